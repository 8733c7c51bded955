/** Who can open a vault: colleagues, the computer, the recovery sheet. */
import { describe, expect, it } from 'vitest';
import { rowKey } from '../../../renderer/vault/row';
import type { VaultHeader } from '../../../renderer/vault/header';
import { aContact, openSessionOf, OTHER_PASSPHRASE, PASSPHRASE, TestDesk } from '../../support/vault-desk';
import { parseCard } from '../../../shared/bundle/card';
import { boxKeyPairFromSecret } from '../../../shared/crypto/box';
import { parseBase64, randomBytes } from '../../../shared/crypto/bytes';
import { create } from '../../../shared/domain/change';
import { flipBit, newId } from '../../support/builders';

async function withColleague(role: 'manager' | 'member' | 'reader' = 'member'): Promise<TestDesk> {
  const desk = await TestDesk.made();
  await desk.addCase('Es');
  const added = await desk.service.addSlot('Bram', role, OTHER_PASSPHRASE);
  if (!added.ok) throw new Error(added.error.kind);
  return desk;
}

async function slotOf(desk: TestDesk, name: string): Promise<string> {
  return (await desk.service.slots()).find((slot) => slot.name === name)?.id ?? '';
}

describe('a colleague', () => {
  it('opens with an own passphrase and is the one the log names', async () => {
    const desk = await withColleague();
    const again = await desk.reopened(OTHER_PASSPHRASE);
    await again.addCase('Berk');
    const { entries } = await again.service.auditLog();
    expect(entries.filter(({ act }) => act === 'commit').map(({ person }) => person)).toEqual([
      'Ilse',
      'Bram',
    ]);
    expect(entries.filter(({ act }) => act === 'unlock').at(-1)?.person).toBe('Bram');
  });

  it('who reads cannot commit', async () => {
    const again = await (await withColleague('reader')).reopened(OTHER_PASSPHRASE);
    const [row] = await again.service.cases('');
    const done = await again.service.commit([aContact(row?.id ?? '', 'x')], { act: 'commit' });
    expect(done).toMatchObject({ error: { kind: 'read-only-slot' } });
  });

  it('who is no manager cannot add, change or remove anyone, nor erase', async () => {
    const again = await (await withColleague('member')).reopened(OTHER_PASSPHRASE);
    const refused = { error: { kind: 'not-manager' } };
    const ilse = await slotOf(again, 'Ilse');
    const [row] = await again.service.cases('');
    expect(await again.service.addSlot('Cas', 'member', 'nog een lange zin erbij')).toMatchObject(refused);
    expect(await again.service.setRole(ilse, 'reader')).toMatchObject(refused);
    expect(await again.service.removeSlot(ilse)).toMatchObject(refused);
    expect(
      await again.service.erase({ caseId: row?.id ?? '', typedCode: 'Es', reason: 'r', second: '' }),
    ).toMatchObject(refused);
  });

  it('does not get a name that is taken', async () => {
    const desk = await withColleague();
    expect(await desk.service.addSlot('Bram', 'member', 'nog een lange zin erbij')).toMatchObject({
      error: { kind: 'name-taken' },
    });
  });

  it('keeps the new role after the vault is opened again', async () => {
    const desk = await withColleague();
    expect(await desk.service.setRole(await slotOf(desk, 'Bram'), 'reader')).toMatchObject({ ok: true });
    await desk.service.lock();
    expect(await desk.restarted().unlock(OTHER_PASSPHRASE)).toMatchObject({ value: { role: 'reader' } });
  });

  it('can be removed, but not the last manager, and nobody removes themselves', async () => {
    const desk = await withColleague();
    const ilse = await slotOf(desk, 'Ilse');
    expect(await desk.service.setRole(ilse, 'member')).toMatchObject({ error: { kind: 'last-manager' } });
    expect(await desk.service.removeSlot(ilse)).toMatchObject({ error: { kind: 'last-manager' } });
    await desk.service.setRole(await slotOf(desk, 'Bram'), 'manager');
    expect(await desk.service.removeSlot(ilse)).toMatchObject({ error: { kind: 'own-slot' } });
    expect(await desk.service.removeSlot('nobody')).toMatchObject({ error: { kind: 'unknown-slot' } });
  });
});

