/** From no vault to a vault, locked and unlocked. */
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import type { VaultHeader } from '../../../renderer/vault/header';
import { Vault } from '../../../renderer/vault/vault';
import { CHILD_FOCUS } from '../../support/builders';
import { MemoryFolder } from '../../support/memory-folder';
import { newName, OTHER_PASSPHRASE, PASSPHRASE, PERSON, TestDesk } from '../../support/vault-desk';

const INPUT = { agency: CHILD_FOCUS, person: PERSON, passphrase: PASSPHRASE };

describe('a desk without a vault', () => {
  it('writes nothing before a passphrase has been chosen', async () => {
    const desk = new TestDesk();
    expect(await desk.service.state()).toBe('absent');
    expect(await desk.unlock()).toMatchObject({ ok: false, error: { kind: 'absent' } });
    expect(await desk.service.create({ ...INPUT, passphrase: 'te kort' })).toMatchObject({
      error: { kind: 'weak-passphrase' },
    });
    expect(await Dexie.exists(desk.name)).toBe(false);
    expect(desk.folder.files.size).toBe(0);
  });

  it('is made once: a second one is refused', async () => {
    const desk = await TestDesk.made();
    await desk.service.lock();
    expect(await desk.restarted().service.create(INPUT)).toMatchObject({ error: { kind: 'exists' } });
  });

  it('is not made over a journal whose database was lost', async () => {
    const desk = await TestDesk.made();
    await desk.service.lock();
    await desk.loseDatabase();
    expect(await desk.restarted().service.create(INPUT)).toMatchObject({ error: { kind: 'exists' } });
  });
});

describe('a vault', () => {
  it('opens again with its passphrase and has what was saved', async () => {
    const desk = await TestDesk.made();
    const caseId = await desk.addCase('Kastanje');
    const again = await desk.reopened();
    expect(await again.codes()).toEqual(['Kastanje']);
    expect(await again.summaries(caseId)).toEqual(['Kastanje gesprek 0']);
  });

  it('answers nothing when locked', async () => {
    const desk = await TestDesk.made();
    await desk.service.lock();
    expect(await desk.service.state()).toBe('locked');
    await expect((async () => desk.service.cases(''))()).rejects.toThrow('locked');
  });

  it('opens with the same passphrase typed in another Unicode form', async () => {
    const desk = new TestDesk();
    await desk.service.create({ ...INPUT, passphrase: 'zoë fluit knikker' });
    await desk.service.lock();
    expect(await desk.restarted().unlock('zoe\u0308 fluit knikker')).toMatchObject({ ok: true });
  });

  it('makes one wait longer after each wrong passphrase, and notes the tries', async () => {
    const desk = await TestDesk.made();
    await desk.service.lock();
    const next = desk.restarted();
    const waits: number[] = [];
    for (let i = 0; i < 5; i++) {
      const answer = await next.unlock(OTHER_PASSPHRASE);
      if (answer.ok || answer.error.kind !== 'wrong-passphrase') throw new Error('should be refused');
      waits.push(answer.error.waitMs ?? 0);
      if (waits.at(-1)) expect(await next.unlock()).toMatchObject({ error: { kind: 'too-soon' } });
      next.time += 120_000;
    }
    expect(waits.slice(0, 2)).toEqual([0, 0]);
    expect(waits[4]).toBeGreaterThan(waits[3] ?? 0);
    expect(waits[3]).toBeGreaterThan(waits[2] ?? 0);
    expect(waits[2]).toBeGreaterThan(0);
    expect((await next.unlock()).ok).toBe(true);
    expect((await next.acts()).filter((act) => act === 'failed-unlock')).toHaveLength(5);
  });

  it('does not shorten the wait when the program is started again', async () => {
    const desk = await TestDesk.made();
    await desk.service.lock();
    for (let i = 0; i < 3; i++) await desk.restarted().unlock(OTHER_PASSPHRASE);
    expect(await desk.restarted().unlock()).toMatchObject({ error: { kind: 'too-soon' } });
  });
});

