/** The journal does not grow without end, and is never half written. */
import { afterEach, describe, expect, it } from 'vitest';
import { compactJournal, isJournalDue } from '../../../renderer/vault/journal-compaction';
import { VaultService } from '../../../renderer/vault/service';
import type { ByteFolder } from '../../../shared/host/byte-folder';
import { MemoryFolder } from '../../support/memory-folder';
import { realFolder } from '../../support/real-folder';
import { aCase, aContact, newName, openSessionOf, PASSPHRASE, TestDesk } from '../../support/vault-desk';
import { CHILD_FOCUS } from '../../support/builders';
import type { Session } from '../../../renderer/vault/session';

/** A desk whose journal holds many old versions, opened without its service. */
async function grown(contacts = 40): Promise<{
  readonly desk: TestDesk;
  readonly session: Session;
  readonly caseId: string;
}> {
  const desk = await TestDesk.made();
  const caseId = await desk.addCase('Es');
  for (let i = 0; i < contacts; i++) await desk.addContact(caseId, `gesprek ${i}`);
  await desk.service.lock();
  return { desk, session: await openSessionOf(desk), caseId };
}

/** What a database rebuilt from the journal alone holds. */
async function rebuilt(desk: TestDesk, caseId: string): Promise<readonly string[]> {
  await desk.loseDatabase();
  const again = desk.restarted();
  expect((await again.unlock()).ok).toBe(true);
  expect((await again.service.auditLog()).brokenAt).toBeNull();
  const summaries = await again.summaries(caseId);
  await again.service.lock();
  return summaries;
}

describe('a journal that has grown', () => {
  it('is small afterwards, and still gives the whole store', async () => {
    const { desk, session, caseId } = await grown();
    const before = desk.journal.length;
    expect(await compactJournal(session)).toBe(true);
    expect(desk.journal.length).toBeLessThan(before / 3);
    await session.note({ act: 'lock' });
    session.close();
    const again = desk.restarted();
    await again.unlock();
    expect((await again.service.keeping()).repair).toEqual({ kind: 'none' });
    await again.service.lock();
    expect(await rebuilt(again, caseId)).toHaveLength(41);
  });

  it('remembers what it was, and grows to twice that before the next time', async () => {
    const { desk, session } = await grown();
    expect(await isJournalDue(session, 1024)).toBe(true);
    await compactJournal(session);
    expect(await isJournalDue(session, 1024)).toBe(false);
    const base = desk.journal.length;
    while (desk.journal.length <= 2 * base) {
      expect(await isJournalDue(session, 1024)).toBe(false);
      await session.note({ act: 'print' });
    }
    expect(await isJournalDue(session, 1024)).toBe(true);
    session.close();
    const again = await openSessionOf(desk);
    expect(again.meta.journalBase).toBe(base);
    again.close();
  });

  it('keeps every commit made while it was written anew, without making one wait for the end', async () => {
    const { desk, session, caseId } = await grown();
    let isDone = false;
    const done = compactJournal(session).then((answer) => {
      isDone = true;
      return answer;
    });
    const during: boolean[] = [];
    for (let i = 0; i < 12; i++) {
      const saved = await session.commit([aContact(caseId, `ondertussen ${i}`)], { act: 'commit' });
      expect(saved.ok).toBe(true);
      during.push(isDone);
    }
    expect(await done).toBe(true);
    expect(during[0]).toBe(false);
    session.close();
    const summaries = await rebuilt(desk, caseId);
    expect(summaries).toHaveLength(53);
    expect(summaries).toContain('ondertussen 11');
  });

  it('is the old one or the new one when the machine stops at any write', { timeout: 120_000 }, async () => {
    for (let stop = 0; ; stop++) {
      const { desk, session, caseId } = await grown(12);
      desk.folder.writesLeft = stop;
      const isDone = await compactJournal(session);
      session.close();
      desk.folder.writesLeft = Infinity;
      expect(await rebuilt(desk, caseId), `stopped at write ${stop}`).toHaveLength(13);
      if (isDone) break;
      expect(stop).toBeLessThan(50);
    }
  });

  it('is given up at the lock, and nothing is sealed under a key that is gone', async () => {
    const { desk, session, caseId } = await grown(200);
    const [before, writes] = [desk.journal, desk.folder.writes];
    const done = compactJournal(session);
    await expect.poll(() => desk.folder.writes, { interval: 1 }).toBeGreaterThan(writes);
    session.close();
    expect(await done.catch(() => false)).toBe(false);
    expect(desk.journal).toEqual(before);
    expect(await rebuilt(desk, caseId)).toHaveLength(201);
  });

  it('is given up when the passphrase changes meanwhile: the old start does not come back', async () => {
    const { desk, session } = await grown();
    const done = compactJournal(session);
    const header = await desk.readHeader();
    const changed = { ...(header as object), vaultId: 'AAAAAAAAAAAAAAAAAAAAAA' };
    await session.administer({ act: 'change-passphrase' }, () =>
      Promise.resolve({ ok: true, value: { puts: new Map(), header: changed as never } }),
    );
    expect(await done).toBe(false);
    expect(new TextDecoder().decode(desk.journal.subarray(0, 400))).toContain('AAAAAAAAAAAAAAAAAAAAAA');
    session.close();
  });

  it('does not bring an erased case back into a database that is older than the erasure', async () => {
    const desk = await TestDesk.made();
    const caseId = await desk.addCase('Es');
    await desk.addCase('Linde');
    const [rows, header] = [await desk.readRows(), await desk.readHeader()];
    const erased = { caseId, typedCode: 'Es', reason: 'bewaartermijn', second: '' };
    expect((await desk.service.erase(erased)).ok).toBe(true);
    await desk.service.lock();
    const left = (await desk.readRows()).size;
    await desk.overwrite(rows, header);
    const again = desk.restarted();
    await again.unlock();
    expect(await again.codes()).toEqual(['Linde']);
    const opened = await openSessionOf(await lockedAgain(again));
    expect(await opened.store.countRows()).toBe(left);
    opened.close();
  });
});

