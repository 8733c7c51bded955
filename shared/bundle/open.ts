/** Opens and verifies a bundle: docs/spec/bundle-v1.md section 4, in that order. Its inverse is `seal.ts`. */
import type { BoxKeyPair } from '../crypto/box';
import { encodeBase64, wipe, type Bytes } from '../crypto/bytes';
import { hashSha256 } from '../crypto/hash';
import { mayComeIn } from '../domain/kinds';
import { fail, ok, type Result } from '../domain/result';
import { parseCard, type Card } from './card';
import { areDocumentsOf, arrivedDocuments, saysItsBytes, type ArrivedDocument } from './documents';
import type { BundleFault } from './errors';
import {
  BUNDLE_KINDS,
  contentSchema,
  FRAME_BYTES,
  manifestSchema,
  type AnyManifest,
  type BundleContent,
  type CorrectionManifest,
  type Manifest,
  type RecallManifest,
  type ReceiptManifest,
} from './format';
import {
  isSignedBy,
  openFrame,
  openFrameFrom,
  readInside,
  type Announced,
  type BundleSource,
  type OpenedFrame,
  type OpeningWay,
} from './frame';
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
  /** See `fileHashOf`. */
  readonly fileHash: string;
}

/** What a partner did with a bundle of ours. */
export interface OpenedReceipt {
  readonly kind: 'receipt';
  readonly manifest: ReceiptManifest;
  readonly sender: Card;
  /** See `fileHashOf`. */
  readonly fileHash: string;
}

/** Fields of a bundle of theirs were wrong. */
export interface OpenedCorrection {
  readonly kind: 'correction';
  readonly manifest: CorrectionManifest;
  readonly sender: Card;
  readonly content: BundleContent;
  /** See `fileHashOf`. */
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

/** A file in memory. */
export function openBundle(file: Bytes, us: Recipient): Result<Opened, BundleFault> {
  const opened = openFrame(file, us, readManifest);
  return opened.ok ? settled(opened.value, us, sourceOf(file)) : opened;
}

/** The same of a file that is read: its documents are checked, and read again when they are asked for. */
export async function openBundleFrom(
  source: BundleSource,
  us: Recipient,
  way: OpeningWay = {},
): Promise<Result<Opened, BundleFault | 'stopped'>> {
  const opened = await openFrameFrom(source, us, readManifest, way);
  return opened.ok ? settled(opened.value, us, source) : opened;
}

/** The key stays where documents are still to be read. */
function settled(
  opened: OpenedFrame<Read>,
  us: Recipient,
  source: BundleSource,
): Result<Opened, BundleFault> {
  const read = readInner(opened, us, source);
  const isNeeded = read.ok && read.value.kind === 'handover' && read.value.documents.size > 0;
  if (!isNeeded) wipe(opened.lock.payloadKey);
  return read;
}

function sourceOf(file: Bytes): BundleSource {
  return { size: file.length, read: (from, length) => Promise.resolve(file.slice(from, from + length)) };
}

interface Read extends Announced {
  readonly head: Result<{ readonly manifest: AnyManifest; readonly sender: Card }, BundleFault>;
}

/** Its records, and the documents behind them; nothing of it is verified. */
function readManifest(bytes: Bytes): Read {
  const raw = parseJson(bytes);
  const parsed = manifestSchema.safeParse(raw);
  if (!parsed.success) {
    const kind = (raw as { kind?: unknown } | null | undefined)?.kind;
    const fault = typeof kind === 'string' && !BUNDLE_KINDS.includes(kind) ? 'newer-version' : 'malformed';
    return { head: fail(fault), keep: 0, documents: [] };
  }
  const manifest = parsed.data;
  const card = parseCard(manifest.sender.card);
  const parts: readonly { readonly length: number }[] = 'parts' in manifest ? manifest.parts : [];
  const [records, ...others] = parts;
  return {
    head: card.ok ? ok({ manifest, sender: card.value }) : fail('bad-signature'),
    keep: records?.length ?? 0,
    documents: others.map(({ length }) => length),
  };
}

function readInner(
  opened: OpenedFrame<Read>,
  us: Recipient,
  source: BundleSource,
): Result<Opened, BundleFault> {
  const { head } = opened.announced;
  if (!head.ok) return head;
  const { manifest, sender } = head.value;
  if (!isSignedBy(sender, opened)) return fail('bad-signature');
  const ourKey = encodeBase64(us.box.publicKey);
  const isUs = (to: { readonly deskId: string; readonly boxKey: string }) =>
    to.deskId === us.deskId && to.boxKey === ourKey;
  if (!manifest.recipients.some(isUs)) return fail('not-for-us');
  return release(manifest, opened, { sender, fileHash: opened.fileHash }, { source, isUs });
}

interface Release {
  /** Its documents are read again from there. */
  readonly source: BundleSource;
  readonly isUs: (to: Pick<Manifest['recipients'][number], 'deskId' | 'boxKey'>) => boolean;
}

/** The last check, of what stands behind the manifest. */
function release(
  manifest: AnyManifest,
  { lock, frame, digests }: OpenedFrame,
  told: { readonly sender: Card; readonly fileHash: string },
  { source, isUs }: Release,
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

function readContent(
  manifest: Manifest | CorrectionManifest,
  part: Manifest['parts'][0],
  records: Bytes,
): BundleContent | null {
  if (part.length !== records.length || part.sha256 !== encodeBase64(hashSha256(records))) return null;
  return decodeContent(records, manifest);
}

/**
 * The records of a bundle as a recipient's program reads them; null when it would refuse them. The sender's preview and
 * seal go through it too: what could not be opened is not sent.
 */
export function decodeContent(
  body: Bytes,
  manifest: Pick<Manifest, 'kind' | 'cases'> | Pick<CorrectionManifest, 'kind' | 'cases'>,
): BundleContent | null {
  const parsed = contentSchema.safeParse(parseJson(body));
  if (!parsed.success) return null;
  const caseIds = new Set(manifest.cases.map(({ caseId }) => caseId));
  const content = parsed.data as BundleContent;
  const ids = new Set<string>();
  for (const record of content.records) {
    if (!caseIds.has(record.caseId ?? '') || ids.has(record.id) || !mayComeIn(record)) return null;
    if (!saysItsBytes(record, manifest)) return null;
    ids.add(record.id);
  }
  return content.withheld.every(({ caseId }) => caseIds.has(caseId)) ? content : null;
}
