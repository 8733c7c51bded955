/**
 * A second reader of bundles and cards, written from docs/spec/bundle-v1.md alone: nothing of `shared/` or `renderer/`.
 * Hashes, HKDF by Node; boxes by tweetnacl; Ed25519 by @noble/curves in its strict mode.
 */
import { createHash, hkdfSync } from 'node:crypto';
import { TextDecoder } from 'node:util';
import { ed25519 } from '@noble/curves/ed25519.js';
import nacl from 'tweetnacl';
import { bytesOf, KINDS, readAgency, readManifest, readRecords } from './structure.mjs';

const LINE = 'schakel-bundle/1\n';
const MAX_FILE = 300 * 1024 * 1024;
const MAX_MANIFEST = 1024 * 1024;
const CHUNK = 65_536;
const TAG = 16;
const STANZA = 72;

/** Why a file is refused: the kinds of section 4, and those of cards and keys. */
export class Refusal extends Error {
  /** @param {string} kind */
  constructor(kind) {
    super(kind);
    this.kind = kind;
  }
}

/** @param {string} name @param {Uint8Array} data */
const hash = (name, data) => new Uint8Array(createHash(name).update(data).digest());
/** @param {Uint8Array} secret @param {Uint8Array} salt @param {string} label */
const hkdf = (secret, salt, label) => new Uint8Array(hkdfSync('sha256', secret, salt, label, 32));
/** @param {Uint8Array} bytes */
const base64 = (bytes) => Buffer.from(bytes).toString('base64url');

/** Strict: what does not come out as it went in is none. @param {unknown} text @param {number} [length] */
function fromBase64(text, length) {
  if (typeof text !== 'string') return null;
  const bytes = new Uint8Array(Buffer.from(text, 'base64url'));
  return base64(bytes) === text && (length === undefined || bytes.length === length) ? bytes : null;
}

/** @param {Uint8Array} key */
function isSignKey(key) {
  try {
    return !ed25519.Point.fromBytes(key, false).isSmallOrder();
  } catch {
    return false;
  }
}

/** @param {Uint8Array} key */
const isBoxKey = (key) => nacl.scalarMult(new Uint8Array(32).fill(7), key).some((byte) => byte !== 0);

/** @param {Uint8Array} key @param {Uint8Array} message @param {Uint8Array} signature */
function verifies(key, message, signature) {
  try {
    return isSignKey(key) && ed25519.verify(signature, message, key, { zip215: false });
  } catch {
    return false;
  }
}

/** JSON in the one way it may be written (section 2). @param {Uint8Array} bytes @returns {unknown} */
function parseJson(bytes) {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  if (depthOf(text) > 32 || text.includes('"__proto__":')) throw new Refusal('malformed');
  const value = JSON.parse(text);
  if (JSON.stringify(value) !== text) throw new Refusal('malformed');
  return value;
}

/** @param {string} text */
function depthOf(text) {
  let depth = 0;
  let deepest = 0;
  for (const token of text.match(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs) ?? []) {
    if (token === '[' || token === '{') deepest = Math.max(deepest, ++depth);
    else if (token === ']' || token === '}') depth -= 1;
  }
  return deepest;
}

/** @param {Uint8Array} bytes @returns {unknown} undefined for anything that is not such JSON */
function tryJson(bytes) {
  try {
    return parseJson(bytes);
  } catch {
    return undefined;
  }
}

/**
 * @typedef {{ deskId: string, agency: { kind: string, name: string }, createdOn: string,
 *   signKey: Uint8Array, boxKey: Uint8Array, digits: string }} Card
 * @param {string} text
 * @returns {Card}
 */
export function readCard(text) {
  const version = /^schakel-card\/(\d+)\r?\n/.exec(text)?.[1];
  if (version === undefined) throw new Refusal('not-a-card');
  if (version !== '1') throw new Refusal('newer-version');
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const payload = fromBase64(lines[1]);
  const signature = fromBase64(lines[2], 64);
  if (text.length > 4096 || lines.length !== 4 || lines[3] !== '' || !payload || !signature)
    throw new Refusal('malformed');
  const card = cardOf(payload);
  const message = Buffer.concat([Buffer.from('schakel-card/1\n'), payload]);
  if (!verifies(card.signKey, message, signature)) throw new Refusal('bad-signature');
  return card;
}

