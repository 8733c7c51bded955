import { xsalsa20poly1305 } from '@noble/ciphers/salsa.js';
import { argon2id } from '@noble/hashes/argon2.js';
import fc from 'fast-check';
import sodium from 'libsodium-wrappers';
import nacl from 'tweetnacl';
import { beforeAll, describe, expect, it } from 'vitest';
import { boxKeyPairFromSecret, isUsableBoxKey, openBox, sealBox } from '../../../shared/crypto/box';
import {
  concatBytes,
  encodeBase64,
  encodeHex,
  encodeUtf8,
  parseBase64,
  parseHex,
  parseUtf8,
  randomBytes,
  type Bytes,
} from '../../../shared/crypto/bytes';
import { deriveFromPassphrase, judgeKdfParams, KDF_FLOOR } from '../../../shared/crypto/kdf';
import { paddedLength } from '../../../shared/crypto/padding';
import { openSecretbox, sealSecretbox } from '../../../shared/crypto/secretbox';
import { loadSodium, sodiumIfLoaded } from '../../../shared/crypto/sodium';
import { sign, signKeyPairFromSeed, verify } from '../../../shared/crypto/sign';
import { CHUNK_BYTES, openChunk, sealChunk } from '../../../shared/crypto/stream';

describe('secretbox', () => {
  it('is opened by another implementation from its layout alone', () => {
    const key = randomBytes(32);
    const sealed = sealSecretbox(key, encodeUtf8('dossier'));
    const plain = xsalsa20poly1305(key, sealed.subarray(0, 24)).decrypt(sealed.subarray(24));
    expect(new TextDecoder().decode(plain)).toBe('dossier');
  });

  it('refuses every changed bit and every shortening', () => {
    const key = randomBytes(32);
    const sealed = sealSecretbox(key, encodeUtf8('x'));
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = sealed.slice();
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(openSecretbox(key, changed)).toBeNull();
    }
    for (let length = 0; length < sealed.length; length++)
      expect(openSecretbox(key, sealed.slice(0, length))).toBeNull();
  });

  it('draws a fresh nonce each time', () => {
    const key = randomBytes(32);
    const nonces = new Set(
      Array.from({ length: 100 }, () => encodeHex(sealSecretbox(key, encodeUtf8('x')).subarray(0, 24))),
    );
    expect(nonces.size).toBe(100);
  });

  it('names the argument that is of the wrong length', () => {
    expect(() => sealSecretbox(randomBytes(31), randomBytes(1))).toThrow('key must be 32 bytes');
  });
});

describe('a signature', () => {
  it('is the one that tweetnacl and libsodium make, and verifies', async () => {
    await sodium.ready;
    for (const length of [0, 1, 64, 155, 5000]) {
      const keys = signKeyPairFromSeed(randomBytes(32));
      const message = randomBytes(length);
      const signature = sign(keys.secretKey, message);
      expect(encodeHex(signature)).toBe(encodeHex(nacl.sign.detached(message, keys.secretKey)));
      expect(encodeHex(signature)).toBe(encodeHex(sodium.crypto_sign_detached(message, keys.secretKey)));
      expect(verify(keys.publicKey, message, signature)).toBe(true);
      expect(verify(keys.publicKey, Uint8Array.of(...message, 0), signature)).toBe(false);
    }
  });

  it('names the argument that is of the wrong length', () => {
    expect(() => sign(randomBytes(32), randomBytes(1))).toThrow('secretKey must be 64 bytes');
  });
});

/** The points of order 1, 2, 4 and 8, in every encoding below 2^255 (libsodium's list). */
const LOW_ORDER = [
  '00'.repeat(32),
  `01${'00'.repeat(31)}`,
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
  `ec${'ff'.repeat(30)}7f`,
  `ed${'ff'.repeat(30)}7f`,
  `ee${'ff'.repeat(30)}7f`,
];

