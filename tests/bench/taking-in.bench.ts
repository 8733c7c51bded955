/** Ten thousand records that arrive in a case: opened and compared, and taken over into the store with its journal. */
import { afterAll, beforeAll, describe, it } from 'vitest';
import { hashFast } from '../../shared/crypto/hash';
import { set } from '../../shared/domain/change';
import { accept, arrive, planOf, send, twoDesks } from '../support/two-desks';
import { note, writeFigures } from './figures';

const RECORDS = 10_000;

describe('figures', () => {
  beforeAll(hashFast);
  afterAll(() => writeFigures('taking-in'));

  it('of taking over 10,000 changes', async () => {
    const { cf, payoke, toPayoke } = await twoDesks();
    const caseId = await cf.addCase('Zilver-19', RECORDS);
    const plan = planOf(toPayoke, [caseId], { onlyChanges: false });
    await accept(payoke, await arrive(payoke, await send(cf, plan)));
    const records = (await cf.service.openCase(caseId))?.records ?? [];
    const changes = records.flatMap(({ id, kind }) =>
      kind === 'contact-entry' ? [set('contact-entry', { id, caseId }, { summary: `${id} gewijzigd` })] : [],
    );
    await cf.service.commit(changes, { act: 'commit' });
    const file = await send(cf, plan);
    const began = performance.now();
    const incoming = await arrive(payoke, file);
    const compared = performance.now();
    if (incoming.records.length < RECORDS) throw new Error(`${incoming.records.length} records`);
    await accept(payoke, incoming);
    note({ name: 'open and compare a handover of 10,000 changes', unit: 'ms', value: compared - began });
    note({
      name: 'merge 10,000 changes into the store, with journal and receipt',
      unit: 'ms',
      value: performance.now() - compared,
      against: { what: 'promise', value: 5000 },
    });
  }, 600_000);
});
