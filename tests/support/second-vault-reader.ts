/**
 * A second implementation of docs/spec/vault-v1.md, on libsodium, written from that page alone: it imports nothing of
 * the program. What it cannot open or reads otherwise is a fault of the page or of the program.
 * It only reads, and throws `Refused` with the kind of section 7.
 */
import sodium from 'libsodium-wrappers-sumo';

export type Raw = Uint8Array;

export class Refused extends Error {
  readonly kind: string;
  constructor(kind: string) {
    super(kind);
    this.kind = kind;
  }
}

export function refuse(kind: string): never {
  throw new Refused(kind);
}

export const secondReaderReady: Promise<void> = sodium.ready;

export const utf8 = (text: string): Raw => new TextEncoder().encode(text);
export const textOf = (bytes: Raw): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
export const json = (bytes: Raw): unknown => JSON.parse(textOf(bytes));
export const toBase64 = (bytes: Raw) => sodium.to_base64(bytes, sodium.base64_variants.URLSAFE_NO_PADDING);
export const uint32 = (bytes: Raw, at: number) => new DataView(bytes.buffer, bytes.byteOffset).getUint32(at);

export function joined(...parts: readonly Raw[]): Raw {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

export function fromBase64(text: string, kind: string): Raw {
  try {
    return sodium.from_base64(text, sodium.base64_variants.URLSAFE_NO_PADDING);
  } catch {
    return refuse(kind);
  }
}

/** RFC 5869 without a salt, one block of 32 bytes; from HMAC, so that nothing but SHA-256 is taken on trust. */
function hkdf(secret: Raw, label: string): Raw {
  const pseudoRandomKey = sodium.crypto_auth_hmacsha256(secret, new Uint8Array(32));
  return sodium.crypto_auth_hmacsha256(joined(utf8(label), Uint8Array.of(1)), pseudoRandomKey);
}

export function openBox(sealed: Raw, key: Raw, kind: string): Raw {
  if (sealed.length < 24 + 16) return refuse(kind);
  try {
    return sodium.crypto_secretbox_open_easy(sealed.subarray(24), sealed.subarray(0, 24), key);
  } catch {
    return refuse(kind);
  }
}

// Section 2: header and slots.

interface Kdf {
  readonly name: 'argon2id';
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
  readonly salt: string;
}

interface Slot {
  readonly id: string;
  readonly kind: 'passphrase' | 'recovery';
  readonly kdf: Kdf | null;
  readonly deviceBound: boolean;
  readonly publicKey: string;
  readonly secret: string;
  readonly vaultKey: string;
}

export interface SecondHeader {
  readonly format: string;
  readonly suite: number;
  readonly vaultId: string;
  readonly slots: readonly Slot[];
}

export type SecondSecret =
  { readonly passphrase: string; readonly device?: Raw } | { readonly recoveryKey: Raw };

export interface SecondOpened {
  readonly slotId: string;
  readonly name: string;
  readonly role: string;
  readonly vaultKey: Raw;
}

function slotKey(slot: Slot, secret: SecondSecret): Raw {
  if ('recoveryKey' in secret) return hkdf(secret.recoveryKey, 'schakel/vault/1 recovery');
  if (!slot.kdf) return refuse('damaged-header');
  const { memoryKiB, passes, lanes, salt } = slot.kdf;
  // libsodium derives with one lane only; the program makes no slots with more.
  if (lanes !== 1) throw new Error('more lanes than libsodium has');
  const derived = sodium.crypto_pwhash(
    32,
    utf8(secret.passphrase.normalize('NFKC')),
    fromBase64(salt, 'damaged-header'),
    passes,
    memoryKiB * 1024,
    sodium.crypto_pwhash_ALG_ARGON2ID13,
  );
  if (!slot.deviceBound) return hkdf(derived, 'schakel/vault/1 slot');
  return secret.device
    ? hkdf(joined(derived, secret.device), 'schakel/vault/1 slot')
    : refuse('other-computer');
}

/** Opens one slot. @throws Refused `wrong-passphrase` also when the slot is of someone else */
function openSlot(header: SecondHeader, slot: Slot, secret: SecondSecret): SecondOpened {
  const { vaultId } = header;
  const half = json(
    openBox(fromBase64(slot.secret, 'wrong-passphrase'), slotKey(slot, secret), 'wrong-passphrase'),
  );
  const { name, secretKey, ...bound } = half as { name: string; secretKey: string };
  const outside = {
    format: 'schakel-vault/1',
    suite: 1,
    vaultId,
    slotId: slot.id,
    kind: slot.kind,
    kdf: slot.kdf,
    deviceBound: slot.deviceBound,
  };
  if (sorted(bound) !== sorted(outside)) return refuse('header-changed');
  const secretHalf = fromBase64(secretKey, 'header-changed');
  if (toBase64(sodium.crypto_scalarmult_base(secretHalf)) !== slot.publicKey) return refuse('header-changed');
  const wrapped = openVaultKey(fromBase64(slot.vaultKey, 'header-changed'), secretHalf);
  const isSame =
    wrapped.format === 'schakel-vault/1' && wrapped.vaultId === vaultId && wrapped.slotId === slot.id;
  if (!isSame) return refuse('header-changed');
  const vaultKey = fromBase64(wrapped.vaultKey, 'header-changed');
  return { slotId: slot.id, name, role: wrapped.role, vaultKey };
}

interface WrappedKey {
  readonly format: string;
  readonly vaultId: string;
  readonly slotId: string;
  readonly role: string;
  readonly vaultKey: string;
}

function openVaultKey(sealed: Raw, secretHalf: Raw): WrappedKey {
  try {
    const [ephemeral, nonce, box] = [sealed.subarray(0, 32), sealed.subarray(32, 56), sealed.subarray(56)];
    return json(sodium.crypto_box_open_easy(box, nonce, ephemeral, secretHalf)) as WrappedKey;
  } catch {
    return refuse('header-changed');
  }
}

/** JSON with its names in order, for comparing. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_name, each: unknown) =>
    each && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

export function openSecondHeader(header: SecondHeader, secret: SecondSecret): SecondOpened {
  if (header.format !== 'schakel-vault/1' || header.suite !== 1) return refuse('newer-version');
  for (const { kdf } of header.slots) {
    if (kdf && (kdf.memoryKiB < 65_536 || kdf.passes < 3)) return refuse('kdf-too-low');
    if (kdf && (kdf.memoryKiB > 1_048_576 || kdf.passes > 64 || kdf.lanes > 8)) return refuse('kdf-too-high');
  }
  const wanted = 'recoveryKey' in secret ? 'recovery' : 'passphrase';
  let kind = 'wrong-passphrase';
  for (const slot of header.slots.filter((each) => each.kind === wanted)) {
    try {
      return openSlot(header, slot, secret);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.kind === 'other-computer') kind = error.kind;
      else if (error.kind !== 'wrong-passphrase') throw error;
    }
  }
  return refuse(kind);
}

// Sections 3 and 4: rows, keys, places.

export type KeyUse =
  'index' | 'desk' | 'case-key' | 'audit' | 'drafts' | 'journal' | 'case-rows' | 'case-index';

export function keyFor(use: KeyUse, from: Raw): Raw {
  return hkdf(from, `schakel/vault/1 ${use}`);
}

export function placeOf(indexKey: Raw, label: string): string {
  return toBase64(sodium.crypto_auth_hmacsha256(utf8(label), indexKey).subarray(0, 16));
}

/** @returns the body */
export function openSecondRow(key: Raw, label: string, row: Raw): Raw {
  const plain = openBox(row, key, 'damaged');
  if (plain[0] !== 1) return refuse('newer-version');
  const labelEnd = 3 + ((plain[1] ?? 0) << 8) + (plain[2] ?? 0);
  if (labelEnd + 4 > plain.length || textOf(plain.subarray(3, labelEnd)) !== label) return refuse('damaged');
  const bodyEnd = labelEnd + 4 + uint32(plain, labelEnd);
  return bodyEnd <= plain.length ? plain.slice(labelEnd + 4, bodyEnd) : refuse('damaged');
}

export interface SecondStore {
  readonly header: SecondHeader;
  readonly rows: ReadonlyMap<string, Raw>;
}

interface Version {
  readonly value: unknown;
}
export interface SecondRecord {
  readonly kind: string;
  readonly id: string;
  readonly caseId: string | null;
  readonly fields: Readonly<Record<string, readonly Version[]>>;
}

export interface SecondCase {
  readonly caseId: string;
  readonly records: readonly SecondRecord[];
  /** By the id of their record, where their hash says that they are whole. */
  readonly documents: ReadonlyMap<string, Raw>;
}

export interface SecondContents {
  readonly opened: SecondOpened;
  readonly meta: SecondMeta;
  readonly identity: { readonly deskId: string };
  readonly slots: readonly { readonly name: string; readonly role: string; readonly kind: string }[];
  readonly desk: readonly SecondRecord[];
  readonly cases: readonly SecondCase[];
  readonly audit: readonly { readonly act: string; readonly person: string }[];
}

interface SecondMeta {
  readonly deskCount: number;
  readonly listPages: number;
  readonly audit: { readonly count: number; readonly hash: string };
}

class Reader {
  readonly #rows: SecondStore['rows'];
  /** Places read so far, to tell what nobody asked for. */
  readonly places = new Set<string>();

  constructor(rows: SecondStore['rows']) {
    this.#rows = rows;
  }

  bytes(index: Raw, key: Raw, label: string): Raw {
    const place = placeOf(index, label);
    this.places.add(place);
    const row = this.#rows.get(place);
    return row ? openSecondRow(key, label, row) : refuse('damaged');
  }

  json(index: Raw, key: Raw, label: string): unknown {
    return json(this.bytes(index, key, label));
  }
}

export const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);

