/** Hashes in WebAssembly against Node's own, around every border of the code that chooses between them. */
import { createHash } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { encodeHex, randomBytes, type Bytes } from '../../../shared/crypto/bytes';
import {
  hashFast,
  hashSha256,
  hashSha512,
  startFastSha256,
  startFastSha512,
} from '../../../shared/crypto/hash';

const SIZES = [0, 1, 63, 64, 4095, 4096, 4097, 1_048_575, 1_048_576, 1_048_577, 2_500_000];
const expected = (name: string, data: Bytes) => createHash(name).update(data).digest('hex');

beforeAll(hashFast);

it.each(SIZES)('are those of Node for %d bytes', async (size) => {
  const data = randomBytes(size);
  expect(encodeHex(hashSha256(data))).toBe(expected('sha256', data));
  expect(encodeHex(hashSha512(data))).toBe(expected('sha512', data));
  const [short, long] = [await startFastSha256(), await startFastSha512()];
  // In turn, with one-shot hashes between: no state is shared.
  for (let at = 0; at < size; at += 7001) {
    short.update(data.subarray(at, at + 7001));
    hashSha256(data);
    long.update(data.subarray(at, at + 7001));
    hashSha512(data);
  }
  expect(encodeHex(short.digest())).toBe(expected('sha256', data));
  expect(encodeHex(long.digest())).toBe(expected('sha512', data));
});

it('of one call are not overwritten by the next', () => {
  const first = hashSha256(new Uint8Array(5000));
  const before = encodeHex(first);
  hashSha256(randomBytes(5000));
  expect(encodeHex(first)).toBe(before);
});