describe('removing a slot', () => {
  it('refuses the removed passphrase, opens all cases under a new key and leaves no old row', async () => {
    const desk = await withColleague();
    const [oldRows, oldHeader] = [await desk.readRows(), (await desk.readHeader()) as VaultHeader];
    expect(await desk.service.removeSlot(await slotOf(desk, 'Bram'))).toMatchObject({ ok: true });
    await desk.addCase('Berk');
    await desk.service.lock();
    const [rows, header] = [await desk.readRows(), (await desk.readHeader()) as VaultHeader];
    expect(await desk.restarted().unlock(OTHER_PASSPHRASE)).toMatchObject({
      error: { kind: 'wrong-passphrase' },
    });
    const again = desk.restarted();
    expect((await again.unlock()).ok).toBe(true);
    expect(await again.codes()).toEqual(['Berk', 'Es']);
    const [es] = await again.service.cases('Es');
    expect(await again.summaries(es?.id ?? '')).toEqual(['Es gesprek 0']);
    expect((await again.service.auditLog()).brokenAt).toBeNull();
    await again.service.lock();
    // Only rows under the key of a case stay where they were.
    const kept = [...oldRows.keys()].filter((key) => rows.has(key));
    expect(kept).toHaveLength(2);
    // The header of before opens the old key, but no row of now.
    expect(header.slots[0]?.vaultKey).not.toBe(oldHeader.slots[0]?.vaultKey);
    await desk.writeHeader(oldHeader);
    desk.folder.files.delete(desk.journalName);
    expect(await desk.restarted().unlock(OTHER_PASSPHRASE)).toMatchObject({
      error: { kind: 'damaged-store' },
    });
  });

  it.each([true, false])(
    'leaves no damaged row under the old key; it comes from the journal, or is said to be lost (there: %s)',
    async (isThere) => {
      const desk = await withColleague();
      const policy = create(
        'desk-policy',
        { id: newId(), caseId: null },
        { idleMinutes: 3, secondPersonToErase: false },
      );
      expect(await desk.service.commit([policy], { act: 'change-policy' })).toMatchObject({ ok: true });
      const bram = await slotOf(desk, 'Bram');
      await desk.service.lock();
      const inside = await openSessionOf(desk);
      const key = rowKey(inside.keys.index, 'folder/desk/0');
      inside.close();
      const again = desk.restarted();
      await again.unlock();
      const rows = await desk.readRows();
      await desk.overwrite(new Map(rows).set(key, flipBit(rows.get(key) ?? new Uint8Array(0), 400)));
      if (!isThere) desk.folder.files.delete(desk.journalName);
      expect(await again.service.removeSlot(bram)).toMatchObject({ ok: true });
      expect((await desk.readRows()).has(key)).toBe(false);
      expect((await again.service.keeping()).repair).toEqual(
        isThere ? { kind: 'none' } : { kind: 'rows-lost', rows: 1 },
      );
      expect((await again.service.deskRecords()).map(({ kind }) => kind)).toEqual(
        isThere ? ['desk-policy'] : [],
      );
      const { entries } = await again.service.auditLog();
      expect(entries.at(-1)).toMatchObject({ act: 'remove-slot', detail: isThere ? {} : { lost: 1 } });
    },
  );

  it('is harmless when the machine stops before the journal is rewritten', async () => {
    const desk = await withColleague();
    const bram = await slotOf(desk, 'Bram');
    desk.folder.writesLeft = 0;
    await desk.service.removeSlot(bram);
    await desk.service.lock();
    desk.folder.writesLeft = Infinity;
    const again = desk.restarted();
    expect((await again.unlock()).ok).toBe(true);
    expect(await again.codes()).toEqual(['Es']);
    await again.service.lock();
    await again.loseDatabase();
    expect(await desk.restarted().unlock(OTHER_PASSPHRASE)).toMatchObject({
      error: { kind: 'wrong-passphrase' },
    });
    expect((await desk.restarted().unlock()).ok).toBe(true);
  });
});

describe('a slot bound to the computer', () => {
  it('opens only with the secret of that computer', async () => {
    const desk = await TestDesk.made();
    const device = randomBytes(32);
    expect(await desk.service.bindDevice(PASSPHRASE, device, true)).toMatchObject({ ok: true });
    await desk.service.lock();
    expect(await desk.restarted().service.unlock(PASSPHRASE, null)).toMatchObject({
      error: { kind: 'other-computer' },
    });
    expect(await desk.restarted().service.unlock(PASSPHRASE, randomBytes(32))).toMatchObject({ ok: false });
    const again = desk.restarted();
    expect((await again.service.unlock(PASSPHRASE, device)).ok).toBe(true);
    expect((await again.service.slots())[0]?.isDeviceBound).toBe(true);
    expect(await again.service.bindDevice(PASSPHRASE, device, false)).toMatchObject({ ok: true });
    await again.service.lock();
    expect((await desk.restarted().service.unlock(PASSPHRASE, null)).ok).toBe(true);
  });
});

