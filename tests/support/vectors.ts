/** The vectors of bundle-v1: good files, and bad ones with one failure each. See tests/vectors/bundle-v1/README.md. */
import { encodeCard } from '../../shared/bundle/card';
import { concatBytes, encodeBase64, encodeHex, encodeUtf8, type Bytes } from '../../shared/crypto/bytes';
import { hashSha256 } from '../../shared/crypto/hash';
import type { Json } from '../../shared/domain/json';
import { buildRecord, CASE_ID, CHILD_FOCUS, PAYOKE, POLICE, type TestDesk } from './builders';
import {
  sealVector,
  seeded,
  seededDesk,
  type SealedVector,
  type VectorInput,
  type Wrong,
} from './vector-sealer';

export interface Vector {
  readonly name: string;
  /** Whose key opens it, or tries to. */
  readonly as: 'payoke' | 'police';
  /** `opened`, or the kind of error of section 4 of the specification. */
  readonly expect: string;
  /** What stands for the file, of one that opens. */
  readonly hash?: string;
  /** base64url without padding. */
  readonly file: string;
}

const cf = seededDesk('child focus', CHILD_FOCUS);
const payoke = seededDesk('payoke', PAYOKE);
const police = seededDesk('police', POLICE);

type Members = Readonly<Record<string, Json>>;
const json = (value: Json): Bytes => encodeUtf8(JSON.stringify(value));

const head = (summary = 'Eerste gesprek met school.'): Json =>
  buildRecord(
    cf,
    'case',
    { code: 'Zilver-19', stage: 'intake', lead: CHILD_FOCUS, openedOn: '2026-11-20', summary },
    { id: CASE_ID, stamp: { at: 1_790_000_000_000 } },
  ) as unknown as Json;

const to = ({ deskId, box }: TestDesk): Members => ({
  deskId,
  boxKey: encodeBase64(box.publicKey),
  sequence: 1,
  previous: null,
});

function manifestOf(
  name: string,
  body: Bytes,
  recipients: readonly TestDesk[],
  other: Members = {},
): Members {
  return {
    kind: 'handover',
    bundleId: encodeBase64(seeded(`${name} bundle`, 16)),
    sealedAt: '2026-11-24T09:00:00.000Z',
    sender: { card: cf.card, person: 'Ilse Verhaegen' },
    recipients: recipients.map(to),
    purpose: { id: 'assessment', note: '' },
    ground: { id: 'consent-written', note: '' },
    consent: { state: 'written', note: '' },
    minor: { state: 'informed', note: '' },
    onward: 'case-partners',
    cases: [{ caseId: CASE_ID, code: 'Zilver-19', since: [] }],
    desks: [{ deskId: cf.deskId, agency: { kind: 'child-focus', name: 'Child Focus' } }],
    parts: [{ type: 'records', length: body.length, sha256: encodeBase64(hashSha256(body)) }],
    ...other,
  };
}

interface Made {
  readonly recipients?: readonly TestDesk[];
  readonly records?: readonly Json[];
  readonly body?: Bytes;
  readonly manifest?: Members;
  /** The manifest as text, for what JSON.stringify would not write. */
  readonly text?: (right: string) => string;
  readonly wrong?: Wrong;
}

function handover(name: string, made: Made = {}): SealedVector {
  const { recipients = [payoke], records = [head()], text, wrong } = made;
  const body = made.body ?? json({ records, withheld: [] });
  const right = JSON.stringify(manifestOf(name, body, recipients, made.manifest));
  const input: VectorInput = {
    name,
    recipients,
    signKeys: cf.sign,
    manifest: encodeUtf8(text?.(right) ?? right),
    body,
  };
  return sealVector(wrong ? { ...input, wrong } : input);
}

function receipt(name: string, body: Bytes = new Uint8Array(0)): SealedVector {
  const manifest = {
    kind: 'receipt',
    bundleId: encodeBase64(seeded(`${name} bundle`, 16)),
    sealedAt: '2026-11-24T10:00:00.000Z',
    sender: { card: cf.card, person: 'Ilse Verhaegen' },
    recipients: [{ deskId: payoke.deskId, boxKey: encodeBase64(payoke.box.publicKey) }],
    about: { bundleId: 'A'.repeat(22), fileHash: 'A'.repeat(43) },
    state: 'partly',
    note: 'Het adres klopt niet meer.',
    taken: 3,
    left: 1,
  };
  return sealVector({ name, recipients: [payoke], signKeys: cf.sign, manifest: json(manifest), body });
}

