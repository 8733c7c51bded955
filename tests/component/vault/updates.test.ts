/** Updates between two desks: only what changed since what the partner acknowledged, and several cases in one file. */
import { describe, expect, it } from 'vitest';
import { set } from '../../../shared/domain/change';
import { accept, arrive, ledger, planOf, send, takeReceipt, twoDesks } from '../../support/two-desks';

describe('an update', () => {
  it('holds only what changed since the partner took all of an earlier file over, and all of it when asked', async () => {
    const { cf, payoke, toPayoke } = await twoDesks();
    const caseId = await cf.addCase('Zilver-19', 2);
    const plan = planOf(toPayoke, [caseId]);
    const first = await arrive(payoke, await send(cf, plan));
    expect(first.records).toHaveLength(3);
    expect(first.cases).toMatchObject([{ isNew: true, lacksBase: false }]);
    const receipt = await accept(payoke, first);

    // Without their receipt nothing counts as there.
    const before = await cf.service.previewHandover(plan);
    expect(before).toMatchObject({ ok: true, value: { cases: [{ acknowledged: null, unchanged: 0 }] } });
    await takeReceipt(cf, receipt);
    expect(await cf.service.sealHandover([plan])).toEqual({ ok: false, error: { kind: 'nothing-new' } });

    await cf.addContact(caseId, 'Nieuw gesprek met de school.');
    await cf.service.commit([set('case', { id: caseId, caseId }, { summary: 'Nieuwe stand.' })], {
      act: 'commit',
    });
    const preview = await cf.service.previewHandover(plan);
    expect(preview).toMatchObject({
      ok: true,
      value: { cases: [{ acknowledged: { sequence: 1 }, unchanged: 2 }] },
    });
    expect(preview.ok && preview.value.records.map(({ kind }) => kind).sort()).toEqual([
      'case',
      'contact-entry',
    ]);
    const all = await cf.service.previewHandover({ ...plan, onlyChanges: false });
    expect(all.ok && all.value.records).toHaveLength(4);

    const second = await arrive(payoke, await send(cf, plan));
    expect(second.sequenceState).toBe('next');
    expect(second.cases).toMatchObject([{ lacksBase: false }]);
    await takeReceipt(cf, await accept(payoke, second));
    expect(await payoke.summaries(caseId)).toEqual(await cf.summaries(caseId));
    const [, entry] = await ledger(cf, caseId);
    expect(entry?.values).toMatchObject({ sequence: 2, records: 2, receipt: { state: 'accepted' } });
  });

  it('counts nothing that was taken in part or taken back', async () => {
    const { cf, payoke, toPayoke } = await twoDesks();
    const caseId = await cf.addCase('Zilver-19', 1);
    const plan = planOf(toPayoke, [caseId]);
    const unchanged = async () => {
      const preview = await cf.service.previewHandover(plan);
      return preview.ok ? preview.value.cases[0]?.unchanged : null;
    };
    const first = await arrive(payoke, await send(cf, plan));
    const contact = first.records.find(({ kind }) => kind === 'contact-entry');
    const later = Object.fromEntries((contact?.fields ?? []).map(({ field }) => [field, 'later' as const]));
    const partly = await payoke.service.acceptBundle(
      first.token,
      { [contact?.id ?? '']: later },
      { untrustedReason: '', note: '' },
    );
    if (!partly.ok) throw new Error(partly.error.kind);
    await takeReceipt(cf, partly.value.receipt.blob);
    expect(await unchanged()).toBe(0);

    await takeReceipt(cf, await accept(payoke, await arrive(payoke, await send(cf, plan))));
    expect(await unchanged()).toBe(2);

    const taken = (await ledger(payoke, caseId)).find(({ values }) => values.sequence === 2);
    await payoke.service.takeBackImport(caseId, taken?.id ?? '');
    const undone = await payoke.service.receiptAgain(caseId, taken?.id ?? '');
    if (!undone.ok) throw new Error(undone.error.kind);
    await takeReceipt(cf, undone.value.blob);
    expect(await unchanged()).toBe(0);
  });

  it('that counts on a file which the receiver does not have any more says so', async () => {
    const { cf, payoke, toPayoke } = await twoDesks();
    const caseId = await cf.addCase('Zilver-19', 1);
    const plan = planOf(toPayoke, [caseId]);
    await takeReceipt(cf, await accept(payoke, await arrive(payoke, await send(cf, plan))));
    const [entry] = await ledger(payoke, caseId);
    await payoke.service.takeBackImport(caseId, entry?.id ?? '');
    // Their word of it never reached us.
    await cf.addContact(caseId, 'Nieuw gesprek.');
    const update = await arrive(payoke, await send(cf, plan));
    expect(update.cases).toMatchObject([{ lacksBase: true }]);
  });
});

describe('several cases in one file', () => {
  it('come in together, each with its own ledger entry, and one receipt answers for all', async () => {
    const { cf, payoke, toPayoke } = await twoDesks();
    const caseIds = [await cf.addCase('Zilver-19', 1), await cf.addCase('Kobalt-27', 1)];
    const incoming = await arrive(payoke, await send(cf, planOf(toPayoke, caseIds)));
    expect(incoming.cases.map(({ code }) => code)).toEqual(['Zilver-19', 'Kobalt-27']);
    const receipt = await accept(payoke, incoming);
    expect(await payoke.codes()).toEqual(['Kobalt-27', 'Zilver-19']);
    await takeReceipt(cf, receipt);
    for (const caseId of caseIds) {
      const [sent] = await ledger(cf, caseId);
      expect(sent?.values).toMatchObject({ sequence: 1, records: 2, receipt: { state: 'accepted' } });
      const [taken] = await ledger(payoke, caseId);
      expect(taken?.values).toMatchObject({ direction: 'in', sequence: 1, records: 2 });
    }
    const [first, second] = await cf.service.cases('');
    expect([first?.openReceipts, second?.openReceipts]).toEqual([[], []]);
  });
});
