/** What is written once more outside the database, and what is rebuilt from it. */
import { describe, expect, it } from 'vitest';
import { flipBit } from '../../support/builders';
import type { VaultHeader } from '../../../renderer/vault/header';
import { rowKey } from '../../../renderer/vault/row';
import { openSessionOf, OTHER_PASSPHRASE, PASSPHRASE, TestDesk } from '../../support/vault-desk';

async function deskWithCases(count = 3): Promise<TestDesk> {
  const desk = await TestDesk.made();
  for (let i = 0; i < count; i++) await desk.addCase(`Es-${i}`);
  return desk;
}

const CODES = ['Es-0', 'Es-1', 'Es-2'];

describe('the journal', () => {
  it('grows with every commit before the commit is called saved', async () => {
    const desk = await TestDesk.made();
    const before = desk.journal.length;
    await desk.addCase('Es');
    expect(desk.journal.length).toBeGreaterThan(before);
    expect((await desk.service.keeping()).journal).toBe('fine');
  });

  it('rebuilds a database that is gone, and says so', async () => {
    const desk = await deskWithCases();
    await desk.service.lock();
    await desk.loseDatabase();
    const again = desk.restarted();
    expect((await again.unlock()).ok).toBe(true);
    expect(await again.codes()).toEqual(CODES);
    expect((await again.service.keeping()).repair).toMatchObject({ kind: 'rebuilt', wasMissing: true });
    expect((await again.service.auditLog()).brokenAt).toBeNull();
    const third = await again.reopened();
    expect((await third.service.keeping()).repair).toEqual({ kind: 'none' });
  });

  it('brings back the last writes of a database that lost them', async () => {
    const desk = await deskWithCases(1);
    const [rows, header] = [await desk.readRows(), await desk.readHeader()];
    await desk.addCase('Es-1');
    await desk.addCase('Es-2');
    await desk.service.lock();
    await desk.overwrite(rows, header);
    const again = desk.restarted();
    expect((await again.unlock()).ok).toBe(true);
    expect(await again.codes()).toEqual(CODES);
    expect((await again.service.keeping()).repair).toMatchObject({
      kind: 'rebuilt',
      writes: 3,
      wasMissing: false,
    });
  });

  it('brings back any single row that does not open any more', { timeout: 120_000 }, async () => {
    const desk = await deskWithCases(1);
    const [es] = await desk.service.cases('');
    await desk.service.lock();
    const [rows, journal] = [await desk.readRows(), desk.journal];
    for (const [key, row] of rows) {
      desk.folder.files.set(desk.journalName, journal);
      await desk.overwrite(new Map(rows).set(key, flipBit(row, row.length * 8 - 1)));
      const again = desk.restarted();
      expect((await again.unlock()).ok).toBe(true);
      expect(await again.codes()).toEqual(['Es-0']);
      expect(await again.summaries(es?.id ?? '')).toEqual(['Es-0 gesprek 0']);
      await again.service.lock();
    }
  });

  it('is cut off after its last whole frame, wherever the last one was torn', async () => {
    const desk = await deskWithCases(1);
    await desk.service.lock();
    const [rows, header] = [await desk.readRows(), await desk.readHeader()];
    const whole = desk.journal;
    const last = new DataView(whole.buffer).getUint32(whole.length - 4) + 8;
    for (let cut = 1; cut < last; cut += cut < 40 || cut > last - 40 ? 13 : 211) {
      desk.folder.files.set(desk.journalName, whole.slice(0, whole.length - cut));
      await desk.overwrite(rows, header);
      const again = desk.restarted();
      expect((await again.unlock()).ok).toBe(true);
      expect((await again.service.keeping()).repair).toEqual({ kind: 'journal-rewritten' });
      expect(await again.codes()).toEqual(['Es-0']);
      await again.service.lock();
    }
  });

  it('gives all but the torn write when the database is gone as well', async () => {
    const desk = await deskWithCases();
    const whole = desk.journal;
    await desk.addCase('Es-3');
    desk.folder.files.set(desk.journalName, desk.journal.slice(0, whole.length + 100));
    await desk.service.lock();
    desk.folder.files.set(desk.journalName, desk.journal.slice(0, whole.length + 100));
    await desk.loseDatabase();
    const again = desk.restarted();
    expect((await again.unlock()).ok).toBe(true);
    expect(await again.codes()).toEqual(CODES);
    await again.addCase('Es-4');
    await again.service.lock();
    await again.loseDatabase();
    const third = again.restarted();
    expect((await third.unlock()).ok).toBe(true);
    expect(await third.codes()).toEqual([...CODES, 'Es-4']);
  });

  it('with a damaged frame in the middle is not used, nor overwritten, to rebuild a lost database', async () => {
    const desk = await deskWithCases();
    await desk.service.lock();
    const damaged = flipBit(desk.journal, Math.floor(desk.journal.length / 2) * 8);
    desk.folder.files.set(desk.journalName, damaged);
    await desk.loseDatabase();
    const again = desk.restarted();
    expect(await again.unlock()).toMatchObject({ error: { kind: 'damaged-store' } });
    expect(desk.journal).toEqual(damaged);
  });

  it('is written anew when its file was deleted', async () => {
    const desk = await deskWithCases(1);
    await desk.service.lock();
    desk.folder.files.delete(desk.journalName);
    const again = desk.restarted();
    await again.unlock();
    expect((await again.service.keeping()).repair).toEqual({ kind: 'journal-rewritten' });
    await again.service.lock();
    await again.loseDatabase();
    const third = again.restarted();
    expect((await third.unlock()).ok).toBe(true);
    expect(await third.codes()).toEqual(['Es-0']);
  });

  it('that tells another story than the database stays as it is, until someone has it set aside', async () => {
    const desk = await deskWithCases(1);
    const [rows, header] = [await desk.readRows(), await desk.readHeader()];
    const journal = desk.journal;
    await desk.addCase('hier');
    await desk.service.lock();
    const other = desk.journal;
    // The same moment once more, with another continuation.
    await desk.overwrite(rows, header);
    desk.folder.files.set(desk.journalName, journal);
    const fork = desk.restarted();
    await fork.unlock();
    await fork.service.lock();
    desk.folder.files.set(desk.journalName, other);
    const again = desk.restarted();
    expect((await again.unlock()).ok).toBe(true);
    expect((await again.service.keeping()).repair).toEqual({ kind: 'disagree' });
    await again.addCase('daar');
    expect(desk.journal).toEqual(other);
    expect(await again.service.rewriteJournal()).toBe(true);
    const aside = [...desk.folder.files].find(([name]) => name.includes('.aside-'));
    expect(aside?.[1]).toEqual(other);
    expect((await again.service.keeping()).journal).toBe('fine');
    const third = await again.reopened();
    expect((await third.service.keeping()).repair).toEqual({ kind: 'none' });
  });

  it.each(['a draft', 'a piece of a document'])(
    'that tells another story is noticed although it ends with %s',
    async (end) => {
      const desk = await deskWithCases(1);
      await desk.service.lock();
      const [rows, header, journal] = [await desk.readRows(), await desk.readHeader(), desk.journal];
      const session = await openSessionOf(desk);
      const row = new Map([['A'.repeat(22), new Uint8Array(300)]]);
      await (end === 'a draft' ? session.keepInJournal(row) : session.putPart(row));
      const other = desk.journal;
      session.close();
      // The same moment once more: as many entries in the log, but not the same ones.
      await desk.overwrite(rows, header);
      desk.folder.files.set(desk.journalName, journal);
      (await openSessionOf(desk)).close();
      desk.folder.files.set(desk.journalName, other);
      const again = desk.restarted();
      expect((await again.unlock()).ok).toBe(true);
      expect((await again.service.keeping()).repair).toEqual({ kind: 'disagree' });
      expect(desk.journal).toEqual(other);
    },
  );

  it.each([
    ['further', 3],
    ['less far', 1],
  ] as const)(
    'that went another way %s than the database is neither used nor written over',
    async (_, more) => {
      const desk = await deskWithCases(1);
      const [rows, header, journal] = [await desk.readRows(), await desk.readHeader(), desk.journal];
      for (let i = 0; i < more; i++) await desk.addCase(`hier-${i}`);
      const other = desk.journal;
      await desk.service.lock();
      // An older copy of the database, in which someone worked on meanwhile.
      await desk.overwrite(rows, header);
      desk.folder.files.set(desk.journalName, journal);
      const copy = desk.restarted();
      await copy.unlock();
      if (more === 1) await copy.addCase('daar');
      const [forked, forkedHeader] = [await desk.readRows(), await desk.readHeader()];
      await copy.service.lock();
      await desk.overwrite(forked, forkedHeader);
      desk.folder.files.set(desk.journalName, other);
      const again = desk.restarted();
      expect((await again.unlock()).ok).toBe(true);
      expect((await again.service.keeping()).repair).toEqual({ kind: 'disagree' });
      expect(await again.codes()).toEqual(more === 1 ? ['Es-0', 'daar'] : ['Es-0']);
      expect(desk.journal).toEqual(other);
    },
  );

  it.each(['no-space', 'read-only'] as const)(
    'that meets %s leaves the commit saved, tells, and is mended at the next unlock',
    async (fault) => {
      const desk = await deskWithCases(2);
      desk.folder.fault = fault;
      await desk.addCase('Es-2');
      expect((await desk.service.keeping()).journal).toEqual({ behind: fault });
      await desk.service.lock();
      desk.folder.fault = null;
      const again = desk.restarted();
      expect((await again.unlock()).ok).toBe(true);
      expect(await again.codes()).toEqual(CODES);
      expect((await again.service.keeping()).repair).toEqual({ kind: 'journal-rewritten' });
      expect((await again.service.keeping()).journal).toBe('fine');
    },
  );
});

