import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { createSHA256 } from 'hash-wasm';
import { assertBytes, encodeUtf8, ownCopy, type Bytes } from './bytes';

export function hashSha256(data: Uint8Array): Bytes {
  return ownCopy(sha256(data));
}

/** SHA-256 in WebAssembly, for very many short texts: half the time. What it returns is overwritten by no later call. */
export async function reusableSha256(): Promise<(data: Uint8Array) => Bytes> {
  const state = await createSHA256();
  return (data) => ownCopy(state.init().update(data).digest('binary'));
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
