/** Seals records for partner desks: docs/spec/bundle-v1.md. Its inverse is `open.ts`. */
import { boxKeyPairFromSecret, sealBox, BOX_SECRET_KEY_BYTES } from '../crypto/box';
import { concatBytes, encodeBase64, encodeUtf8, randomBytes, wipe, type Bytes } from '../crypto/bytes';
import {
  deriveKey,
  hashSha256,
  hashSha512,
  startFastSha512,
  startSha512,
  type RunningHash,
} from '../crypto/hash';
import { paddedLength } from '../crypto/padding';
import { KEY_BYTES } from '../crypto/secretbox';
import { sign, SIGNATURE_BYTES, type SignKeyPair } from '../crypto/sign';
import { CHUNK_BYTES, sealChunk, streamFast } from '../crypto/stream';
import {
  FRAME_BYTES,
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

export const newBundleId = (): string => encodeBase64(randomBytes(16));

type SomeManifest = Pick<AnyManifest, 'bundleId'>;

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

/** Where the pieces of a file that is being sealed go. */
export interface SealingWay {
  /** Called with each next piece of the sealed file. */
  readonly take: (piece: Bytes) => void | Promise<void>;
  /** Called with the bytes done of all there are. @returns false to stop */
  readonly progress?: (done: number, of: number) => boolean | Promise<boolean>;
}

/** Someone stopped it; what was given out is no file. */
export class SealingStopped extends Error {}

/**
 * The same, with the bytes of documents behind the records, given out piece by piece: neither is ever whole in memory.
 * Throws as `sealBundle` does, as `pieces` does, and `SealingStopped`.
 */
export async function sealBundleInto(
  input: SealInput,
  documents: readonly GoingDocument[],
  way: SealingWay,
): Promise<{ readonly bundleId: string }> {
  // In one order only: the parts of a bundle stand by their ids.
  const sorted = documents.toSorted((a, b) => (a.documentId < b.documentId ? -1 : 1));
  const { manifest, part } = handoverOf(input, sorted);
  const length = sorted.reduce((sum, document) => sum + document.length, part.length);
  async function* pieces() {
    yield part;
    for (const document of sorted) yield* document.pieces();
  }
  await sealPiecesInto({ manifest, length, pieces: pieces(), keys: input }, way);
  return { bundleId: manifest.bundleId };
}

interface Pieces {
  /** Of whatever kind. */
  readonly manifest: SomeManifest;
  /** Of what stands after it, in bytes; `pieces` gives just as many, and each is wiped. */
  readonly length: number;
  readonly pieces: AsyncIterable<Bytes>;
  readonly keys: Pick<SealInput, 'recipientKeys' | 'signKeys'>;
}

/** Throws as `sealBundleInto` does. */
export async function sealPiecesInto(
  { manifest, length, pieces, keys: { recipientKeys, signKeys } }: Pieces,
  { take, progress = () => true }: SealingWay,
): Promise<void> {
  await streamFast();
  const sealing = new Sealing(manifest, length, recipientKeys, signKeys, await startFastSha512());
  const handOn = async () => {
    for (const sealed of sealing.drain()) await take(sealed);
  };
  let done = 0;
  try {
    for await (const piece of pieces) {
      sealing.write(piece);
      done += piece.length;
      wipe(piece);
      await handOn();
      if (!(await progress(done, length))) throw new SealingStopped();
    }
    sealing.finish();
    await handOn();
  } finally {
    sealing.forget();
  }
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
  const signed = startSha512();
  const sealing = new Sealing(manifest, part.length, recipientKeys, signKeys, signed);
  try {
    sealing.write(part);
    wipe(part);
    sealing.finish();
    const bytes = concatBytes(...sealing.drain());
    return { bytes, bundleId: manifest.bundleId, fileHash: encodeBase64(hashSha256(bytes)) };
  } finally {
    sealing.forget();
  }
}

/** One file being sealed: what is written goes into chunks at once, and they are given out as they come. */
class Sealing {
  readonly #signKeys: SignKeyPair;
  readonly #key: Bytes;
  readonly #headerHash: Bytes;
  readonly #signed: RunningHash;
  readonly #chunk = new Uint8Array(CHUNK_BYTES);
  /** Bytes still to be written before the signature, and behind it. */
  #toSign: number;
  #left: number;
  #filled = 0;
  #chunks = 0;
  #sealed: Bytes[] = [];

  constructor(
    manifest: SomeManifest,
    bodyLength: number,
    recipientKeys: readonly Bytes[],
    signKeys: SignKeyPair,
    signed: RunningHash,
  ) {
    if (recipientKeys.length < 1 || recipientKeys.length > MAX_RECIPIENTS) throw new RangeError('recipients');
    const fileKey = randomBytes(KEY_BYTES);
    const header = sealHeader(fileKey, recipientKeys);
    this.#signKeys = signKeys;
    this.#signed = signed;
    this.#key = deriveKey(fileKey, LABELS.payload, hashSha256(header));
    wipe(fileKey);
    this.#headerHash = hashSha512(header);
    const text = encodeJson(manifest);
    const length = FRAME_BYTES + text.length + bodyLength + SIGNATURE_BYTES;
    this.#left = paddedLength(length, PADDING_FLOOR);
    this.#toSign = length - SIGNATURE_BYTES;
    this.#sealed.push(header);
    const frame = new Uint8Array(FRAME_BYTES);
    const view = new DataView(frame.buffer);
    view.setBigUint64(0, BigInt(length));
    view.setUint32(8, text.length);
    this.write(frame);
    this.write(text);
  }

  /** @throws RangeError for more bytes than were announced */
  write(bytes: Uint8Array): void {
    if (bytes.length > this.#toSign) throw new RangeError('more than announced');
    this.#toSign -= bytes.length;
    this.#signed.update(bytes);
    this.#put(bytes);
  }

  /** @throws RangeError for fewer bytes than were announced */
  finish(): void {
    if (this.#toSign > 0) throw new RangeError('less than announced');
    const message = messageOf(this.#headerHash, this.#signed.digest());
    this.#put(sign(this.#signKeys.secretKey, message));
    const zeros = new Uint8Array(CHUNK_BYTES);
    while (this.#left > 0) this.#put(zeros.subarray(0, Math.min(zeros.length, this.#left)));
  }

  /** What was sealed since the last time. */
  drain(): readonly Bytes[] {
    const sealed = this.#sealed;
    this.#sealed = [];
    return sealed;
  }

  /** The key, and what is left of the contents; also of a file that was not finished. */
  forget(): void {
    wipe(this.#key, this.#chunk);
  }

  #put(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length;) {
      const taken = bytes.subarray(from, from + CHUNK_BYTES - this.#filled);
      this.#chunk.set(taken, this.#filled);
      this.#filled += taken.length;
      this.#left -= taken.length;
      from += taken.length;
      if (this.#filled === CHUNK_BYTES || this.#left === 0) this.#sealChunk();
    }
  }

  #sealChunk(): void {
    const plain = this.#chunk.subarray(0, this.#filled);
    this.#sealed.push(sealChunk(this.#key, this.#chunks, this.#left === 0, plain));
    this.#chunks += 1;
    this.#filled = 0;
  }
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

/**
 * What the sender signs: this header (so these recipients and this sealing) and everything inside.
 * @param headerHash SHA-512; @param innerHash SHA-512 of all before the signature
 */
export function messageOf(headerHash: Bytes, innerHash: Bytes): Bytes {
  return concatBytes(encodeUtf8(LABELS.signature), headerHash, innerHash);
}
