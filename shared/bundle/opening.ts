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
  /** All before the signature; null where not all of the body was kept. */
  readonly signed: Bytes | null;
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

  /**
   * @param signed counts what was signed as it goes by; null to have it counted of the frame, where all of it is kept
   * @param plan called with the manifest when it is whole, before anything of the file is verified: it parses, and believes nothing
   */
  constructor(lock: Lock, size: number, signed: RunningHash | null, plan: (manifest: Bytes) => BodyPlan) {
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
  readonly #signed: RunningHash | null;
  readonly #plan: (manifest: Bytes) => BodyPlan;
  readonly #signature = new Uint8Array(SIGNATURE_BYTES);
  /** The head, the manifest and what is kept behind it. */
  #kept = new Uint8Array(FRAME_BYTES);
  #rest: BodyPlan['rest'] = undefined;
  /** Where the manifest, the kept part of the body, the body and the signature end. */
  #ends = { manifest: Infinity, kept: FRAME_BYTES, body: Infinity, signature: Infinity };
  #at = 0;

  constructor(length: number, signed: RunningHash | null, plan: (manifest: Bytes) => BodyPlan) {
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
    const { kept, body, signature } = this.#ends;
    if (this.#at < body) {
      const taken = bytes.subarray(0, (this.#at < kept ? kept : body) - this.#at);
      if (this.#at < kept) this.#kept.set(taken, this.#at);
      else this.#rest?.(taken);
      this.#signed?.update(taken);
      return this.#isRight(this.#at + taken.length) ? taken.length : null;
    }
    if (this.#at < signature) {
      const taken = bytes.subarray(0, signature - this.#at);
      this.#signature.set(taken, this.#at - body);
      return taken.length;
    }
    return isAllZero(bytes) ? bytes.length : null;
  }

  /** Reads the head and then the manifest, each once it is whole. */
  #isRight(at: number): boolean {
    if (at === FRAME_BYTES && this.#ends.manifest === Infinity && !this.#readHead()) return false;
    if (at === this.#ends.manifest && this.#ends.kept === at) this.#readPlan();
    return true;
  }

  #readHead(): boolean {
    const view = new DataView(this.#kept.buffer);
    const declared = view.getBigUint64(0);
    if (declared > BigInt(this.#length)) return false;
    const signature = Number(declared);
    const manifest = FRAME_BYTES + view.getUint32(8);
    const body = signature - SIGNATURE_BYTES;
    if (manifest > body || manifest - FRAME_BYTES > MAX_MANIFEST_BYTES) return false;
    if (paddedLength(signature, PADDING_FLOOR) !== this.#length) return false;
    this.#ends = { manifest, kept: manifest, body, signature };
    this.#keepTo(manifest);
    return true;
  }

  #readPlan(): void {
    const { manifest, body } = this.#ends;
    const { keep, rest } = this.#plan(this.#kept.slice(FRAME_BYTES));
    const kept = Math.min(body, manifest + keep);
    this.#ends = { ...this.#ends, kept };
    this.#keepTo(kept);
    this.#rest = rest;
  }

  #keepTo(end: number): void {
    const kept = new Uint8Array(end);
    kept.set(this.#kept);
    this.#kept = kept;
  }

  finish(): Frame | null {
    const { manifest, kept, body, signature } = this.#ends;
    if (this.#at !== this.#length || this.#at < signature) return null;
    return {
      manifest: this.#kept.slice(FRAME_BYTES, manifest),
      body: this.#kept.subarray(manifest),
      bodyLength: body - manifest,
      signature: this.#signature,
      signed: kept === body ? this.#kept : null,
    };
  }
}
