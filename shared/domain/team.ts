/**
 * How the computers of one desk tell each other what they lack: docs/spec/postbus-v1.md section 3. A computer says up to
 * which commit of each other one it holds everything (`has`), and from where on its file tells (`since`). Pure.
 */
import { z } from 'zod';
import { defineKind, field, filledHolds } from './kind';
import type { RecordDoc, ReplicaId, Saw } from './record';
import { day, filled, line, text } from './values';

/** Replica → the highest commit of it such that all it held then stands here. */
export type Vector = Saw;

const vector = z.record(z.string(), z.number().int().min(0));

/** A computer of this desk; its id is the one of its store. */
export const teamDeviceKind = defineKind({
  kind: 'team-device',
  v: 1,
  scope: 'desk',
  required: ['device', 'name', 'card'],
  fields: {
    device: field(line),
    name: field(filled(line)),
    /** Its own card, with keys of its own; signature included. */
    card: field(text),
    /** What it held when it was let in. */
    start: field(vector),
    /** Lost or put away. Where two desks disagree, it is. */
    revoked: field(z.object({ why: filled(line), on: day }).strict(), filledHolds),
  },
});

export interface Telling {
  readonly since: Vector;
  readonly has: Vector;
}

export function covers(a: Vector, b: Vector): boolean {
  return Object.entries(b).every(([replica, n]) => (a[replica] ?? 0) >= n);
}

export function joined(a: Vector, b: Vector): Vector {
  const all: Record<ReplicaId, number> = { ...a };
  for (const [replica, n] of Object.entries(b)) all[replica] = Math.max(all[replica] ?? 0, n);
  return all;
}

/** What all of them hold. */
export function least(vectors: readonly Vector[]): Vector {
  const [first, ...others] = vectors;
  return Object.fromEntries(
    Object.entries(first ?? {}).flatMap(([replica, n]) => {
      const common = Math.min(n, ...others.map((other) => other[replica] ?? 0));
      return common > 0 ? [[replica, common]] : [];
    }),
  );
}

/** A file that begins after what we hold leaves a gap: its records come in, and we go on asking for what is between. */
export function seenAfter(seen: Vector, { since, has }: Telling): Vector {
  return covers(seen, since) ? joined(seen, has) : seen;
}

/**
 * Whether someone who holds `since` may lack something of this record. What a partner wrote has no place in `has`, so a
 * record of a case that bears it goes along whenever its case was touched.
 */
export function mayBeNews(doc: RecordDoc, { since, has }: Telling): boolean {
  return Object.values(doc.stamps).some(({ replica, n }) =>
    Object.hasOwn(has, replica) ? n > (since[replica] ?? 0) : doc.caseId !== null,
  );
}

/** A document whose record stands here and whose bytes do not. */
export interface Lack {
  readonly caseId: string;
  readonly documentId: string;
}

/** What a file says of itself. */
export interface FileHead extends Telling {
  readonly lacks: readonly Lack[];
  readonly recipients: readonly { readonly deskId: string }[];
}

export interface Wanted {
  /** This computer, and its commits so far. */
  readonly replica: string;
  readonly n: number;
  /** What each other computer holds. */
  readonly known: readonly Vector[];
  readonly recipients: readonly { readonly deskId: string }[];
  readonly isMember: boolean;
  readonly lacks: readonly Lack[];
}

/** Whether our file in the folder says all there is, to all of them, from where they are. */
export function isEnough(
  file: FileHead,
  { replica, n, known, recipients, isMember, lacks }: Wanted,
): boolean {
  const to = new Set(file.recipients.map(({ deskId }) => deskId));
  const sameRecipients = to.size === recipients.length && recipients.every(({ deskId }) => to.has(deskId));
  if (!sameRecipients || !sameLacks(file.lacks, lacks)) return false;
  if (!isMember) return true;
  return (file.has[replica] ?? 0) >= n && known.every((each) => covers(each, file.since));
}

function sameLacks(a: readonly Lack[], b: readonly Lack[]): boolean {
  const ids = new Set(a.map(({ documentId }) => documentId));
  return a.length === b.length && b.every(({ documentId }) => ids.has(documentId));
}
