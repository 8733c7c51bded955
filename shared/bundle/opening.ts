/** A file opened piece by piece, checks 1 to 6 of docs/spec/bundle-v1.md section 4: only what is wanted of it stays in memory. */
import { equalBytes, isAllZero, parseUtf8, wipe, type Bytes } from '../crypto/bytes';
import { boxOpener, type BoxKeyPair } from '../crypto/box';
import { deriveKey, hashSha256, type RunningHash } from '../crypto/hash';
import { paddedLength } from '../crypto/padding';
import { KEY_BYTES } from '../crypto/secretbox';
import { SIGNATURE_BYTES } from '../crypto/sign';
import { CHUNK_BYTES, CHUNK_OVERHEAD, openChunk } from '../crypto/stream';
import { fail, ok, type Result } from '../domain/result';
import type { BundleFault } from './errors';
import {
  FRAME_BYTES,
  LABELS,
  MAX_BUNDLE_BYTES,
  MAX_MANIFEST_BYTES,
  PADDING_FLOOR,
  parseHeaderLayout,
  type HeaderLayout,
} from './format';

/** Bytes of a sealed chunk but the last. */
export const SEALED_CHUNK_BYTES = CHUNK_BYTES + CHUNK_OVERHEAD;

/** Up to here a file may be whole in memory. In bytes. */
export const SMALL_BYTES = 32 * 1024 * 1024;

/** What is wanted of what stands behind the manifest. */
export interface BodyPlan {
  /** So many bytes from its start are kept; the whole of it where there are no more. */
  readonly keep: number;
  /** Is given the others. */
  readonly rest?: (bytes: Uint8Array) => void;
}

export interface Frame {
  readonly manifest: Bytes;
  /** What was kept of it. */
  readonly body: Bytes;
  readonly bodyLength: number;
  readonly signature: Bytes;
}

export interface Lock {
  readonly headerLength: number;
  readonly header: Bytes;
  /** Of the chunks; to be wiped when nothing is read any more. */
  readonly payloadKey: Bytes;
  readonly chunks: number;
}

/**
 * Checks 1 to 4, and the commitment.
 * @param start at least the first `LONGEST_HEADER_BYTES` of the file, or all of it; @param size of the whole file in bytes
 */
