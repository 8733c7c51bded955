/** Sealing, opening, comparing and merging of handovers; the same bytes through plain JSON beside them. */
import { commands } from 'vitest/browser';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { compareRecords, describeRecord } from '../../renderer/vault/incoming-compare';
import { hashingElsewhere, sourceOf } from '../../renderer/vault/incoming';
import { clearOutgoing, Outgoing, SMALL_BYTES, type Outgone } from '../../renderer/vault/outgoing';
import { openBundleFrom } from '../../shared/bundle/open';
import { sealBundleInto, type GoingDocument, type SealInput } from '../../shared/bundle/seal';
import { encodeJson, parseJson } from '../../shared/bundle/strict-json';
import { encodeBase64, encodeHex, type Bytes } from '../../shared/crypto/bytes';
import { hashFast, startFastSha256 } from '../../shared/crypto/hash';
import { DOCUMENT_CHUNK_BYTES, documentChunks } from '../../shared/domain/document';
import { mergeRecords } from '../../shared/domain/merge';
import { setFields, type RecordDoc } from '../../shared/domain/record';
import { buildDesk, buildRecord, buildStamp, CASE_ID, CHILD_FOCUS, newId, PAYOKE } from '../support/builders';
import { medianMs, mediansMs, note, writeFigures } from './figures';

const us = buildDesk(CHILD_FOCUS);
const payoke = buildDesk(PAYOKE);
const MB = 1024 * 1024;
const PIECE = 16_384;

declare module 'vitest/browser' {
  interface BrowserCommands {
    memoryBegin: () => Promise<void>;
    memoryEnd: () => Promise<{ readonly start: number; readonly peak: number }>;
  }
}

/** Records of a kind that no program knows, which may hold any text. */
function bulk(megabytes: number): readonly RecordDoc[] {
  const head = buildRecord(us, 'case', { code: 'Zilver-19' });
  return Array.from({ length: (megabytes * 1024 * 1024) / PIECE }, () => ({
    ...buildRecord(us, 'case', { code: 'Zilver-19' }),
    kind: 'hologram',
    stamps: head.stamps,
    fields: { depth: [{ by: `${us.replica}:1`, value: 'x'.repeat(PIECE), saw: {} }] },
  }));
}

function piece(): Bytes {
  return new Uint8Array(DOCUMENT_CHUNK_BYTES).map((_, i) => (i * 31) & 255);
}

/** Documents of at most 50 MB that together are so large; their bytes are made as they are asked for. */
async function documents(
  megabytes: number,
): Promise<{ readonly records: readonly RecordDoc[]; readonly going: readonly GoingDocument[] }> {
  const each = Math.min(50, megabytes);
  const size = each * MB;
  const one = piece();
  function* pieces() {
    for (let at = 0; at < size; at += one.length) yield one.slice();
  }
  const hash = await startFastSha256();
  for (const bytes of pieces()) hash.update(bytes);
  const sha256 = hash.digest();
  const all = Array.from({ length: megabytes / each }, () => newId());
  const said = { fileName: 'verslag.pdf', size, chunks: documentChunks(size), sha256: encodeHex(sha256) };
  return {
    records: all.map((id) => buildRecord(us, 'document', said, { id })),
    going: all.map((documentId) => ({ documentId, length: size, sha256, pieces })),
  };
}

/** As the vault does it: a large one goes to the browser's own storage. */
async function sealed(records: readonly RecordDoc[], going: readonly GoingDocument[]): Promise<Outgone> {
  const outgoing = await Outgoing.begin(
    `${newId()}.schakel`,
    going.reduce((sum, { length }) => sum + length, 0),
  );
  await sealBundleInto(inputOf(records), going, {
    take: (bytes) => outgoing.put(bytes),
    signed: await outgoing.signed(),
  });
  return outgoing.end();
}

async function opened(blob: Blob): Promise<void> {
  const bulk = blob.size > SMALL_BYTES ? hashingElsewhere() : null;
  const hashes = await bulk?.hashes;
  const answer = await openBundleFrom(sourceOf(blob), payoke, { ...(hashes && { hashes }) });
  bulk?.end();
  if (!answer.ok) throw new Error(answer.error);
}

function inputOf(records: readonly RecordDoc[]): SealInput {
  return {
    manifest: {
      sealedAt: '2026-11-24T09:00:00.000Z',
      sender: { card: us.card, person: 'Ilse Verhaegen' },
      recipients: [
        { deskId: payoke.deskId, boxKey: encodeBase64(payoke.box.publicKey), sequence: 1, previous: null },
      ],
      purpose: { id: 'assessment', note: '' },
      ground: { id: 'consent-written', note: '' },
      consent: { state: 'written', note: '' },
      minor: { state: 'informed', note: '' },
      onward: 'case-partners',
      cases: [{ caseId: CASE_ID, code: 'Zilver-19', since: [] }],
      desks: [],
    },
    content: { records, withheld: [] },
    recipientKeys: [payoke.box.publicKey],
    signKeys: us.sign,
  };
}

