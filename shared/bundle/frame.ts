/** Checks 1 to 6 of docs/spec/bundle-v1.md section 4, the same for every kind of file, in memory or read piece by piece. */
import type { BoxKeyPair } from '../crypto/box';
import { wipe, type Bytes } from '../crypto/bytes';
import {
  browserDigest,
  digestBeside,
  hashSha256,
  hashSha512,
  startFastSha256,
  startFastSha512,
} from '../crypto/hash';
import { verify } from '../crypto/sign';
import { loadSodium } from '../crypto/sodium';
import { CHUNK_BYTES } from '../crypto/stream';
import { fail, ok, type Result } from '../domain/result';
import type { Card } from './card';
import { DocumentHashes } from './documents';
import type { BundleFault } from './errors';
import {
  openChunkAt,
  Opening,
  SEALED_CHUNK_BYTES,
  SMALL_BYTES,
  unlock,
  type Frame,
  type Lock,
} from './opening';
import { fileHashOf, LONGEST_HEADER_BYTES, messageOf, type Signed } from './format';

/** Where a file is read from; it may be larger than memory should hold. */
export interface BundleSource {
  /** In bytes. */
  readonly size: number;
  /** Fewer bytes than asked only at the end. */
  read(from: number, length: number): Promise<Bytes>;
  /**
   * All from there to the end, each of so many bytes but the last, and good until the next is asked for: where that is faster than
   * reading them one by one.
   */
  pieces?(from: number, length: number): AsyncIterable<Bytes>;
}

/** Counts hashes beside the thread that opens. */
export interface Elsewhere {
  readonly documents: Pick<DocumentHashes, 'expect' | 'update'> & {
    readonly digests: () => Promise<readonly Bytes[]>;
  };
  /** Until little is left that waits to be counted. */
  readonly room: () => Promise<void>;
}

export interface OpeningWay {
  /** Another thread, for a large file. */
  readonly elsewhere?: Elsewhere;
  /** Called with the bytes done of all there are. @returns false to stop */
  readonly progress?: (done: number, of: number) => boolean | Promise<boolean>;
  /** It may be whole in memory up to so many bytes. */
  readonly inMemory?: number;
}

/** What a manifest says stands behind it: bytes to keep, and then documents of these lengths, of which only the hashes are. */
export interface Announced {
  readonly keep: number;
  readonly documents: readonly number[];
}

/** Is given a manifest of which nothing is verified: it parses, and believes nothing. What it read is handed on. */
type Announce<A extends Announced> = (manifest: Bytes) => A;

export const ALL_KEPT: Announced = { keep: Infinity, documents: [] };

/** The signature is not checked yet. */
export interface OpenedFrame<A extends Announced = Announced> {
  readonly lock: Lock;
  readonly frame: Frame;
  readonly announced: A;
  readonly signed: Signed;
  /** SHA-256 of each document that was announced; right only where there are as many bytes as that. */
  readonly digests: readonly Bytes[];
  /** See `fileHashOf`. */
  readonly fileHash: string;
}

interface Us {
  readonly box: BoxKeyPair;
}

/** Bytes that are read and opened at once. */
const STEP_BYTES = 32 * SEALED_CHUNK_BYTES;

/** Of a file in memory. */
export function openFrame<A extends Announced>(
  file: Bytes,
  us: Us,
  announce: Announce<A>,
): Result<OpenedFrame<A>, BundleFault> {
  const unlocked = unlock(file, file.length, us);
  if (!unlocked.ok) return unlocked;
  const lock = unlocked.value;
  const opening = new Opening(lock, file.length, null, () => ALL_KEPT);
  const frame = opening.push(file.subarray(lock.headerLength)) ? opening.finish() : null;
  if (!frame?.signed) return fail('damaged');
  const announced = announce(frame.manifest);
  const digests = documentsIn(frame, announced).map(hashSha256);
  const innerHash = hashSha512(frame.signed);
  return ok({ ...named(lock, innerHash), frame: onlyKept(frame, announced), announced, digests });
}

/** Of a file that is read. */
export async function openFrameFrom<A extends Announced>(
  source: BundleSource,
  us: Us,
  announce: Announce<A>,
  way: OpeningWay = {},
): Promise<Result<OpenedFrame<A>, BundleFault | 'stopped'>> {
  await loadSodium();
  const open = source.size <= (way.inMemory ?? SMALL_BYTES) ? openSmall : openLarge;
  return open(source, us, announce, way);
}

