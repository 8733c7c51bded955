import { useDeferredValue, useState } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import { isAmong } from '../../../shared/domain/case-filter';
import { useCases } from '../../store/cases';
import { useNow } from '../../store/clock';
import { useT } from '../../store/language';
import { go } from '../../store/screen';
import { Button } from '../../ui/button';
import controls from '../../ui/controls.module.css';
import { CheckField } from '../../ui/fields';
import { Empty, Page } from '../../ui/layout';
import { CaseTable } from './case-table';
import css from './cases.module.css';
import { isFiltered, NO_SEARCH, SavedViews, SearchFilters } from './search-filters';
import { SearchResults } from './search-results';

export function CasesPage() {
  const t = useT();
  const now = useNow();
  const [narrow, setNarrow] = useState(NO_SEARCH);
  const question = narrow.text;
  const setQuestion = (text: string) => setNarrow({ ...narrow, text });
  const [showsClosed, setShowsClosed] = useState(false);
  const search = useDeferredValue(narrow);
  // Choices take longer to draw than the list itself, which people came for.
  const isListDrawn = useDeferredValue(true, false);
  const asked = search.text;
  const { data } = useCases(asked);
  const rows = data
    ?.filter(
      ({ stage, missing }) =>
        showsClosed || stage === narrow.stage || stage !== 'closed' || missing.length > 0,
    )
    // Kind and period are asked of its records, further down.
    .filter((row) => isAmong(row, narrow, now))
    .sort((a, b) => Number(b.missing.length > 0) - Number(a.missing.length > 0));
  return (
    <Page
      title={t('page.cases')}
      acts={
        <>
          <Button onPress={() => go({ page: 'reports' })}>{t('page.reports')}</Button>
          <Button onPress={() => go({ page: 'figures' })}>{t('page.figures')}</Button>
          <Button writes onPress={() => go({ page: 'lists' })}>
            {t('lists.open')}
          </Button>
          <Button writes variant="primary" keys="F4" onPress={() => go({ page: 'new-case' })}>
            {t('cases.new')}
          </Button>
        </>
      }
    >
      <div className={css.toolbar}>
        <SearchField
          className={`${controls.field ?? ''} ${css.search ?? ''}`}
          value={question}
          onChange={setQuestion}
        >
          <Label className={controls.label ?? ''}>{t('cases.search')}</Label>
          <Input className={controls.input ?? ''} autoComplete="off" spellCheck="false" />
        </SearchField>
        <CheckField isSelected={showsClosed} onChange={setShowsClosed}>
          {t('cases.showClosed')}
        </CheckField>
        <span role="status">{rows && rows.length > 0 && t('cases.count', { n: rows.length })}</span>
      </div>
      <div className={css.narrowing}>
        {isListDrawn && (
          <>
            <SearchFilters value={narrow} onChange={(part) => setNarrow({ ...narrow, ...part })} />
            <SavedViews value={narrow} onChoose={setNarrow} />
          </>
        )}
      </div>
      {rows && rows.length > 0 && <CaseTable rows={rows} />}
      {rows?.length === 0 && question === '' && (
        <Empty
          act={
            !isFiltered(narrow) && (
              <Button writes onPress={() => go({ page: 'new-case' })}>
                {t('cases.new')}
              </Button>
            )
          }
        >
          {isFiltered(narrow) ? t('cases.noneFound') : t('cases.none')}
        </Empty>
      )}
      {asked.trim() !== '' && <SearchResults question={search} />}
    </Page>
  );
}