describe('a journal of another vault', () => {
  it('is not taken for one of ours', async () => {
    const [desk, other] = [await deskWithCases(1), await TestDesk.made()];
    await other.service.changePassphrase(PASSPHRASE, OTHER_PASSPHRASE, null);
    await desk.service.lock();
    desk.folder.files.set(desk.journalName, other.journal);
    const again = desk.restarted();
    expect((await again.unlock()).ok).toBe(true);
    expect(await again.codes()).toEqual(['Es-0']);
  });
});

describe('the list of who holds a key', () => {
  it('comes back when its row was damaged or lost, and people can be added and removed again', async () => {
    const desk = await deskWithCases(1);
    await desk.service.addSlot('Bram', 'member', OTHER_PASSPHRASE);
    const slots = await desk.service.slots();
    await desk.service.lock();
    const inside = await openSessionOf(desk);
    const key = rowKey(inside.keys.index, 'slots');
    inside.close();
    const rows = await desk.readRows();
    const row = rows.get(key) ?? new Uint8Array(0);
    const journal = desk.journal;
    const lost = new Map(rows);
    lost.delete(key);
    for (const spoilt of [new Map(rows).set(key, flipBit(row, row.length * 4)), lost]) {
      desk.folder.files.set(desk.journalName, journal);
      await desk.overwrite(spoilt);
      const again = desk.restarted();
      expect((await again.unlock()).ok).toBe(true);
      expect((await again.service.keeping()).repair).toMatchObject({ kind: 'rebuilt', writes: 1 });
      expect(await again.service.slots()).toEqual(slots);
      expect(await again.service.setRole(slots[1]?.id ?? '', 'reader')).toMatchObject({ ok: true });
      await again.service.lock();
      expect((await desk.readRows()).has(key)).toBe(true);
    }
  });
});

