/** Unsaved text: of one person, in the store at once, in the journal in time. */
import { describe, expect, it } from 'vitest';
import { sealRow, rowKey } from '../../../renderer/vault/row';
import type { Draft } from '../../../renderer/vault/api';
import { openSessionOf, OTHER_PASSPHRASE, PASSPHRASE, TestDesk } from '../../support/vault-desk';

const draft = (body: string, name = 'contact'): Draft => ({ name, savedAt: 1, body });

async function withColleague(): Promise<TestDesk> {
  const desk = await TestDesk.made();
  expect((await desk.service.addSlot('Nora', 'member', OTHER_PASSPHRASE)).ok).toBe(true);
  return desk;
}

describe('drafts', () => {
  it('are seen by who typed them alone, also not by a manager, and one does not overwrite the other', async () => {
    const desk = await withColleague();
    await desk.service.saveDraft(draft('van Ilse'));
    const nora = await desk.reopened(OTHER_PASSPHRASE);
    expect(await nora.service.drafts()).toEqual([]);
    await nora.service.saveDraft(draft('van Nora'));
    const ilse = await nora.reopened(PASSPHRASE);
    expect(await ilse.service.drafts()).toEqual([draft('van Ilse')]);
    await ilse.service.dropDraft('contact');
    const noraAgain = await ilse.reopened(OTHER_PASSPHRASE);
    expect(await noraAgain.service.drafts()).toEqual([draft('van Nora')]);
  });

  it('come back from the journal as they stood at the lock, when the database is lost', async () => {
    const desk = await TestDesk.made();
    for (const text of ['v', 've', 'veel']) await desk.service.saveDraft(draft(text));
    await desk.service.lock();
    await desk.loseDatabase();
    const again = desk.restarted();
    await again.unlock();
    expect((await again.service.keeping()).repair).toMatchObject({ kind: 'rebuilt' });
    expect(await again.service.drafts()).toEqual([draft('veel')]);
  });

  it('come back from the journal, at most ten seconds old, when the program was ended and the database is lost', async () => {
    const desk = await TestDesk.made();
    await desk.service.saveDraft(draft('eerst'));
    await desk.service.saveDraft(draft('eerst en'));
    desk.time += 10_000;
    await desk.service.saveDraft(draft('eerst en dan'));
    await desk.service.saveDraft(draft('eerst en dan nog'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    // As a killed program leaves it: no lock, no flush.
    const journal = desk.journal;
    await desk.service.lock();
    desk.folder.files.set(desk.journalName, journal);
    await desk.loseDatabase();
    const again = desk.restarted();
    await again.unlock();
    expect(await again.service.drafts()).toEqual([draft('eerst en dan')]);
  });

  it('do not fill the journal while someone types', async () => {
    const desk = await TestDesk.made();
    await desk.service.saveDraft(draft('e'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const before = desk.journal.length;
    for (let i = 0; i < 50; i++) await desk.service.saveDraft(draft('e'.repeat(i)));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(desk.journal.length).toBe(before);
  });

  it('of the whole desk, from an earlier program, go to who opens the vault first', async () => {
    const desk = await withColleague();
    await desk.service.lock();
    const session = await openSessionOf(desk);
    const row = sealRow(session.keys.drafts, 'drafts', [
      { name: 'contact', savedAt: 1, body: 'van vroeger' },
    ]);
    await session.store.write({ puts: new Map([[rowKey(session.keys.index, 'drafts'), row]]) });
    session.close();
    const nora = desk.restarted();
    await nora.unlock(OTHER_PASSPHRASE);
    expect(await nora.service.drafts()).toEqual([draft('van vroeger')]);
    const ilse = await nora.reopened(PASSPHRASE);
    expect(await ilse.service.drafts()).toEqual([]);
    const noraAgain = await ilse.reopened(OTHER_PASSPHRASE);
    expect(await noraAgain.service.drafts()).toEqual([draft('van vroeger')]);
  });

  it('of everyone about an erased case go with it', async () => {
    const desk = await withColleague();
    const caseId = await desk.addCase('Es');
    const nora = await desk.reopened(OTHER_PASSPHRASE);
    await nora.service.saveDraft(draft('over Es', `contact:${caseId}`));
    await nora.service.saveDraft(draft('over iets anders', 'card'));
    const ilse = await nora.reopened(PASSPHRASE);
    const erased = { caseId, typedCode: 'Es', reason: 'bewaartermijn', second: '' };
    expect((await ilse.service.erase(erased)).ok).toBe(true);
    const noraAgain = await ilse.reopened(OTHER_PASSPHRASE);
    expect(await noraAgain.service.drafts()).toEqual([draft('over iets anders', 'card')]);
  });

  it('survive a new vault key; those of a removed person go', async () => {
    const desk = await withColleague();
    await desk.service.saveDraft(draft('van Ilse'));
    const nora = await desk.reopened(OTHER_PASSPHRASE);
    await nora.service.saveDraft(draft('van Nora'));
    const ilse = await nora.reopened(PASSPHRASE);
    const rows = (await ilse.readRows()).size;
    const slot = (await ilse.service.slots()).find(({ name }) => name === 'Nora');
    expect((await ilse.service.removeSlot(slot?.id ?? '')).ok).toBe(true);
    expect((await ilse.readRows()).size).toBe(rows - 1);
    expect(await ilse.service.drafts()).toEqual([draft('van Ilse')]);
    const again = await ilse.reopened(PASSPHRASE);
    expect(await again.service.drafts()).toEqual([draft('van Ilse')]);
    expect((await again.service.keeping()).repair).toEqual({ kind: 'none' });
  });
});
