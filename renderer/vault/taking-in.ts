/** From what a person chose of an opened file to changes, and the word of it to the sender. */
import { withFields, type Own } from '../../shared/domain/believable';
import type { Change } from '../../shared/domain/change';
import type { TakenRecord } from '../../shared/domain/handover-entry';
import { newFields } from '../../shared/domain/merge';
import { fieldState, type RecordDoc } from '../../shared/domain/record';
import type { FieldChoice } from './api';
import type { Comparison } from './incoming-compare';
import type { ReceiptText } from './receipts';
import type { Session } from './session';

export function ownOf({ identity, meta }: Session): Own {
  return { desk: identity.deskId, replica: meta.replica, n: meta.n };
}

/** Keeps of a record only the fields that were chosen. A new record keeps all or is left out. */
function chosenPart(doc: RecordDoc, choices: Readonly<Record<string, FieldChoice>>): RecordDoc {
  const fields = Object.fromEntries(
    Object.entries(doc.fields).filter(([field]) => choices[field] !== 'later'),
  );
  return withFields(doc, fields);
}

function withVia(doc: RecordDoc, ours: RecordDoc | undefined, senderDesk: string): RecordDoc {
  const fresh = Object.entries(doc.stamps).filter(
    ([key, { desk }]) => !ours?.stamps[key] && desk !== senderDesk,
  );
  return fresh.length === 0
    ? doc
    : { ...doc, via: Object.fromEntries(fresh.map(([key]) => [key, senderDesk])) };
}

export function changesFor(
  { doc, ours, part: offered }: Comparison,
  choices: Readonly<Record<string, FieldChoice>>,
  senderDesk: string,
): readonly Change[] {
  if (!offered) return [];
  const part = chosenPart(offered, choices);
  const taken = Object.keys(part.fields);
  const isWhole = taken.length === Object.keys(doc.fields).length;
  if (taken.length === 0 || (!ours && !isWhole) || (ours && newFields(ours, part).length === 0)) return [];
  const merge: Change = { op: 'merge', doc: withVia(part, ours, senderDesk) };
  const kept = ours ? taken.filter((field) => choices[field] === 'ours') : [];
  const keep = kept.map((field) => ({ field, state: ours && fieldState(ours, field) }));
  if (keep.length === 0) return [merge];
  return [
    merge,
    {
      op: 'revert',
      id: doc.id,
      caseId: doc.caseId,
      values: Object.fromEntries(keep.flatMap(({ field, state }) => (state ? [[field, state.value]] : []))),
      absent: keep.filter(({ state }) => !state).map(({ field }) => field),
    },
  ];
}

/** How much of what was new here was taken over, in fields. */
export function receiptText(
  compared: readonly Comparison[],
  taken: readonly TakenRecord[],
  note: string,
): ReceiptText {
  const offered = compared.reduce((sum, { fields, leftOut }) => sum + fields.length + leftOut.length, 0);
  const count = taken.reduce((sum, { fields }) => sum + Object.keys(fields).length, 0);
  const left = Math.max(0, offered - count);
  return { state: left > 0 ? 'partly' : 'accepted', note: note.trim(), taken: count, left };
}
