/** What a manager sets for everyone, and how someone looks through the log. */
import { describe, expect, it } from 'vitest';
import type { AuditFilter } from '../../../renderer/vault/audit-search';
import { create } from '../../../shared/domain/change';
import { DEFAULT_POLICY, policyOf } from '../../../shared/domain/policy';
import { newId } from '../../support/builders';
import { OTHER_PASSPHRASE, TestDesk } from '../../support/vault-desk';

const ALL: AuditFilter = { person: null, act: null, caseId: null, from: null, to: null };

const policy = (idleMinutes: number, secondPersonToErase = false) =>
  create('desk-policy', { id: newId(), caseId: null }, { idleMinutes, secondPersonToErase });

describe('the policy of a desk', () => {
  it('is the default until a manager sets it, and then holds after the lock', async () => {
    const desk = await TestDesk.made();
    expect(policyOf(await desk.service.deskRecords())).toEqual(DEFAULT_POLICY);
    expect(await desk.service.commit([policy(3, true)], { act: 'change-policy' })).toMatchObject({
      ok: true,
    });
    const again = await desk.reopened();
    expect(policyOf(await again.service.deskRecords())).toMatchObject({
      idleMinutes: 3,
      secondPersonToErase: true,
    });
    // Set on two computers at once: the latest counts.
    await again.service.commit([policy(9)], { act: 'change-policy' });
    expect(policyOf(await again.service.deskRecords()).idleMinutes).toBe(9);
  });

  it('never lets a vault stay open longer than a quarter of an hour', async () => {
    const desk = await TestDesk.made();
    for (const minutes of [0, 16, 1.5])
      expect(await desk.service.commit([policy(minutes)], { act: 'change-policy' })).toMatchObject({
        error: { kind: 'invalid' },
      });
  });

  it('is not changed by a colleague who is no manager', async () => {
    const desk = await TestDesk.made();
    await desk.service.addSlot('Bram', 'member', OTHER_PASSPHRASE);
    const again = await desk.reopened(OTHER_PASSPHRASE);
    expect(await again.service.commit([policy(15)], { act: 'change-policy' })).toMatchObject({
      error: { kind: 'manager-only' },
    });
    expect(policyOf(await again.service.deskRecords())).toEqual(DEFAULT_POLICY);
  });

  it('that asks for a second person refuses to erase without one', async () => {
    const desk = await TestDesk.made();
    const caseId = await desk.addCase('Es');
    await desk.service.commit([policy(5, true)], { act: 'change-policy' });
    const input = { caseId, typedCode: 'Es', reason: 'bewaartermijn', second: '' };
    expect(await desk.service.erase(input)).toMatchObject({ ok: false });
    expect(await desk.codes()).toEqual(['Es']);
    expect(await desk.service.erase({ ...input, second: 'Nora' })).toMatchObject({ ok: true });
  });
});

describe('the log, looked through', () => {
  it('is filtered by person, act, case and time, newest first and page by page', async () => {
    const desk = await TestDesk.made();
    const es = await desk.addCase('Es');
    await desk.service.addSlot('Bram', 'member', OTHER_PASSPHRASE);
    const bram = await desk.reopened(OTHER_PASSPHRASE);
    const berk = await bram.addCase('Berk');
    const page = (filter: Partial<AuditFilter>, from = 0, count = 100) =>
      bram.service.auditPage({ ...ALL, ...filter }, from, count);

    const all = await page({});
    expect(all.brokenAt).toBeNull();
    expect([all.found, all.total]).toEqual([all.entries.length, all.entries.length]);
    expect(all.entries.map(({ i }) => i)).toEqual(all.entries.map((_, at) => all.total - 1 - at));
    expect(all.people).toEqual(['Bram', 'Ilse']);

    const ofBram = await page({ person: 'Bram' });
    expect(ofBram.entries.map(({ act }) => act)).toEqual(['commit', 'unlock']);
    expect(ofBram.total).toBe(all.total);
    expect((await page({ act: 'commit' })).entries.map(({ caseId }) => caseId)).toEqual([berk, es]);
    expect((await page({ caseId: es })).entries.map(({ person }) => person)).toEqual(['Ilse']);
    expect((await page({ act: 'commit', person: 'Ilse', caseId: berk })).found).toBe(0);

    // Both ends count.
    const [last] = all.entries;
    const at = last?.at ?? 0;
    expect((await page({ from: at, to: at })).entries.map(({ i }) => i)).toEqual([last?.i]);
    expect((await page({ from: at + 1 })).found).toBe(0);
    expect((await page({ to: at - 1 })).found).toBe(all.total - 1);

    const second = await page({}, 2, 3);
    expect(second.entries).toEqual(all.entries.slice(2, 5));
    expect(second.found).toBe(all.total);
    await bram.addCase('Linde');
    expect((await page({})).total).toBe(all.total + 1);
  });
});