async function lockedAgain(desk: TestDesk): Promise<TestDesk> {
  await desk.service.lock();
  return desk;
}

describe('the service', () => {
  const folders: { readonly folder: ByteFolder; readonly name: string }[] = [];
  afterEach(async () => {
    for (const { folder, name } of folders.splice(0)) await folder.remove(`${name}.journal`);
  });

  it.each([
    ['in memory', () => new MemoryFolder()],
    ['of the origin (OPFS)', realFolder],
  ] as const)('writes a journal %s anew by itself once it is quiet', async (_where, newFolder) => {
    const [name, folder] = [newName(), newFolder()];
    folders.push({ name, folder });
    const service = new VaultService({ name, folder, tidy: { afterMs: 50, floor: 60_000 } });
    await service.create({ agency: CHILD_FOCUS, person: 'Ilse', passphrase: PASSPHRASE });
    const { caseId, changes } = aCase('Es');
    await service.commit(changes, { act: 'commit' });
    let [last, hasShrunk] = [0, false];
    const look = async () => {
      const size = await folder.size(`${name}.journal`);
      hasShrunk ||= size < last;
      last = size;
      return hasShrunk;
    };
    for (let i = 0; i < 60; i++) {
      await service.commit([aContact(caseId, `gesprek ${i}`)], { act: 'commit' });
      await look();
    }
    await expect.poll(look, { timeout: 10_000 }).toBe(true);
    await service.commit([aContact(caseId, 'daarna')], { act: 'commit' });
    await service.lock();
    const again = new VaultService({ name, folder });
    expect((await again.unlock(PASSPHRASE)).ok).toBe(true);
    expect((await again.keeping()).repair).toEqual({ kind: 'none' });
    expect((await again.openCase(caseId))?.records).toHaveLength(63);
    await again.lock();
  });
});
