/** Opens and verifies a bundle: docs/spec/bundle-v1.md section 4, in that order. Its inverse is `seal.ts`. */
import type { BoxKeyPair } from '../crypto/box';
import { encodeBase64, wipe, type Bytes } from '../crypto/bytes';
import {
  browserSha256,
  hashSha256,
  hashSha512,
  startFastSha256,
  startFastSha512,
  startSha256,
  startSha512,
} from '../crypto/hash';
import { verify } from '../crypto/sign';
import { CHUNK_BYTES, streamFast } from '../crypto/stream';
import { mayComeIn } from '../domain/kinds';
import { fail, ok, type Result } from '../domain/result';
import { parseCard, type Card } from './card';
import {
  areDocumentsOf,
  arrivedDocuments,
  DocumentHashes,
  saysItsBytes,
  type ArrivedDocument,
} from './documents';
import type { BundleFault } from './errors';
import {
  BUNDLE_KINDS,
  contentSchema,
  FRAME_BYTES,
  LONGEST_HEADER_BYTES,
  manifestSchema,
  type AnyManifest,
  type BundleContent,
  type CorrectionManifest,
  type Manifest,
  type RecallManifest,
  type ReceiptManifest,
} from './format';
import {
  openChunkAt,
  Opening,
  SEALED_CHUNK_BYTES,
  SMALL_BYTES,
  unlock,
  type BodyPlan,
  type Frame,
  type Lock,
} from './opening';
import { messageOf } from './seal';
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
  readonly documents: ReadonlyMap<string, ArrivedDocument>;
  /** base64(SHA-256) of the whole file. */
  readonly fileHash: string;
}

