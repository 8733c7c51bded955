/**
 * A record is the unit of storage, sealing, audit and exchange: one contact entry, one phone number, one
 * agreement, the case head. Every field carries all the versions it ever had, each with the stamp of who set it.
 *
 * The clock is a dotted version vector per field (Preguiça et al., "Dotted Version Vectors", 2010): a version
 * says which writes its author had seen (`saw`), so that 'after having seen' can be told from 'at the same time'.
 * Wall time (`at`) is for people to read and to order versions that were written at the same time; a wrong clock
 * can therefore never make an old value win over one whose author had seen it.
 */
import { fixedText, sameJson, stableText, type Json } from './json';

/** One installation's store; a restored backup gets a new one, so that no dot is ever used twice. */
export type ReplicaId = string;
/** `${replica}:${n}`: names one commit. */
export type StampKey = string;
/** Replica → the highest commit of it that was seen. */
export type Saw = Readonly<Record<ReplicaId, number>>;

/** Who wrote, where and when. */
export interface Stamp {
  readonly replica: ReplicaId;
  /** Counts the commits of the replica, from 1. */
  readonly n: number;
  /** Milliseconds since 1970, by the author's clock. */
  readonly at: number;
  /** Id of the author's desk. */
  readonly desk: string;
  /** The coordinator's name as it was then. */
  readonly person: string;
}

/** One value a field has had. `null` is 'empty': a stamped 'there is none, or we do not know'. */
export interface Version {
  readonly by: StampKey;
  readonly value: Json;
  readonly saw: Saw;
  /** An undo that took the field back to 'absent': says nothing, and does not travel. The value is then null. */
  readonly undone?: true;
}

export interface RecordDoc {
  readonly kind: string;
  /** Schema version of the kind. */
  readonly v: number;
  readonly id: string;
  /** The case it belongs to; null for records of the desk itself. */
  readonly caseId: string | null;
  readonly stamps: Readonly<Record<StampKey, Stamp>>;
  readonly fields: Readonly<Record<string, readonly Version[]>>;
  /** Which desk brought a stamp to us, where that was not its author. Local knowledge; not sent on. */
  readonly via?: Readonly<Record<StampKey, string>>;
}

/** Fields every kind has beside its own. */
export const DELETED_FIELD = '$deleted';
export const ORIGIN_FIELD = '$origin';
export const LIMIT_FIELD = '$limit';

export function stampKey(stamp: Pick<Stamp, 'replica' | 'n'>): StampKey {
  return `${stamp.replica}:${stamp.n}`;
}

function stampOf(doc: RecordDoc, version: Version): Stamp {
  const stamp = doc.stamps[version.by];
  if (stamp === undefined) throw new Error(`record ${doc.id}: version without stamp ${version.by}`);
  return stamp;
}

function supersedes(later: Version, stamp: Stamp): boolean {
  return (later.saw[stamp.replica] ?? 0) >= stamp.n;
}

/**
 * The versions of a field that no other version of it has seen: one, or several when desks wrote at the same time.
 * Two that claim to have seen each other both stand, and so does a whole circle of them: only a false copy makes one, and
 * a person decides rather than that the field disappears.
 */
export function headsOf(doc: RecordDoc, field: string): readonly Version[] {
  const versions = doc.fields[field] ?? [];
  const heads = versions.filter((version) => {
    const stamp = stampOf(doc, version);
    return !versions.some(
      (other) => other !== version && supersedes(other, stamp) && !supersedes(version, stampOf(doc, other)),
    );
  });
  return heads.length > 0 ? heads : versions;
}

/** Later wall time first; ties broken by replica and number, so that every desk sorts alike. */
function newestFirst(doc: RecordDoc): (a: Version, b: Version) => number {
  return (a, b) => {
    const left = stampOf(doc, a);
    const right = stampOf(doc, b);
    if (left.at !== right.at) return right.at - left.at;
    if (left.replica !== right.replica) return left.replica < right.replica ? 1 : -1;
    if (left.n !== right.n) return right.n - left.n;
    return stableText(a.value) < stableText(b.value) ? 1 : -1;
  };
}

/** How dangerous it would be to lose a value; the highest wins while several stand. */
export type SafetyRank = (value: Json) => number;

export interface FieldState {
  readonly value: Json;
  readonly stamp: Stamp;
  /** Values that were written at the same time and still wait for a person to choose; empty without conflict. */
  readonly rivals: readonly { readonly value: Json; readonly stamp: Stamp }[];
}

/**
 * What a field says now. With several heads the later stamp is shown, or, where safety hangs on it
 * (`rank`), the safest value until a person has chosen.
 * @returns undefined when the field was never set: absent, which says nothing
 */
export function fieldState(doc: RecordDoc, field: string, rank?: SafetyRank): FieldState | undefined {
  const heads = [...headsOf(doc, field)].sort(newestFirst(doc));
  if (rank) heads.sort((a, b) => rank(b.value) - rank(a.value));
  const [first, ...rest] = heads.filter((head) => !head.undone);
  if (first === undefined) return undefined;
  const others = rest.filter((head) => !sameJson(head.value, first.value));
  const withStamp = (version: Version) => ({ value: version.value, stamp: stampOf(doc, version) });
  return {
    ...withStamp(first),
    rivals: others.length === 0 ? [] : [first, ...others].map(withStamp),
  };
}

