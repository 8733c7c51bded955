/** Public vectors, read from the folder beside the checkout; the repository holds no copy. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { x25519 } from '../../../shared/crypto/box';
import { encodeHex, isAllZero } from '../../../shared/crypto/bytes';
import { verify } from '../../../shared/crypto/sign';

const folder = resolve(import.meta.dirname, '../../../../shared/vectors');
const isThere = existsSync(folder);
if (!isThere) console.warn(`SKIPPED: public signature vectors, no folder ${folder}`);

const read = (name: string): unknown => JSON.parse(readFileSync(resolve(folder, name), 'utf8'));
const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));

interface Ed25519File {
  testGroups: {
    publicKey: { pk: string };
    tests: { tcId: number; msg: string; sig: string; result: string }[];
  }[];
}
interface X25519File {
  testGroups: { tests: { tcId: number; public: string; private: string; shared: string }[] }[];
}
type CctvFile = { key: string; sig: string; msg: string; flags: string[] | null }[];

describe.skipIf(!isThere)('public vectors', () => {
  it('gives the answer of every Wycheproof Ed25519 test', () => {
    let tests = 0;
    for (const { publicKey, tests: group } of (read('wycheproof-ed25519_test.json') as Ed25519File)
      .testGroups)
      for (const { tcId, msg, sig, result } of group) {
        tests += 1;
        expect(verify(bytes(publicKey.pk), bytes(msg), bytes(sig)), `tcId ${tcId}`).toBe(result === 'valid');
      }
    expect(tests).toBe(151);
  });

  it('accepts none of the CCTV edge cases with a low-order or non-canonical key or point', () => {
    const vectors = read('cctv-ed25519vectors.json') as CctvFile;
    const accepted = vectors.filter(({ key, msg, sig }) =>
      verify(bytes(key), new TextEncoder().encode(msg), bytes(sig)),
    );
    const bad = ['low_order_A', 'non_canonical_A', 'non_canonical_R'];
    expect(vectors).toHaveLength(914);
    expect(accepted.filter(({ flags }) => flags?.some((flag) => bad.includes(flag)))).toEqual([]);
  });

  it('gives the answer of every Wycheproof X25519 test and refuses all-zero secrets', () => {
    let zeros = 0;
    let tests = 0;
    for (const { tests: group } of (read('wycheproof-x25519_test.json') as X25519File).testGroups)
      for (const test of group) {
        tests += 1;
        const secret = x25519(bytes(test.private), bytes(test.public));
        if (isAllZero(bytes(test.shared))) {
          zeros += 1;
          expect(secret, `tcId ${test.tcId}`).toBeNull();
        } else expect(secret && encodeHex(secret), `tcId ${test.tcId}`).toBe(test.shared);
      }
    expect([tests, zeros]).toEqual([518, 31]);
  });
});
