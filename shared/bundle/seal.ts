/** Seals records for partner desks: docs/spec/bundle-v1.md. Its inverse is `open.ts`. */
import { encodeBase64, randomBytes, type Bytes } from '../crypto/bytes';
import { hashSha256 } from '../crypto/hash';
import type { SignKeyPair } from '../crypto/sign';
import type { BundleContent, CorrectionManifest, Manifest, RecallManifest, ReceiptManifest } from './format';
import { sealPart, sealPiecesInto, type SealingKeys, type SealingWay, type SomeManifest } from './sealing';
import { encodeJson } from './strict-json';

export interface SealInput extends SealingKeys {
  readonly manifest: Omit<Manifest, 'kind' | 'bundleId' | 'parts'>;
  readonly content: BundleContent;
}

export interface ReceiptInput {
  readonly manifest: Omit<ReceiptManifest, 'kind' | 'bundleId'>;
  readonly recipientKey: Bytes;
  readonly signKeys: SignKeyPair;
}

/** What a sealed file is named by. */
export interface SealedName {
  readonly bundleId: string;
  /** What the next bundle and the receipt refer to, see `fileHashOf`. */
  readonly fileHash: string;
}

export interface SealedBundle extends SealedName {
  readonly bytes: Bytes;
}

export const newBundleId = (): string => encodeBase64(randomBytes(16));

/** A document that goes along, read in pieces so that it is never whole in memory. */
export interface GoingDocument {
  readonly documentId: string;
  /** In bytes. */
  readonly length: number;
  readonly sha256: Bytes;
  /** Throws when its bytes are not whole; then nothing is sealed. */
  readonly pieces: () => AsyncIterable<Bytes> | Iterable<Bytes>;
}

/** @throws RangeError for no or too many recipients; TypeError for a recipient key of low order */
export function sealBundle(input: SealInput): SealedBundle {
  const { manifest, part } = handoverOf(input, []);
  return sealInner(manifest, part, input.recipientKeys, input.signKeys);
}

/**
 * The same, with the bytes of documents behind the records, given out piece by piece: neither is ever whole in memory.
 * Throws as `sealBundle` does, as `pieces` does, and `SealingStopped`.
 */
export async function sealBundleInto(
  input: SealInput,
  documents: readonly GoingDocument[],
  way: SealingWay,
): Promise<SealedName> {
  // In one order only: the parts of a bundle stand by their ids.
  const sorted = documents.toSorted((a, b) => (a.documentId < b.documentId ? -1 : 1));
  const { manifest, part } = handoverOf(input, sorted);
  const length = sorted.reduce((sum, document) => sum + document.length, part.length);
  async function* pieces() {
    yield part;
    for (const document of sorted) yield* document.pieces();
  }
  const fileHash = await sealPiecesInto({ manifest, length, pieces: pieces(), keys: input }, way);
  return { bundleId: manifest.bundleId, fileHash };
}

function handoverOf({ manifest, content }: SealInput, documents: readonly GoingDocument[]) {
  const part = encodeJson(content);
  const whole: Manifest = {
    kind: 'handover',
    bundleId: newBundleId(),
    ...manifest,
    parts: [
      recordsPart(part),
      ...documents.map(({ documentId, length, sha256 }) => ({
        type: 'document' as const,
        documentId,
        length,
        sha256: encodeBase64(sha256),
      })),
    ],
  };
  return { manifest: whole, part };
}

type Unsealed<M> = Omit<M, 'bundleId' | 'parts'>;

export type NoticeInput = Pick<ReceiptInput, 'recipientKey' | 'signKeys'> &
  (
    | { readonly manifest: Unsealed<RecallManifest> }
    | { readonly manifest: Unsealed<CorrectionManifest>; readonly content: BundleContent }
  );

/** A correction or recall, bound to the hash of the file it is about. Throws as `sealBundle` does. */
export function sealNotice(input: NoticeInput): SealedBundle {
  const { recipientKey, signKeys } = input;
  const bundleId = newBundleId();
  if (!('content' in input))
    return sealInner({ bundleId, ...input.manifest }, new Uint8Array(0), [recipientKey], signKeys);
  const part = encodeJson(input.content);
  const whole: CorrectionManifest = { bundleId, ...input.manifest, parts: [recordsPart(part)] };
  return sealInner(whole, part, [recipientKey], signKeys);
}

function recordsPart(part: Bytes): Manifest['parts'][0] {
  return { type: 'records', length: part.length, sha256: encodeBase64(hashSha256(part)) };
}

/** A small file back, bound to the hash of the file it answers. Throws as `sealBundle` does. */
export function sealReceipt({ manifest, recipientKey, signKeys }: ReceiptInput): SealedBundle {
  const whole: ReceiptManifest = { kind: 'receipt', bundleId: newBundleId(), ...manifest };
  return sealInner(whole, new Uint8Array(0), [recipientKey], signKeys);
}

/** @param manifest of whatever kind; @param part the bytes after it */
export function sealInner(
  manifest: SomeManifest,
  part: Bytes,
  recipientKeys: readonly Bytes[],
  signKeys: SignKeyPair,
): SealedBundle {
  return { bundleId: manifest.bundleId, ...sealPart(manifest, part, { recipientKeys, signKeys }) };
}
