import { useState } from 'react';
import { useFieldText } from '../../store/field-text';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { vault } from '../../store/session';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import type { HistoryEntry } from '../../vault/api';
import css from './cases.module.css';

const HISTORY_SHOWN = 20;

/** Changes made in one act, newest first. */
function byAct(entries: readonly HistoryEntry[]): readonly (readonly HistoryEntry[])[] {
  const acts = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    const key = `${entry.stamp.replica}:${entry.stamp.n}`;
    acts.set(key, [...(acts.get(key) ?? []), entry]);
  }
  return [...acts.values()];
}

/** Who changed what of a record, and what it said before. */
export function RecordHistory({ caseId, recordId }: { readonly caseId: string; readonly recordId: string }) {
  const t = useT();
  const format = useFormat();
  const text = useFieldText();
  const { data: entries } = useQuery(`history ${recordId}`, () => vault().history(caseId, recordId));
  if (!entries || entries.length === 0) return null;
  return (
    <ol>
      {byAct(entries)
        .slice(0, HISTORY_SHOWN)
        .map((act) => {
          const [first] = act;
          if (!first) return null;
          const { stamp, via } = first;
          return (
            <li key={`${stamp.replica} ${stamp.n}`} className={css.historyRow}>
              <span className={css.small}>
                {format.moment(new Date(stamp.at).toISOString())}
                <br />
                {stamp.person}
                {via && `, ${t('history.via')}`}
              </span>
              <span>
                {act.map(({ field, value }) => (
                  <span key={field} className={css.historyField}>
                    <strong>{text.field(field)}</strong>{' '}
                    {field === 'address' ? t('word.hidden') : text.value(field, value)}
                  </span>
                ))}
              </span>
            </li>
          );
        })}
    </ol>
  );
}

/** The history of one record of a list, behind a button. */
export function HistoryAct({ caseId, recordId }: { readonly caseId: string; readonly recordId: string }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" onPress={() => setOpen(!isOpen)}>
        {isOpen ? t('record.hideHistory') : t('record.history')}
      </Button>
      {isOpen && (
        <div className={css.wide}>
          <RecordHistory caseId={caseId} recordId={recordId} />
        </div>
      )}
    </>
  );
}