const corrected = (): Json => changed(head(), { fields: { summary: [SUMMARY] } });

function notice(
  kind: 'correction' | 'recall',
  name: string,
  other: Members = {},
  record = corrected(),
): SealedVector {
  const body = kind === 'correction' ? json({ records: [record], withheld: [] }) : new Uint8Array(0);
  const manifest = {
    kind,
    bundleId: encodeBase64(seeded(`${name} bundle`, 16)),
    sealedAt: '2026-11-24T11:00:00.000Z',
    sender: { card: cf.card, person: 'Ilse Verhaegen' },
    recipients: [{ deskId: payoke.deskId, boxKey: encodeBase64(payoke.box.publicKey) }],
    about: { bundleId: 'A'.repeat(22), fileHash: 'A'.repeat(43) },
    note: 'De samenvatting was van een ander kind.',
    cases: [{ caseId: CASE_ID, code: 'Zilver-19' }],
    ...(kind === 'correction' && {
      parts: [{ type: 'records', length: body.length, sha256: encodeBase64(hashSha256(body)) }],
    }),
    ...other,
  };
  return sealVector({ name, recipients: [payoke], signKeys: cf.sign, manifest: json(manifest), body });
}

/** Two full chunks and a piece of a third: random letters, since the vectors are kept compact but not packed. */
const longText = (): string => encodeBase64(seeded('long text', 110_000)).slice(0, 140_000);

function withParts(length: number, sha256: string): Members {
  return { parts: [{ type: 'records', length, sha256 }] };
}

function raw(record: Json): Bytes {
  return json({ records: [record], withheld: [] });
}

const changed = (record: Json, members: Members): Json => ({ ...(record as Members), ...members });
const LOW_ORDER = new Uint8Array(32);
const SUMMARY = { by: `${cf.replica}:1`, value: 'Tweede gesprek.', saw: {} };
const SECOND_FIELD = { depth: [{ by: `${cf.replica}:1`, value: { a: [1] }, saw: {} }] };

/** S + L: the same signature written a second time, which RFC 8032 forbids. */
function malleable(signature: Bytes): Bytes {
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  let s = order;
  for (let i = 0; i < 32; i++) s += BigInt(signature[32 + i] ?? 0) << BigInt(8 * i);
  const other = signature.slice();
  for (let i = 0; i < 32; i++) other[32 + i] = Number((s >> BigInt(8 * i)) & 255n);
  return other;
}

const otherCard = encodeCard(
  { deskId: cf.deskId, agency: CHILD_FOCUS, createdOn: '2026-11-01', boxKey: cf.box.publicKey },
  payoke.sign,
);

const GOOD: Readonly<Record<string, () => SealedVector>> = {
  'one recipient': () => handover('one recipient'),
  'two recipients': () => handover('two recipients', { recipients: [payoke, police] }),
  'five recipients': () =>
    handover('five recipients', {
      recipients: [payoke, police, cf, seededDesk('fourth', POLICE), seededDesk('fifth', POLICE)],
    }),
  'no records': () => handover('no records', { records: [] }),
  'three chunks': () => handover('three chunks', { records: [head(longText().slice(0, 19_000)), ...bulk()] }),
  'a kind of a newer program': () =>
    handover('a kind of a newer program', {
      records: [changed(head(), { kind: 'hologram', fields: SECOND_FIELD })],
    }),
  'a receipt': () => receipt('a receipt'),
  'only what changed since two files': () =>
    handover('only what changed since two files', {
      manifest: {
        cases: [
          {
            caseId: CASE_ID,
            code: 'Zilver-19',
            since: ['since one', 'since two'].map((name) => encodeBase64(seeded(name, 32))),
          },
        ],
      },
    }),
  'three documents, one of them empty': () =>
    withDocuments('three documents, one of them empty', {
      records: IN_ORDER.map((each) => documentRecord(each)),
      parts: IN_ORDER,
    }),
  'a document whose bytes came before': () =>
    withDocuments('a document whose bytes came before', { records: [documentRecord('first')], parts: [] }),
  'a correction': () => notice('correction', 'a correction'),
  'a correction of the title of a document': () =>
    notice('correction', 'a correction of the title of a document', {}, onlyFields('first', ['title'])),
  'a correction that a record was wrong as a whole': () =>
    notice(
      'correction',
      'a correction that a record was wrong as a whole',
      {},
      changed(corrected(), { fields: { $deleted: [{ ...SUMMARY, value: { [cf.replica]: 1 } }] } }),
    ),
  'a recall': () => notice('recall', 'a recall'),
};