export function unlock(
  start: Bytes,
  size: number,
  us: { readonly box: BoxKeyPair },
): Result<Lock, BundleFault> {
  const version = versionOf(start);
  if (version === null) return fail('not-a-bundle');
  if (version !== '1') return fail('newer-version');
  if (size > MAX_BUNDLE_BYTES) return fail('too-large');
  const layout = parseHeaderLayout(start);
  if (!layout) return fail('damaged');
  const fileKey = findFileKey(layout, us);
  if (!fileKey) return fail('not-for-us');
  const header = start.slice(0, layout.length);
  const isCommitted = equalBytes(deriveKey(fileKey, LABELS.commitment), layout.commitment);
  const payloadKey = deriveKey(fileKey, LABELS.payload, hashSha256(header));
  wipe(fileKey);
  const chunks = Math.ceil((size - layout.length) / SEALED_CHUNK_BYTES);
  return isCommitted && chunks > 0
    ? ok({ headerLength: layout.length, header, payloadKey, chunks })
    : fail('damaged');
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

export function findFileKey(layout: HeaderLayout, us: { readonly box: BoxKeyPair }): Bytes | null {
  const open = boxOpener(us.box, layout.ephemeralKey);
  for (const stanza of layout.stanzas) {
    const key = open(stanza);
    if (key?.length === KEY_BYTES) return key;
  }
  return null;
}

/** @returns null where the chunk is not that one; an empty last chunk would be a second way to write the same file */
export function openChunkAt({ payloadKey, chunks }: Lock, index: number, sealed: Uint8Array): Bytes | null {
  const opened = openChunk(payloadKey, index, index === chunks - 1, sealed);
  return opened && opened.length > 0 ? opened : null;
}

/** Checks 5 and 6: is given the sealed chunks in order, and then tells the frame. */
export class Opening {
  readonly #lock: Lock;
  readonly #inner: Inner;
  #chunks = 0;

  /** @param plan called with the manifest when it is whole, before anything of the file is verified: it parses, and believes nothing */
  constructor(lock: Lock, size: number, signed: RunningHash, plan: (manifest: Bytes) => BodyPlan) {
    this.#lock = lock;
    const length = size - lock.headerLength - lock.chunks * CHUNK_OVERHEAD;
    this.#inner = new Inner(length, signed, plan);
  }

  /** @param sealed one chunk or several whole ones. @returns false when it need not be given more: it does not open */
  push(sealed: Uint8Array): boolean {
    for (let at = 0; at < sealed.length; at += SEALED_CHUNK_BYTES) {
      const chunk = openChunkAt(this.#lock, this.#chunks, sealed.subarray(at, at + SEALED_CHUNK_BYTES));
      if (!chunk || !this.#inner.push(chunk)) return false;
      wipe(chunk);
      this.#chunks += 1;
    }
    return true;
  }

  /** The hash of what was signed is its owner's to ask for. */
  finish(): Frame | null {
    return this.#chunks === this.#lock.chunks ? this.#inner.finish() : null;
  }
}

/** Lengths and padding; it does not go on when any is not exactly as the only sealing of it would be. */
class Inner {
  readonly #length: number;
  readonly #signed: RunningHash;
  readonly #plan: (manifest: Bytes) => BodyPlan;
  readonly #head = new Uint8Array(FRAME_BYTES);
  readonly #signature = new Uint8Array(SIGNATURE_BYTES);
  #manifest = new Uint8Array(0);
  #body = new Uint8Array(0);
  #rest: BodyPlan['rest'] = undefined;
  /** Where the manifest, the kept part of the body, the body and the signature end. */
  #ends = { manifest: Infinity, kept: Infinity, body: Infinity, signature: Infinity };
  #at = 0;

  constructor(length: number, signed: RunningHash, plan: (manifest: Bytes) => BodyPlan) {
    this.#length = length;
    this.#signed = signed;
    this.#plan = plan;
  }

  push(bytes: Uint8Array): boolean {
    for (let from = 0; from < bytes.length;) {
      const taken = this.#take(bytes.subarray(from));
      if (taken === null) return false;
      from += taken;
      this.#at += taken;
    }
    return true;
  }

  /** @returns how many of the bytes it took; null when they are not as they must be */
  #take(bytes: Uint8Array): number | null {
    const { manifest, kept, body, signature } = this.#ends;
    const upTo = (end: number) => bytes.subarray(0, end - this.#at);
    if (this.#at < FRAME_BYTES) {
      const taken = upTo(FRAME_BYTES);
      this.#head.set(taken, this.#at);
      this.#signed.update(taken);
      return this.#at + taken.length < FRAME_BYTES || this.#readHead() ? taken.length : null;
    }
    if (this.#at < manifest) {
      const taken = upTo(manifest);
      this.#manifest.set(taken, this.#at - FRAME_BYTES);
      this.#signed.update(taken);
      if (this.#at + taken.length === manifest) this.#readPlan();
      return taken.length;
    }
    if (this.#at < body) {
      const taken = upTo(this.#at < kept ? kept : body);
      if (this.#at < kept) this.#body.set(taken, this.#at - manifest);
      else this.#rest?.(taken);
      this.#signed.update(taken);
      return taken.length;
    }
    if (this.#at < signature) {
      const taken = upTo(signature);
      this.#signature.set(taken, this.#at - body);
      return taken.length;
    }
    return isAllZero(bytes) ? bytes.length : null;
  }

  #readHead(): boolean {
    const view = new DataView(this.#head.buffer);
    const declared = view.getBigUint64(0);
    if (declared > BigInt(this.#length)) return false;
    const signature = Number(declared);
    const manifest = FRAME_BYTES + view.getUint32(8);
    const body = signature - SIGNATURE_BYTES;
    if (manifest > body || manifest - FRAME_BYTES > MAX_MANIFEST_BYTES) return false;
    if (paddedLength(signature, PADDING_FLOOR) !== this.#length) return false;
    this.#ends = { manifest, kept: Infinity, body, signature };
    this.#manifest = new Uint8Array(manifest - FRAME_BYTES);
    if (manifest === FRAME_BYTES) this.#readPlan();
    return true;
  }

  #readPlan(): void {
    const { manifest, body } = this.#ends;
    const { keep, rest } = this.#plan(this.#manifest);
    const kept = Math.min(body, manifest + keep);
    this.#ends = { ...this.#ends, kept };
    this.#body = new Uint8Array(kept - manifest);
    this.#rest = rest;
  }

  finish(): Frame | null {
    if (this.#at !== this.#length || this.#at < this.#ends.signature) return null;
    return {
      manifest: this.#manifest,
      body: this.#body,
      bodyLength: this.#ends.body - this.#ends.manifest,
      signature: this.#signature,
    };
  }
}
