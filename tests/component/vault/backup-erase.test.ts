/** Copies that prove themselves, what comes back from them, and what is destroyed for good. */
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../../shared/crypto/bytes';
import { openRow } from '../../../renderer/vault/row';
import { flipBit } from '../../support/builders';
import { MemoryFolder } from '../../support/memory-folder';
import { openSessionOf, PASSPHRASE, TestDesk } from '../../support/vault-desk';
import { readJournalRows } from '../../support/journal-rows';

const SECRET = { kind: 'passphrase', passphrase: PASSPHRASE } as const;

async function backedUp() {
  const desk = await TestDesk.made();
  await desk.addCase('Es');
  const folder = new MemoryFolder();
  const made = await desk.service.backup(folder);
  if (!made.ok) throw new Error(made.error.kind);
  return { desk, folder, bytes: folder.get(made.value.name) };
}

describe('a backup', () => {
  it('is opened again and found equal before it is called good', async () => {
    const { desk, folder } = await backedUp();
    expect(folder.files.size).toBe(1);
    expect((await desk.service.keeping()).backup.lastProven?.name).toBe([...folder.files.keys()][0]);
    expect(await desk.acts()).toContain('backup');
  });

  it('that the stick corrupted is called not equal and removed', async () => {
    const desk = await TestDesk.made();
    const folder = new MemoryFolder();
    folder.onPublish = (_name, bytes) => flipBit(bytes, bytes.length * 4);
    expect(await desk.service.backup(folder)).toMatchObject({ error: { kind: 'not-equal' } });
    expect(folder.files.size).toBe(0);
    expect((await desk.service.keeping()).backup.lastProven).toBeNull();
  });

  it('keeps the latest seven, and one a month before', async () => {
    const desk = await TestDesk.made();
    const folder = new MemoryFolder();
    folder.files.set('other.txt', encodeUtf8('not ours'));
    for (let day = 0; day < 45; day += 3) {
      desk.time += 3 * 86_400_000;
      expect((await desk.service.backup(folder)).ok).toBe(true);
    }
    expect(folder.files.size).toBeLessThanOrEqual(7 + 3 + 1);
    expect(folder.files.has('other.txt')).toBe(true);
  });
});

describe('a restore', () => {
  it('brings everything back on an empty computer, as another replica of the same desk', async () => {
    const { desk, bytes } = await backedUp();
    const target = new TestDesk();
    const input = { bytes, secret: SECRET, keepIdentity: true, mayReplace: false };
    const restored = await target.service.restore(input);
    expect(restored.ok).toBe(true);
    expect(await target.codes()).toEqual(['Es']);
    expect((await target.service.ownCard()).fingerprint).toEqual((await desk.service.ownCard()).fingerprint);
    await Promise.all([desk.addCase('daar'), target.addCase('hier')]);
    const stamps = async (each: TestDesk) => {
      const [row] = (await each.service.cases('')).filter(({ code }) => code !== 'Es');
      const history = await each.service.history(row?.id ?? '', row?.id ?? '');
      return history.map(({ stamp }) => `${stamp.replica}:${stamp.n}`);
    };
    const ours = new Set(await stamps(desk));
    expect((await stamps(target)).some((dot) => ours.has(dot))).toBe(false);
    const again = await target.reopened();
    expect(await again.codes()).toEqual(['Es', 'hier']);
  });

  it('becomes a desk of its own when the first computer stays in use', async () => {
    const { desk, bytes } = await backedUp();
    const target = new TestDesk();
    await target.service.restore({ bytes, secret: SECRET, keepIdentity: false, mayReplace: false });
    expect((await target.service.ownCard()).fingerprint).not.toEqual(
      (await desk.service.ownCard()).fingerprint,
    );
  });

  it('never replaces a vault unasked, and sets it aside when asked', async () => {
    const { bytes } = await backedUp();
    const target = await TestDesk.made();
    await target.addCase('mijn');
    await target.service.lock();
    const mine = target.journal;
    const input = { bytes, secret: SECRET, keepIdentity: true };
    const next = target.restarted();
    expect(await next.service.restore({ ...input, mayReplace: false })).toMatchObject({
      error: { kind: 'already-here' },
    });
    expect(target.journal).toEqual(mine);
    expect((await next.service.restore({ ...input, mayReplace: true })).ok).toBe(true);
    expect(await next.codes()).toEqual(['Es']);
    expect([...target.folder.files].find(([name]) => name.includes('before-'))?.[1]).toEqual(mine);
  });

  it('of half a backup, or of something else, is refused before a byte is written', async () => {
    const { bytes } = await backedUp();
    const restore = async (part: typeof bytes) => {
      const target = new TestDesk();
      const answer = await target.service.restore({
        bytes: part,
        secret: SECRET,
        keepIdentity: true,
        mayReplace: true,
      });
      expect(await target.service.state()).toBe('absent');
      return answer;
    };
    expect(await restore(bytes.slice(0, -20))).toMatchObject({ error: { kind: 'damaged-backup' } });
    expect(await restore(flipBit(bytes, bytes.length * 4))).toMatchObject({
      error: { kind: 'damaged-backup' },
    });
    expect(await restore(bytes.slice(5))).toMatchObject({ error: { kind: 'not-a-backup' } });
  });
});

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