describe('a passphrase change', () => {
  it('refuses the old one and opens with the new one', async () => {
    const desk = await TestDesk.made();
    await desk.addCase('Kastanje');
    expect(await desk.service.changePassphrase(PASSPHRASE, OTHER_PASSPHRASE, null)).toMatchObject({
      ok: true,
    });
    await desk.service.lock();
    expect(await desk.restarted().unlock()).toMatchObject({ error: { kind: 'wrong-passphrase' } });
    const again = desk.restarted();
    expect((await again.unlock(OTHER_PASSPHRASE)).ok).toBe(true);
    expect(await again.codes()).toEqual(['Kastanje']);
  });

  it('is in the journal too: after the database is lost only the new one opens', async () => {
    const desk = await TestDesk.made();
    await desk.service.changePassphrase(PASSPHRASE, OTHER_PASSPHRASE, null);
    await desk.service.lock();
    await desk.loseDatabase();
    expect(await desk.restarted().unlock()).toMatchObject({ error: { kind: 'wrong-passphrase' } });
    expect((await desk.restarted().unlock(OTHER_PASSPHRASE)).ok).toBe(true);
  });

  it('asks for the present one, and for one that is long enough', async () => {
    const desk = await TestDesk.made();
    const change = (current: string, next: string) => desk.service.changePassphrase(current, next, null);
    expect(await change(OTHER_PASSPHRASE, OTHER_PASSPHRASE)).toMatchObject({
      error: { kind: 'wrong-passphrase' },
    });
    expect(await change(PASSPHRASE, 'kort')).toMatchObject({ error: { kind: 'weak-passphrase' } });
    await desk.service.lock();
    expect((await desk.restarted().unlock()).ok).toBe(true);
  });
});

describe('the parameters of the derivation', () => {
  const withKdf = async (desk: TestDesk, change: Record<string, number>) => {
    const header = (await desk.readHeader()) as VaultHeader;
    const slots = header.slots.map((slot) => ({ ...slot, kdf: slot.kdf && { ...slot.kdf, ...change } }));
    await desk.writeHeader({ ...header, slots });
  };

  it.each([
    [{ memoryKiB: 1024 }, 'kdf-too-low'],
    [{ passes: 1 }, 'kdf-too-low'],
    [{ memoryKiB: 4_000_000_000 }, 'kdf-too-high'],
    [{ passes: 1_000_000_000 }, 'kdf-too-high'],
    [{ lanes: 9 }, 'kdf-too-high'],
  ] as const)('are refused before deriving when set to %o', async (change, kind) => {
    const desk = await TestDesk.made();
    await desk.service.lock();
    // With a journal the header comes back from its start.
    desk.folder.files.delete(desk.journalName);
    await withKdf(desk, change);
    const began = performance.now();
    expect(await desk.restarted().unlock()).toMatchObject({ error: { kind } });
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it(
    'are raised at unlock when this computer derives faster than half a second',
    { timeout: 120_000 },
    async () => {
      const name = newName();
      const folder = new MemoryFolder();
      const journal = { folder, name: `${name}.journal` };
      const made = new Vault({ name, journal, hardness: 'floor' });
      await made.create(INPUT);
      await made.lock();
      const raised = new Vault({ name, journal, hardness: 'calibrated' });
      expect((await raised.unlock(PASSPHRASE)).ok).toBe(true);
      const isRaised = (await raised.session?.audit.verify(raised.session.store))?.entries.some(
        ({ act }) => act === 'raise-kdf',
      );
      await raised.lock();
      const header = (await new TestDesk(name, folder).readHeader()) as VaultHeader;
      const passes = header.slots[0]?.kdf?.passes ?? 0;
      // A busy or old computer derives in more than half a second at the floor; there it must stay as it is.
      expect(passes > 3).toBe(isRaised);
      const again = new Vault({ name, journal, hardness: 'floor' });
      expect((await again.unlock(PASSPHRASE)).ok).toBe(true);
      await again.lock();
    },
  );
});
