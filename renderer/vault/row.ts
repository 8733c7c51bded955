/** A sealed row of the store: docs/spec/vault-v1.md section 3. */
import { encodeBase64, encodeUtf8, parseUtf8, wipe, type Bytes } from '../../shared/crypto/bytes';
import { hmacSha256 } from '../../shared/crypto/hash';
import { paddedLength } from '../../shared/crypto/padding';
import { openSecretbox, sealSecretbox } from '../../shared/crypto/secretbox';
import type { Json } from '../../shared/domain/json';

const SUITE = 1;
const FLOOR_BYTES = 256;
const ROW_KEY_BYTES = 16;

/** Where a row lies: a pseudo-random function of its label, so that keys tell nothing. */
export function rowKey(indexKey: Bytes, label: string): string {
  return encodeBase64(hmacSha256(indexKey, label).subarray(0, ROW_KEY_BYTES));
}

export function sealRow(key: Bytes, label: string, body: Json): Bytes {
  return sealBytesRow(key, label, encodeUtf8(JSON.stringify(body)));
}

/** A row whose body is bytes, not JSON: a piece of a document. */
export function sealBytesRow(key: Bytes, label: string, content: Uint8Array): Bytes {
  const name = encodeUtf8(label);
  const length = 1 + 2 + name.length + 4 + content.length;
  const plain = new Uint8Array(paddedLength(length, FLOOR_BYTES));
  const view = new DataView(plain.buffer);
  view.setUint8(0, SUITE);
  view.setUint16(1, name.length);
  plain.set(name, 3);
  view.setUint32(3 + name.length, content.length);
  plain.set(content, 7 + name.length);
  const sealed = sealSecretbox(key, plain);
  plain.fill(0);
  return sealed;
}

interface Refused {
  readonly ok: false;
  readonly fault: 'damaged' | 'newer-version';
}
export type OpenedRow = { readonly ok: true; readonly body: Json } | Refused;
export type OpenedBytesRow = { readonly ok: true; readonly body: Bytes } | Refused;

const DAMAGED: Refused = { ok: false, fault: 'damaged' };

interface Opened {
  readonly ok: true;
  /** To be wiped when the body has been taken out of it. */
  readonly plain: Bytes;
  readonly body: Bytes;
}

/** Opens a row and compares the label inside with the one asked for. */
function open(key: Bytes, label: string, sealed: Uint8Array): Opened | Refused {
  const plain = openSecretbox(key, sealed);
  if (plain === null || plain.length < 7) return DAMAGED;
  if (plain[0] !== SUITE) return { ok: false, fault: 'newer-version' };
  const view = new DataView(plain.buffer, plain.byteOffset);
  const nameEnd = 3 + view.getUint16(1);
  if (nameEnd + 4 > plain.length) return DAMAGED;
  const contentEnd = nameEnd + 4 + view.getUint32(nameEnd);
  if (contentEnd > plain.length) return DAMAGED;
  try {
    if (parseUtf8(plain.subarray(3, nameEnd)) !== label) return DAMAGED;
  } catch {
    return DAMAGED;
  }
  return { ok: true, plain, body: plain.subarray(nameEnd + 4, contentEnd) };
}

export function openBytesRow(key: Bytes, label: string, sealed: Uint8Array): OpenedBytesRow {
  const opened = open(key, label, sealed);
  if (!opened.ok) return opened;
  const body = opened.body.slice();
  wipe(opened.plain);
  return { ok: true, body };
}

export function openRow(key: Bytes, label: string, sealed: Uint8Array): OpenedRow {
  const opened = open(key, label, sealed);
  if (!opened.ok) return opened;
  try {
    return { ok: true, body: JSON.parse(parseUtf8(opened.body)) as Json };
  } catch {
    return DAMAGED;
  } finally {
    wipe(opened.plain);
  }
}
