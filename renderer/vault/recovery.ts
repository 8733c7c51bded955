/** The recovery key on paper, whole or in shares: docs/spec/vault-v1.md section 9. */
import { combine, split } from 'shamir-secret-sharing';
import {
  concatBytes,
  encodeUtf8,
  equalBytes,
  ownCopy,
  parseBase64,
  randomBytes,
  type Bytes,
} from '../../shared/crypto/bytes';
import { hashSha256 } from '../../shared/crypto/hash';
import { DUTCH_WORDS } from '../../shared/domain/data/dutch-words';
import { fail, ok, type Result } from '../../shared/domain/result';

const KEY_BYTES = 16;
const SHARE_BYTES = KEY_BYTES + 1;
const TAG_BYTES = 3;
const BITS_A_WORD = 12;
const SHARES = 3;
const SHARES_NEEDED = 2;

export type RecoveryFault = 'mistyped' | 'other-vault';

export function newRecoveryKey(): Bytes {
  return randomBytes(KEY_BYTES);
}

/** Tells a sheet of this vault from one of another, before anything is tried. */
function tagOf(vaultId: string): Bytes {
  const id = parseBase64(vaultId);
  if (!id) throw new TypeError('vaultId');
  return hashSha256(concatBytes(encodeUtf8('schakel/vault/1 recovery-tag'), id)).slice(0, TAG_BYTES);
}

function wordsOf(bytes: Bytes): readonly number[] {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const count = Math.ceil(bits.length / BITS_A_WORD);
  return Array.from({ length: count }, (_, i) =>
    parseInt(bits.slice(i * BITS_A_WORD, (i + 1) * BITS_A_WORD).padEnd(BITS_A_WORD, '0'), 2),
  );
}

/** @returns null when bits beyond the bytes are not zero */
function bytesOf(words: readonly number[], length: number): Bytes | null {
  const bits = words.map((word) => word.toString(2).padStart(BITS_A_WORD, '0')).join('');
  if (bits.slice(length * 8).includes('1')) return null;
  return Uint8Array.from({ length }, (_, i) => parseInt(bits.slice(i * 8, i * 8 + 8), 2));
}

function checkOf(tag: Bytes, data: Bytes): number {
  return wordsOf(hashSha256(concatBytes(tag, data)).slice(0, 2))[0] ?? 0;
}

/** Words to print: tag, contents, check. */
function encode(vaultId: string, data: Bytes): readonly string[] {
  const tag = tagOf(vaultId);
  return [...wordsOf(tag), ...wordsOf(data), checkOf(tag, data)].map((word) => DUTCH_WORDS[word] ?? '');
}

/** @param text as typed: words in any case, with any spacing */
function parse(vaultId: string, text: string, length: number): Result<Bytes, RecoveryFault> {
  const typed = text.toLowerCase().match(/[a-z]+/g) ?? [];
  const words = typed.map((word) => DUTCH_WORDS.indexOf(word));
  const dataWords = Math.ceil((length * 8) / BITS_A_WORD);
  if (words.length !== 2 + dataWords + 1 || words.includes(-1)) return fail('mistyped');
  const tag = bytesOf(words.slice(0, 2), TAG_BYTES);
  const data = bytesOf(words.slice(2, 2 + dataWords), length);
  if (!tag || !data || checkOf(tag, data) !== words.at(-1)) return fail('mistyped');
  return equalBytes(tag, tagOf(vaultId)) ? ok(data) : fail('other-vault');
}

export function encodeRecoveryKey(vaultId: string, key: Bytes): readonly string[] {
  return encode(vaultId, key);
}

function parseRecoveryKey(vaultId: string, text: string): Result<Bytes, RecoveryFault> {
  return parse(vaultId, text, KEY_BYTES);
}

/** Three sheets, any two of which give the key; one tells nothing of it. */
export async function splitRecoveryKey(vaultId: string, key: Bytes): Promise<readonly (readonly string[])[]> {
  const shares = await split(key, SHARES, SHARES_NEEDED);
  return shares.map((share) => encode(vaultId, ownCopy(share)));
}

async function joinShares(
  vaultId: string,
  one: string,
  other: string,
): Promise<Result<Bytes, RecoveryFault>> {
  const first = parse(vaultId, one, SHARE_BYTES);
  const second = parse(vaultId, other, SHARE_BYTES);
  if (!first.ok) return first;
  if (!second.ok) return second;
  // The same sheet twice is one share.
  if (equalBytes(first.value, second.value)) return fail('mistyped');
  return ok(ownCopy(await combine([first.value, second.value])));
}

/** @param typed the whole key, or two of its three parts */
export function parseTypedRecovery(
  vaultId: string,
  typed: readonly string[],
): Promise<Result<Bytes, RecoveryFault>> {
  const [one = '', other] = typed;
  return other === undefined
    ? Promise.resolve(parseRecoveryKey(vaultId, one))
    : joinShares(vaultId, one, other);
}
