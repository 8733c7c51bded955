/** The bytes of a bundle: docs/spec/bundle-v1.md sections 1 and 2. Knows layouts and limits, no secrets. */
import { z } from 'zod';
import { MAX_BASE_FILES } from '../domain/acknowledged';
import { agencyRef } from '../domain/agency';
import { MAX_DOCUMENT_BYTES } from '../domain/document';
import { CONSENTS, MINOR_TOLD, ONWARD_LIMITS, RECEIPT_STATES } from '../domain/handover-entry';
import type { RecordDoc } from '../domain/record';
import { WITHHELD_REASONS } from '../domain/redact';
import { concatBytes, encodeBase64, encodeUtf8, type Bytes } from '../crypto/bytes';
import { BOX_OVERHEAD, BOX_PUBLIC_KEY_BYTES } from '../crypto/box';
import { hashSha256 } from '../crypto/hash';
import { KEY_BYTES } from '../crypto/secretbox';

export const VERSION_LINE = 'schakel-bundle/1\n';
export const MAX_BUNDLE_BYTES = 300 * 1024 * 1024;
export const MAX_MANIFEST_BYTES = 1024 * 1024;
export const PADDING_FLOOR = 4096;
/** Lengths of the whole and of the manifest, before both. */
export const FRAME_BYTES = 8 + 4;
export const STANZA_BYTES = BOX_OVERHEAD + KEY_BYTES;
export const STANZA_COUNTS: readonly number[] = [4, 8, 16, 32, 64];
export const MAX_RECIPIENTS = 64;

export const LABELS = {
  commitment: 'schakel-bundle/1 commitment',
  payload: 'schakel-bundle/1 payload',
  signature: 'schakel-bundle/1 signature\n',
  hash: 'schakel-bundle/1 hash\n',
} as const;

export interface HeaderLayout {
  readonly ephemeralKey: Bytes;
  readonly commitment: Bytes;
  readonly stanzas: readonly Bytes[];
  /** Bytes the header takes; the chunks follow. */
  readonly length: number;
}

const LINE_BYTES = encodeUtf8(VERSION_LINE).length;
const FIXED_BYTES = LINE_BYTES + BOX_PUBLIC_KEY_BYTES + KEY_BYTES + 1;
/** The header of a bundle with the most recipients. */
export const LONGEST_HEADER_BYTES = FIXED_BYTES + MAX_RECIPIENTS * STANZA_BYTES;

/** @returns null when it is cut off or the number of stanzas is none of the allowed */
export function parseHeaderLayout(file: Bytes): HeaderLayout | null {
  const count = file[FIXED_BYTES - 1];
  if (count === undefined || !STANZA_COUNTS.includes(count)) return null;
  const length = FIXED_BYTES + count * STANZA_BYTES;
  if (file.length < length) return null;
  const slice = (from: number, size: number) => file.slice(from, from + size);
  return {
    ephemeralKey: slice(LINE_BYTES, BOX_PUBLIC_KEY_BYTES),
    commitment: slice(LINE_BYTES + BOX_PUBLIC_KEY_BYTES, KEY_BYTES),
    stanzas: Array.from({ length: count }, (_, i) => slice(FIXED_BYTES + i * STANZA_BYTES, STANZA_BYTES)),
    length,
  };
}

const base64Text = z.string().regex(/^[A-Za-z0-9_-]+$/);
/** Of a desk, a case, a record, a computer: 16 bytes. */
export const idSchema = base64Text.length(22);
const deskId = idSchema;
const key = base64Text.length(43);
const note = z.string().max(20_000);
const id = z.string().max(300);

/** What every kind of bundle says of itself. */
export const envelope = {
  bundleId: idSchema,
  sealedAt: z.iso.datetime(),
  sender: z.object({ card: z.string().max(4096), person: id }).strict(),
};
/** An answer goes to one desk and names the whole file it is about. */
const letter = {
  ...envelope,
  recipients: z.array(z.object({ deskId, boxKey: key }).strict()).length(1),
  about: z.object({ bundleId: idSchema, fileHash: key }).strict(),
};

/** A desk or a computer, by the key the file is sealed to. */
export const recipientSchema = z.object({ deskId, boxKey: key }).strict();
const recordsPart = z
  .object({
    type: z.literal('records'),
    length: z.number().int().min(0).max(MAX_BUNDLE_BYTES),
    sha256: key,
  })
  .strict();

/** The bytes of a document whose record stands in the records; they follow these, in the order of the parts. */
const documentPart = z
  .object({
    type: z.literal('document'),
    documentId: idSchema,
    length: z.number().int().min(0).max(MAX_DOCUMENT_BYTES),
    sha256: key,
  })
  .strict();

export const MAX_DOCUMENT_PARTS = 200;

const handoverSchema = z
  .object({
    kind: z.literal('handover'),
    ...envelope,
    recipients: z
      .array(
        z
          .object({ deskId, boxKey: key, sequence: z.number().int().min(1), previous: key.nullable() })
          .strict(),
      )
      .min(1)
      .max(MAX_RECIPIENTS),
    purpose: z.object({ id, note }).strict(),
    ground: z.object({ id, note }).strict(),
    consent: z.object({ state: z.enum(CONSENTS), note }).strict(),
    minor: z.object({ state: z.enum(MINOR_TOLD), note }).strict(),
    onward: z.enum(ONWARD_LIMITS),
    cases: z
      .array(z.object({ caseId: idSchema, code: id, since: z.array(key).max(MAX_BASE_FILES) }).strict())
      .max(1000),
    desks: z.array(z.object({ deskId, agency: agencyRef }).strict()).max(1000),
    parts: z
      .tuple([recordsPart], documentPart)
      .refine((parts) => parts.length <= 1 + MAX_DOCUMENT_PARTS, 'too many documents'),
  })
  .strict();

