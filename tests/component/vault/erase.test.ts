/** A case that is destroyed for good: its key, rows, documents, drafts, search terms and journal frames. */
import { describe, expect, it } from 'vitest';
import { openRow } from '../../../renderer/vault/row';
import { readJournalRows } from '../../support/journal-rows';
import { openSessionOf, TestDesk } from '../../support/vault-desk';

describe('an erased case', () => {
  const input = (caseId: string) => ({ caseId, typedCode: 'es', reason: 'bewaartermijn', second: '' });

  it('leaves no key, row, list entry, draft, search term or journal frame', async () => {
    const desk = await TestDesk.made();
    const caseId = await desk.addCase('Es', 3);
    await desk.addCase('Berk');
    await desk.service.saveDraft({ name: `contact:${caseId}`, savedAt: 1, body: 'half' });
    await desk.service.lock();
    const inside = await openSessionOf(desk);
    const rowsOfCase = (await inside.openFolder(caseId))?.allRows() ?? [];
    inside.close();
    const again = desk.restarted();
    await again.unlock();
    const before = await desk.readRows();
    expect(rowsOfCase.filter((key) => before.has(key))).toHaveLength(4);
    expect(await again.service.erase(input(caseId))).toMatchObject({ ok: true, value: { records: 4 } });
    expect(await again.codes()).toEqual(['Berk']);
    expect(await again.service.cases('Es')).toEqual([]);
    expect(await again.service.openCase(caseId)).toBeNull();
    expect(await again.service.drafts()).toEqual([]);
    const third = await again.reopened();
    expect(await third.service.openCase(caseId)).toBeNull();
    await third.service.lock();
    const after = await desk.readRows();
    const session = await openSessionOf(desk);
    const journal = await readJournalRows(session);
    const opens = [...after, ...journal].some(
      ([, row]) => openRow(session.keys.caseKeyWrap, `case-key/${caseId}`, row).ok,
    );
    expect(opens).toBe(false);
    for (const key of rowsOfCase) expect(after.has(key) || journal.has(key)).toBe(false);
    const tombstones = session.desk.views().filter(({ kind }) => kind === 'erasure');
    expect(tombstones).toHaveLength(1);
    expect(JSON.stringify(tombstones)).not.toMatch(/gesprek|"Es"/);
    session.close();
  });

  it('needs its code name typed and a reason', async () => {
    const desk = await TestDesk.made();
    const caseId = await desk.addCase('Es');
    expect(await desk.service.erase({ ...input(caseId), typedCode: 'Berk' })).toMatchObject({
      error: { kind: 'code-differs' },
    });
    expect(await desk.service.erase({ ...input(caseId), reason: ' ' })).toMatchObject({
      error: { kind: 'no-reason' },
    });
    expect(await desk.codes()).toEqual(['Es']);
  });

  it('is erased to the end at the next unlock when the machine stopped half way', async () => {
    const desk = await TestDesk.made();
    const caseId = await desk.addCase('Es', 2);
    await desk.service.lock();
    const [rows, header, journal] = [await desk.readRows(), await desk.readHeader(), desk.journal];
    for (let steps = 0; steps < 8; steps++) {
      desk.folder.writesLeft = Infinity;
      await desk.overwrite(rows, header);
      desk.folder.files.set(desk.journalName, journal);
      const half = desk.restarted();
      await half.unlock();
      desk.folder.writesLeft = steps;
      await half.service.erase(input(caseId));
      desk.folder.writesLeft = Infinity;
      const again = desk.restarted();
      expect((await again.unlock()).ok).toBe(true);
      expect(await again.service.openCase(caseId)).toBeNull();
      const done = (await again.service.deskRecords()).filter(({ kind }) => kind === 'erasure');
      expect(done.map(({ values }) => (values as { isDone?: boolean }).isDone)).toEqual([true]);
      await again.service.lock();
    }
  });
});
