/** Backups that prove themselves, and restores that overwrite nothing unseen. */
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { outdated } from '../../../renderer/vault/backup';
import type { RestoreInput } from '../../../renderer/vault/api';
import { encodeUtf8, type Bytes } from '../../../shared/crypto/bytes';
import { flipBit } from '../../support/builders';
import { MemoryFolder } from '../../support/memory-folder';
import { OTHER_PASSPHRASE, PASSPHRASE, TestDesk } from '../../support/vault-desk';

async function backedUp(desk: TestDesk): Promise<{ readonly folder: MemoryFolder; readonly bytes: Bytes }> {
  const folder = new MemoryFolder();
  const made = await desk.service.backup(folder);
  if (!made.ok) throw new Error(made.error.kind);
  return { folder, bytes: folder.get(made.value.name) };
}

const byPassphrase = (bytes: Bytes, more: Partial<RestoreInput> = {}): RestoreInput => ({
  bytes,
  secret: { kind: 'passphrase', passphrase: PASSPHRASE },
  keepIdentity: true,
  mayReplace: false,
  ...more,
});

describe('a backup', () => {
  it('is held against the store, named without saying whose it is, and noted as proven', async () => {
    const desk = await TestDesk.made();
    await desk.addCase('Kastanje', 3);
    const { folder } = await backedUp(desk);
    const [name = ''] = folder.files.keys();
    expect(name).toMatch(/^schakel-[0-9a-f]{8}-\d{8}T\d{6}\.schakel-backup$/);
    const { backup } = await desk.service.keeping();
    expect(backup.lastProven).toMatchObject({ name, size: folder.get(name).length });
    expect(await desk.acts()).toContain('backup');
  });

  it.each([
    [
      'a changed byte',
      (bytes: Bytes) => bytes.map((byte, at) => (at === bytes.length - 99 ? byte ^ 1 : byte)),
    ],
    ['a changed byte in the middle', (bytes: Bytes) => flipBit(bytes, bytes.length * 4)],
    ['an end that is missing', (bytes: Bytes) => bytes.slice(0, -1)],
    ['nothing in it', () => new Uint8Array(0)],
  ] as const)('with %s is not called good, and is taken away', async (_what, spoil) => {
    const desk = await TestDesk.made();
    await desk.addCase('Kastanje');
    const folder = new MemoryFolder();
    folder.onPublish = (_name, bytes) => spoil(bytes);
    expect(await desk.service.backup(folder)).toMatchObject({ ok: false, error: { kind: 'not-equal' } });
    expect(folder.files.size).toBe(0);
    expect((await desk.service.keeping()).backup.lastProven).toBeNull();
  });

  it('to a full or read-only folder says so, and the last proven one stays the last', async () => {
    const desk = await TestDesk.made();
    await desk.addCase('Kastanje');
    const { folder } = await backedUp(desk);
    const proven = (await desk.service.keeping()).backup.lastProven;
    for (const fault of ['no-space', 'read-only'] as const) {
      folder.fault = fault;
      expect(await desk.service.backup(folder)).toMatchObject({ ok: false, error: { kind: fault } });
    }
    expect((await desk.service.keeping()).backup.lastProven).toEqual(proven);
    expect(folder.files.size).toBe(1);
  });

  it('takes away what a crash in an earlier one left there, and nothing else', async () => {
    const desk = await TestDesk.made();
    await desk.addCase('Kastanje');
    const { folder } = await backedUp(desk);
    const [whole = ''] = folder.files.keys();
    const tag = whole.slice(0, 'schakel-12345678'.length);
    const others = [`${tag}-20260101T090000.schakel-backup.odt`, `${tag}-nota.schakel-backup`, 'brief.odt'];
    for (const name of [
      `${tag}-20260101T090000.schakel-backup`,
      'schakel-00000000-20260101T090000.schakel-backup',
      ...others,
    ])
      await folder.draft(name, encodeUtf8('half'), true);
    expect((await desk.service.backup(folder)).ok).toBe(true);
    expect([...(await folder.drafts())].sort()).toEqual(
      ['schakel-00000000-20260101T090000.schakel-backup', ...others].sort(),
    );
    expect(folder.files.has(whole)).toBe(true);
  });

  it('rotates: the latest seven, and the last of each of twelve months', () => {
    const day = (month: number, of: number) =>
      `schakel-12345678-2026${String(month).padStart(2, '0')}${String(of).padStart(2, '0')}T090000.schakel-backup`;
    const names = Array.from({ length: 11 }, (_, month) =>
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((of) => day(month + 1, of)),
    ).flat();
    const gone = new Set(outdated(names));
    const kept = names.filter((name) => !gone.has(name));
    expect(kept).toEqual([
      ...Array.from({ length: 10 }, (_, month) => day(month + 1, 9)),
      ...[3, 4, 5, 6, 7, 8, 9].map((of) => day(11, of)),
    ]);
  });
});