/** The value of a field that was set once. */
export function onlyValue(record: SecondRecord, field: string): unknown {
  return record.fields[field]?.at(-1)?.value;
}

function readCase(reader: Reader, caseKey: Raw, caseId: string, count: number): SecondCase {
  const [index, key] = [keyFor('case-index', caseKey), keyFor('case-rows', caseKey)];
  const records = upTo(count).map((i) => reader.json(index, key, `folder/${caseId}/${i}`) as SecondRecord);
  const documents = new Map<string, Raw>();
  for (const record of records.filter(({ kind }) => kind === 'document')) {
    const chunks = upTo(Number(onlyValue(record, 'chunks')));
    const whole = joined(...chunks.map((i) => reader.bytes(index, key, `document/${record.id}/${i}`)));
    if (sodium.to_hex(sodium.crypto_hash_sha256(whole)) === onlyValue(record, 'sha256'))
      documents.set(record.id, whole);
  }
  return { caseId, records, documents };
}

function readAudit(reader: Reader, index: Raw, key: Raw, head: SecondMeta['audit']) {
  const texts = upTo(Math.ceil(head.count / 32)).flatMap(
    (page) => reader.json(index, key, `audit/${page}`) as readonly string[],
  );
  let prev = toBase64(new Uint8Array(32));
  const entries = texts.map((text, i) => {
    const entry = JSON.parse(text) as { i: number; prev: string; act: string; person: string };
    if (entry.prev !== prev || entry.i !== i) return refuse('damaged');
    prev = toBase64(sodium.crypto_hash_sha256(utf8(text)));
    return entry;
  });
  return prev === head.hash && entries.length === head.count ? entries : refuse('damaged');
}

/** Everything in a store. @throws Refused; also when a row is left that belongs to nothing */
export function readSecondStore({ header, rows }: SecondStore, secret: SecondSecret): SecondContents {
  const opened = openSecondHeader(header, secret);
  const of = (use: KeyUse) => keyFor(use, opened.vaultKey);
  const [index, desk] = [of('index'), of('desk')];
  const reader = new Reader(rows);
  const meta = reader.json(index, desk, 'meta') as SecondMeta;
  const list = upTo(meta.listPages).flatMap(
    (page) => reader.json(index, desk, `list/${page}`) as readonly { caseId: string; count: number }[],
  );
  return {
    opened,
    meta,
    identity: reader.json(index, desk, 'identity') as SecondContents['identity'],
    slots: reader.json(index, desk, 'slots') as SecondContents['slots'],
    desk: upTo(meta.deskCount).map((i) => reader.json(index, desk, `folder/desk/${i}`) as SecondRecord),
    cases: list.map(({ caseId, count }) => {
      const wrapped = reader.json(index, of('case-key'), `case-key/${caseId}`) as string;
      return readCase(reader, fromBase64(wrapped, 'damaged'), caseId, count);
    }),
    audit: readAudit(reader, index, of('audit'), meta.audit),
  };
}