/** Every version of a field, newest first: its history. */
export function fieldHistory(
  doc: RecordDoc,
  field: string,
): readonly { readonly value: Json; readonly stamp: Stamp; readonly isUndone: boolean }[] {
  return [...(doc.fields[field] ?? [])].sort(newestFirst(doc)).map((version) => ({
    value: version.value,
    stamp: stampOf(doc, version),
    isUndone: version.undone === true,
  }));
}

/** Everything the writer of a new version of this field will have seen. */
function sawOf(doc: RecordDoc, field: string): Saw {
  const saw: Record<ReplicaId, number> = {};
  for (const version of doc.fields[field] ?? []) {
    const stamp = stampOf(doc, version);
    saw[stamp.replica] = Math.max(saw[stamp.replica] ?? 0, stamp.n);
    for (const [replica, n] of Object.entries(version.saw)) saw[replica] = Math.max(saw[replica] ?? 0, n);
  }
  return saw;
}

export interface NewRecord {
  readonly kind: string;
  readonly v: number;
  readonly id: string;
  readonly caseId: string | null;
}

/** A record with its first values, all under one stamp. */
export function createRecord(
  head: NewRecord,
  values: Readonly<Record<string, Json>>,
  stamp: Stamp,
): RecordDoc {
  return setFields({ ...head, stamps: {}, fields: {} }, values, stamp);
}

/** Adds a version to each given field; earlier ones stay as history. A value that stands already adds nothing. */
export function setFields(doc: RecordDoc, values: Readonly<Record<string, Json>>, stamp: Stamp): RecordDoc {
  return addVersions(
    doc,
    Object.entries(values).map(([field, value]) => ({ field, value })),
    stamp,
  );
}

/** For undo: stamps earlier values again, and takes fields that were absent back to absent. */
export function revertFields(
  doc: RecordDoc,
  values: Readonly<Record<string, Json>>,
  absent: readonly string[],
  stamp: Stamp,
): RecordDoc {
  const back = absent.map((field) => ({ field, value: null, undone: true as const }));
  return addVersions(setFields(doc, values, stamp), back, stamp);
}

function addVersions(
  doc: RecordDoc,
  news: readonly { readonly field: string; readonly value: Json; readonly undone?: true }[],
  stamp: Stamp,
): RecordDoc {
  const by = stampKey(stamp);
  const fields: Record<string, readonly Version[]> = { ...doc.fields };
  let changed = false;
  for (const { field, value, undone } of news) {
    const [only, ...others] = headsOf(doc, field);
    const stands = only && others.length === 0 && only.undone === undone && sameJson(only.value, value);
    if (stands) continue;
    const version: Version = { by, value, saw: sawOf(doc, field), ...(undone && { undone }) };
    fields[field] = sortVersions([...(fields[field] ?? []), version]);
    changed = true;
  }
  return changed ? { ...doc, stamps: { ...doc.stamps, [by]: stamp }, fields } : doc;
}

/** Marks as deleted all that was seen until now. What another desk wrote meanwhile brings the record back to view. */
export function deleteRecord(doc: RecordDoc, stamp: Stamp): RecordDoc {
  const saw: Record<ReplicaId, number> = {};
  for (const { replica, n } of Object.values(doc.stamps)) saw[replica] = Math.max(saw[replica] ?? 0, n);
  return setFields(doc, { [DELETED_FIELD]: saw }, stamp);
}

export function restoreRecord(doc: RecordDoc, stamp: Stamp): RecordDoc {
  return setFields(doc, { [DELETED_FIELD]: null }, stamp);
}

export type DeletedState = 'present' | 'deleted' | 'deleted-but-edited';

/** 'deleted-but-edited': one desk deleted it while another wrote in it; it stays in view until a person decides. */
export function deletedState(doc: RecordDoc): DeletedState {
  const state = fieldState(doc, DELETED_FIELD);
  if (state === undefined || state.value === null || typeof state.value !== 'object') return 'present';
  const saw = state.value as Saw;
  const unseen = Object.entries(doc.fields).some(
    ([field, versions]) =>
      field !== DELETED_FIELD &&
      versions.some((version) => {
        const stamp = stampOf(doc, version);
        return (saw[stamp.replica] ?? 0) < stamp.n;
      }),
  );
  return unseen ? 'deleted-but-edited' : 'deleted';
}

/** The first and the latest stamp of a record. */
export function stampSpan(doc: RecordDoc): { readonly first: Stamp; readonly last: Stamp } {
  const stamps = Object.values(doc.stamps).sort((a, b) => a.at - b.at || a.n - b.n);
  const first = stamps[0];
  const last = stamps[stamps.length - 1];
  if (first === undefined || last === undefined) throw new Error(`record ${doc.id} has no stamp`);
  return { first, last };
}

/** One text for equal versions: two versions are the same if and only if their texts are. */
export function versionText(version: Version): string {
  return fixedText(version);
}

/** One order for every desk, so that equal sets of versions are equal documents. */
export function sortVersions(versions: readonly Version[]): readonly Version[] {
  if (versions.length < 2) return versions;
  return versions
    .map((version) => ({ version, key: versionText(version) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ version }) => version);
}
