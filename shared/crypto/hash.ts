import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { createBLAKE2b, createSHA256, createSHA512, type IHasher } from 'hash-wasm';
import { assertBytes, encodeUtf8, ownCopy, type Bytes } from './bytes';

/** In WebAssembly, once it is there: two to six times as fast. Both give the same digests (see the tests). */
let fast: { readonly sha256: IHasher; readonly sha512: IHasher } | null = null;

/** Below this the way into WebAssembly costs more than it saves. In bytes. */
const LARGE = 4096;

/** To be called once, before much is hashed; without it everything is as right, and slower. */
export async function hashFast(): Promise<void> {
  const [first, second] = await Promise.all([createSHA256(), createSHA512()]);
  fast = { sha256: first, sha512: second };
}

/** In one breath: nothing else can come between, so one state serves all. */
function inOneGo(hasher: IHasher, data: Uint8Array): Bytes {
  hasher.init();
  // In pieces: it copies what it is given into its own memory.
  for (let at = 0; at < data.length; at += PIECE) hasher.update(data.subarray(at, at + PIECE));
  return ownCopy(hasher.digest('binary'));
}

const PIECE = 1024 * 1024;

export function hashSha256(data: Uint8Array): Bytes {
  return fast && data.length >= LARGE ? inOneGo(fast.sha256, data) : ownCopy(sha256(data));
}

export function hashSha512(data: Uint8Array): Bytes {
  return fast && data.length >= LARGE ? inOneGo(fast.sha512, data) : ownCopy(sha512(data));
}

/** SHA-256 in WebAssembly of the UTF-8 of very many short texts: a third of the time. No call overwrites what an earlier one returned. */
export async function textSha256(): Promise<(text: string) => Bytes> {
  const state = await createSHA256();
  const encoder = new TextEncoder();
  let room = new Uint8Array(4096);
  return (text) => {
    // A character of a text takes three bytes at most.
    if (text.length * 3 > room.length) room = new Uint8Array(text.length * 3);
    const { written } = encoder.encodeInto(text, room);
    return ownCopy(state.init().update(room.subarray(0, written)).digest('binary'));
  };
}

type Digest = (name: 'SHA-256' | 'SHA-512', data: Bytes) => Promise<Bytes>;

/** By the browser itself, of what is whole in memory. Chromium counts it on the thread that asks. */
export const browserDigest: Digest = async (name, data) =>
  new Uint8Array(await crypto.subtle.digest(name, data));

let beside: Digest = browserDigest;

/** To be called once, where another thread can count; without it everything is as right, and slower. */
export function hashBeside(digest: Digest): void {
  beside = digest;
}

/** Below this handing it over costs more than it saves. In bytes. */
const WORTH_HANDING_OVER = 128 * 1024;

/** While this thread goes on; the data may be overwritten only afterwards. */
export const digestBeside: Digest = (name, data) =>
  (data.length < WORTH_HANDING_OVER ? browserDigest : beside)(name, data);

export interface RunningHash {
  update(data: Uint8Array): void;
  /** What is added afterwards counts anew. */
  digest(): Bytes;
}

/** Over much data that arrives in pieces, each with a state of its own. */
export async function startFastSha256(): Promise<RunningHash> {
  return running(await createSHA256());
}

export async function startFastSha512(): Promise<RunningHash> {
  return running(await createSHA512());
}

/** BLAKE2b-512 (RFC 7693), without a key. */
export async function startBlake2b(): Promise<RunningHash> {
  return running(await createBLAKE2b(512));
}

function running(hasher: IHasher): RunningHash {
  hasher.init();
  return {
    update: (data) => void hasher.update(data),
    digest: () => {
      const digest = ownCopy(hasher.digest('binary'));
      hasher.init();
      return digest;
    },
  };
}

export function hmacSha256(key: Bytes, message: string): Bytes {
  assertBytes(key, undefined, 'key');
  return ownCopy(hmac(sha256, key, encodeUtf8(message)));
}

/**
 * HKDF-SHA-256 (RFC 5869), 32 bytes out.
 * @param label literal and unique to one use; two uses never share one
 */
export function deriveKey(secret: Bytes, label: string, salt?: Bytes): Bytes {
  assertBytes(secret, undefined, 'secret');
  return ownCopy(hkdf(sha256, secret, salt, encodeUtf8(label), 32));
}
