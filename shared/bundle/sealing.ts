/** The bytes of a sealed file of whatever kind: docs/spec/bundle-v1.md sections 1 and 2. Its inverse is `frame.ts`. */
import { boxKeyPairFromSecret, sealBox, BOX_SECRET_KEY_BYTES } from '../crypto/box';
import { concatBytes, encodeBase64, encodeUtf8, randomBytes, wipe, type Bytes } from '../crypto/bytes';
import { deriveKey, digestBeside, hashSha256, hashSha512, startFastSha512 } from '../crypto/hash';
import { paddedLength } from '../crypto/padding';
import { KEY_BYTES } from '../crypto/secretbox';
import { sign, SIGNATURE_BYTES, type SignKeyPair } from '../crypto/sign';
import { loadSodium } from '../crypto/sodium';
import { CHUNK_BYTES, sealChunk } from '../crypto/stream';
import {
  fileHashOf,
  FRAME_BYTES,
  LABELS,
  MAX_RECIPIENTS,
  messageOf,
  PADDING_FLOOR,
  STANZA_BYTES,
  STANZA_COUNTS,
  VERSION_LINE,
  type AnyManifest,
} from './format';
import { SMALL_BYTES } from './opening';
import { encodeJson } from './strict-json';

/** Of whatever kind. */
export type SomeManifest = Pick<AnyManifest, 'bundleId'>;

export interface SealingKeys {
  /** Box keys of the recipients, in the order of the manifest. */
  readonly recipientKeys: readonly Bytes[];
  readonly signKeys: SignKeyPair;
}

/** Where the pieces of a file that is being sealed go. */
export interface SealingWay {
  /** Called with each next piece of the sealed file; it is the taker's. */
  readonly take: (piece: Bytes) => void | Promise<void>;
  /** Called with the bytes done of all there are. @returns false to stop */
  readonly progress?: (done: number, of: number) => boolean | Promise<boolean>;
  /** What is sealed may be whole in memory up to so many bytes. */
  readonly inMemory?: number;
}

/** Someone stopped it; what was given out is no file. */
export class SealingStopped extends Error {}

interface Pieces {
  readonly manifest: SomeManifest;
  /** Of what stands after it, in bytes; `pieces` gives just as many, and each is wiped. */
  readonly length: number;
  readonly pieces: AsyncIterable<Bytes>;
  readonly keys: SealingKeys;
}

/**
 * Throws as `pieces` does, and `SealingStopped`.
 * @returns the hash that stands for the file, see `fileHashOf`
 * @throws RangeError for no or too many recipients, and for more or fewer bytes than were announced; TypeError for a recipient key of low order
 */
export async function sealPiecesInto(
  { manifest, length, pieces, keys }: Pieces,
  { take, progress = () => true, inMemory = SMALL_BYTES }: SealingWay,
): Promise<string> {
  await loadSodium();
  const file = new SealedFile(keys);
  const seal = length <= inMemory ? sealSmall : sealLarge;
  let done = 0;
  async function* told() {
    for await (const piece of pieces) {
      yield piece;
      done += piece.length;
      wipe(piece);
      if (!(await progress(done, length))) throw new SealingStopped();
    }
  }
  try {
    await take(file.header);
    for await (const sealed of seal(file, new Layout(manifest, length), told())) await take(sealed);
    return file.hash;
  } finally {
    file.forget();
  }
}

/**
 * At once, of what stands in memory. Throws as `sealPiecesInto` does.
 * @param part the bytes after the manifest; they are wiped
 */
export function sealPart(
  manifest: SomeManifest,
  part: Bytes,
  keys: SealingKeys,
): { readonly bytes: Bytes; readonly fileHash: string } {
  const file = new SealedFile(keys);
  const layout = new Layout(manifest, part.length);
  const inner = new Inner(layout);
  try {
    inner.add(part);
    wipe(part);
    inner.sign(file.sign(hashSha512(inner.signed())));
    const bytes = concatBytes(file.header, ...inner.seal(file, 0, layout.chunks));
    return { bytes, fileHash: file.hash };
  } finally {
    inner.forget();
    file.forget();
  }
}

/** All of it in memory: it is hashed while its chunks are sealed. */
async function* sealSmall(file: SealedFile, layout: Layout, pieces: AsyncIterable<Bytes>) {
  const inner = new Inner(layout);
  try {
    for await (const piece of pieces) inner.add(piece);
    const hash = digestBeside('SHA-512', inner.signed());
    // Up to the chunk in which the signature begins.
    const before = Math.floor(layout.signed / CHUNK_BYTES);
    yield* inner.seal(file, 0, before);
    inner.sign(file.sign(await hash));
    yield* inner.seal(file, before, layout.chunks);
  } finally {
    inner.forget();
  }
}

/** A chunk at a time, so that it takes no memory. */
async function* sealLarge(file: SealedFile, layout: Layout, pieces: AsyncIterable<Bytes>) {
  const hash = await startFastSha512();
  const chunks = new Chunks(file, layout.whole);
  let left = layout.signed;
  const write = (bytes: Uint8Array) => {
    if (bytes.length > left) throw new RangeError('more than announced');
    left -= bytes.length;
    hash.update(bytes);
    return chunks.put(bytes);
  };
  try {
    yield* write(layout.start);
    for await (const piece of pieces) yield* write(piece);
    if (left > 0) throw new RangeError('less than announced');
    yield* chunks.put(file.sign(hash.digest()));
    yield* chunks.pad();
  } finally {
    chunks.forget();
  }
}

