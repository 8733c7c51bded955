/** The public vectors against our functions, wherever they run; how the files are read is the caller's. */
import { expect, it } from 'vitest';
import { x25519 } from '../../shared/crypto/box';
import { encodeHex, isAllZero, type Bytes } from '../../shared/crypto/bytes';
import { verify } from '../../shared/crypto/sign';

export type VectorFile =
  'wycheproof-ed25519_test.json' | 'cctv-ed25519vectors.json' | 'wycheproof-x25519_test.json';

interface Ed25519File {
  readonly testGroups: readonly {
    readonly publicKey: { readonly pk: string };
    readonly tests: readonly {
      readonly tcId: number;
      readonly msg: string;
      readonly sig: string;
      readonly result: string;
    }[];
  }[];
}
interface X25519File {
  readonly testGroups: readonly {
    readonly tests: readonly {
      readonly tcId: number;
      readonly public: string;
      readonly private: string;
      readonly shared: string;
    }[];
  }[];
}
type CctvFile = readonly {
  readonly key: string;
  readonly sig: string;
  readonly msg: string;
  readonly flags: readonly string[] | null;
}[];

function bytes(hex: string): Bytes {
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) => parseInt(hex.slice(2 * i, 2 * i + 2), 16));
}

/** @param read the text of a file */
export function testPublicVectors(read: (name: VectorFile) => Promise<string>): void {
  it('gives the answer of every Wycheproof Ed25519 test', async () => {
    let tests = 0;
    const { testGroups } = JSON.parse(await read('wycheproof-ed25519_test.json')) as Ed25519File;
    for (const { publicKey, tests: group } of testGroups)
      for (const { tcId, msg, sig, result } of group) {
        tests += 1;
        expect(verify(bytes(publicKey.pk), bytes(msg), bytes(sig)), `tcId ${tcId}`).toBe(result === 'valid');
      }
    expect(tests).toBe(151);
  });

  it('accepts none of the CCTV edge cases with a low-order or non-canonical key or point', async () => {
    const vectors = JSON.parse(await read('cctv-ed25519vectors.json')) as CctvFile;
    const accepted = vectors.filter(({ key, msg, sig }) =>
      verify(bytes(key), new TextEncoder().encode(msg), bytes(sig)),
    );
    const bad = ['low_order_A', 'non_canonical_A', 'non_canonical_R'];
    expect(vectors).toHaveLength(914);
    expect(accepted.filter(({ flags }) => flags?.some((flag) => bad.includes(flag)))).toEqual([]);
  });

  it('gives the answer of every Wycheproof X25519 test and refuses all-zero secrets', async () => {
    let zeros = 0;
    let tests = 0;
    const { testGroups } = JSON.parse(await read('wycheproof-x25519_test.json')) as X25519File;
    for (const { tests: group } of testGroups)
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
}
