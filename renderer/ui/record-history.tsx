import { useState } from 'react';
import type { ContactPointType, SafeContact } from '../../shared/domain/contact-point';
import { sameJson, type Json } from '../../shared/domain/json';
import { isKind, kindSpec } from '../../shared/domain/kinds';
import { DELETED_FIELD } from '../../shared/domain/record';
import { save } from '../store/commit';
import { useFieldText } from '../store/field-text';
import { useFormat } from '../store/format';
import { useT } from '../store/language';
import { useScreen } from '../store/screen';
import { useSession, vault } from '../store/session';
import { useQuery } from '../store/use-query';
import { Button } from './button';
import { FieldValue } from './field-value';
import { StateMark } from './marks';
import css from './record-history.module.css';

type HistoryEntry = Awaited<ReturnType<ReturnType<typeof vault>['history']>>[number];

const HISTORY_SHOWN = 20;
/** Fields that tell who someone is: hidden with the name. */
const NAMES = ['firstName', 'lastName', 'nicknames', 'about', 'reporter'];

/** Keys and ids: they say nothing to people. */
const UNREADABLE = ['card', 'deskId', 'replacedBy', 'contact'];
/** What trust rests on is made anew, by comparing again; a click in a list is no comparison. */
const NOT_PUT_BACK: readonly string[] = ['partner-desk'];
/** Kinds whose fields only mean something together: an earlier state is put back as a whole. */
const PUT_BACK_WHOLE: readonly string[] = ['consent', 'own-ground'];

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
  /** Null for a record of the desk. */
  readonly caseId: string | null;
  readonly recordId: string;
}

/** Who changed what of a record, at which agency, through whom it reached us, and what it said before. */
export function RecordHistory({ caseId, recordId }: RecordProps) {
  const t = useT();
  const [shown, setShown] = useState(HISTORY_SHOWN);
  const { data: entries } = useQuery(`history ${recordId}`, () => vault().history(caseId, recordId));
  if (!entries || entries.length === 0) return null;
  const acts = byAct(entries.filter(({ field }) => !UNREADABLE.includes(field)));
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

interface ActPlace {
  readonly at: HistoryEntry;
  readonly all: readonly HistoryEntry[];
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
        <PutBackAct at={first} all={all} caseId={caseId} recordId={recordId} />
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
  if (field === DELETED_FIELD)
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
      <strong>{text.field(field, entry.kind)}</strong> <Value entry={entry} all={all} caseId={caseId} />
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
  const isNamed = useScreen((state) => caseId !== null && state.named.has(caseId));
  const { kind, field, value, isUndone } = entry;
  if (isUndone) return <em>{t('history.absent')}</em>;
  if (NAMES.includes(field) && !isNamed) return <span className={css.small}>{t('person.hidden')}</span>;
  const secret = all.some((each) => each.field === 'secret' && each.value === true);
  const safe = (all.find((each) => each.field === 'safe')?.value ?? null) as SafeContact | null;
  const type = (all.find((each) => each.field === 'type')?.value ?? null) as ContactPointType | null;
  return <FieldValue kind={kind} field={field} value={value} point={{ type, secret, safe }} />;
}

/** An earlier value again, as a change of today: history shows both. Only where a value may be replaced at all. */
function PutBack({ entry, caseId, recordId }: RecordProps & { readonly entry: HistoryEntry }) {
  const t = useT();
  const text = useFieldText();
  const [fault, setFault] = useState<string | null>(null);
  const { kind, field, value, isUndone } = entry;
  const spec = isKind(kind) ? kindSpec(kind) : null;
  if (
    !spec ||
    spec.ownWords ||
    [...PUT_BACK_WHOLE, ...NOT_PUT_BACK].includes(kind) ||
    isUndone ||
    (value === null && spec.required.includes(field))
  )
    return null;
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
        label={t('word.of', { what: t('history.putBack'), of: text.field(field, kind) })}
      >
        {t('history.putBack')}
      </Button>
      {fault && <StateMark tone="now">{fault}</StateMark>}
    </>
  );
}

/** Every field as it stood after an act, where that is not as it stands now. */
function asOf({ stamp }: HistoryEntry, all: readonly HistoryEntry[]): Readonly<Record<string, Json>> {
  const values: Record<string, Json> = {};
  for (const field of new Set(all.map((entry) => entry.field))) {
    // Deletion, origin and limit are not part of what was answered.
    if (field.startsWith('$')) continue;
    const [now, ...earlier] = all.filter((entry) => entry.field === field);
    const then = [now, ...earlier].find(
      (entry) =>
        entry && (entry.stamp.at < stamp.at || (entry.stamp.at === stamp.at && entry.stamp.n <= stamp.n)),
    );
    const value = then && !then.isUndone ? then.value : null;
    if (now && !sameJson(value, now.isUndone ? null : now.value)) values[field] = value;
  }
  return values;
}

function PutBackAct({ at, all, caseId, recordId }: RecordProps & ActPlace) {
  const t = useT();
  const format = useFormat();
  const [fault, setFault] = useState<string | null>(null);
  const values = asOf(at, all);
  if (!PUT_BACK_WHOLE.includes(at.kind) || Object.keys(values).length === 0) return null;
  async function putBack() {
    setFault(await save(t, [{ op: 'set', id: recordId, caseId, values }], t('history.putBackDone')));
  }
  return (
    <>
      <Button
        writes
        variant="quiet"
        onPress={() => void putBack()}
        label={t('word.of', {
          what: t('history.putBack'),
          of: format.moment(new Date(at.stamp.at).toISOString()),
        })}
      >
        {t('history.putBack')}
      </Button>
      {fault && <StateMark tone="now">{fault}</StateMark>}
    </>
  );
}

interface HistoryActProps extends RecordProps {
  /** Records that have no row of their own: what was told in a contact, read in that contact. */
  readonly also?: readonly string[];
}

/** The history of one record of a list, behind a button. */
export function HistoryAct({ caseId, recordId, also = [] }: HistoryActProps) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" isExpanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {isOpen ? t('record.hideHistory') : t('record.history')}
      </Button>
      {isOpen && (
        <div className={css.wide}>
          {[recordId, ...also].map((id) => (
            <RecordHistory key={id} caseId={caseId} recordId={id} />
          ))}
        </div>
      )}
    </>
  );
}
