import { useDeferredValue, useState } from 'react';
import {
  Cell,
  Collection,
  Column,
  Input,
  Label,
  Row,
  SearchField,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  TableLoadMoreItem,
  Virtualizer,
} from 'react-aria-components';
import { isAmong } from '../../../shared/domain/case-filter';
import { useCases } from '../../store/cases';
import { useNow } from '../../store/clock';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { go, openCase } from '../../store/screen';
import { AgencyTag } from '../../ui/agency-tag';
import { Button } from '../../ui/button';
import controls from '../../ui/controls.module.css';
import { CheckField } from '../../ui/fields';
import { Empty, Page } from '../../ui/layout';
import { MissingMark, StateMark } from '../../ui/marks';
import type { CaseRow } from '../../vault/api';
import css from './cases.module.css';
import { isFiltered, NO_SEARCH, SavedViews, SearchFilters } from './search-filters';
import { SearchResults } from './search-results';

const ROW_HEIGHT = 36;
/** Rows that are made at once; more come before one has scrolled to their end: ten thousand would hold the page for seconds. */
const STEP_ROWS = 25;

export function CasesPage() {
  const t = useT();
  const now = useNow();
  const [narrow, setNarrow] = useState(NO_SEARCH);
  const question = narrow.text;
  const setQuestion = (text: string) => setNarrow({ ...narrow, text });
  const [showsClosed, setShowsClosed] = useState(false);
  const search = useDeferredValue(narrow);
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
      <SearchFilters value={narrow} onChange={(part) => setNarrow({ ...narrow, ...part })} />
      <SavedViews value={narrow} onChoose={setNarrow} />
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

function CaseTable({ rows }: { readonly rows: readonly CaseRow[] }) {
  const t = useT();
  const [count, setCount] = useState(STEP_ROWS);
  return (
    <div className={css.tableBox}>
      <Virtualizer layout={TableLayout} layoutOptions={{ rowHeight: ROW_HEIGHT, headingHeight: 32 }}>
        <Table
          className={css.table ?? ''}
          aria-label={t('cases.table')}
          onRowAction={(id) => openCase(String(id))}
        >
          <TableHeader className={css.head ?? ''}>
            <Column isRowHeader className={css.column ?? ''} width="1.5fr" minWidth={180}>
              {t('cases.code')}
            </Column>
            <Column className={css.column ?? ''} width="1.4fr">
              {t('cases.stage')}
            </Column>
            <Column className={css.column ?? ''} width="2fr">
              {t('cases.status')}
            </Column>
            <Column className={css.column ?? ''} width="2.2fr">
              {t('cases.lead')}
            </Column>
            <Column className={css.column ?? ''} width="2.6fr">
              {t('cases.open')}
            </Column>
            <Column className={css.column ?? ''} width="1.6fr">
              {t('cases.changed')}
            </Column>
          </TableHeader>
          <TableBody>
            <Collection items={rows.slice(0, count)}>{(row) => <CaseRowView row={row} />}</Collection>
            <TableLoadMoreItem
              scrollOffset={0.5}
              onLoadMore={() => setCount(Math.min(rows.length, count + STEP_ROWS))}
            />
          </TableBody>
        </Table>
      </Virtualizer>
    </div>
  );
}

function CaseRowView({ row }: { readonly row: CaseRow }) {
  const t = useT();
  const format = useFormat();
  const { id, code, stage, victimStatus, missing, lead, leadPerson, changedAt } = row;
  return (
    <Row id={id} className={css.row ?? ''} textValue={code}>
      <Cell className={css.cell ?? ''}>
        <span className={css.code}>{code}</span>
        {missing.length > 0 && <MissingMark>{t('missing.mark')}</MissingMark>}
      </Cell>
      <Cell className={css.cell ?? ''}>{t(`stage.${stage}`)}</Cell>
      <Cell className={css.cell ?? ''}>{victimStatus ? t(`victimStatus.${victimStatus}`) : ''}</Cell>
      <Cell className={css.cell ?? ''}>
        {lead && <AgencyTag agency={lead} />}
        {leadPerson}
      </Cell>
      <Cell className={css.cell ?? ''}>
        <OpenItems row={row} />
      </Cell>
      <Cell className={css.cell ?? ''}>{format.moment(new Date(changedAt).toISOString())}</Cell>
    </Row>
  );
}

/** The most urgent of what is open, and how much there is of it. */
function OpenItems({ row: { openAgreements, openAnswers } }: { readonly row: CaseRow }) {
  const t = useT();
  const format = useFormat();
  const dues = [...openAgreements.map(({ due }) => due), ...openAnswers.map(({ answerBy }) => answerBy)];
  const [first] = dues.filter((due) => due !== null).sort();
  const { tone } = first ? format.due(first) : { tone: 'open' as const };
  if (dues.length === 0) return null;
  const words = [
    openAnswers.length > 0 && t('cases.answers', { n: openAnswers.length }),
    openAgreements.length > 0 && t('cases.agreements', { n: openAgreements.length }),
  ];
  return <StateMark tone={tone}>{words.filter(Boolean).join(', ')}</StateMark>;
}