/** Read at once, and hashed beside what goes on here. */
async function openSmall<A extends Announced>(
  source: BundleSource,
  us: Us,
  announce: Announce<A>,
  { progress = () => true }: OpeningWay,
): Promise<Result<OpenedFrame<A>, BundleFault | 'stopped'>> {
  const { size } = source;
  const file = await source.read(0, size);
  const unlocked = unlock(file, size, us);
  if (!unlocked.ok) return unlocked;
  const lock = unlocked.value;
  const opening = new Opening(lock, size, null, () => ALL_KEPT);
  for (let at = lock.headerLength; at < size; at += STEP_BYTES) {
    if (!opening.push(file.subarray(at, at + STEP_BYTES))) return fail('damaged');
    if (!(await progress(Math.min(at + STEP_BYTES, size), size))) return fail('stopped');
  }
  const frame = opening.finish();
  if (!frame?.signed) return fail('damaged');
  const signed = digestBeside('SHA-512', frame.signed);
  // Meanwhile.
  const announced = announce(frame.manifest);
  const [innerHash, ...digests] = await Promise.all([
    signed,
    ...documentsIn(frame, announced).map((document) => browserDigest('SHA-256', document)),
  ]);
  return ok({ ...named(lock, innerHash), frame: onlyKept(frame, announced), announced, digests });
}

async function openLarge<A extends Announced>(
  source: BundleSource,
  us: Us,
  announce: Announce<A>,
  { progress = () => true, elsewhere }: OpeningWay,
): Promise<Result<OpenedFrame<A>, BundleFault | 'stopped'>> {
  const { size } = source;
  const unlocked = unlock(await source.read(0, LONGEST_HEADER_BYTES), size, us);
  if (!unlocked.ok) return unlocked;
  const lock = unlocked.value;
  const signed = await startFastSha512();
  const documents = elsewhere?.documents ?? new DocumentHashes(await startFastSha256());
  const read: A[] = [];
  const opening = new Opening(lock, size, signed, (manifest) => {
    const announced = announce(manifest);
    read.push(announced);
    documents.expect(announced.documents);
    return { keep: announced.keep, rest: (bytes) => documents.update(bytes) };
  });
  let at = lock.headerLength;
  const pieces = source.pieces?.(at, STEP_BYTES) ?? readAhead(source, at, STEP_BYTES);
  for await (const sealed of pieces) {
    if (!opening.push(sealed)) return fail('damaged');
    at += sealed.length;
    if (!(await progress(at, size))) return fail('stopped');
    await elsewhere?.room();
  }
  const frame = opening.finish();
  const [announced] = read;
  if (!frame || !announced) return fail('damaged');
  const digests = await documents.digests();
  return ok({ ...named(lock, signed.digest()), frame, announced, digests });
}

function named(lock: Lock, innerHash: Bytes) {
  const signed = { headerHash: hashSha512(lock.header), innerHash };
  return { lock, signed, fileHash: fileHashOf(signed) };
}

/** Each piece is read while the one before is opened. */
async function* readAhead(source: BundleSource, from: number, length: number): AsyncIterable<Bytes> {
  let next = source.read(from, length);
  for (let at = from; at < source.size; at += length) {
    const piece = await next;
    if (at + length < source.size) next = source.read(at + length, length);
    // Whoever stops here does not wait for it.
    next.catch(() => undefined);
    yield piece;
  }
}

/** The documents of a file that is whole in memory; one that is announced longer than there is ends where that ends. */
function documentsIn({ body }: Frame, { keep, documents }: Announced): readonly Bytes[] {
  let at = keep;
  return documents.map((length) => body.subarray(at, (at += length)));
}

/** Without the bytes of documents, once they were hashed. */
function onlyKept(frame: Frame, { keep }: Announced): Frame {
  wipe(frame.body.subarray(keep));
  return { ...frame, body: frame.body.subarray(0, keep) };
}

export function isSignedBy(sender: Card, { frame, signed }: OpenedFrame): boolean {
  return verify(sender.signKey, messageOf(signed), frame.signature);
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
