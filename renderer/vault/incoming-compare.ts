/** What an incoming record says beside ours, field by field, of that part of it that can be true. Pure. */
import type { AgencyRef } from '../../shared/domain/agency';
import { believable, withFields, type LeftOut, type Own } from '../../shared/domain/believable';
import { sameJson } from '../../shared/domain/json';
import { fieldSpec, isKind, ownerOf, readRecord } from '../../shared/domain/kinds';
import { holdsAll, mergeRecords, newFields } from '../../shared/domain/merge';
import { fieldState, type RecordDoc, type Stamp, type Version } from '../../shared/domain/record';
import type { IncomingField, IncomingRecord } from './api';

/** A clock more than a day ahead is told to the reviewer, and what it stamped waits for a choice. */
export const FUTURE_MS = 24 * 60 * 60 * 1000;

/** What this desk knows when a file arrives. */
export interface Standpoint {
  readonly own: Own;
  readonly senderDesk: string;
  /** Milliseconds since 1970; a stamp after it lies in the future. */
  readonly latest: number;
  /** Names of desks: our own partners first, then as the sender calls them. */
  readonly agencies: ReadonlyMap<string, AgencyRef>;
}

export interface Comparison {
  readonly doc: RecordDoc;
  readonly ours: RecordDoc | undefined;
  /** What may be taken over of it; null when nothing may. */
  readonly part: RecordDoc | null;
  /** The fields of `part` that say something we did not know. */
  readonly fields: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

export function compareRecords(doc: RecordDoc, ours: RecordDoc | undefined, own: Own): Comparison {
  if (!isSameRecord(doc, ours)) return { doc, ours, part: null, fields: [], leftOut: [] };
  if (ours && holdsAll(ours, doc)) return { doc, ours, part: doc, fields: [], leftOut: [] };
  const { doc: honest, leftOut } = believable(doc, ours, own);
  const part = honest && ownPart(honest, ours);
  return { doc, ours, part, fields: part ? newFields(ours, part) : [], leftOut };
}

/** An id that we know as something else is not this record; accepting it is refused. */
function isSameRecord(incoming: RecordDoc, ours: RecordDoc | undefined): boolean {
  return ours === undefined || (ours.kind === incoming.kind && ours.caseId === incoming.caseId);
}

/** Without what a desk changed in another desk's words: only their author does that. */
function ownPart(incoming: RecordDoc, ours: RecordDoc | undefined): RecordDoc | null {
  const owner = ours ? ownerOf(ours) : null;
  if (owner === null) return incoming;
  const isTheirs = ({ by }: Version) => incoming.stamps[by]?.desk === owner;
  const fields = Object.entries(incoming.fields).filter(([, versions]) => versions.every(isTheirs));
  return fields.length > 0 ? withFields(incoming, Object.fromEntries(fields)) : null;
}

export function describeRecord({ doc, ours, part, fields }: Comparison, from: Standpoint): IncomingRecord {
  const [read, known] = [readRecord(doc), ours && readRecord(ours)];
  const described = part ? fields.map((field) => describeField(field, part, ours, from)) : [];
  // A new record is taken whole or left: one wrong clock in it makes all of it wait.
  const isFuture = ours === undefined && described.some((field) => field.isFuture);
  return {
    id: doc.id,
    kind: doc.kind,
    caseId: doc.caseId ?? '',
    isNew: ours === undefined,
    isNewer: part !== null && !read.ok && read.error.kind === 'newer',
    view: read.ok ? read.value : null,
    known: known?.ok ? known.value : null,
    care: careOf(doc, ours),
    fields: isFuture ? described.map((field) => ({ ...field, isFuture })) : described,
  };
}

/** What holds for a contact point once it is taken over; a secret of either desk is hidden in the review. */
function careOf(incoming: RecordDoc, ours: RecordDoc | undefined): IncomingRecord['care'] {
  const docs = ours && isSameRecord(incoming, ours) ? [ours, mergeRecords(ours, incoming)] : [];
  const points = [incoming, ...docs].flatMap((doc) => {
    const read = readRecord(doc);
    return read.ok && read.value.kind === 'contact-point' ? [read.value.values] : [];
  });
  const last = points.at(-1);
  return last ? { safe: last.safe ?? null, secret: points.some(({ secret }) => secret === true) } : null;
}

function describeField(
  field: string,
  incoming: RecordDoc,
  ours: RecordDoc | undefined,
  from: Standpoint,
): IncomingField {
  const rank = isKind(incoming.kind) ? fieldSpec(incoming.kind, field)?.rank : undefined;
  const theirs = fieldState(incoming, field, rank);
  if (!theirs) throw new Error(`field ${field} without a standing value`);
  const before = ours && fieldState(ours, field, rank);
  const after = ours && fieldState(mergeRecords(ours, incoming), field, rank);
  const base = {
    field,
    theirs: theirs.value,
    theirStamp: theirs.stamp,
    ours: before?.value,
    ourStamp: before?.stamp ?? null,
    through: throughWhom(theirs.stamp, from),
    isFuture: (incoming.fields[field] ?? []).some(({ by }) => (incoming.stamps[by]?.at ?? 0) > from.latest),
  };
  if (!before || !after) return { ...base, change: 'new', holds: null };
  if (after.rivals.length > 0) {
    const holds = rank ? (sameJson(after.value, theirs.value) ? 'theirs' : 'ours') : null;
    return { ...base, change: 'conflict', holds };
  }
  const isOurs = sameJson(after.value, before.value);
  return { ...base, change: isOurs ? 'older' : 'changed', holds: null };
}

/** A desk other than the sender is said to have written it: nothing but the sender's word shows that. */
function throughWhom({ desk }: Stamp, { senderDesk, own, agencies }: Standpoint): IncomingField['through'] {
  return desk === senderDesk || desk === own.desk ? null : { author: agencies.get(desk) ?? null };
}
