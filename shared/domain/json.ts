export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/**
 * One text for equal values, whatever the order of their keys: for comparing and sorting, never for hashing
 * what another program wrote (there, the bytes as received are hashed).
 */
export function stableText(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((item) => stableText(item as Json)).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value as JsonObject);
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${stableText(item)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

const texts = new WeakMap<object, string>();

/** `stableText` of something that never changes, such as a version or a stamp: worked out once for each. */
export function fixedText(value: object): string {
  const known = texts.get(value);
  if (known !== undefined) return known;
  const text = stableText({ ...value });
  texts.set(value, text);
  return text;
}

export function sameJson(a: Json, b: Json): boolean {
  return a === b || stableText(a) === stableText(b);
}