/** tweetnacl first; libsodium stays once it is loaded. */
describe.each(['tweetnacl', 'libsodium'])('box by %s', (by) => {
  const us = boxKeyPairFromSecret(randomBytes(32));
  const them = boxKeyPairFromSecret(randomBytes(32));
  beforeAll(async () => {
    expect(sodiumIfLoaded()).toBeNull();
    if (by === 'libsodium') await loadSodium();
  });

  it('opens for the recipient and for no one else', () => {
    const sealed = sealBox(them.publicKey, us, encodeUtf8('key'));
    expect(sealed && openBox(them, us.publicKey, sealed)).toEqual(encodeUtf8('key'));
    expect(sealed && openBox(boxKeyPairFromSecret(randomBytes(32)), us.publicKey, sealed)).toBeNull();
  });

  it('refuses keys of low order, which would make the secret known to all', () => {
    for (const low of LOW_ORDER.map((hex) => parseHex(hex) ?? randomBytes(0))) {
      expect(isUsableBoxKey(low)).toBe(false);
      expect(sealBox(low, us, encodeUtf8('key'))).toBeNull();
      expect(openBox(us, low, randomBytes(72))).toBeNull();
    }
  });

  it('makes the keys and opens the boxes that NaCl makes and seals', () => {
    for (let i = 0; i < 30; i++) {
      const [ours, theirs] = [nacl.box.keyPair(), nacl.box.keyPair()];
      const pair = boxKeyPairFromSecret(ours.secretKey as Bytes);
      expect(encodeHex(pair.publicKey)).toBe(encodeHex(ours.publicKey));
      const nonce = randomBytes(24);
      const boxed = nacl.box(encodeUtf8('sleutel'), nonce, ours.publicKey, theirs.secretKey);
      const opened = openBox(pair, theirs.publicKey as Bytes, concatBytes(nonce, boxed));
      expect(opened && parseUtf8(opened)).toBe('sleutel');
      const sealed = sealBox(theirs.publicKey as Bytes, pair, encodeUtf8('terug'));
      const back =
        sealed &&
        nacl.box.open(sealed.subarray(24), sealed.subarray(0, 24), ours.publicKey, theirs.secretKey);
      expect(back && parseUtf8(back)).toBe('terug');
    }
  });
});

describe('chunks', () => {
  it('are bound to their place and to being the last', () => {
    const key = randomBytes(32);
    const chunk = sealChunk(key, 3, false, encodeUtf8('x'));
    expect(openChunk(key, 3, false, chunk)).toEqual(encodeUtf8('x'));
    expect(openChunk(key, 2, false, chunk)).toBeNull();
    expect(openChunk(key, 3, true, chunk)).toBeNull();
    expect(() => sealChunk(key, 0, true, new Uint8Array(CHUNK_BYTES + 1))).toThrow();
  });
});

describe('Argon2id', () => {
  it('gives the same key as another implementation', async () => {
    const salt = randomBytes(16);
    const ours = await deriveFromPassphrase('vijf woorden van de wilg', salt, KDF_FLOOR);
    const theirs = argon2id('vijf woorden van de wilg', salt, {
      m: KDF_FLOOR.memoryKiB,
      t: KDF_FLOOR.passes,
      p: 1,
      dkLen: 32,
    });
    expect(encodeHex(ours)).toBe(encodeHex(theirs));
  });

  it('does not care how a keyboard composes an accent', async () => {
    const salt = randomBytes(16);
    const composed = await deriveFromPassphrase('caf\u00e9 caf\u00e9 caf\u00e9', salt, KDF_FLOOR);
    const decomposed = await deriveFromPassphrase('cafe\u0301 cafe\u0301 cafe\u0301', salt, KDF_FLOOR);
    expect(encodeHex(composed)).toBe(encodeHex(decomposed));
  });

  it('refuses lowered and absurd parameters', async () => {
    expect(judgeKdfParams({ ...KDF_FLOOR, passes: 2 })).toBe('too-low');
    expect(judgeKdfParams({ ...KDF_FLOOR, memoryKiB: 1024 })).toBe('too-low');
    expect(judgeKdfParams({ ...KDF_FLOOR, memoryKiB: 8 * 1024 * 1024 })).toBe('too-high');
    await expect(deriveFromPassphrase('x', randomBytes(16), { ...KDF_FLOOR, passes: 1 })).rejects.toThrow(
      'too-low',
    );
  });
});

describe('padding', () => {
  it('grows by at most 12 % above its floor and never shrinks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400_000_000 }), (length) => {
        const padded = paddedLength(length, 256);
        expect(padded).toBeGreaterThanOrEqual(length);
        expect(padded).toBeLessThanOrEqual(Math.max(256, length * 1.12));
      }),
    );
  });
});

describe('base64', () => {
  it('comes back, and refuses other spellings of the same bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(parseBase64(encodeBase64(bytes))).toEqual(new Uint8Array(bytes));
      }),
    );
    for (const bad of ['A', 'AB==', 'A+', 'AB\n', 'AAB']) expect(parseBase64(bad)).toBeNull();
  });
});