describe('a folder of backups', () => {
  it('keeps the latest seven and one a month before, and touches no other file', async () => {
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
  it('never stamps a commit with a number the first computer uses too', async () => {
    const desk = await TestDesk.made();
    await desk.addCase('Kastanje');
    const { bytes } = await backedUp(desk);
    const other = new TestDesk();
    expect((await other.service.restore(byPassphrase(bytes))).ok).toBe(true);
    await Promise.all([desk.addCase('daar'), other.addCase('hier')]);
    const stamps = async (each: TestDesk, code: string) => {
      const [row] = (await each.service.cases('')).filter((found) => found.code === code);
      const history = await each.service.history(row?.id ?? '', row?.id ?? '');
      return history.map(({ stamp }) => `${stamp.replica}:${stamp.n}`);
    };
    const [ours, theirs] = [await stamps(desk, 'daar'), await stamps(other, 'hier')];
    expect(ours.length > 0 && theirs.length > 0).toBe(true);
    expect(theirs.filter((dot) => ours.includes(dot))).toEqual([]);
    expect(await (await other.reopened()).codes()).toEqual(['Kastanje', 'hier']);
  });

  it('on an empty computer brings back everything, under a new replica', async () => {
    const desk = await TestDesk.made();
    const caseId = await desk.addCase('Kastanje', 3);
    const { bytes } = await backedUp(desk);
    const ours = (await desk.service.ownCard()).text;
    await desk.service.lock();
    const other = new TestDesk();
    expect((await other.service.restore(byPassphrase(bytes))).ok).toBe(true);
    expect(await other.codes()).toEqual(['Kastanje']);
    expect((await other.service.ownCard()).text).toBe(ours);
    await other.addContact(caseId, 'na het terugzetten');
    const file = await other.service.openCase(caseId);
    const replicas = new Set(file?.records.map(({ created }) => created.replica));
    expect(replicas.size).toBe(2);
    expect(await other.acts()).toContain('restored');
    const again = await other.reopened();
    expect(await again.summaries(caseId)).toContain('na het terugzetten');
  });

  it('as a desk of its own has other keys and the same cases', async () => {
    const desk = await TestDesk.made();
    await desk.addCase('Kastanje');
    const { bytes } = await backedUp(desk);
    const ours = (await desk.service.ownCard()).fingerprint;
    const other = new TestDesk();
    expect((await other.service.restore(byPassphrase(bytes, { keepIdentity: false }))).ok).toBe(true);
    expect((await other.service.ownCard()).fingerprint).not.toEqual(ours);
    expect(await other.codes()).toEqual(['Kastanje']);
  });

  it('opens by the recovery words as well, and names who did it', async () => {
    const desk = await TestDesk.made();
    await desk.addCase('Kastanje');
    const { words } = await desk.service.makeRecovery();
    expect((await desk.service.confirmRecovery([words.join(' ')])).ok).toBe(true);
    const { bytes } = await backedUp(desk);
    const other = new TestDesk();
    const secret = { kind: 'recovery', words: [words.join(' ')], person: 'Nora' } as const;
    const nameless = byPassphrase(bytes, { secret: { ...secret, person: ' ' } });
    expect(await other.service.restore(nameless)).toMatchObject({ error: { kind: 'no-person' } });
    expect(await other.service.restore(byPassphrase(bytes, { secret }))).toMatchObject({
      ok: true,
      value: { person: 'Nora' },
    });
    expect(await other.codes()).toEqual(['Kastanje']);
    // The sheet has no name: the log says who held it.
    const { entries } = await other.service.auditLog();
    expect(entries.find(({ act }) => act === 'restored')?.person).toBe('Nora');
    expect(entries.filter(({ person }) => person.trim() === '')).toEqual([]);
  });

  it('refuses a wrong passphrase, half a backup and another file, before a byte is written', async () => {
    const desk = await TestDesk.made();
    await desk.addCase('Kastanje');
    const { bytes } = await backedUp(desk);
    const other = new TestDesk();
    const refusals = [
      [
        byPassphrase(bytes, { secret: { kind: 'passphrase', passphrase: OTHER_PASSPHRASE } }),
        'wrong-passphrase',
      ],
      [byPassphrase(bytes.slice(0, bytes.length - 20)), 'damaged-backup'],
      [byPassphrase(flipBit(bytes, bytes.length * 4)), 'damaged-backup'],
      [byPassphrase(bytes.slice(5)), 'not-a-backup'],
      [byPassphrase(new TextEncoder().encode('geen back-up')), 'not-a-backup'],
      [byPassphrase(new Uint8Array(0)), 'not-a-backup'],
    ] as const;
    for (const [input, kind] of refusals)
      expect(await other.service.restore(input)).toMatchObject({ ok: false, error: { kind } });
    expect(await other.service.state()).toBe('absent');
    expect(await Dexie.exists(other.name)).toBe(false);
    expect(other.folder.files.size).toBe(0);
  });

  it('never overwrites silently: what was here is set aside, and only when asked to', async () => {
    const desk = await TestDesk.made();
    await desk.addCase('Kastanje');
    const { bytes } = await backedUp(desk);
    const other = await TestDesk.made();
    await other.addCase('Iets anders');
    await other.service.lock();
    const mine = other.journal;
    const next = other.restarted();
    expect(await next.service.restore(byPassphrase(bytes))).toMatchObject({
      error: { kind: 'already-here' },
    });
    expect(other.journal).toEqual(mine);
    expect((await next.service.restore(byPassphrase(bytes, { mayReplace: true }))).ok).toBe(true);
    expect(await next.codes()).toEqual(['Kastanje']);
    const aside = [...next.folder.files.keys()].filter((name) => name.includes('before-'));
    expect(aside).toHaveLength(1);
    expect(next.folder.get(aside[0] ?? '')).toEqual(mine);
    // What was set aside is a journal: a vault can be rebuilt from it.
    const old = new TestDesk();
    old.folder.files.set(old.journalName, next.folder.get(aside[0] ?? ''));
    expect((await old.unlock()).ok).toBe(true);
    expect(await old.codes()).toEqual(['Iets anders']);
  });
});
