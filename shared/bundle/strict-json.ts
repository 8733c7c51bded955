/**
 * JSON as a bundle may hold it: UTF-8, written exactly as `JSON.stringify` writes it (so no member twice and one way to
 * write each value), not nested deeper than 32, and without a member `__proto__`.
 */
import { encodeUtf8, parseUtf8, type Bytes } from '../crypto/bytes';

const MAX_DEPTH = 32;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = [0x5b, 0x7b];
const CLOSING = [0x5d, 0x7d];

/** Read over the text and not by recursion: a bomb of brackets must not reach the stack. */
function isDeeperThan(text: string, limit: number): boolean {
  let depth = 0;
  let isInside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isInside) {
      if (code === BACKSLASH) at += 1;
      else if (code === QUOTE) isInside = false;
    } else if (code === QUOTE) isInside = true;
    else if (OPENING.includes(code)) {
      depth += 1;
      if (depth > limit) return true;
    } else if (CLOSING.includes(code)) depth -= 1;
  }
  return false;
}

export function encodeJson(value: unknown): Bytes {
  return encodeUtf8(JSON.stringify(value));
}

/** @returns undefined for anything that `encodeJson` would not have written */
export function parseJson(bytes: Bytes): unknown {
  try {
    const text = parseUtf8(bytes);
    // A quote inside a string is escaped, so this can only be the name of a member.
    if (isDeeperThan(text, MAX_DEPTH) || text.includes('"__proto__":')) return undefined;
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}