/** What a partner did with a bundle of ours. */
export interface OpenedReceipt {
  readonly kind: 'receipt';
  readonly manifest: ReceiptManifest;
  readonly sender: Card;
  /** base64(SHA-256) of the whole file. */
  readonly fileHash: string;
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

/** Where a file is read from; it may be larger than memory should hold. */
export interface BundleSource {
  /** In bytes. */
  readonly size: number;
  /** Fewer bytes than asked only at the end. */
  read(from: number, length: number): Promise<Bytes>;
}

/** Called with the bytes done of all there are. @returns false to stop */
export type OpeningProgress = (done: number, of: number) => boolean | Promise<boolean>;

export interface OpeningWay {
  /** SHA-256 of a large file, where another thread counts it. */
  readonly fileHash?: Promise<Bytes>;
  readonly progress?: OpeningProgress;
}

/** Bytes that are read and opened at once. */
const STEP_BYTES = 64 * SEALED_CHUNK_BYTES;

/** A file in memory. */
export function openBundle(file: Bytes, us: Recipient): Result<Opened, BundleFault> {
  const documents = new DocumentHashes(startSha256());
  const opened = openFrame(file, us, planFor(documents));
  if (!opened.ok) return opened;
  return settled(opened.value, us, { digests: documents.digests(), source: sourceOf(file) });
}

/** The same of a file that is read piece by piece: its documents are checked, and read again when they are asked for. */
export async function openBundleFrom(
  source: BundleSource,
  us: Recipient,
  way: OpeningWay = {},
): Promise<Result<Opened, BundleFault | 'stopped'>> {
  if (source.size <= SMALL_BYTES) {
    const opened = await openFrameFrom(source, us, () => ({ keep: Infinity }), way);
    if (!opened.ok) return opened;
    const { frame } = opened.value;
    const read = settled(opened.value, us, { digests: await digestsIn(frame), source });
    wipe(frame.body);
    return read;
  }
  const documents = new DocumentHashes(await startFastSha256());
  const opened = await openFrameFrom(source, us, planFor(documents), way);
  return opened.ok ? settled(opened.value, us, { digests: documents.digests(), source }) : opened;
}

/** Of documents that are whole in memory: by the browser, all at once. */
function digestsIn({ manifest, body }: Frame): Promise<readonly Bytes[]> {
  const [records, ...others] = partsOf(manifest);
  let at = records?.length ?? 0;
  return Promise.all(others.map(({ length }) => browserSha256(body.subarray(at, (at += length)))));
}

/** Checks 1 to 6 of a file that is read piece by piece, of whatever kind. The signature is not checked yet. */
export async function openFrameFrom(
  source: BundleSource,
  us: Pick<Recipient, 'box'>,
  plan: (manifest: Bytes) => BodyPlan,
  { progress = () => true, fileHash }: OpeningWay = {},
): Promise<Result<OpenedFrame, BundleFault | 'stopped'>> {
  await streamFast();
  const { size } = source;
  // Read at once where memory can hold it: the browser then hashes it meanwhile, and gives it five times as fast.
  const whole = size <= SMALL_BYTES ? await source.read(0, size) : null;
  const read: BundleSource['read'] = whole
    ? (from, length) => Promise.resolve(whole.subarray(from, from + length))
    : (from, length) => source.read(from, length);
  const meanwhile = whole ? browserSha256(whole) : fileHash;
  const hash = meanwhile ? { update: () => undefined, digest: () => meanwhile } : await startFastSha256();
  const unlocked = unlock(await read(0, LONGEST_HEADER_BYTES), size, us);
  if (!unlocked.ok) return unlocked;
  const lock = unlocked.value;
  const signed = await startFastSha512();
  const opening = new Opening(lock, size, signed, plan);
  hash.update(lock.header);
  let next = read(lock.headerLength, STEP_BYTES);
  for (let at = lock.headerLength; at < size; at += STEP_BYTES) {
    const sealed = await next;
    // Read while this one is opened.
    if (at + STEP_BYTES < size) next = read(at + STEP_BYTES, STEP_BYTES);
    // Whoever stops here does not wait for it.
    next.catch(() => undefined);
    hash.update(sealed);
    if (!opening.push(sealed)) return fail('damaged');
    if (!(await progress(at + sealed.length, size))) return fail('stopped');
  }
  const frame = opening.finish();
  if (!frame) return fail('damaged');
  return ok({
    lock,
    frame,
    signedHash: signed.digest(),
    fileHash: encodeBase64(await hash.digest()),
  });
}

/** The key stays where documents are still to be read. */
function settled(opened: OpenedFrame, us: Recipient, behind: Behind): Result<Opened, BundleFault> {
  const read = readInner(opened, us, behind);
  const isNeeded = read.ok && read.value.kind === 'handover' && read.value.documents.size > 0;
  if (!isNeeded) wipe(opened.lock.payloadKey);
  return read;
}

export interface OpenedFrame {
  readonly lock: Lock;
  readonly frame: Frame;
  /** SHA-512 of all before the signature. */
  readonly signedHash: Bytes;
  /** base64(SHA-256) of the whole file. */
  readonly fileHash: string;
}

/** Checks 1 to 6, the same for every kind of file. The signature is not checked yet. */
export function openFrame(
  file: Bytes,
  us: Pick<Recipient, 'box'>,
  plan: (manifest: Bytes) => BodyPlan = () => ({ keep: Infinity }),
): Result<OpenedFrame, BundleFault> {
  const unlocked = unlock(file, file.length, us);
  if (!unlocked.ok) return unlocked;
  const lock = unlocked.value;
  const signed = startSha512();
  const opening = new Opening(lock, file.length, signed, plan);
  const frame = opening.push(file.subarray(lock.headerLength)) ? opening.finish() : null;
  if (!frame) return fail('damaged');
  return ok({ lock, frame, signedHash: signed.digest(), fileHash: encodeBase64(hashSha256(file)) });
}

function sourceOf(file: Bytes): BundleSource {
  return { size: file.length, read: (from, length) => Promise.resolve(file.slice(from, from + length)) };
}

/** The records are kept, and the bytes of documents behind them only hashed. */
function planFor(documents: DocumentHashes): (manifest: Bytes) => BodyPlan {
  return (bytes) => {
    const [records, ...others] = partsOf(bytes);
    if (!records) return { keep: 0 };
    documents.expect(others.map(({ length }) => length));
    return { keep: records.length, rest: (bytes) => documents.update(bytes) };
  };
}

function partsOf(bytes: Bytes): Manifest['parts'] | [] {
  const manifest = manifestSchema.safeParse(parseJson(bytes));
  return (manifest.success && 'parts' in manifest.data ? manifest.data.parts : []) as Manifest['parts'] | [];
}

export function isSignedBy(sender: Card, { lock, frame, signedHash }: OpenedFrame): boolean {
  return verify(sender.signKey, messageOf(hashSha512(lock.header), signedHash), frame.signature);
}

/** What is needed to read the documents of a file again. */
interface Behind {
  /** SHA-256 of each document. */
  readonly digests: readonly Bytes[];
  readonly source: BundleSource;
}

function readInner(opened: OpenedFrame, us: Recipient, behind: Behind): Result<Opened, BundleFault> {
  const { frame, fileHash } = opened;
  const raw = parseJson(frame.manifest);
  const parsed = manifestSchema.safeParse(raw);
  if (!parsed.success) {
    const kind = (raw as { kind?: unknown } | null | undefined)?.kind;
    return fail(typeof kind === 'string' && !BUNDLE_KINDS.includes(kind) ? 'newer-version' : 'malformed');
  }
  const manifest = parsed.data;
  const sender = parseCard(manifest.sender.card);
  if (!sender.ok || !isSignedBy(sender.value, opened)) return fail('bad-signature');
  const ourKey = encodeBase64(us.box.publicKey);
  const isUs = (to: { readonly deskId: string; readonly boxKey: string }) =>
    to.deskId === us.deskId && to.boxKey === ourKey;
  if (!manifest.recipients.some(isUs)) return fail('not-for-us');
  return release(manifest, opened, { sender: sender.value, fileHash }, { ...behind, isUs });
}

interface Release extends Behind {
  readonly isUs: (to: Pick<Manifest['recipients'][number], 'deskId' | 'boxKey'>) => boolean;
}

/** The last check, of what stands behind the manifest. */
function release(
  manifest: AnyManifest,
  { lock, frame }: OpenedFrame,
  told: { readonly sender: Card; readonly fileHash: string },
  { digests, source, isUs }: Release,
): Result<Opened, BundleFault> {
  if (manifest.kind === 'receipt' || manifest.kind === 'recall') {
    if (frame.bodyLength > 0) return fail('malformed');
    return ok(
      manifest.kind === 'receipt'
        ? { kind: 'receipt', manifest, ...told }
        : { kind: 'recall', manifest, ...told },
    );
  }
  const [part, ...documentParts] = manifest.parts as Manifest['parts'];
  const content = readContent(manifest, part, frame.body.subarray(0, part.length));
  const isWhole = part.length + sumOf(documentParts) === frame.bodyLength;
  if (!content || !isWhole || !areDocumentsOf(documentParts, digests, content)) return fail('malformed');
  if (manifest.kind === 'correction') return ok({ kind: 'correction', manifest, ...told, content });
  const addressed = manifest.recipients.find(isUs);
  if (!addressed) return fail('not-for-us');
  const bodyStart = FRAME_BYTES + frame.manifest.length;
  const arrived = arrivedDocuments(documentParts, digests, bodyStart + part.length, (from, length) =>
    readInside(lock, source, from, length),
  );
  return ok({ kind: 'handover', manifest, ...told, addressed, content, documents: arrived });
}

function sumOf(parts: readonly { readonly length: number }[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

/** A part of what is sealed, opened again. @throws Error when the file is not what it was any more */
export async function* readInside(lock: Lock, source: BundleSource, from: number, length: number) {
  const first = Math.floor(from / CHUNK_BYTES);
  const last = Math.floor((from + length - 1) / CHUNK_BYTES);
  for (let index = first; length > 0 && index <= last; index += 1) {
    const at = lock.headerLength + index * SEALED_CHUNK_BYTES;
    const chunk = openChunkAt(lock, index, await source.read(at, SEALED_CHUNK_BYTES));
    if (!chunk) throw new Error('the file was changed');
    yield chunk.slice(Math.max(0, from - index * CHUNK_BYTES), from + length - index * CHUNK_BYTES);
    wipe(chunk);
  }
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