/** Records of an unknown kind, which may hold any text. */
function bulk(): readonly Json[] {
  return Array.from({ length: 7 }, (_, i) =>
    changed(head(), {
      kind: 'hologram',
      id: encodeBase64(seeded(`bulk ${i}`, 16)),
      fields: {
        depth: [{ by: `${cf.replica}:1`, value: longText().slice(i * 19_000, (i + 1) * 19_000), saw: {} }],
      },
    }),
  );
}

/** In bytes; the second is longer than a chunk. */
const DOCUMENT_SIZES: Readonly<Record<string, number>> = { empty: 0, second: 70_000 };

const documentBytes = (name: string): Bytes => seeded(`${name} document`, DOCUMENT_SIZES[name] ?? 2000);
const documentId = (name: string): string => encodeBase64(seeded(`${name} id`, 16));

function documentRecord(name: string, values: Readonly<Record<string, Json>> = {}): Json {
  const bytes = documentBytes(name);
  const said = {
    fileName: `${name}.txt`,
    size: bytes.length,
    chunks: bytes.length === 0 ? 0 : 1,
    sha256: encodeHex(hashSha256(bytes)),
    ...values,
  };
  return buildRecord(cf, 'document', said, {
    id: documentId(name),
    stamp: { at: 1_790_000_000_000 },
  }) as unknown as Json;
}

/** A record of a document, with these fields and no others. */
function onlyFields(name: string, fields: readonly string[]): Json {
  const record = documentRecord(name, { title: 'Verslag' }) as Members & { readonly fields: Members };
  const kept = Object.entries(record.fields).filter(([field]) => fields.includes(field));
  return changed(record, { fields: Object.fromEntries(kept) });
}

interface MadeDocuments {
  readonly records: readonly Json[];
  /** In the order they stand in the file. */
  readonly parts: readonly string[];
  readonly part?: (right: Members) => Members;
  readonly after?: Bytes;
}

/** Records, and behind them the bytes of documents. */
function withDocuments(name: string, { records, parts, part, after }: MadeDocuments): SealedVector {
  const text = json({ records: [head(), ...records], withheld: [] });
  const told = parts.map((each) => {
    const bytes = documentBytes(each);
    const right = {
      type: 'document',
      documentId: documentId(each),
      length: bytes.length,
      sha256: encodeBase64(hashSha256(bytes)),
    };
    return part?.(right) ?? right;
  });
  return handover(name, {
    body: concatBytes(text, ...parts.map(documentBytes), after ?? new Uint8Array(0)),
    manifest: {
      parts: [{ type: 'records', length: text.length, sha256: encodeBase64(hashSha256(text)) }, ...told],
    },
  });
}

/** By their ids, as they must stand. */
const IN_ORDER = ['empty', 'first', 'second'].sort((a, b) => (documentId(a) < documentId(b) ? -1 : 1));

const bad =
  (name: string, made: Made): (() => SealedVector) =>
  () =>
    handover(name, made);
const wrong = (name: string, how: Wrong): (() => SealedVector) => bad(name, { wrong: how });
const text = (name: string, how: (right: string) => string): (() => SealedVector) => bad(name, { text: how });

