import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { createSHA256 } from 'hash-wasm';
import { assertBytes, encodeUtf8, ownCopy, type Bytes } from './bytes';

export function hashSha256(data: Uint8Array): Bytes {
  return ownCopy(sha256(data));
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

export interface RunningHash {
  update(data: Uint8Array): void;
  /** Nothing may be added afterwards. */
  digest(): Bytes;
}

/** SHA-256 over data that arrives in pieces; the digest has 32 bytes. */
export function startSha256(): RunningHash {
  const state = sha256.create();
  return {
    update: (data) => void state.update(data),
    digest: () => ownCopy(state.digest()),
  };
}

/** SHA-512 over data that arrives in pieces; the digest has 64 bytes. */
export function startSha512(): RunningHash {
  const state = sha512.create();
  return {
    update: (data) => void state.update(data),
    digest: () => ownCopy(state.digest()),
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
