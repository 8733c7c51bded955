/** Seals records for partner desks: docs/spec/bundle-v1.md. Its inverse is `open.ts`. */
import { boxKeyPairFromSecret, sealBox, BOX_SECRET_KEY_BYTES } from '../crypto/box';
import { concatBytes, encodeBase64, encodeUtf8, randomBytes, wipe, type Bytes } from '../crypto/bytes';
import { deriveKey, hashSha256, startSha512 } from '../crypto/hash';
import { paddedLength } from '../crypto/padding';
import { KEY_BYTES } from '../crypto/secretbox';
import { sign, SIGNATURE_BYTES, type SignKeyPair } from '../crypto/sign';
import { CHUNK_BYTES, sealChunk } from '../crypto/stream';
import {
  LABELS,
  MAX_RECIPIENTS,
  PADDING_FLOOR,
  STANZA_BYTES,
  STANZA_COUNTS,
  VERSION_LINE,
  type AnyManifest,
  type BundleContent,
  type CorrectionManifest,
  type Manifest,
  type RecallManifest,
  type ReceiptManifest,
} from './format';
import { encodeJson } from './strict-json';

export interface SealInput {
  readonly manifest: Omit<Manifest, 'kind' | 'bundleId' | 'parts'>;
  readonly content: BundleContent;
  /** Box keys of the recipients, in the order of the manifest. */
  readonly recipientKeys: readonly Bytes[];
  readonly signKeys: SignKeyPair;
}

export interface ReceiptInput {
  readonly manifest: Omit<ReceiptManifest, 'kind' | 'bundleId'>;
  readonly recipientKey: Bytes;
  readonly signKeys: SignKeyPair;
}

export interface SealedBundle {
  readonly bytes: Bytes;
  readonly bundleId: string;
  /** base64(SHA-256) of the whole file: what the next bundle and the receipt refer to. */
  readonly fileHash: string;
}

const newBundleId = (): string => encodeBase64(randomBytes(16));

/** @throws RangeError for no or too many recipients; TypeError for a recipient key of low order */
export function sealBundle({ manifest, content, recipientKeys, signKeys }: SealInput): SealedBundle {
  const part = encodeJson(content);
  const whole: Manifest = {
    kind: 'handover',
    bundleId: newBundleId(),
    ...manifest,
    parts: [recordsPart(part)],
  };
  return sealInner(whole, part, recipientKeys, signKeys);
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
  return sealInner(
    { bundleId, ...input.manifest, parts: [recordsPart(part)] },
    part,
    [recipientKey],
    signKeys,
  );
}

function recordsPart(part: Bytes): Manifest['parts'][number] {
  return { type: 'records', length: part.length, sha256: encodeBase64(hashSha256(part)) };
}

/** A small file back, bound to the hash of the file it answers. Throws as `sealBundle` does. */
export function sealReceipt({ manifest, recipientKey, signKeys }: ReceiptInput): SealedBundle {
  const whole: ReceiptManifest = { kind: 'receipt', bundleId: newBundleId(), ...manifest };
  return sealInner(whole, new Uint8Array(0), [recipientKey], signKeys);
}

function sealInner(
  manifest: AnyManifest,
  part: Bytes,
  recipientKeys: readonly Bytes[],
  signKeys: SignKeyPair,
): SealedBundle {
  if (recipientKeys.length < 1 || recipientKeys.length > MAX_RECIPIENTS) throw new RangeError('recipients');
  const fileKey = randomBytes(KEY_BYTES);
  const header = sealHeader(fileKey, recipientKeys);
  const inner = innerBytes(manifest, part, header, signKeys);
  const payloadKey = deriveKey(fileKey, LABELS.payload, hashSha256(header));
  const chunks: Bytes[] = [];
  for (let at = 0, i = 0; at < inner.length; at += CHUNK_BYTES, i++) {
    const last = at + CHUNK_BYTES >= inner.length;
    chunks.push(sealChunk(payloadKey, i, last, inner.subarray(at, at + CHUNK_BYTES)));
  }
  wipe(fileKey, payloadKey, inner, part);
  const bytes = concatBytes(header, ...chunks);
  return { bytes, bundleId: manifest.bundleId, fileHash: encodeBase64(hashSha256(bytes)) };
}

function sealHeader(fileKey: Bytes, recipientKeys: readonly Bytes[]): Bytes {
  const ephemeral = boxKeyPairFromSecret(randomBytes(BOX_SECRET_KEY_BYTES));
  const real = recipientKeys.map((key) => {
    const stanza = sealBox(key, ephemeral, fileKey);
    if (stanza === null) throw new TypeError('recipient key of low order');
    return stanza;
  });
  wipe(ephemeral.secretKey);
  const count = STANZA_COUNTS.find((n) => n >= real.length) ?? MAX_RECIPIENTS;
  const dummies = Array.from({ length: count - real.length }, () => randomBytes(STANZA_BYTES));
  return concatBytes(
    encodeUtf8(VERSION_LINE),
    ephemeral.publicKey,
    deriveKey(fileKey, LABELS.commitment),
    Uint8Array.of(count),
    ...shuffled([...real, ...dummies]),
  );
}

/** Sorting by random keys: every order equally likely. */
function shuffled(stanzas: readonly Bytes[]): readonly Bytes[] {
  return stanzas
    .map((stanza) => ({ stanza, at: encodeBase64(randomBytes(16)) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ stanza }) => stanza);
}

function innerBytes(manifest: AnyManifest, part: Bytes, header: Bytes, signKeys: SignKeyPair): Bytes {
  const text = encodeJson(manifest);
  const length = 8 + 4 + text.length + part.length + SIGNATURE_BYTES;
  const inner = new Uint8Array(paddedLength(length, PADDING_FLOOR));
  const view = new DataView(inner.buffer);
  view.setBigUint64(0, BigInt(length));
  view.setUint32(8, text.length);
  inner.set(text, 12);
  inner.set(part, 12 + text.length);
  const signedEnd = length - SIGNATURE_BYTES;
  inner.set(sign(signKeys.secretKey, signedMessage(header, inner.subarray(0, signedEnd))), signedEnd);
  return inner;
}

/** What the sender signs: this header (so these recipients and this sealing) and everything inside. */
export function signedMessage(header: Uint8Array, inner: Uint8Array): Bytes {
  const headerHash = startSha512();
  headerHash.update(header);
  const innerHash = startSha512();
  innerHash.update(inner);
  return concatBytes(encodeUtf8(LABELS.signature), headerHash.digest(), innerHash.digest());
}
