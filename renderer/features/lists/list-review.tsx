/** An opened list before it is taken over: how it is read, what its columns and words are, what its rows become. */
import { useState } from 'react';
import { localDay } from '../../../shared/domain/due';
import { namesAnybody, readListRows } from '../../../shared/domain/list-rows';
import { backupBefore } from '../../store/backup';
import { useNow } from '../../store/clock';
import { commitFaultText } from '../../store/commit';
import { useT } from '../../store/language';
import { useSession } from '../../store/session';
import { Button } from '../../ui/button';
import { Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import type { ReadChoice } from '../../sheets/table';
import { acceptedRows, checkRows, type CheckedList, type Decisions } from './checked-list';
import { CheckCounts, MaybeRows, RefusedRows } from './list-check';
import { ListColumnsSection } from './list-columns';
import { FileSection } from './list-file';
import { ListPreview } from './list-preview';
import { ListWordsSection } from './list-words-section';
import { readingOf, type OpenedList } from './opened-list';
import { takeList, type TakenList } from './take-list';

interface ReviewProps {
  readonly list: OpenedList;
  readonly onChange: (list: OpenedList) => void;
  /** Reads the file anew: another sheet, other characters, another separator. */
  readonly onRead: (choice: ReadChoice) => void;
  readonly onTaken: (taken: TakenList) => void;
}

interface Check {
  /** For which choices it holds. */
  readonly list: OpenedList;
  readonly checked: CheckedList;
}

export function ListReview({ list, onChange, onRead, onTaken }: ReviewProps) {
  const t = useT();
  const desk = useSession((state) => state.desk);
  const today = localDay(useNow());
  const [isNamed, setNamed] = useState(false);
  const [check, setCheck] = useState<Check | null>(null);
  const [decisions, setDecisions] = useState<Decisions>({});
  const [busy, setBusy] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  if (!desk) return null;
  const reading = readingOf(list, today, desk.agency);
  const checked = check?.list === list ? check.checked : null;
  const accepted = checked ? acceptedRows(checked, decisions) : [];
  const mayCheck = namesAnybody(list.columns);

  async function checkNow() {
    const read = readListRows(list.sheet.table.rows, reading);
    const of = read.cases.length;
    setFault(null);
    const found = await checkRows(read, (n) => setBusy(t('lists.checking', { n, of })));
    setBusy(null);
    setDecisions({});
    setCheck({ list, checked: found });
  }

  async function take() {
    if (!checked || !desk) return;
    setFault(null);
    setBusy(t('lists.backup'));
    await backupBefore();
    setBusy(t('lists.taking'));
    const answer = await takeList(list, checked, decisions, desk);
    setBusy(null);
    if (answer.ok) onTaken(answer.taken);
    else setFault(commitFaultText(t, answer.fault));
  }

  return (
    <>
      <FileSection list={list} onRead={onRead} />
      <ListColumnsSection list={list} onChange={onChange} isNamed={isNamed} onNamed={setNamed} />
      <ListWordsSection list={list} onChange={onChange} />
      <ListPreview list={list} reading={reading} isNamed={isNamed} />
      <p className="form-section">
        <Button
          {...(!checked && { variant: 'primary' as const })}
          onPress={() => void checkNow()}
          isDisabled={!mayCheck || busy !== null}
        >
          {t('lists.check')}
        </Button>
      </p>
      {checked && (
        <Section title={t('lists.checked')}>
          <CheckCounts checked={checked} accepted={accepted.length} />
          <MaybeRows rows={checked.maybe} decisions={decisions} onDecide={setDecisions} />
          <RefusedRows refused={checked.refused} headings={list.sheet.table.headings} />
          {accepted.length === 0 && <p>{t('lists.nothing')}</p>}
          <p className="form-section">
            <Button
              writes
              variant="primary"
              onPress={() => void take()}
              isDisabled={accepted.length === 0 || busy !== null}
            >
              {t('lists.take', { n: accepted.length })}
            </Button>
          </p>
        </Section>
      )}
      <p role="status">{busy}</p>
      <div role="alert">{fault && <StateMark tone="now">{fault}</StateMark>}</div>
    </>
  );
}
