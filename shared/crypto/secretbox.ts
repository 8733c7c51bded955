/**
 * XSalsa20-Poly1305 with a random nonce in front (NaCl `crypto_secretbox`).
 * The nonce is drawn inside: it is not a parameter of a public seal function.
 */
import nacl from 'tweetnacl';
import { assertBytes, concatBytes, randomBytes, type Bytes } from './bytes';

export const KEY_BYTES = nacl.secretbox.keyLength;
const NONCE_BYTES = nacl.secretbox.nonceLength;
/** What sealing adds: nonce and authenticator. */
export const SECRETBOX_OVERHEAD = NONCE_BYTES + nacl.secretbox.overheadLength;

/** @returns nonce (24) ‖ authenticator (16) ‖ ciphertext */
export function sealSecretbox(key: Bytes, plaintext: Uint8Array): Bytes {
  assertBytes(key, KEY_BYTES, 'key');
  assertBytes(plaintext, undefined, 'plaintext');
  const nonce = randomBytes(NONCE_BYTES);
  return concatBytes(nonce, nacl.secretbox(plaintext, nonce, key));
}

/** @returns the plaintext, which has room of its own, or null when the key is another or a byte was changed */
export function openSecretbox(key: Bytes, sealed: Uint8Array): Bytes | null {
  assertBytes(key, KEY_BYTES, 'key');
  assertBytes(sealed, undefined, 'sealed');
  if (sealed.length < SECRETBOX_OVERHEAD) return null;
  // Fresh at every call, behind 32 zero bytes: a copy of it would be one more to wipe, a thousand times an unlock.
  const opened = nacl.secretbox.open(sealed.subarray(NONCE_BYTES), sealed.subarray(0, NONCE_BYTES), key);
  return opened as Bytes | null;
}