function changed(count: number): readonly { readonly ours: RecordDoc; readonly theirs: RecordDoc }[] {
  return Array.from({ length: count }, (_, i) => {
    const values = { role: 'family', firstName: `Noor${i}`, note: 'Belt na vier uur. '.repeat(10) } as const;
    const ours = buildRecord(payoke, 'person', values, { stamp: { n: i + 1 } });
    const stamp = buildStamp(payoke, { n: count + i + 1 });
    return { ours, theirs: setFields(ours, { note: `nieuw ${i}` }, stamp) };
  });
}

describe('figures', () => {
  // As the vault's worker does.
  beforeAll(hashFast);
  afterAll(() => writeFigures('bundle'));
  afterAll(clearOutgoing);

  for (const megabytes of [1, 25]) {
    it(`of a handover of ${megabytes} MB`, async () => {
      const records = bulk(megabytes);
      const { blob } = await sealed(records, []);
      const plain = await medianMs(1, () => {
        parseJson(encodeJson({ records, withheld: [] }));
        return Promise.resolve();
      });
      const against = { what: 'the same records as JSON, there and back', value: plain };
      const sealing = await medianMs(1, () => sealed(records, []));
      note({ name: `seal a handover of ${megabytes} MB`, unit: 'ms', value: sealing, against });
      const opening = await medianMs(1, () => opened(blob));
      note({ name: `open a handover of ${megabytes} MB`, unit: 'ms', value: opening, against });
    });
  }

  for (const megabytes of [1, 25, 250]) {
    it(`of documents of ${megabytes} MB beside age`, async () => {
      const { records, going } = await documents(megabytes);
      const plain = new Uint8Array(megabytes * MB);
      for (let at = 0; at < plain.length; at += DOCUMENT_CHUNK_BYTES) plain.set(piece(), at);
      const identity = await generateX25519Identity();
      const [encrypter, decrypter] = [new Encrypter(), new Decrypter()];
      encrypter.addRecipient(await identityToRecipient(identity));
      decrypter.addIdentity(identity);
      const runs = megabytes > 100 ? 1 : 3;
      const [sealing, encrypting] = await mediansMs(
        runs,
        () => sealed(records, going),
        () => encrypter.encrypt(plain),
      );
      const what = 'age-encryption on the same bytes, in memory, signing nothing';
      const rate = (ms: number) => (megabytes * 1000) / ms;
      note({
        name: `seal documents of ${megabytes} MB`,
        unit: 'MB/s',
        value: rate(sealing),
        against: { what, value: rate(encrypting) },
      });
      const { blob } = await sealed(records, going);
      const aged = await encrypter.encrypt(plain);
      const [opening, decrypting] = await mediansMs(
        runs,
        () => opened(blob),
        () => decrypter.decrypt(aged),
      );
      note({
        name: `open documents of ${megabytes} MB`,
        unit: 'MB/s',
        value: rate(opening),
        against: { what, value: rate(decrypting) },
      });
    }, 300_000);
  }

  it('of the memory that a handover of 250 MB takes', async () => {
    const { records, going } = await documents(250);
    const against = { what: 'promise', value: 150 };
    await commands.memoryBegin();
    const { blob } = await sealed(records, going);
    const sealing = await commands.memoryEnd();
    note({
      name: 'memory above the start, sealing 250 MB',
      unit: 'MB',
      value: sealing.peak - sealing.start,
      against,
    });
    await commands.memoryBegin();
    await opened(blob);
    const opening = await commands.memoryEnd();
    note({
      name: 'memory above the start, opening 250 MB',
      unit: 'MB',
      value: opening.peak - opening.start,
      against,
    });
  }, 300_000);

  it('of comparing and merging', async () => {
    const own = { desk: us.deskId, replica: us.replica, n: 1 };
    const from = { own, senderDesk: payoke.deskId, latest: Infinity, agencies: new Map() };
    const few = changed(1000);
    const comparing = await medianMs(3, () =>
      Promise.resolve(few.map(({ ours, theirs }) => describeRecord(compareRecords(theirs, ours, own), from))),
    );
    note({
      name: 'compare 1,000 changes for the review, without the screen',
      unit: 'ms',
      value: comparing,
      against: { what: 'promise', value: 1000 },
    });
    const many = changed(10_000);
    const merging = await medianMs(3, () =>
      Promise.resolve(many.map(({ ours, theirs }) => mergeRecords(ours, theirs))),
    );
    note({
      name: 'merge 10,000 changes in memory',
      unit: 'ms',
      value: merging,
      against: { what: 'promise', value: 5000 },
    });
  });
});