/** @param {Uint8Array} payload @returns {Card} */
function cardOf(payload) {
  /** @type {any} */
  let value;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(payload));
  } catch {
    throw new Refusal('malformed');
  }
  const signKey = fromBase64(value?.signKey, 32);
  const boxKey = fromBase64(value?.boxKey, 32);
  const isRight =
    value !== null &&
    Object.keys(value).sort().join() === 'agency,boxKey,createdOn,deskId,signKey' &&
    /^[A-Za-z0-9_-]{22}$/.test(value.deskId) &&
    /^\d{4}-\d\d-\d\d$/.test(value.createdOn) &&
    readAgency(value.agency);
  if (!isRight || !signKey || !boxKey || !isSignKey(signKey) || !isBoxKey(boxKey))
    throw new Refusal('malformed');
  const { deskId, agency, createdOn } = value;
  const print = hash(
    'sha256',
    Buffer.concat([Buffer.from('schakel-fingerprint/1\n'), Buffer.from(deskId), signKey, boxKey]),
  );
  const digits = Array.from({ length: 6 }, (_, group) => {
    const part = print.subarray(group * 5, group * 5 + 5);
    return String(part.reduce((sum, byte) => sum * 256 + byte, 0) % 100_000).padStart(5, '0');
  }).join(' ');
  return { deskId, agency, createdOn, signKey, boxKey, digits };
}

/**
 * The key file of section 6: who opens.
 * @param {string} text
 * @returns {{ deskId: string, secretKey: Uint8Array, publicKey: Uint8Array }}
 */
export function readKey(text) {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const payload = fromBase64(lines[1]);
  if (lines[0] !== 'schakel-key/1' || lines.length !== 3 || lines[2] !== '' || !payload)
    throw new Refusal('not-a-key');
  const value = /** @type {any} */ (tryJson(payload));
  const secretKey = fromBase64(value?.boxSecret, 32);
  const isRight =
    Object.keys(value ?? {})
      .sort()
      .join() === 'boxSecret,deskId';
  if (!isRight || !secretKey || !fromBase64(value.deskId, 16)) throw new Refusal('not-a-key');
  return { deskId: value.deskId, secretKey, publicKey: nacl.box.keyPair.fromSecretKey(secretKey).publicKey };
}

/**
 * Opens and verifies, in the order of section 4; throws a Refusal, and gives nothing out before all is checked.
 * @param {Uint8Array} file
 * @param {{ deskId: string, secretKey: Uint8Array, publicKey: Uint8Array }} us
 */
export function readBundle(file, us) {
  const version = /^schakel-bundle\/(\d{1,9})\n/.exec(
    Buffer.from(file.subarray(0, 32)).toString('latin1'),
  )?.[1];
  if (version === undefined) throw new Refusal('not-a-bundle');
  if (version !== '1') throw new Refusal('newer-version');
  if (file.length > MAX_FILE) throw new Refusal('too-large');
  const fixed = LINE.length + 65;
  const count = file[fixed - 1] ?? 0;
  const headerLength = fixed + count * STANZA;
  if (![4, 8, 16, 32, 64].includes(count) || file.length < headerLength) throw new Refusal('damaged');
  const header = file.subarray(0, headerLength);
  const fileKey = findKey(header, fixed, us);
  const commitment = hkdf(fileKey, new Uint8Array(0), 'schakel-bundle/1 commitment');
  if (base64(commitment) !== base64(header.subarray(LINE.length + 32, LINE.length + 64)))
    throw new Refusal('damaged');
  const inner = openChunks(
    file.subarray(headerLength),
    hkdf(fileKey, hash('sha256', header), 'schakel-bundle/1 payload'),
  );
  return readInner(inner, header, us);
}

/** @param {Uint8Array} header @param {number} from @param {{ secretKey: Uint8Array }} us */
function findKey(header, from, us) {
  const ephemeral = header.subarray(LINE.length, LINE.length + 32);
  if (nacl.scalarMult(us.secretKey, ephemeral).every((byte) => byte === 0)) throw new Refusal('not-for-us');
  const shared = nacl.box.before(ephemeral, us.secretKey);
  for (let at = from; at < header.length; at += STANZA) {
    const key = nacl.box.open.after(
      header.subarray(at + 24, at + STANZA),
      header.subarray(at, at + 24),
      shared,
    );
    if (key) return key;
  }
  throw new Refusal('not-for-us');
}

