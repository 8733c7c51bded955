/** Sealing, opening, comparing and merging of handovers; the same bytes through plain JSON beside them. */
import { wrap } from 'comlink';
import { commands } from 'vitest/browser';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { compareRecords, describeRecord } from '../../renderer/vault/incoming-compare';
import { hashFast } from '../../shared/crypto/hash';
import { mergeRecords } from '../../shared/domain/merge';
import { setFields, type RecordDoc } from '../../shared/domain/record';
import { buildDesk, buildRecord, buildStamp, CHILD_FOCUS, PAYOKE } from '../support/builders';
import type { SealingBench } from './sealing.worker';
import { medianMs, mediansMs, note, writeFigures } from './figures';

const us = buildDesk(CHILD_FOCUS);
const payoke = buildDesk(PAYOKE);
const desk = wrap<SealingBench>(
  new Worker(new URL('./sealing.worker.ts', import.meta.url), { type: 'module' }),
);

declare module 'vitest/browser' {
  interface BrowserCommands {
    memoryBegin: () => Promise<void>;
    memoryEnd: () => Promise<{ readonly start: number; readonly peak: number }>;
  }
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
  afterAll(() => desk.end());

  for (const megabytes of [1, 25]) {
    it(`of a handover of ${megabytes} MB`, async () => {
      await desk.begin('records', megabytes);
      await desk.seal();
      const plain = await medianMs(1, () => desk.json());
      const against = { what: 'the same records as JSON, there and back', value: plain };
      const sealing = await medianMs(1, () => desk.seal());
      note({ name: `seal a handover of ${megabytes} MB`, unit: 'ms', value: sealing, against });
      const opening = await medianMs(1, () => desk.open());
      note({ name: `open a handover of ${megabytes} MB`, unit: 'ms', value: opening, against });
    });
  }

  for (const megabytes of [1, 25, 250]) {
    it(`of documents of ${megabytes} MB beside age`, async () => {
      await desk.begin('documents', megabytes);
      const runs = megabytes > 100 ? 2 : megabytes > 1 ? 5 : 15;
      const [sealing, encrypting] = await mediansMs(
        runs,
        () => desk.seal(),
        () => desk.ageSeal(),
      );
      const what = 'age-encryption on the same pieces, into the same kind of file, signing nothing';
      const rate = (ms: number) => (megabytes * 1000) / ms;
      note({
        name: `seal documents of ${megabytes} MB`,
        unit: 'MB/s',
        value: rate(sealing),
        against: { what, value: rate(encrypting) },
      });
      const [opening, decrypting] = await mediansMs(
        runs,
        () => desk.open(),
        () => desk.ageOpen(),
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
    await desk.begin('documents', 250);
    const against = { what: 'promise', value: 150 };
    await commands.memoryBegin();
    await desk.seal();
    const sealing = await commands.memoryEnd();
    note({
      name: 'memory above the start, sealing 250 MB',
      unit: 'MB',
      value: sealing.peak - sealing.start,
      against,
    });
    await commands.memoryBegin();
    await desk.open();
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
