/**
 * What of an incoming record can be true, as far as we can tell: the sender of a bundle signs for all of it, but the
 * stamps in it name other desks too, and ours. What claims to be ours and is not among what we hold was never written
 * here; what says otherwise under a stamp we know, or has seen what we have not written yet, is no honest copy.
 */
import { fixedText, type Json } from './json';
import { DELETED_FIELD, versionText, type RecordDoc, type Saw, type Version } from './record';

export type LeftOutReason = 'not-ours' | 'contradicts' | 'seen-too-much';

export interface LeftOut {
  readonly recordId: string;
  readonly kind: string;
  readonly field: string;
  readonly reason: LeftOutReason;
}

/** Our desk, its replica on this computer, and how many commits that has made. */
export interface Own {
  readonly desk: string;
  readonly replica: string;
  readonly n: number;
  /** Stores of this desk on other computers, in a file that one of them signed: they write in our name too. */
  readonly team?: ReadonlySet<string>;
}

export interface Believable {
  /** Null when nothing is left, or when a record that is new here would come in with a hole. */
  readonly doc: RecordDoc | null;
  readonly leftOut: readonly LeftOut[];
}

export function believable(incoming: RecordDoc, ours: RecordDoc | undefined, own: Own): Believable {
  const leftOut: LeftOut[] = [];
  const fields: Record<string, readonly Version[]> = {};
  for (const [field, versions] of Object.entries(incoming.fields)) {
    const kept = versions.filter((version) => {
      const reason = faultOf(incoming, ours, own, field, version);
      if (reason) leftOut.push({ recordId: incoming.id, kind: incoming.kind, field, reason });
      return reason === null;
    });
    if (kept.length > 0) fields[field] = kept;
  }
  if (leftOut.length === 0) return { doc: incoming, leftOut };
  const isWhole = ours !== undefined && Object.keys(fields).length > 0;
  return { doc: isWhole ? withFields(incoming, fields) : null, leftOut };
}

/** A copy with only these fields, and only the stamps they use. */
export function withFields(doc: RecordDoc, fields: RecordDoc['fields']): RecordDoc {
  const used = new Set(Object.values(fields).flatMap((versions) => versions.map(({ by }) => by)));
  const stamps = Object.fromEntries(Object.entries(doc.stamps).filter(([key]) => used.has(key)));
  return { ...doc, fields, stamps };
}

function faultOf(
  incoming: RecordDoc,
  ours: RecordDoc | undefined,
  own: Own,
  field: string,
  version: Version,
): LeftOutReason | null {
  const stamp = incoming.stamps[version.by];
  if (!stamp) throw new Error(`record ${incoming.id}: version without stamp ${version.by}`);
  const known = ours?.stamps[version.by];
  const same = (ours?.fields[field] ?? []).filter(({ by }) => by === version.by);
  const isHeld = same.some((each) => versionText(each) === versionText(version));
  if (known && fixedText(known) !== fixedText(stamp)) return 'contradicts';
  if (isHeld) return null;
  const isColleague = own.team?.has(stamp.replica) ?? false;
  if ((stamp.desk === own.desk && !isColleague) || stamp.replica === own.replica) return 'not-ours';
  if (same.length > 0) return 'contradicts';
  const isDeletion = field === DELETED_FIELD && isMap(version.value);
  const hasSeen = Math.max(seenOf(version.saw, own), isDeletion ? seenOf(version.value as Saw, own) : 0);
  return hasSeen > own.n ? 'seen-too-much' : null;
}

function isMap(value: Json): boolean {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function seenOf(saw: Saw, { replica }: Own): number {
  return Object.hasOwn(saw, replica) ? (saw[replica] ?? 0) : 0;
}
