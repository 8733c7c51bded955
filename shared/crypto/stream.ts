/**
 * STREAM (Hoang, Reyhanitabar, Rogaway, Vizár: "Online Authenticated-Encryption and its Nonce-Reuse
 * Misuse-Resistance", CRYPTO 2015) over XSalsa20-Poly1305: each chunk is bound to its place and the last one to
 * being the last. The nonce is a counter, so a key seals exactly one stream: callers derive it per file.
 */
import nacl from 'tweetnacl';
import { assertBytes, ownCopy, type Bytes } from './bytes';
import { KEY_BYTES } from './secretbox';
import { sodiumIfLoaded } from './sodium';

/** Plaintext bytes in each chunk but the last. */
export const CHUNK_BYTES = 64 * 1024;
export const CHUNK_OVERHEAD = nacl.secretbox.overheadLength;
/** 2^32 chunks of 64 KiB: far beyond any limit set elsewhere. */
const MAX_CHUNK_INDEX = 0xffff_ffff;

function chunkNonce(index: number, last: boolean): Bytes {
  if (!Number.isInteger(index) || index < 0 || index > MAX_CHUNK_INDEX) throw new RangeError('chunk index');
  const nonce = new Uint8Array(nacl.secretbox.nonceLength);
  const view = new DataView(nonce.buffer);
  view.setUint32(19, index);
  view.setUint8(23, last ? 1 : 0);
  return nonce;
}

export function sealChunk(key: Bytes, index: number, last: boolean, plaintext: Uint8Array): Bytes {
  assertBytes(key, KEY_BYTES, 'key');
  if (plaintext.length > CHUNK_BYTES) throw new RangeError('chunk too long');
  const nonce = chunkNonce(index, last);
  const sodium = sodiumIfLoaded();
  return sodium
    ? (sodium.crypto_secretbox_easy(plaintext, nonce, key) as Bytes)
    : ownCopy(nacl.secretbox(plaintext, nonce, key));
}

/** @returns null when the chunk was changed, moved, or is (not) the last although claimed otherwise */
export function openChunk(key: Bytes, index: number, last: boolean, sealed: Uint8Array): Bytes | null {
  assertBytes(key, KEY_BYTES, 'key');
  const nonce = chunkNonce(index, last);
  const sodium = sodiumIfLoaded();
  if (!sodium) {
    const opened = nacl.secretbox.open(sealed, nonce, key);
    return opened && ownCopy(opened);
  }
  try {
    return sodium.crypto_secretbox_open_easy(sealed, nonce, key) as Bytes;
  } catch {
    // libsodium throws where tweetnacl answers null; it has no other kind of failure here.
    return null;
  }
}
