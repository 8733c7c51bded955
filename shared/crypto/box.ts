/** X25519 boxes (NaCl `crypto_box`) that refuse what tweetnacl lets pass: keys that give an all-zero secret. */
import nacl from 'tweetnacl';
import {
  assertBytes,
  concatBytes,
  equalBytes,
  isAllZero,
  ownCopy,
  randomBytes,
  wipe,
  type Bytes,
} from './bytes';
import { sodiumIfLoaded } from './sodium';

export const BOX_PUBLIC_KEY_BYTES = nacl.box.publicKeyLength;
export const BOX_SECRET_KEY_BYTES = nacl.box.secretKeyLength;
const NONCE_BYTES = nacl.box.nonceLength;
export const BOX_OVERHEAD = NONCE_BYTES + nacl.box.overheadLength;

export interface BoxKeyPair {
  readonly publicKey: Bytes;
  readonly secretKey: Bytes;
}

export function boxKeyPairFromSecret(secretKey: Bytes): BoxKeyPair {
  assertBytes(secretKey, BOX_SECRET_KEY_BYTES, 'secretKey');
  const publicKey = sodiumIfLoaded()?.crypto_scalarmult_base(secretKey) ?? nacl.scalarMult.base(secretKey);
  return { publicKey: ownCopy(publicKey), secretKey: ownCopy(secretKey) };
}

/**
 * The raw X25519 function (RFC 7748), or null for an all-zero result: the other key is of low order and the
 * "secret" would be known to anyone (RFC 7748 section 6.1).
 */
export function x25519(secretKey: Bytes, publicKey: Bytes): Bytes | null {
  assertBytes(secretKey, BOX_SECRET_KEY_BYTES, 'secretKey');
  assertBytes(publicKey, BOX_PUBLIC_KEY_BYTES, 'publicKey');
  const shared = nacl.scalarMult(secretKey, publicKey);
  return isAllZero(shared) ? null : ownCopy(shared);
}

/** A public key that could be sealed to: right length and not of low order. */
export function isUsableBoxKey(publicKey: Bytes): boolean {
  return (
    publicKey.length === BOX_PUBLIC_KEY_BYTES && x25519(randomBytes(BOX_SECRET_KEY_BYTES), publicKey) !== null
  );
}

/** What the two keys share, hashed as NaCl does it; null for a low-order key. */
function sharedKey(publicKey: Bytes, secretKey: Bytes): Uint8Array | null {
  assertBytes(secretKey, BOX_SECRET_KEY_BYTES, 'secretKey');
  assertBytes(publicKey, BOX_PUBLIC_KEY_BYTES, 'publicKey');
  const sodium = sodiumIfLoaded();
  if (sodium) {
    try {
      return sodium.crypto_box_beforenm(publicKey, secretKey);
    } catch {
      // It refuses an all-zero secret, and nothing else of keys of the right length.
      return null;
    }
  }
  const shared = nacl.box.before(publicKey, secretKey);
  return equalBytes(shared, lowOrderKey) ? null : shared;
}

/** What NaCl makes of an all-zero secret, so of any low-order key: anyone knows it. */
const lowOrderKey = nacl.box.before(
  new Uint8Array(BOX_PUBLIC_KEY_BYTES),
  new Uint8Array(BOX_SECRET_KEY_BYTES),
);

/** @returns nonce (24) ‖ box, or null when `recipient` is a low-order key */
export function sealBox(recipient: Bytes, sender: BoxKeyPair, plaintext: Uint8Array): Bytes | null {
  const shared = sharedKey(recipient, sender.secretKey);
  if (shared === null) return null;
  const nonce = randomBytes(NONCE_BYTES);
  const sealed = nacl.box.after(plaintext, nonce, shared);
  wipe(shared);
  return concatBytes(nonce, sealed);
}

/** @returns the plaintext, or null: another key, a changed byte, or a low-order sender key */
export function openBox(recipient: BoxKeyPair, sender: Bytes, sealed: Uint8Array): Bytes | null {
  return boxOpener(recipient, sender)(sealed);
}

/** For many boxes from one sender: the secret of the two keys, the dear part, is computed once. */
export function boxOpener(recipient: BoxKeyPair, sender: Bytes): (sealed: Uint8Array) => Bytes | null {
  const shared = sharedKey(sender, recipient.secretKey);
  return (sealed) => {
    if (shared === null || sealed.length < BOX_OVERHEAD) return null;
    const nonce = sealed.subarray(0, NONCE_BYTES);
    const opened = nacl.box.open.after(sealed.subarray(NONCE_BYTES), nonce, shared);
    return opened && ownCopy(opened);
  };
}
