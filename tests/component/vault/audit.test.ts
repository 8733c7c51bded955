/** The log: everything a person does stands in it, and a changed entry is named. */
import { describe, expect, it } from 'vitest';
import { rowKey, sealRow, openRow } from '../../../renderer/vault/row';
import { AuditSearch } from '../../../renderer/vault/audit-search';
import { RowStore } from '../../../renderer/vault/store';
import { openSessionOf, TestDesk } from '../../support/vault-desk';

const ALL = { person: null, act: null, caseId: null, from: null, to: null };

/** The real store, that also says how many rows were asked for. */
class CountingStore extends RowStore {
  asked = 0;

  override readRows(...args: Parameters<RowStore['readRows']>): ReturnType<RowStore['readRows']> {
    this.asked += args[0].length;
    return super.readRows(...args);
  }
}

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

  it('is walked whole once; what is written since is walked on from there, and a break in it is still named', async () => {
    const desk = await TestDesk.made();
    for (let i = 0; i < 100; i++) await desk.service.note({ act: 'print' });
    await desk.service.lock();
    const session = await openSessionOf(desk);
    const store = new CountingStore(desk.name);
    const looking = new AuditSearch();
    const page = () => looking.page(session.audit, store, ALL, 0, 5);
    const first = await page();
    expect(first).toMatchObject({ brokenAt: null, total: session.audit.head.count });
    expect(store.asked).toBeGreaterThanOrEqual(4);
    await session.note({ act: 'print' });
    store.asked = 0;
    const second = await page();
    expect(second).toMatchObject({ brokenAt: null, total: first.total + 1 });
    expect(second.entries[0]).toMatchObject({ i: first.total, act: 'print' });
    expect(store.asked).toBe(1);
    expect(second.entries).toEqual((await new AuditSearch().page(session.audit, store, ALL, 0, 5)).entries);
    // Someone with the keys changes the last page behind our back; only then something is added.
    await session.note({ act: 'print' });
    const label = `audit/${Math.floor((session.audit.head.count - 1) / 32)}`;
    const key = rowKey(session.keys.index, label);
    const row = await store.readRow(key);
    const opened = row && openRow(session.keys.audit, label, row);
    if (!opened?.ok) throw new Error('no page');
    const texts = (opened.body as readonly string[]).map((text, i, all) =>
      i === all.length - 1 ? text.replace('"print"', '"unlock"') : text,
    );
    await store.write({ puts: new Map([[key, sealRow(session.keys.audit, label, texts)]]) });
    expect((await page()).brokenAt).toBe(session.audit.head.count);
    store.close();
    session.close();
  });
});