describe('a header that was damaged in the database', () => {
  type Spoil = (header: VaultHeader) => unknown;
  const slotOf = (header: VaultHeader, change: (slot: VaultHeader['slots'][number]) => object) => ({
    ...header,
    slots: header.slots.map((slot) => ({ ...slot, ...change(slot) })),
  });
  const turned = (text: string) => `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}`;

  it.each<readonly [string, Spoil]>([
    ['the secret half of a slot', (header) => slotOf(header, ({ secret }) => ({ secret: turned(secret) }))],
    ['a sealed vault key', (header) => slotOf(header, ({ vaultKey }) => ({ vaultKey: turned(vaultKey) }))],
    ['a public key', (header) => slotOf(header, ({ publicKey }) => ({ publicKey: turned(publicKey) }))],
    ['the price of a guess', (header) => slotOf(header, ({ kdf }) => ({ kdf: { ...kdf, passes: 1 } }))],
    ['the number of the vault', (header) => ({ ...header, vaultId: turned(header.vaultId) })],
    ['its form', () => 'no header'],
  ])('comes back from the start of the journal, and it is said: %s', async (_, spoil) => {
    const desk = await deskWithCases(1);
    await desk.service.lock();
    const header = (await desk.readHeader()) as VaultHeader;
    await desk.writeHeader(spoil(header));
    const again = desk.restarted();
    expect((await again.unlock()).ok).toBe(true);
    expect((await again.service.keeping()).repair).toEqual({ kind: 'header-restored' });
    expect(await again.codes()).toEqual(['Es-0']);
    expect(await desk.readHeader()).toEqual(header);
    const third = await again.reopened();
    expect((await third.service.keeping()).repair).toEqual({ kind: 'none' });
  });

  it('does not come from a journal that a crash left under the vault key of before', async () => {
    const desk = await deskWithCases(1);
    await desk.service.addSlot('Bram', 'member', OTHER_PASSPHRASE);
    const bram = (await desk.service.slots()).find(({ name }) => name === 'Bram');
    desk.folder.writesLeft = 0;
    await desk.service.removeSlot(bram?.id ?? '');
    await desk.service.lock();
    desk.folder.writesLeft = Infinity;
    const header = (await desk.readHeader()) as VaultHeader;
    await desk.writeHeader(slotOf(header, ({ secret }) => ({ secret: turned(secret) })));
    const rows = await desk.readRows();
    for (const passphrase of [OTHER_PASSPHRASE, PASSPHRASE])
      expect(await desk.restarted().unlock(passphrase)).toMatchObject({ error: { kind: 'damaged-header' } });
    expect(await desk.readRows()).toEqual(rows);
  });
});

describe('the start of the journal', () => {
  it('follows a changed passphrase also when the program ended just before it was replaced', async () => {
    const desk = await deskWithCases(1);
    // The frame of the change is written, the new start is not.
    desk.folder.writesLeft = 1;
    expect(await desk.service.changePassphrase(PASSPHRASE, OTHER_PASSPHRASE, null)).toMatchObject({
      ok: true,
    });
    desk.folder.writesLeft = Infinity;
    const again = desk.restarted();
    expect((await again.unlock(OTHER_PASSPHRASE)).ok).toBe(true);
    expect((await again.service.keeping()).repair).toEqual({ kind: 'journal-rewritten' });
    await again.service.lock();
    await again.loseDatabase();
    expect(await desk.restarted().unlock(PASSPHRASE)).toMatchObject({ error: { kind: 'wrong-passphrase' } });
    expect(await desk.restarted().unlock(OTHER_PASSPHRASE)).toMatchObject({ ok: true });
  });
});