/** @param {Uint8Array} sealed @param {Uint8Array} key */
function openChunks(sealed, key) {
  const count = Math.ceil(sealed.length / (CHUNK + TAG));
  const inner = new Uint8Array(Math.max(0, sealed.length - count * TAG));
  for (let i = 0; i < count; i++) {
    const nonce = new Uint8Array(24);
    new DataView(nonce.buffer).setUint32(19, i);
    nonce[23] = i === count - 1 ? 1 : 0;
    const chunk = nacl.secretbox.open(
      sealed.subarray(i * (CHUNK + TAG), (i + 1) * (CHUNK + TAG)),
      nonce,
      key,
    );
    if (!chunk || chunk.length === 0) throw new Refusal('damaged');
    inner.set(chunk, i * CHUNK);
  }
  return inner;
}

/** Padmé of section 2. @param {number} length */
function padded(length) {
  if (length <= 4096) return 4096;
  const exponent = Math.floor(Math.log2(length));
  const step = 2 ** Math.max(0, exponent - Math.floor(Math.log2(exponent)) - 1);
  return Math.ceil(length / step) * step;
}

/**
 * @param {Uint8Array} inner @param {Uint8Array} header
 * @param {{ deskId: string, publicKey: Uint8Array }} us
 */
function readInner(inner, header, us) {
  if (inner.length < 76) throw new Refusal('damaged');
  const view = new DataView(inner.buffer, inner.byteOffset, inner.byteLength);
  const length = Number(view.getBigUint64(0));
  const manifestEnd = 12 + view.getUint32(8);
  const end = length - 64;
  if (length > inner.length || manifestEnd > end || manifestEnd - 12 > MAX_MANIFEST)
    throw new Refusal('damaged');
  if (padded(length) !== inner.length || inner.subarray(length).some((byte) => byte !== 0))
    throw new Refusal('damaged');
  const raw = tryJson(inner.subarray(12, manifestEnd));
  const manifest = readManifest(raw);
  if (!manifest) {
    const kind = /** @type {any} */ (raw)?.kind;
    throw new Refusal(typeof kind === 'string' && !KINDS.includes(kind) ? 'newer-version' : 'malformed');
  }
  const sender = senderOf(manifest.sender.card);
  const signed = [hash('sha512', header), hash('sha512', inner.subarray(0, end))];
  if (!verifies(sender.signKey, labelled('signature', signed), inner.subarray(end, length)))
    throw new Refusal('bad-signature');
  const ours = manifest.recipients.find(
    (/** @type {any} */ to) => to.deskId === us.deskId && to.boxKey === base64(us.publicKey),
  );
  if (!ours) throw new Refusal('not-for-us');
  const body = inner.subarray(manifestEnd, end);
  const fileHash = base64(hash('sha256', labelled('hash', signed)));
  return { manifest, sender, addressed: ours, fileHash, ...readBody(manifest, body) };
}

/** @param {'signature' | 'hash'} label @param {Uint8Array[]} signed */
function labelled(label, signed) {
  return Buffer.concat([Buffer.from(`schakel-bundle/1 ${label}\n`), ...signed]);
}

/** @param {string} card */
function senderOf(card) {
  try {
    return readCard(card);
  } catch {
    throw new Refusal('bad-signature');
  }
}

/** @param {any} manifest @param {Uint8Array} body */
function readBody(manifest, body) {
  if (manifest.kind === 'receipt' || manifest.kind === 'recall') {
    if (body.length > 0) throw new Refusal('malformed');
    return { content: null, documents: new Map() };
  }
  const [part, ...parts] = manifest.parts;
  const records = body.subarray(0, part.length);
  const isWhole = part.length === records.length && part.sha256 === base64(hash('sha256', records));
  const content = isWhole ? readRecords(tryJson(records), manifest) : null;
  if (!content) throw new Refusal('malformed');
  return { content, documents: readDocuments(parts, body.subarray(part.length), content.records) };
}

/**
 * @param {{ documentId: string, length: number, sha256: string }[]} parts
 * @param {Uint8Array} body @param {any[]} records
 * @returns {Map<string, Uint8Array>}
 */
function readDocuments(parts, body, records) {
  const documents = new Map();
  let at = 0;
  let before = '';
  for (const { documentId, length, sha256 } of parts) {
    const bytes = body.subarray(at, at + length);
    const record = records.find(({ id, kind }) => id === documentId && kind === 'document');
    const told = record && bytesOf(record);
    const digest = hash('sha256', bytes);
    const isRight =
      documentId > before &&
      bytes.length === length &&
      told?.size === length &&
      told.sha256 === Buffer.from(digest).toString('hex') &&
      sha256 === base64(digest);
    if (!isRight) throw new Refusal('malformed');
    documents.set(documentId, bytes);
    at += length;
    before = documentId;
  }
  if (at !== body.length) throw new Refusal('malformed');
  return documents;
}
