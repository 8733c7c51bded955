/** Sealing, opening, comparing and merging of handovers; the same bytes through plain JSON beside them. */
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { compareRecords, describeRecord } from '../../renderer/vault/incoming-compare';
import { openBundle } from '../../shared/bundle/open';
import { sealBundle, type SealInput } from '../../shared/bundle/seal';
import { encodeJson, parseJson } from '../../shared/bundle/strict-json';
import { concatBytes, encodeBase64 } from '../../shared/crypto/bytes';
import { hashFast } from '../../shared/crypto/hash';
import { mergeRecords } from '../../shared/domain/merge';
import { setFields, type RecordDoc } from '../../shared/domain/record';
import { buildDesk, buildRecord, buildStamp, CASE_ID, CHILD_FOCUS, PAYOKE } from '../support/builders';
import { documentOf, sealBundleWith } from '../support/going-document';
import { medianMs, mediansMs, note, writeFigures } from './figures';

const us = buildDesk(CHILD_FOCUS);
const payoke = buildDesk(PAYOKE);
const PIECE = 16_384;

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

/** Documents of at most 50 MB that together are so large. */
function documents(megabytes: number) {
  const each = Math.min(50, megabytes);
  return Array.from({ length: megabytes / each }, () => {
    const bytes = new Uint8Array(each * 1024 * 1024).map((_, i) => (i * 31) & 255);
    return { bytes, ...documentOf(us, 'verslag.pdf', bytes) };
  });
}

function seal(records: readonly RecordDoc[]) {
  return sealBundle(inputOf(records));
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

  for (const megabytes of [1, 25]) {
    it(`of a handover of ${megabytes} MB`, async () => {
      const records = bulk(megabytes);
      const { bytes } = seal(records);
      const plain = await medianMs(1, () => {
        parseJson(encodeJson({ records, withheld: [] }));
        return Promise.resolve();
      });
      const against = { what: 'the same records as JSON, there and back', value: plain };
      const sealing = await medianMs(1, () => Promise.resolve(seal(records)));
      note({ name: `seal a handover of ${megabytes} MB`, unit: 'ms', value: sealing, against });
      const opening = await medianMs(1, () => Promise.resolve(openBundle(bytes, payoke)));
      note({ name: `open a handover of ${megabytes} MB`, unit: 'ms', value: opening, against });
    });
  }

  for (const megabytes of [1, 25, 250]) {
    it(`of documents of ${megabytes} MB beside age`, async () => {
      const made = documents(megabytes);
      const going = made.map((each) => each.going);
      const input = inputOf(made.map(({ record }) => record));
      const plain = concatBytes(...made.map(({ bytes }) => bytes));
      const identity = await generateX25519Identity();
      const [encrypter, decrypter] = [new Encrypter(), new Decrypter()];
      encrypter.addRecipient(await identityToRecipient(identity));
      decrypter.addIdentity(identity);
      const runs = megabytes > 100 ? 1 : 3;
      const [sealing, encrypting] = await mediansMs(
        runs,
        () => sealBundleWith(input, going),
        () => encrypter.encrypt(plain),
      );
      const what = 'age-encryption on the same bytes, which signs nothing';
      const rate = (ms: number) => (megabytes * 1000) / ms;
      note({
        name: `seal documents of ${megabytes} MB`,
        unit: 'MB/s',
        value: rate(sealing),
        against: { what, value: rate(encrypting) },
      });
      const { bytes } = await sealBundleWith(input, going);
      const aged = await encrypter.encrypt(plain);
      const [opening, decrypting] = await mediansMs(
        runs,
        () => Promise.resolve(openBundle(bytes, payoke)),
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
