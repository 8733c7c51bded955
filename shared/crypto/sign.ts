/**
 * Ed25519 signatures (RFC 8032) by noble-curves, which verifies in its strict mode, with low-order keys refused besides.
 * tweetnacl 1.0.3 accepts S ≥ L and low-order or non-canonical keys (dchest/tweetnacl-js issues 253 and 270); it gives the
 * same signatures and takes ten times as long, so it only makes the keys. A signature is never used as an identifier.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import nacl from 'tweetnacl';
import { assertBytes, encodeHex, ownCopy, type Bytes } from './bytes';

export const SIGN_PUBLIC_KEY_BYTES = nacl.sign.publicKeyLength;
export const SIGN_SEED_BYTES = nacl.sign.seedLength;
export const SIGNATURE_BYTES = nacl.sign.signatureLength;

export interface SignKeyPair {
  readonly publicKey: Bytes;
  /** Seed ‖ public key, 64 bytes, as NaCl has it. */
  readonly secretKey: Bytes;
}

export function signKeyPairFromSeed(seed: Bytes): SignKeyPair {
  assertBytes(seed, SIGN_SEED_BYTES, 'seed');
  const pair = nacl.sign.keyPair.fromSeed(seed);
  return { publicKey: ownCopy(pair.publicKey), secretKey: ownCopy(pair.secretKey) };
}

/** @returns a detached signature, 64 bytes */
export function sign(secretKey: Bytes, message: Uint8Array): Bytes {
  assertBytes(secretKey, nacl.sign.secretKeyLength, 'secretKey');
  return ownCopy(ed25519.sign(message, secretKey.subarray(0, SIGN_SEED_BYTES)));
}

/** False for any signature or key that is not the one canonical, full-order encoding. */
export function verify(publicKey: Bytes, message: Uint8Array, signature: Bytes): boolean {
  if (publicKey.length !== SIGN_PUBLIC_KEY_BYTES || signature.length !== SIGNATURE_BYTES) return false;
  try {
    return isUsableSignKey(publicKey) && ed25519.verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
}

/** Keys that were found usable, in hexadecimal: the same few partners sign everything, and looking takes half a millisecond. */
const usable = new Set<string>();
const MOST_KEPT = 200;

/** A public key that could verify anything: canonical, on the curve, not of low order. */
export function isUsableSignKey(publicKey: Bytes): boolean {
  if (publicKey.length !== SIGN_PUBLIC_KEY_BYTES) return false;
  const name = encodeHex(publicKey);
  if (usable.has(name)) return true;
  if (!isFullOrder(publicKey)) return false;
  if (usable.size >= MOST_KEPT) usable.clear();
  usable.add(name);
  return true;
}

function isFullOrder(publicKey: Bytes): boolean {
  try {
    return !ed25519.Point.fromBytes(publicKey, false).isSmallOrder();
  } catch {
    return false;
  }
}
