/** Opens and verifies a bundle: docs/spec/bundle-v1.md section 4, in that order. Its inverse is `seal.ts`. */
import { boxOpener, type BoxKeyPair } from '../crypto/box';
import { encodeBase64, equalBytes, isAllZero, parseUtf8, wipe, type Bytes } from '../crypto/bytes';
import { deriveKey, hashSha256 } from '../crypto/hash';
import { paddedLength } from '../crypto/padding';
import { KEY_BYTES } from '../crypto/secretbox';
import { SIGNATURE_BYTES, verify } from '../crypto/sign';
import { CHUNK_BYTES, CHUNK_OVERHEAD, openChunk } from '../crypto/stream';
import { mayComeIn } from '../domain/kinds';
import { fail, ok, type Result } from '../domain/result';
import { parseCard, type Card } from './card';
import { readDocuments, saysItsBytes } from './documents';
import type { BundleFault } from './errors';
import {
  BUNDLE_KINDS,
  contentSchema,
  LABELS,
  manifestSchema,
  MAX_BUNDLE_BYTES,
  MAX_MANIFEST_BYTES,
  PADDING_FLOOR,
  parseHeaderLayout,
  type AnyManifest,
  type BundleContent,
  type CorrectionManifest,
  type HeaderLayout,
  type Manifest,
  type RecallManifest,
  type ReceiptManifest,
} from './format';
import { signedMessage } from './seal';
import { parseJson } from './strict-json';

export interface Recipient {
  readonly deskId: string;
  readonly box: BoxKeyPair;
}

export interface OpenedBundle {
  readonly kind: 'handover';
  readonly manifest: Manifest;
  readonly sender: Card;
  /** Our own line in the manifest: sequence and hash of the bundle before. */
  readonly addressed: Manifest['recipients'][number];
  readonly content: BundleContent;
  /** The bytes of the documents that came along, by the id of their record. */
  readonly documents: ReadonlyMap<string, Bytes>;
  /** base64(SHA-256) of the whole file. */
  readonly fileHash: string;
}

/** What a partner did with a bundle of ours. */
export interface OpenedReceipt {
  readonly kind: 'receipt';
  readonly manifest: ReceiptManifest;
  readonly sender: Card;
}

/** Fields of a bundle of theirs were wrong. */
export interface OpenedCorrection {
  readonly kind: 'correction';
  readonly manifest: CorrectionManifest;
  readonly sender: Card;
  readonly content: BundleContent;
  /** base64(SHA-256) of the whole file. */
  readonly fileHash: string;
}

/** A bundle of theirs should be destroyed. */
export interface OpenedRecall {
  readonly kind: 'recall';
  readonly manifest: RecallManifest;
  readonly sender: Card;
  readonly fileHash: string;
}

export type Opened = OpenedBundle | OpenedReceipt | OpenedCorrection | OpenedRecall;

export function openBundle(file: Bytes, us: Recipient): Result<Opened, BundleFault> {
  const opened = openFrame(file, us);
  return opened.ok ? readInner(opened.value, us) : opened;
}

export interface OpenedFrame {
  readonly frame: Frame;
  readonly header: Bytes;
  /** base64(SHA-256) of the whole file. */
  readonly fileHash: string;
}

/** Checks 1 to 6, the same for every kind of file. The signature is not checked yet. */
export function openFrame(file: Bytes, us: Pick<Recipient, 'box'>): Result<OpenedFrame, BundleFault> {
  const version = versionOf(file);
  if (version === null) return fail('not-a-bundle');
  if (version !== '1') return fail('newer-version');
  if (file.length > MAX_BUNDLE_BYTES) return fail('too-large');
  const layout = parseHeaderLayout(file);
  if (!layout) return fail('damaged');
  const fileKey = findFileKey(layout, us);
  if (!fileKey) return fail('not-for-us');
  const header = file.subarray(0, layout.length);
  const inner = equalBytes(deriveKey(fileKey, LABELS.commitment), layout.commitment)
    ? openChunks(file.subarray(layout.length), deriveKey(fileKey, LABELS.payload, hashSha256(header)))
    : null;
  wipe(fileKey);
  const frame = inner && parseFrame(inner);
  return frame ? ok({ frame, header, fileHash: encodeBase64(hashSha256(file)) }) : fail('damaged');
}

/** Reads the first line only. */
export function versionOf(file: Bytes): string | null {
  try {
    const start = parseUtf8(file.subarray(0, 32).filter((byte) => byte < 0x80));
    return /^schakel-bundle\/(\d{1,9})\n/.exec(start)?.[1] ?? null;
  } catch {
    return null;
  }
}

export function findFileKey(layout: HeaderLayout, us: Pick<Recipient, 'box'>): Bytes | null {
  const open = boxOpener(us.box, layout.ephemeralKey);
  for (const stanza of layout.stanzas) {
    const key = open(stanza);
    if (key?.length === KEY_BYTES) return key;
  }
  return null;
}

