import { useState } from 'react';
import { host } from '../../store/host';
import { useT } from '../../store/language';
import { vault } from '../../store/session';
import { Button } from '../../ui/button';
import { Page } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import type { ReadChoice } from '../../sheets/table';
import { EarlierLists } from './earlier-lists';
import { ListReview } from './list-review';
import { ListResult } from './list-result';
import { GUESS, openList, type OpenedList } from './opened-list';
import type { TakenList } from './take-list';

/** A list of cases from a spreadsheet: chosen, matched, checked, and only then taken over. */
export function ListsPage() {
  const t = useT();
  const [list, setList] = useState<OpenedList | null>(null);
  const [taken, setTaken] = useState<TakenList | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [isReading, setReading] = useState(false);

  async function read(file: OpenedList['file'], choice: ReadChoice) {
    setReading(true);
    setFault(null);
    const opened = await openList(file, choice, await vault().deskRecords());
    setReading(false);
    if (opened.ok) setList(opened.list);
    else setFault(t(`lists.fault.${opened.fault}`));
  }

  async function choose() {
    const opened = await host().openFile('list');
    if (opened.kind === 'cancelled') return;
    setTaken(null);
    setList(null);
    if (opened.kind === 'opened') await read(opened.file, GUESS);
    else
      setFault(opened.fault === 'too-large' ? t('lists.fault.too-large') : t(`file.failed.${opened.fault}`));
  }

  return (
    <Page
      title={t('lists.title')}
      acts={
        <Button
          writes
          {...(!list && !taken && { variant: 'primary' as const })}
          onPress={() => void choose()}
          isDisabled={isReading}
        >
          {list || taken ? t('lists.other') : t('lists.choose')}
        </Button>
      }
    >
      <p className="hint">{t('lists.hint')}</p>
      <p role="status">{isReading && t('lists.reading')}</p>
      <div role="alert">{fault && <StateMark tone="now">{fault}</StateMark>}</div>
      {taken && <ListResult taken={taken} />}
      {list && !taken && (
        <ListReview
          list={list}
          onChange={setList}
          onRead={(choice) => void read(list.file, choice)}
          onTaken={setTaken}
        />
      )}
      {!list && <EarlierLists />}
    </Page>
  );
}
