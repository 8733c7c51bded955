/**
 * Whether a file is the version of Schakel that its maker signed. Signatures in minisign's format, with the file hashed first
 * (https://jedisct1.github.io/minisign): Ed25519 over BLAKE2b-512. Its tool makes them, so the secret key never comes near this program.
 */
import { concatBytes, encodeHex, encodeUtf8, parsePaddedBase64, type Bytes } from '../crypto/bytes';
import { isUsableSignKey, SIGN_PUBLIC_KEY_BYTES, SIGNATURE_BYTES, verify } from '../crypto/sign';
import { compareVersions, parseVersion, type Version } from './version';

const KEY_MARK = 'Ed';
/** `Ed`, over the file itself, is minisign's older kind: refused, for it needs the whole file in memory. */
const HASHED_MARK = 'ED';
const MARK_BYTES = 2;
const ID_BYTES = 8;

/** Longer is no signature file of minisign's; in bytes. */
export const MAX_SIGNATURE_FILE_BYTES = 4096;

export interface ReleaseKey {
  /** Tells keys apart, and proves nothing. Hexadecimal. */
  readonly id: string;
  readonly publicKey: Bytes;
}

export interface ReleaseSignature {
  readonly keyId: string;
  readonly signature: Bytes;
  /** What the maker signed along: which program, which version. */
  readonly comment: string;
  /** Over the signature and the comment. */
  readonly seal: Bytes;
}

export type ReleaseVerdict =
  | { readonly kind: 'no-signature' }
  /** By a key that this computer was not given. */
  | { readonly kind: 'other-key' }
  /** Not the file that was signed, or the signature was changed. */
  | { readonly kind: 'forged' }
  /** Signed, and not as a version of Schakel. */
  | { readonly kind: 'other-program' }
  | { readonly kind: 'genuine'; readonly version: string; readonly order: 'newer' | 'same' | 'older' };

/** @param text the second line of minisign's `.pub` file */
export function parseReleaseKey(text: string): ReleaseKey | null {
  const parts = parseMarked(text, KEY_MARK, SIGN_PUBLIC_KEY_BYTES);
  return parts && isUsableSignKey(parts.rest) ? { id: parts.id, publicKey: parts.rest } : null;
}

/** @param text a `.minisig` file: four lines, none left out */
export function parseReleaseSignature(text: string): ReleaseSignature | null {
  if (text.length > MAX_SIGNATURE_FILE_BYTES) return null;
  const lines = /^untrusted comment: .*\r?\n(.+?)\r?\ntrusted comment: (.*?)\r?\n(.+?)\r?\n?$/u.exec(text);
  const [, first = '', comment = '', last = ''] = lines ?? [];
  const parts = parseMarked(first, HASHED_MARK, SIGNATURE_BYTES);
  const seal = parsePaddedBase64(last);
  if (!parts || seal?.length !== SIGNATURE_BYTES) return null;
  return { keyId: parts.id, signature: parts.rest, comment, seal };
}

/**
 * @param digest BLAKE2b-512 of the file
 * @param running the version of the program that asks
 */
export function judgeRelease(
  signatureFile: string,
  keys: readonly ReleaseKey[],
  digest: Bytes,
  running: string,
): ReleaseVerdict {
  const signed = parseReleaseSignature(signatureFile);
  if (!signed) return { kind: 'no-signature' };
  const key = keys.find(({ id }) => id === signed.keyId);
  if (!key) return { kind: 'other-key' };
  const { signature, comment, seal } = signed;
  const isWhole =
    verify(key.publicKey, digest, signature) &&
    verify(key.publicKey, concatBytes(signature, encodeUtf8(comment)), seal);
  if (!isWhole) return { kind: 'forged' };
  const version = /^schakel (\S+)$/.exec(comment)?.[1] ?? '';
  const [theirs, ours] = [parseVersion(version), parseVersion(running)];
  if (!theirs || !ours) return { kind: 'other-program' };
  return { kind: 'genuine', version, order: orderOf(theirs, ours) };
}

function orderOf(theirs: Version, ours: Version): 'newer' | 'same' | 'older' {
  const order = compareVersions(theirs, ours);
  if (order === 0) return 'same';
  return order > 0 ? 'newer' : 'older';
}

function parseMarked(text: string, mark: string, restBytes: number): { id: string; rest: Bytes } | null {
  const bytes = parsePaddedBase64(text);
  if (bytes?.length !== MARK_BYTES + ID_BYTES + restBytes) return null;
  if (String.fromCharCode(...bytes.subarray(0, MARK_BYTES)) !== mark) return null;
  return {
    id: encodeHex(bytes.subarray(MARK_BYTES, MARK_BYTES + ID_BYTES)),
    rest: bytes.slice(MARK_BYTES + ID_BYTES),
  };
}