describe('a slot bound to another computer', () => {
  it('counts each wrong passphrase as a failed unlock, makes one wait, and says so in the log', async () => {
    const desk = await TestDesk.made();
    const device = randomBytes(32);
    expect(await desk.service.bindDevice(PASSPHRASE, device, true)).toMatchObject({ ok: true });
    await desk.service.lock();
    // Without the secret a wrong passphrase and the right one look alike: each of them is a try.
    for (const guess of [OTHER_PASSPHRASE, PASSPHRASE, OTHER_PASSPHRASE])
      expect(await desk.restarted().service.unlock(guess, null)).toMatchObject({
        error: { kind: 'other-computer' },
      });
    expect(await desk.restarted().service.unlock(OTHER_PASSPHRASE, null)).toMatchObject({
      error: { kind: 'too-soon' },
    });
    const again = desk.restarted();
    again.time += 60_000;
    expect((await again.service.unlock(PASSPHRASE, device)).ok).toBe(true);
    expect((await again.acts()).filter((act) => act === 'failed-unlock')).toHaveLength(3);
  });
});

describe('the recovery sheet', () => {
  async function withSheet() {
    const desk = await TestDesk.made();
    await desk.addCase('Es');
    const sheets = await desk.service.makeRecovery();
    return { desk, words: sheets.words.join(' '), shares: sheets.shares.map((share) => share.join(' ')) };
  }

  it('counts only when it was typed back, and a mistyped one does not', async () => {
    const { desk, words } = await withSheet();
    const wrong = words.split(' ').reverse().join(' ');
    expect(await desk.service.confirmRecovery([wrong])).toMatchObject({ error: { kind: 'mistyped' } });
    expect(await desk.service.checkRecovery([words])).toMatchObject({ ok: false });
    expect(await desk.service.confirmRecovery([words.toUpperCase()])).toMatchObject({ ok: true });
    expect(await desk.service.checkRecovery([words])).toMatchObject({ ok: true });
    expect(await desk.acts()).toEqual(expect.arrayContaining(['recovery-made', 'recovery-checked']));
  });

  it('of another vault is refused as such', async () => {
    const [{ words }, { desk }] = [await withSheet(), await withSheet()];
    expect(await desk.service.confirmRecovery([words])).toMatchObject({ error: { kind: 'other-vault' } });
  });

  it.each([
    [0, 1],
    [0, 2],
    [2, 1],
  ] as const)('opens by its parts %i and %i, and gives an own slot', async (a, b) => {
    const { desk, shares } = await withSheet();
    const pair = [shares[a] ?? '', shares[b] ?? ''];
    expect(await desk.service.confirmRecovery(pair)).toMatchObject({ ok: true });
    await desk.service.lock();
    const again = desk.restarted();
    expect(await again.service.recover(pair, 'Cas', OTHER_PASSPHRASE)).toMatchObject({
      ok: true,
      value: { person: 'Cas', role: 'manager' },
    });
    expect(await again.codes()).toEqual(['Es']);
    const third = await again.reopened(OTHER_PASSPHRASE);
    expect(await third.acts()).toContain('recovery-used');
  });

  it('does not open by one part, nor by the same part twice', async () => {
    const { desk, words, shares } = await withSheet();
    await desk.service.confirmRecovery([words]);
    await desk.service.lock();
    const [one = ''] = shares;
    const tried = await desk.restarted().service.recover([one], 'Cas', OTHER_PASSPHRASE);
    expect(tried).toMatchObject({ error: { kind: 'mistyped' } });
    expect(await desk.restarted().service.recover([one, one], 'Cas', OTHER_PASSPHRASE)).toMatchObject({
      error: { kind: 'mistyped' },
    });
  });

  it('is replaced by a new one: the earlier opens nothing', async () => {
    const { desk, words } = await withSheet();
    await desk.service.confirmRecovery([words]);
    const next = (await desk.service.makeRecovery()).words.join(' ');
    expect(await desk.service.confirmRecovery([next])).toMatchObject({ ok: true });
    expect((await desk.service.slots()).filter(({ kind }) => kind === 'recovery')).toHaveLength(1);
    await desk.service.lock();
    expect((await desk.restarted().service.recover([words], 'Cas', OTHER_PASSPHRASE)).ok).toBe(false);
    expect((await desk.restarted().service.recover([next], 'Cas', OTHER_PASSPHRASE)).ok).toBe(true);
  });
});

