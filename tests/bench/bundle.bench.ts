/** Sealing, opening, comparing and merging of handovers; the same bytes through plain JSON beside them. */
import { afterAll, describe, it } from 'vitest';
import { compareRecords, describeRecord } from '../../renderer/vault/incoming-compare';
import { openBundle } from '../../shared/bundle/open';
import { sealBundle } from '../../shared/bundle/seal';
import { encodeJson, parseJson } from '../../shared/bundle/strict-json';
import { encodeBase64 } from '../../shared/crypto/bytes';
import { mergeRecords } from '../../shared/domain/merge';
import { setFields, type RecordDoc } from '../../shared/domain/record';
import { buildDesk, buildRecord, buildStamp, CASE_ID, CHILD_FOCUS, PAYOKE } from '../support/builders';
import { medianMs, note, writeFigures } from './figures';

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

function seal(records: readonly RecordDoc[]) {
  return sealBundle({
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
  });
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
