/** What manifests and records must look like: docs/spec/bundle-v1.md section 2, member for member. */

const AGENCIES =
  'child-focus payoke police youth-care ocj vk sdj prosecutor court school clb caw ocmw zsg hospital guardianship trafficking-centre shelter immigration family citizen other'.split(
    ' ',
  );
const REASONS =
  'never-contact secret-address police-origin health confidence code-word unsafe-people not-onward ask-first not-chosen mentions-withheld'.split(
    ' ',
  );

/** @typedef {(value: any) => boolean} Check */

/** @type {(members: Record<string, Check>) => Check} */
const exactly = (members) => (value) =>
  value !== null &&
  typeof value === 'object' &&
  !Array.isArray(value) &&
  Object.keys(value).length === Object.keys(members).length &&
  Object.entries(members).every(([name, check]) => Object.hasOwn(value, name) && check(value[name]));
/** @type {(check: Check, min: number, max: number) => Check} */
const list = (check, min, max) => (value) =>
  Array.isArray(value) && value.length >= min && value.length <= max && value.every(check);
/** @type {(name: RegExp, check: Check) => Check} */
const mapOf = (name, check) => (value) =>
  value !== null &&
  typeof value === 'object' &&
  !Array.isArray(value) &&
  Object.entries(value).every(([key, each]) => name.test(key) && check(each));
/** @type {(max: number, min?: number) => Check} */
const text =
  (max, min = 0) =>
  (value) =>
    typeof value === 'string' && value.length <= max && value.length >= min;
/** @type {(...words: string[]) => Check} */
const oneOf =
  (...words) =>
  (value) =>
    words.includes(value);
/** @type {(min: number, max: number) => Check} */
const whole = (min, max) => (value) => Number.isSafeInteger(value) && value >= min && value <= max;
/** @type {(length: number) => Check} */
const code = (length) => (value) =>
  typeof value === 'string' && value.length === length && /^[\w-]+$/.test(value);
/** @type {(check: Check) => Check} */
const orNull = (check) => (value) => value === null || check(value);
/** @type {Check} */
const moment = (value) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/.test(value) &&
  !Number.isNaN(Date.parse(value));

const MAX_DOCUMENT = 100 * 1024 * 1024;
const DOCUMENT_PIECE = 512 * 1024;

const id = code(22);
const key = code(43);
const line = text(300);
const note = text(20_000);
const said = exactly({ id: line, note });

/** @type {Check} */
export const readAgency = exactly({
  kind: oneOf(...AGENCIES),
  name: (value) => text(300)(value) && value.trim() !== '',
});

const envelope = {
  bundleId: id,
  sealedAt: moment,
  sender: exactly({ card: text(4096), person: line }),
};
const recordsPart = exactly({ type: oneOf('records'), length: whole(0, 300 * 1024 * 1024), sha256: key });
const documentPart = exactly({
  type: oneOf('document'),
  documentId: id,
  length: whole(0, MAX_DOCUMENT),
  sha256: key,
});
/** First the records, then the documents. @type {Check} */
const readParts = (value) =>
  list(() => true, 1, 201)(value) && recordsPart(value[0]) && value.slice(1).every(documentPart);
const handover = exactly({
  kind: oneOf('handover'),
  ...envelope,
  recipients: list(
    exactly({ deskId: id, boxKey: key, sequence: whole(1, Number.MAX_SAFE_INTEGER), previous: orNull(key) }),
    1,
    64,
  ),
  purpose: said,
  ground: said,
  consent: exactly({ state: oneOf('written', 'oral', 'refused', 'not-asked'), note }),
  minor: exactly({ state: oneOf('informed', 'later'), note }),
  onward: oneOf('case-partners', 'ask-first', 'not-onward'),
  cases: list(exactly({ caseId: id, code: line, since: list(key, 0, 1000) }), 0, 1000),
  desks: list(exactly({ deskId: id, agency: readAgency }), 0, 1000),
  parts: readParts,
});
const receipt = exactly({
  kind: oneOf('receipt'),
  ...envelope,
  recipients: list(exactly({ deskId: id, boxKey: key }), 1, 1),
  about: exactly({ bundleId: id, fileHash: key }),
  state: oneOf('received', 'opened', 'accepted', 'partly', 'refused', 'undone', 'destroyed'),
  note,
  taken: whole(0, Number.MAX_SAFE_INTEGER),
  left: whole(0, Number.MAX_SAFE_INTEGER),
});