describe('a new vault key', () => {
  const NEXT = 'zolder kapstok perzik griffel maandag';

  it('opens nothing written since to who has the old passphrase and the old store', async () => {
    const before = await withColleague();
    await before.service.lock();
    const old = await openSessionOf(before);
    const oldIndex = old.keys.index.slice();
    old.close();
    const desk = before.restarted();
    await desk.unlock();
    const oldHeader = (await desk.readHeader()) as VaultHeader;
    expect((await desk.service.newVaultKey(PASSPHRASE, NEXT, null)).ok).toBe(true);
    const berk = await desk.addCase('Berk');
    expect(await desk.acts()).toContain('rekeyed');
    await desk.service.lock();
    const [rows, header] = [await desk.readRows(), (await desk.readHeader()) as VaultHeader];
    for (const label of ['meta', 'list/0', 'audit/0', `case-key/${berk}`])
      expect(rows.has(rowKey(oldIndex, label))).toBe(false);
    // Who knew the passphrase has the old half of the slot; the new vault key is sealed to another one.
    expect(header.slots[0]?.id).toBe(oldHeader.slots[0]?.id);
    expect(header.slots[0]?.publicKey).not.toBe(oldHeader.slots[0]?.publicKey);
    await desk.writeHeader({
      ...header,
      slots: [{ ...oldHeader.slots[0], vaultKey: header.slots[0]?.vaultKey }, ...header.slots.slice(1)],
    });
    expect((await desk.restarted().unlock(PASSPHRASE)).ok).toBe(false);
    await desk.writeHeader(header);
    const again = desk.restarted();
    again.time += 3_600_000;
    expect(await again.unlock(PASSPHRASE)).toMatchObject({ error: { kind: 'wrong-passphrase' } });
    expect((await again.unlock(NEXT)).ok).toBe(true);
    expect(await again.codes()).toEqual(['Berk', 'Es']);
    expect((await again.service.auditLog()).brokenAt).toBeNull();
    expect((await again.service.keeping()).repair).toEqual({ kind: 'none' });
    const colleague = await again.reopened(OTHER_PASSPHRASE);
    expect(await colleague.codes()).toEqual(['Berk', 'Es']);
  });

  it('asks for the passphrase of now, a long enough next one, and a manager', async () => {
    const desk = await withColleague();
    expect(await desk.service.newVaultKey('iets anders dat lang is', NEXT, null)).toMatchObject({
      error: { kind: 'wrong-passphrase' },
    });
    expect(await desk.service.newVaultKey(PASSPHRASE, 'kort', null)).toMatchObject({
      error: { kind: 'weak-passphrase' },
    });
    const colleague = await desk.reopened(OTHER_PASSPHRASE);
    expect(await colleague.service.newVaultKey(OTHER_PASSPHRASE, NEXT, null)).toMatchObject({
      error: { kind: 'not-manager' },
    });
  });
});

describe('the key file', () => {
  it('is for a manager who types the passphrase again, and stands in the log before it exists', async () => {
    const desk = await TestDesk.made();
    expect(await desk.service.exportKey('niet de goede zin', null)).toEqual({
      ok: false,
      error: { kind: 'wrong-passphrase' },
    });
    expect(await desk.acts()).not.toContain('export-key');
    const made = await desk.service.exportKey(PASSPHRASE, null);
    if (!made.ok) throw new Error(made.error.kind);
    const [line, payload] = new TextDecoder().decode(made.value).split('\n');
    expect(line).toBe('schakel-key/1');
    const bytes = parseBase64(payload ?? '') ?? new Uint8Array(0);
    const key = JSON.parse(new TextDecoder().decode(bytes)) as { boxSecret: string; deskId: string };
    const card = parseCard((await desk.service.ownCard()).text);
    if (!card.ok) throw new Error(card.error);
    const pair = boxKeyPairFromSecret(parseBase64(key.boxSecret) ?? new Uint8Array(0));
    expect([key.deskId, pair.publicKey]).toEqual([card.value.deskId, card.value.boxKey]);
    expect(await desk.acts()).toContain('export-key');
  });

  it('is not for a member', async () => {
    const desk = await TestDesk.made();
    await desk.service.addSlot('Bram', 'member', OTHER_PASSPHRASE);
    const asBram = await desk.reopened(OTHER_PASSPHRASE);
    expect(await asBram.service.exportKey(OTHER_PASSPHRASE, null)).toEqual({
      ok: false,
      error: { kind: 'not-manager' },
    });
  });
});