function openChunks(sealed: Bytes, key: Bytes): Bytes | null {
  const step = CHUNK_BYTES + CHUNK_OVERHEAD;
  const count = Math.ceil(sealed.length / step);
  const inner = new Uint8Array(Math.max(0, sealed.length - count * CHUNK_OVERHEAD));
  for (let i = 0; i < count; i++) {
    const chunk = openChunk(key, i, i === count - 1, sealed.subarray(i * step, (i + 1) * step));
    // An empty last chunk would be a second way to write the same file.
    if (!chunk || chunk.length === 0) return null;
    inner.set(chunk, i * CHUNK_BYTES);
  }
  wipe(key);
  return count > 0 ? inner : null;
}

export interface Frame {
  readonly manifest: Bytes;
  readonly body: Bytes;
  readonly signed: Bytes;
  readonly signature: Bytes;
}

/** Lengths and padding; null when any is not exactly as the only sealing of it would be. */
function parseFrame(inner: Bytes): Frame | null {
  if (inner.length < 12 + SIGNATURE_BYTES) return null;
  const view = new DataView(inner.buffer, inner.byteOffset, inner.byteLength);
  const declared = view.getBigUint64(0);
  if (declared > BigInt(inner.length)) return null;
  const length = Number(declared);
  const manifestEnd = 12 + view.getUint32(8);
  const signedEnd = length - SIGNATURE_BYTES;
  if (manifestEnd > signedEnd || manifestEnd - 12 > MAX_MANIFEST_BYTES) return null;
  if (paddedLength(length, PADDING_FLOOR) !== inner.length || !isAllZero(inner.subarray(length))) return null;
  return {
    manifest: inner.slice(12, manifestEnd),
    // No copy: it may hold documents.
    body: inner.subarray(manifestEnd, signedEnd),
    signed: inner.subarray(0, signedEnd),
    signature: inner.slice(signedEnd, length),
  };
}

function readInner({ frame, header, fileHash }: OpenedFrame, us: Recipient): Result<Opened, BundleFault> {
  const raw = parseJson(frame.manifest);
  const parsed = manifestSchema.safeParse(raw);
  if (!parsed.success) {
    const kind = (raw as { kind?: unknown } | null | undefined)?.kind;
    return fail(typeof kind === 'string' && !BUNDLE_KINDS.includes(kind) ? 'newer-version' : 'malformed');
  }
  const manifest = parsed.data;
  const sender = parseCard(manifest.sender.card);
  if (!sender.ok || !verify(sender.value.signKey, signedMessage(header, frame.signed), frame.signature))
    return fail('bad-signature');
  const ourKey = encodeBase64(us.box.publicKey);
  const isUs = (to: { readonly deskId: string; readonly boxKey: string }) =>
    to.deskId === us.deskId && to.boxKey === ourKey;
  if (!manifest.recipients.some(isUs)) return fail('not-for-us');
  return release(manifest, frame.body, { sender: sender.value, fileHash }, isUs);
}

/** The last check, of what stands behind the manifest. */
function release(
  manifest: AnyManifest,
  body: Bytes,
  told: { readonly sender: Card; readonly fileHash: string },
  isUs: (to: Pick<Manifest['recipients'][number], 'deskId' | 'boxKey'>) => boolean,
): Result<Opened, BundleFault> {
  const { sender } = told;
  if (manifest.kind === 'receipt' || manifest.kind === 'recall') {
    if (body.length > 0) return fail('malformed');
    return manifest.kind === 'receipt'
      ? ok({ kind: 'receipt', manifest, sender })
      : ok({ kind: 'recall', manifest, ...told });
  }
  const [part, ...documentParts] = manifest.parts as Manifest['parts'];
  const recordsEnd = part.length;
  const content = readContent(manifest, part, body.slice(0, recordsEnd));
  const documents = content && readDocuments(documentParts, body.subarray(recordsEnd), content);
  if (!content || !documents) return fail('malformed');
  if (manifest.kind === 'correction') return ok({ kind: 'correction', manifest, ...told, content });
  const addressed = manifest.recipients.find(isUs);
  return addressed
    ? ok({ kind: 'handover', manifest, ...told, addressed, content, documents })
    : fail('not-for-us');
}

function readContent(
  { cases }: Manifest | CorrectionManifest,
  part: Manifest['parts'][0],
  records: Bytes,
): BundleContent | null {
  if (part.length !== records.length || part.sha256 !== encodeBase64(hashSha256(records))) return null;
  return decodeContent(records, cases);
}

/**
 * The records of a bundle as a recipient's program reads them; null when it would refuse them. The sender's preview and
 * seal go through it too: what could not be opened is not sent.
 */
export function decodeContent(
  body: Bytes,
  cases: readonly { readonly caseId: string }[],
): BundleContent | null {
  const parsed = contentSchema.safeParse(parseJson(body));
  if (!parsed.success) return null;
  const caseIds = new Set(cases.map(({ caseId }) => caseId));
  const content = parsed.data as BundleContent;
  const ids = new Set<string>();
  for (const record of content.records) {
    if (!caseIds.has(record.caseId ?? '') || ids.has(record.id) || !mayComeIn(record)) return null;
    if (!saysItsBytes(record)) return null;
    ids.add(record.id);
  }
  return content.withheld.every(({ caseId }) => caseIds.has(caseId)) ? content : null;
}
