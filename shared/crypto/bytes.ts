/** Byte helpers every other file here leans on. */
import { base64, base64urlnopad, hex } from '@scure/base';
import nacl from 'tweetnacl';

export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function encodeUtf8(text: string): Bytes {
  return encoder.encode(text);
}

/** @throws TypeError when the bytes are not UTF-8 */
export function parseUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

export function encodeBase64(bytes: Uint8Array): string {
  return base64urlnopad.encode(bytes);
}

/** Strict base64url without padding; null for anything else, non-canonical trailing bits included. */
export function parseBase64(text: string): Bytes | null {
  try {
    return ownCopy(base64urlnopad.decode(text));
  } catch {
    return null;
  }
}

/** As others write it: `+`, `/` and padding. Strict too, so that one text stands for the bytes. */
export function parsePaddedBase64(text: string): Bytes | null {
  try {
    return ownCopy(base64.decode(text));
  } catch {
    return null;
  }
}

export function encodeHex(bytes: Uint8Array): string {
  return hex.encode(bytes);
}

/** @returns null for what is no hex, in lower case and whole bytes */
export function parseHex(text: string): Bytes | null {
  return /^(?:[0-9a-f]{2})*$/.test(text) ? ownCopy(hex.decode(text)) : null;
}

export function concatBytes(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Constant-time for equal lengths. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  return a.length === 0 || nacl.verify(a, b);
}

export function isAllZero(bytes: Uint8Array): boolean {
  let or = 0;
  // By index: `for of` takes ten times as long over the padding of a file.
  for (let i = bytes.length - 1; i >= 0; i--) or |= bytes[i] ?? 0;
  return or === 0;
}

/** Overwrites secrets in place. What JavaScript copied elsewhere (strings, garbage) is out of reach; see SECURITY.md. */
export function wipe(...secrets: readonly Uint8Array[]): void {
  for (const secret of secrets) secret.fill(0);
}

/** Fresh bytes of the system's generator. */
export function randomBytes(length: number): Bytes {
  return ownCopy(nacl.randomBytes(length));
}

/**
 * Checks an argument of a crypto function by name (house rule 6, after noble-ciphers' `abytes`).
 * @throws TypeError naming the argument
 */
export function assertBytes(
  value: unknown,
  length: number | undefined,
  title: string,
): asserts value is Bytes {
  if (!(value instanceof Uint8Array)) throw new TypeError(`${title} must be a Uint8Array`);
  if (length !== undefined && value.length !== length)
    throw new TypeError(`${title} must be ${length} bytes, got ${value.length}`);
}

/** A copy whose buffer is a plain ArrayBuffer, so that it can be transferred, stored and wiped on its own. */
export function ownCopy(bytes: Uint8Array): Bytes {
  return new Uint8Array(bytes);
}
