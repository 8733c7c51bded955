/** The recovery key on paper, by the second implementation: docs/spec/vault-v1.md section 9. */
import sodium from 'libsodium-wrappers-sumo';
import { fromBase64, joined, refuse, toBase64, upTo, utf8, type Raw } from './second-vault-reader';

function tagOf(vaultId: string): Raw {
  const id = fromBase64(vaultId, 'damaged-header');
  return sodium.crypto_hash_sha256(joined(utf8('schakel/vault/1 recovery-tag'), id)).slice(0, 3);
}

function readPaper(vaultId: string, words: string, list: readonly string[], length: number): Raw {
  const numbers = words.split(' ').map((word) => list.indexOf(word));
  const dataWords = Math.ceil((length * 8) / 12);
  if (numbers.includes(-1) || numbers.length !== 2 + dataWords + 1) return refuse('mistyped');
  let bits = '';
  for (const number of numbers) bits += number.toString(2).padStart(12, '0');
  const bytesAt = (bit: number, count: number) =>
    Uint8Array.from(upTo(count), (i) => parseInt(bits.slice(bit + i * 8, bit + i * 8 + 8), 2));
  const [tag, data] = [bytesAt(0, 3), bytesAt(24, length)];
  if (bits.slice(24 + length * 8, -12).includes('1')) return refuse('mistyped');
  const digest = sodium.crypto_hash_sha256(joined(tag, data));
  if (((digest[0] ?? 0) << 4) + ((digest[1] ?? 0) >> 4) !== numbers.at(-1)) return refuse('mistyped');
  return toBase64(tag) === toBase64(tagOf(vaultId)) ? data : refuse('other-vault');
}

/** @param list the 4,096 words, in their order */
export function readRecoveryKey(vaultId: string, words: string, list: readonly string[]): Raw {
  return readPaper(vaultId, words, list, 16);
}

/** Multiplication in GF(2^8) modulo x^8 + x^4 + x^3 + x + 1. */
function times(a: number, b: number): number {
  let product = 0;
  for (let [left, right] = [a, b]; right > 0; right >>= 1) {
    if (right & 1) product ^= left;
    left = (left << 1) ^ (left & 0x80 ? 0x11b : 0);
  }
  return product;
}

function inverse(a: number): number {
  return upTo(256).find((each) => times(a, each) === 1) ?? refuse('mistyped');
}

export function joinSecondShares(vaultId: string, one: string, other: string, list: readonly string[]): Raw {
  const [a, b] = [readPaper(vaultId, one, list, 17), readPaper(vaultId, other, list, 17)];
  const [xa, xb] = [a[16] ?? 0, b[16] ?? 0];
  if (xa === xb) return refuse('mistyped');
  // The line through both points, at 0.
  const [la, lb] = [times(xb, inverse(xa ^ xb)), times(xa, inverse(xa ^ xb))];
  return Uint8Array.from(upTo(16), (i) => times(a[i] ?? 0, la) ^ times(b[i] ?? 0, lb));
}