const letter = {
  ...envelope,
  recipients: list(exactly({ deskId: id, boxKey: key }), 1, 1),
  about: exactly({ bundleId: id, fileHash: key }),
  note: text(20_000, 1),
};
const named = exactly({ caseId: id, code: line });
const correction = exactly({
  kind: oneOf('correction'),
  ...letter,
  cases: list(named, 1, 1),
  parts: list(recordsPart, 1, 1),
});
const recall = exactly({ kind: oneOf('recall'), ...letter, cases: list(named, 1, 1000) });
const MANIFESTS = [handover, receipt, correction, recall];

export const KINDS = ['handover', 'receipt', 'correction', 'recall'];

/** @param {any} value @returns {any} null when it is no manifest */
export function readManifest(value) {
  return MANIFESTS.some((check) => check(value)) ? value : null;
}

const count = whole(1, Number.MAX_SAFE_INTEGER);
const stamp = exactly({ replica: id, n: count, at: whole(0, 253_402_300_799_999), desk: id, person: line });
const version = exactly({ by: line, value: () => true, saw: mapOf(/^[\w-]{22}$/, count) });
const record = exactly({
  kind: text(60, 1),
  v: count,
  id,
  caseId: id,
  stamps: mapOf(/^[\w-]{22}:\d+$/, stamp),
  fields: mapOf(/^\$?[A-Za-z][A-Za-z0-9]{0,59}$/, list(version, 1, 1000)),
});
const stub = exactly({
  caseId: id,
  recordId: id,
  kind: text(60, 1),
  field: orNull((value) => /^\$?[A-Za-z][A-Za-z0-9]{0,59}$/.test(value)),
  reason: oneOf(...REASONS),
});
const content = exactly({ records: list(record, 0, 200_000), withheld: list(stub, 0, 200_000) });

/** @param {any} each */
function isStamped(each) {
  const keys = Object.entries(each.stamps).every(([name, { replica, n }]) => name === `${replica}:${n}`);
  return (
    keys &&
    Object.values(each.fields)
      .flat()
      .every(({ by }) => Object.hasOwn(each.stamps, by))
  );
}

/** The one value of a field. @param {any} each @param {string} name */
const only = (each, name) => (each.fields[name]?.length === 1 ? each.fields[name][0].value : undefined);

/** What a document says of its bytes, said once; null when it cannot be. @param {any} each */
export function bytesOf(each) {
  const size = only(each, 'size');
  const sha256 = only(each, 'sha256');
  const isRight =
    whole(0, MAX_DOCUMENT)(size) &&
    only(each, 'chunks') === Math.ceil(size / DOCUMENT_PIECE) &&
    typeof sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(sha256);
  return isRight ? { size, sha256 } : null;
}

/** A correction says nothing of bytes. @param {any} each @param {string} kind of the manifest */
function isDocumentOf(each, kind) {
  return kind === 'correction'
    ? !['size', 'chunks', 'sha256'].some((field) => Object.hasOwn(each.fields, field))
    : bytesOf(each) !== null;
}

/** @param {any} value @param {{ kind: string, cases: { caseId: string }[] }} manifest @returns {any} null when it is no such part */
export function readRecords(value, { kind, cases }) {
  if (!content(value)) return null;
  const named = new Set(cases.map(({ caseId }) => caseId));
  const ids = new Set(value.records.map((/** @type {any} */ each) => each.id));
  const isRight =
    ids.size === value.records.length &&
    value.records.every((/** @type {any} */ each) => named.has(each.caseId) && isStamped(each)) &&
    value.records.every((/** @type {any} */ each) => each.kind !== 'document' || isDocumentOf(each, kind)) &&
    value.withheld.every((/** @type {any} */ each) => named.has(each.caseId));
  return isRight ? value : null;
}