/** What all chunks of one file share: its header, the key behind that, and who signs. */
class SealedFile {
  readonly header: Bytes;
  /** The header itself is given away before the end. */
  readonly #headerHash: Bytes;
  readonly #key: Bytes;
  readonly #signKeys: SignKeyPair;
  #hash = '';

  constructor({ recipientKeys, signKeys }: SealingKeys) {
    if (recipientKeys.length < 1 || recipientKeys.length > MAX_RECIPIENTS) throw new RangeError('recipients');
    const fileKey = randomBytes(KEY_BYTES);
    this.header = sealHeader(fileKey, recipientKeys);
    this.#headerHash = hashSha512(this.header);
    this.#key = deriveKey(fileKey, LABELS.payload, hashSha256(this.header));
    this.#signKeys = signKeys;
    wipe(fileKey);
  }

  chunk(index: number, last: boolean, plain: Uint8Array): Bytes {
    return sealChunk(this.#key, index, last, plain);
  }

  /** @param innerHash SHA-512 of all before the signature. @returns that */
  sign(innerHash: Bytes): Bytes {
    const signed = { headerHash: this.#headerHash, innerHash };
    this.#hash = fileHashOf(signed);
    return sign(this.#signKeys.secretKey, messageOf(signed));
  }

  /** That stands for the file, once it is signed. */
  get hash(): string {
    return this.#hash;
  }

  /** Also of a file that was not finished. */
  forget(): void {
    wipe(this.#key);
  }
}

/** Lengths of what is sealed, in bytes. */
class Layout {
  /** The lengths and the manifest. */
  readonly start: Bytes;
  /** All before the signature. */
  readonly signed: number;
  /** With the padding. */
  readonly whole: number;

  constructor(manifest: SomeManifest, bodyLength: number) {
    const text = encodeJson(manifest);
    this.start = new Uint8Array(FRAME_BYTES + text.length);
    this.signed = this.start.length + bodyLength;
    const length = this.signed + SIGNATURE_BYTES;
    this.whole = paddedLength(length, PADDING_FLOOR);
    const view = new DataView(this.start.buffer);
    view.setBigUint64(0, BigInt(length));
    view.setUint32(8, text.length);
    this.start.set(text, FRAME_BYTES);
  }

  get chunks(): number {
    return Math.ceil(this.whole / CHUNK_BYTES);
  }
}

/** All that is sealed, in memory. */
class Inner {
  readonly #layout: Layout;
  readonly #bytes: Bytes;
  #at: number;

  constructor(layout: Layout) {
    this.#layout = layout;
    this.#bytes = new Uint8Array(layout.whole);
    this.#bytes.set(layout.start);
    this.#at = layout.start.length;
  }

  /** @throws RangeError for more bytes than were announced */
  add(bytes: Uint8Array): void {
    if (this.#at + bytes.length > this.#layout.signed) throw new RangeError('more than announced');
    this.#bytes.set(bytes, this.#at);
    this.#at += bytes.length;
  }

  /** @throws RangeError for fewer bytes than were announced */
  signed(): Bytes {
    if (this.#at < this.#layout.signed) throw new RangeError('less than announced');
    return this.#bytes.subarray(0, this.#layout.signed);
  }

  sign(signature: Bytes): void {
    this.#bytes.set(signature, this.#layout.signed);
  }

  /** Chunks `from` to before `to`. */
  *seal(file: SealedFile, from: number, to: number): Iterable<Bytes> {
    for (let index = from; index < to; index++) {
      const plain = this.#bytes.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES);
      yield file.chunk(index, index === this.#layout.chunks - 1, plain);
    }
  }

  forget(): void {
    wipe(this.#bytes);
  }
}

/** Bytes of any number, as sealed chunks. */
class Chunks {
  readonly #file: SealedFile;
  readonly #chunk = new Uint8Array(CHUNK_BYTES);
  #left: number;
  #filled = 0;
  #count = 0;

  /** @param length of all that will be put, in bytes */
  constructor(file: SealedFile, length: number) {
    this.#file = file;
    this.#left = length;
  }

  *put(bytes: Uint8Array): Iterable<Bytes> {
    for (let from = 0; from < bytes.length;) {
      const taken = bytes.subarray(from, from + CHUNK_BYTES - this.#filled);
      this.#chunk.set(taken, this.#filled);
      this.#filled += taken.length;
      this.#left -= taken.length;
      from += taken.length;
      if (this.#filled < CHUNK_BYTES && this.#left > 0) continue;
      yield this.#file.chunk(this.#count, this.#left === 0, this.#chunk.subarray(0, this.#filled));
      this.#count += 1;
      this.#filled = 0;
    }
  }

  /** Zeros to the end. */
  *pad(): Iterable<Bytes> {
    const zeros = new Uint8Array(CHUNK_BYTES);
    while (this.#left > 0) yield* this.put(zeros.subarray(0, this.#left));
  }

  forget(): void {
    wipe(this.#chunk);
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