const receiptSchema = z
  .object({
    kind: z.literal('receipt'),
    ...letter,
    state: z.enum(RECEIPT_STATES),
    note,
    taken: z.number().int().min(0),
    left: z.number().int().min(0),
  })
  .strict();

const namedCase = z.object({ caseId: idSchema, code: id }).strict();

/** Fields of an earlier handover that were wrong, as they are now. */
const correctionSchema = z
  .object({
    kind: z.literal('correction'),
    ...letter,
    note: note.min(1),
    cases: z.array(namedCase).length(1),
    parts: z.array(recordsPart).length(1),
  })
  .strict();

/** Please destroy what came with an earlier handover. */
const recallSchema = z
  .object({
    kind: z.literal('recall'),
    ...letter,
    note: note.min(1),
    cases: z.array(namedCase).min(1).max(1000),
  })
  .strict();

export const manifestSchema = z.discriminatedUnion('kind', [
  handoverSchema,
  receiptSchema,
  correctionSchema,
  recallSchema,
]);
export type Manifest = z.infer<typeof handoverSchema>;
export type DocumentPart = z.infer<typeof documentPart>;
export type ReceiptManifest = z.infer<typeof receiptSchema>;
export type CorrectionManifest = z.infer<typeof correctionSchema>;
export type RecallManifest = z.infer<typeof recallSchema>;
export type AnyManifest = z.infer<typeof manifestSchema>;
export const BUNDLE_KINDS: readonly string[] = ['handover', 'receipt', 'correction', 'recall'];

const json: z.ZodType = z.json();
const stampNumber = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
/** Names of members are of a narrow alphabet: no `__proto__` among them. */
const fieldName = z.string().regex(/^\$?[A-Za-z][A-Za-z0-9]{0,59}$/);
const replica = idSchema;
const saw = z.record(replica, stampNumber);
const version = z.object({ by: id, value: json, saw }).strict();
/** The last millisecond of the year 9999: every program can write it as a date. */
const MAX_MOMENT_MS = 253_402_300_799_999;
const stamp = z
  .object({
    replica,
    n: stampNumber,
    at: z.number().int().min(0).max(MAX_MOMENT_MS),
    desk: idSchema,
    person: id,
  })
  .strict();

const recordHead = {
  kind: z.string().min(1).max(60),
  v: z.number().int().min(1),
  id: idSchema,
  caseId: idSchema,
  stamps: z.record(id, stamp),
};

interface Stamped {
  readonly stamps: Readonly<Record<string, z.infer<typeof stamp>>>;
  readonly fields: Readonly<Record<string, readonly { readonly by: string }[]>>;
}

function isStamped({ stamps, fields }: Stamped): boolean {
  return (
    Object.entries(stamps).every(([key, { replica, n }]) => key === `${replica}:${n}`) &&
    Object.values(fields)
      .flat()
      .every(({ by }) => Object.hasOwn(stamps, by))
  );
}

const recordSchema = z
  .object({ ...recordHead, fields: z.record(fieldName, z.array(version).min(1).max(1000)) })
  .strict()
  .refine(isStamped, 'every version has its stamp');

/** Between the computers of one desk a record goes whole: with its history, undone versions, and through whom it came. */
const teamRecordSchema = z
  .object({
    ...recordHead,
    caseId: idSchema.nullable(),
    fields: z.record(
      fieldName,
      z
        .array(version.extend({ undone: z.literal(true).optional() }).strict())
        .min(1)
        .max(10_000),
    ),
    via: z.record(id, idSchema).optional(),
  })
  .strict()
  .refine(isStamped, 'every version has its stamp');

export const teamContentSchema = z.array(teamRecordSchema).max(200_000);

const stubSchema = z
  .object({
    caseId: idSchema,
    recordId: idSchema,
    kind: z.string().min(1).max(60),
    field: fieldName.nullable(),
    reason: z.enum(WITHHELD_REASONS),
  })
  .strict();

export const contentSchema = z
  .object({ records: z.array(recordSchema).max(200_000), withheld: z.array(stubSchema).max(200_000) })
  .strict();

export interface BundleContent {
  readonly records: readonly RecordDoc[];
  readonly withheld: readonly z.infer<typeof stubSchema>[];
}

/** All of one file but its signature follows from these. */
export interface Signed {
  /** SHA-512 of the header. */
  readonly headerHash: Bytes;
  /** SHA-512 of all before the signature. */
  readonly innerHash: Bytes;
}

/** What the sender signs: this header (so these recipients and this sealing) and everything inside. */
export function messageOf({ headerHash, innerHash }: Signed): Bytes {
  return concatBytes(encodeUtf8(LABELS.signature), headerHash, innerHash);
}

/**
 * By which later files and answers name a file: base64(SHA-256). What is signed is hashed already; the sealed bytes, which follow
 * from it, need not be hashed once more. The signature is no part of it: it never serves as an identifier.
 */
export function fileHashOf({ headerHash, innerHash }: Signed): string {
  return encodeBase64(hashSha256(concatBytes(encodeUtf8(LABELS.hash), headerHash, innerHash)));
}
