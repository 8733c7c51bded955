import { useState } from 'react';
import type { SafeContact } from '../../../shared/domain/contact-point';
import { sameJson, type Json } from '../../../shared/domain/json';
import { isKind, kindSpec } from '../../../shared/domain/kinds';
import { save } from '../../store/commit';
import { useFieldText } from '../../store/field-text';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { useScreen } from '../../store/screen';
import { useSession, vault } from '../../store/session';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { FieldValue } from '../../ui/field-value';
import { StateMark } from '../../ui/marks';
import type { HistoryEntry } from '../../vault/api';
import css from './cases.module.css';

const HISTORY_SHOWN = 20;
const DELETED = '$deleted';
/** Fields that tell who someone is: hidden with the name. */
const NAMES = ['firstName', 'lastName', 'nicknames', 'about', 'reporter'];

/** Changes made in one act, newest first. */
function byAct(entries: readonly HistoryEntry[]): readonly (readonly HistoryEntry[])[] {
  const acts = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    const key = `${entry.stamp.replica}:${entry.stamp.n}`;
    acts.set(key, [...(acts.get(key) ?? []), entry]);
  }
  return [...acts.values()];
}

interface RecordProps {
  readonly caseId: string;
  readonly recordId: string;
}

/** Who changed what of a record, at which agency, through whom it reached us, and what it said before. */
export function RecordHistory({ caseId, recordId }: RecordProps) {
  const t = useT();
  const [shown, setShown] = useState(HISTORY_SHOWN);
  const { data: entries } = useQuery(`history ${recordId}`, () => vault().history(caseId, recordId));
  if (!entries || entries.length === 0) return null;
  const acts = byAct(entries);
  return (
    <>
      <ol>
        {acts.slice(0, shown).map((act) => (
          <Act
            key={`${act[0]?.stamp.replica ?? ''} ${act[0]?.stamp.n ?? 0}`}
            act={act}
            all={entries}
            caseId={caseId}
            recordId={recordId}
          />
        ))}
      </ol>
      {acts.length > shown && (
        <Button variant="quiet" onPress={() => setShown(acts.length)}>
          {t('history.more', { n: acts.length - shown })}
        </Button>
      )}
    </>
  );
}

interface ActProps extends RecordProps {
  readonly act: readonly HistoryEntry[];
  readonly all: readonly HistoryEntry[];
}

function Act({ act, all, caseId, recordId }: ActProps) {
  const t = useT();
  const format = useFormat();
  const us = useSession((state) => state.desk?.deskId);
  const [first] = act;
  if (!first) return null;
  const { stamp, agency, via } = first;
  const who = [stamp.person, stamp.desk === us ? t('history.us') : (agency ?? t('history.unknownDesk'))];
  return (
    <li className={css.historyRow}>
      <span className={css.small}>
        {format.moment(new Date(stamp.at).toISOString())}
        <br />
        {who.join(', ')}
        {via && (
          <>
            <br />
            {t('history.viaAgency', { agency: via })}
          </>
        )}
      </span>
      <span>
        {act.map((entry) => (
          <Change key={entry.field} entry={entry} all={all} caseId={caseId} recordId={recordId} />
        ))}
      </span>
    </li>
  );
}

interface ChangeProps extends RecordProps {
  readonly entry: HistoryEntry;
  readonly all: readonly HistoryEntry[];
}

function Change({ entry, all, caseId, recordId }: ChangeProps) {
  const t = useT();
  const text = useFieldText();
  const { field } = entry;
  if (field === DELETED)
    return (
      <span className={css.historyField}>
        {entry.value === null ? t('history.restored') : t('history.deleted')}
      </span>
    );
  const ofField = all.filter((each) => each.field === field);
  const before = ofField[ofField.indexOf(entry) + 1];
  const isNow = ofField[0] === entry;
  return (
    <span className={css.historyField}>
      <strong>{text.field(field)}</strong> <Value entry={entry} all={all} caseId={caseId} />
      {before && (
        <span className={css.small}>
          {' '}
          {t('history.before')} <Value entry={before} all={all} caseId={caseId} />
        </span>
      )}
      {!isNow && !sameJson(entry.value, ofField[0]?.value ?? null) && (
        <PutBack entry={entry} caseId={caseId} recordId={recordId} />
      )}
    </span>
  );
}

/** A point that is, or ever was, secret stays hidden in its history; names are hidden with the name. */
function Value({ entry, all, caseId }: Pick<ChangeProps, 'entry' | 'all' | 'caseId'>) {
  const t = useT();
  const isNamed = useScreen((state) => state.named.has(caseId));
  const { kind, field, value, isUndone } = entry;
  if (isUndone) return <em>{t('history.absent')}</em>;
  if (NAMES.includes(field) && !isNamed) return <span className={css.small}>{t('person.hidden')}</span>;
  const secret = all.some((each) => each.field === 'secret' && each.value === true);
  const safe = (all.find((each) => each.field === 'safe')?.value ?? null) as SafeContact | null;
  return <FieldValue kind={kind} field={field} value={value} point={{ secret, safe }} />;
}

/** An earlier value again, as a change of today: history shows both. Only where a value may be replaced at all. */
function PutBack({ entry, caseId, recordId }: RecordProps & { readonly entry: HistoryEntry }) {
  const t = useT();
  const text = useFieldText();
  const [fault, setFault] = useState<string | null>(null);
  const { kind, field, value, isUndone } = entry;
  const spec = isKind(kind) ? kindSpec(kind) : null;
  if (!spec || spec.ownWords || isUndone || (value === null && spec.required.includes(field))) return null;
  async function putBack() {
    const values: Readonly<Record<string, Json>> = { [field]: value };
    setFault(await save(t, [{ op: 'set', id: recordId, caseId, values }], t('history.putBackDone')));
  }
  return (
    <>
      {' '}
      <Button
        writes
        variant="quiet"
        onPress={() => void putBack()}
        label={`${t('history.putBack')}: ${text.field(field)}`}
      >
        {t('history.putBack')}
      </Button>
      {fault && <StateMark tone="now">{fault}</StateMark>}
    </>
  );
}

/** The history of one record of a list, behind a button. */
export function HistoryAct({ caseId, recordId }: RecordProps) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" isExpanded={isOpen} onPress={() => setOpen(!isOpen)}>
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
