/** The log: everything a person does stands in it, and a changed entry is named. */
import { describe, expect, it } from 'vitest';
import { rowKey, sealRow, openRow } from '../../../renderer/vault/row';
import { openSessionOf, TestDesk } from '../../support/vault-desk';

describe('the audit log', () => {
  it('names who unlocked, saved, undid, turned to a case and locked', async () => {
    const desk = await TestDesk.made();
    const caseId = await desk.addCase('Kastanje');
    const done = await desk.service.commit(
      [{ op: 'set', id: caseId, caseId, values: { summary: 'anders' } }],
      { act: 'commit' },
    );
    if (done.ok) await desk.service.undo(done.value.n);
    await desk.service.openCase(caseId);
    // Views ask again after every change: that is not turning to the case again.
    await desk.service.openCase(caseId);
    const again = await desk.reopened();
    const { entries, brokenAt } = await again.service.auditLog();
    expect(brokenAt).toBeNull();
    expect(entries.map(({ act }) => act)).toEqual([
      'create-vault',
      'commit',
      'commit',
      'undo',
      'open-case',
      'lock',
      'unlock',
    ]);
    expect(new Set(entries.map(({ person }) => person))).toEqual(new Set(['Ilse']));
    expect(JSON.stringify(entries)).not.toMatch(/anders|Kastanje/);
  });

  it('that was changed by someone who held the keys breaks at the changed entry', async () => {
    const desk = await TestDesk.made();
    for (let i = 0; i < 40; i++) await desk.service.note({ act: 'print' });
    await desk.service.lock();
    const { keys, store } = await openSessionOf(desk);
    const label = 'audit/0';
    const key = rowKey(keys.index, label);
    const row = await store.readRow(key);
    const opened = row && openRow(keys.audit, label, row);
    if (!opened?.ok) throw new Error('no page');
    const texts = (opened.body as readonly string[]).map((text, i) =>
      i === 7 ? text.replace('"print"', '"unlock"') : text,
    );
    await store.write({ puts: new Map([[key, sealRow(keys.audit, label, texts)]]) });
    store.close();
    const next = desk.restarted();
    await next.unlock();
    expect((await next.service.auditLog()).brokenAt).toBe(8);
  });
});