const BAD: Readonly<Record<string, readonly [expect: string, make: () => Pick<SealedVector, 'file'>]>> = {
  'an empty file': ['not-a-bundle', () => ({ file: new Uint8Array(0) })],
  'another first line': ['not-a-bundle', wrong('another first line', { line: 'schakel-bundel/1\n' })],
  'a newer version': ['newer-version', wrong('a newer version', { line: 'schakel-bundle/2\n' })],
  'a header cut off': ['damaged', () => ({ file: handover('a header cut off').file.slice(0, 300) })],
  'five places': ['damaged', wrong('five places', { count: 5 })],
  'for someone else': ['not-for-us', bad('for someone else', { recipients: [police] })],
  'a key of low order': ['not-for-us', wrong('a key of low order', { ephemeralKey: LOW_ORDER })],
  'another commitment': ['damaged', wrong('another commitment', { commitment: seeded('other', 32) })],
  'the end cut off': ['damaged', () => ({ file: handover('the end cut off').file.slice(0, -1) })],
  'a byte after the end': [
    'damaged',
    () => ({ file: concatBytes(handover('a byte after the end').file, Uint8Array.of(0)) }),
  ],
  'a last chunk not marked last': [
    'damaged',
    wrong('a last chunk not marked last', {
      chunks: (sealed, seal) => [seal(0, false, new Uint8Array((sealed[0]?.length ?? 0) - 16))],
    }),
  ],
  'an empty last chunk': [
    'damaged',
    wrong('an empty last chunk', {
      padTo: () => 65_536,
      chunks: (_, seal) => [seal(0, false, new Uint8Array(65_536)), seal(1, true, new Uint8Array(0))],
    }),
  ],
  'chunks swapped': [
    'damaged',
    bad('chunks swapped', {
      records: bulk(),
      wrong: { chunks: ([first, second, ...rest]) => [second, first, ...rest].flatMap((each) => each ?? []) },
    }),
  ],
  'a length beyond the file': ['damaged', wrong('a length beyond the file', { length: () => 2n ** 63n })],
  'a manifest longer than the file': [
    'damaged',
    wrong('a manifest longer than the file', { manifestLength: () => 0xffff_ffff }),
  ],
  'more padding than its length asks': [
    'damaged',
    wrong('more padding than its length asks', { padTo: (right) => right + 4096 }),
  ],
  'padding that is not zero': ['damaged', wrong('padding that is not zero', { padWith: 1 })],
  'an unknown kind': ['newer-version', bad('an unknown kind', { manifest: { kind: 'letter' } })],
  'a manifest that is no JSON': ['malformed', text('a manifest that is no JSON', () => '{"kind":"handover"')],
  'white space': ['malformed', text('white space', (right) => right.replace('{', '{ '))],
  'a member twice': [
    'malformed',
    text('a member twice', (right) => right.replace('{', '{"onward":"not-onward",')),
  ],
  'a member too many': ['malformed', bad('a member too many', { manifest: { more: 1 } })],
  'a member __proto__': [
    'malformed',
    text('a member __proto__', (right) => right.replace('{', '{"__proto__":{},')),
  ],
  'no recipients': ['malformed', bad('no recipients', { manifest: { recipients: [] } })],
  'a card of another key': [
    'bad-signature',
    bad('a card of another key', { manifest: { sender: { card: otherCard, person: 'Ilse' } } }),
  ],
  'signed by another': ['bad-signature', wrong('signed by another', { signKeys: police.sign })],
  'signed for another header': [
    'bad-signature',
    wrong('signed for another header', { signedHeader: seeded('header', 353) }),
  ],
  'a signature with S above L': [
    'bad-signature',
    wrong('a signature with S above L', { signature: malleable }),
  ],
  'not named among the recipients': [
    'not-for-us',
    bad('not named among the recipients', { manifest: { recipients: [to(police)] } }),
  ],
  'our desk with another key': [
    'not-for-us',
    bad('our desk with another key', {
      manifest: { recipients: [{ ...to(payoke), boxKey: encodeBase64(police.box.publicKey) }] },
    }),
  ],
  'a part with another hash': [
    'malformed',
    bad('a part with another hash', {
      manifest: withParts(json({ records: [head()], withheld: [] }).length, encodeBase64(seeded('hash', 32))),
    }),
  ],
  'a part with another length': [
    'malformed',
    bad('a part with another length', {
      manifest: withParts(1, encodeBase64(hashSha256(json({ records: [head()], withheld: [] })))),
    }),
  ],
  'a record of a case that is not named': [
    'malformed',
    bad('a record of a case that is not named', {
      body: raw(changed(head(), { caseId: encodeBase64(seeded('case', 16)) })),
    }),
  ],
  'a record twice': ['malformed', bad('a record twice', { records: [head(), head()] })],
  'a version without its stamp': [
    'malformed',
    bad('a version without its stamp', { records: [changed(head(), { stamps: {} })] }),
  ],
  'an hour after the year 9999': [
    'malformed',
    bad('an hour after the year 9999', {
      records: [
        buildRecord(
          cf,
          'case',
          { code: 'Zilver-19' },
          { id: CASE_ID, stamp: { at: 253_402_300_800_000 } },
        ) as unknown as Json,
      ],
    }),
  ],
  'a value nested too deep': [
    'malformed',
    bad('a value nested too deep', {
      body: encodeUtf8(`{"records":${'['.repeat(5000)}${']'.repeat(5000)},"withheld":[]}`),
    }),
  ],
  'a case without since': [
    'malformed',
    bad('a case without since', { manifest: { cases: [{ caseId: CASE_ID, code: 'Zilver-19' }] } }),
  ],
  'a recall that does not say why': [
    'malformed',
    () => notice('recall', 'a recall that does not say why', { note: '' }),
  ],
  'a correction of two cases': [
    'malformed',
    () =>
      notice('correction', 'a correction of two cases', {
        cases: [
          { caseId: CASE_ID, code: 'Zilver-19' },
          { caseId: encodeBase64(seeded('case', 16)), code: 'Kobalt-27' },
        ],
      }),
  ],
  'a document without its record': [
    'malformed',
    () => withDocuments('a document without its record', { records: [], parts: ['first'] }),
  ],
  'documents in another order': [
    'malformed',
    () =>
      withDocuments('documents in another order', {
        records: IN_ORDER.map((each) => documentRecord(each)),
        parts: IN_ORDER.toReversed(),
      }),
  ],
  'a document twice': [
    'malformed',
    () =>
      withDocuments('a document twice', { records: [documentRecord('first')], parts: ['first', 'first'] }),
  ],
  'a document with another hash in its part': [
    'malformed',
    () =>
      withDocuments('a document with another hash in its part', {
        records: [documentRecord('first')],
        parts: ['first'],
        part: (right) => ({ ...right, sha256: encodeBase64(seeded('hash', 32)) }),
      }),
  ],
  'a document with another hash in its record': [
    'malformed',
    () =>
      withDocuments('a document with another hash in its record', {
        records: [documentRecord('first', { sha256: encodeHex(seeded('hash', 32)) })],
        parts: ['first'],
      }),
  ],
  'a document of another size than its record says': [
    'malformed',
    () =>
      withDocuments('a document of another size than its record says', {
        records: [documentRecord('first', { size: 1999 })],
        parts: ['first'],
      }),
  ],
  'a document in more pieces than its size makes': [
    'malformed',
    () =>
      withDocuments('a document in more pieces than its size makes', {
        records: [documentRecord('first', { chunks: 2 })],
        parts: ['first'],
      }),
  ],
  'a document larger than 100 MiB': [
    'malformed',
    () =>
      withDocuments('a document larger than 100 MiB', {
        records: [documentRecord('first')],
        parts: ['first'],
        part: (right) => ({ ...right, length: 104_857_601 }),
      }),
  ],
  'a byte behind the last document': [
    'malformed',
    () =>
      withDocuments('a byte behind the last document', {
        records: [documentRecord('first')],
        parts: ['first'],
        after: Uint8Array.of(0),
      }),
  ],
  'the records behind a document': [
    'malformed',
    () =>
      withDocuments('the records behind a document', {
        records: [documentRecord('first')],
        parts: ['first'],
        part: () => ({ type: 'records', length: 2000, sha256: encodeBase64(seeded('hash', 32)) }),
      }),
  ],
  'a correction of the bytes of a document': [
    'malformed',
    () =>
      notice('correction', 'a correction of the bytes of a document', {}, onlyFields('first', ['sha256'])),
  ],
  'a receipt with a part': ['malformed', () => receipt('a receipt with a part', encodeUtf8('x'))],
};

export const DESKS = { childFocus: cf, payoke, police } as const;

/** The key file of section 6 of the specification. */
export function keyFile({ deskId, box }: TestDesk): string {
  const payload = JSON.stringify({ deskId, boxSecret: encodeBase64(box.secretKey) });
  return `schakel-key/1\n${encodeBase64(encodeUtf8(payload))}\n`;
}

/** What another implementation needs to try them: who sent, and the keys of who opens. */
export function vectorDesks() {
  return {
    sender: { card: cf.card },
    payoke: { card: payoke.card, key: keyFile(payoke) },
    police: { card: police.card, key: keyFile(police) },
  };
}

export function makeVectors(): readonly Vector[] {
  const good = Object.entries(GOOD).map(([name, make]) => {
    const { file, hash } = make();
    return { name, expect: 'opened', hash, file };
  });
  const failing = Object.entries(BAD).map(([name, [expect, make]]) => ({ name, expect, file: make().file }));
  return [...good, ...failing].map(({ name, file, ...answer }) => ({
    name,
    as: 'payoke',
    ...answer,
    file: encodeBase64(file),
  }));
}
