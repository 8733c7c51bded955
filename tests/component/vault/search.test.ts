/** The sealed search rows: written with the commit, read after unlocking, made where they are missing, gone with the case. */
import { afterEach, describe, expect, it } from 'vitest';
import { create, set, type Change } from '../../../shared/domain/change';
import { VaultService } from '../../../renderer/vault/service';
import { deleteStore, RowStore } from '../../../renderer/vault/store';
import { rowKey } from '../../../renderer/vault/row';
import { searchLabel } from '../../../renderer/vault/search-rows';
import { deriveVaultKeys } from '../../../renderer/vault/keys';
import { Vault } from '../../../renderer/vault/vault';
import { CHILD_FOCUS, newId, POLICE } from '../../support/builders';

const PASSPHRASE = 'kraan mosterd veranda fluit knikker';
const ASK = { kind: null, from: null, to: null, stage: null, agency: null };
const names: string[] = [];

function newName(): string {
  const name = `search-${newId()}`;
  names.push(name);
  return name;
}

afterEach(async () => {
  for (const name of names.splice(0)) await deleteStore(name);
});

function caseChanges(caseId: string, code: string, told: string): readonly Change[] {
  return [
    create(
      'case',
      { id: caseId, caseId },
      { code, stage: 'intake', lead: CHILD_FOCUS, openedOn: '2026-11-01' },
    ),
    create('report', { id: newId(), caseId }, { at: '2026-11-01T10:00:00.000Z', channel: 'phone', told }),
  ];
}

async function found(service: VaultService, text: string): Promise<readonly string[]> {
  await expect
    .poll(async () => service.search({ ...ASK, text }).then(({ loaded, of }) => of - loaded))
    .toBe(0);
  return (await service.search({ ...ASK, text })).hits.map(({ row }) => row.code);
}

async function opened(name: string): Promise<VaultService> {
  const service = new VaultService({ name });
  const answer = await service.unlock(PASSPHRASE);
  if (!answer.ok) throw new Error(answer.error.kind);
  return service;
}

describe('search rows', () => {
  it('are found at once, after a change, after an undo and after the lock', async () => {
    const name = newName();
    const service = new VaultService({ name });
    await service.create({ agency: CHILD_FOCUS, person: 'Ilse', passphrase: PASSPHRASE });
    const caseId = newId();
    const changes = caseChanges(caseId, 'Kastanje', 'Ze sliep in het park.');
    await service.commit(changes, { act: 'commit' });
    expect(await found(service, 'park')).toEqual(['Kastanje']);
    const report = changes[1];
    if (report?.op !== 'create') throw new Error('no report');
    const changed = await service.commit(
      [set('report', { id: report.id, caseId }, { told: 'Ze sliep in de loods.' })],
      { act: 'commit' },
    );
    expect(await found(service, 'park')).toEqual([]);
    expect(await found(service, 'loods')).toEqual(['Kastanje']);
    if (!changed.ok) throw new Error('not committed');
    await service.undo(changed.value.n);
    expect(await found(service, 'loods')).toEqual([]);
    await service.lock();
    const again = await opened(name);
    expect(await found(again, 'park')).toEqual(['Kastanje']);
    const [hit] = (await again.search({ ...ASK, text: 'park' })).hits;
    const words = await again.snippets(caseId, hit?.places.map(({ place }) => place) ?? [], 'park');
    expect(words.map(({ recordId, text }) => [recordId, text])).toEqual([
      [report.id, 'Ze sliep in het park.'],
    ]);
    await again.lock();
  });

  it('are made in the background for a store from before there were any, and go with the case', async () => {
    const name = newName();
    const vault = new Vault({ name });
    await vault.create({ agency: POLICE, person: 'Tom', passphrase: PASSPHRASE });
    const { session } = vault;
    if (!session) throw new Error('no session');
    const caseId = newId();
    await session.commit(caseChanges(caseId, 'Linde', 'Een auto wachtte aan school.'), { act: 'commit' });
    const key = rowKey(deriveVaultKeys(session.vaultKey).index, searchLabel(caseId, 0));
    expect(session.search.rowsOf(caseId, 2)).toEqual([key]);
    await vault.lock();
    const store = new RowStore(name);
    await store.write({ puts: new Map(), deletes: [key] });
    const service = await opened(name);
    expect(await found(service, 'auto')).toEqual(['Linde']);
    await expect.poll(async () => (await store.readRow(key)) !== undefined).toBe(true);
    const erased = await service.erase({ caseId, typedCode: 'Linde', reason: 'proef', second: '' });
    expect(erased.ok).toBe(true);
    expect(await found(service, 'auto')).toEqual([]);
    expect(await store.readRow(key)).toBeUndefined();
    store.close();
    await service.lock();
  });

  it('lose the words of someone who becomes a suspect, in records that did not change', async () => {
    const name = newName();
    const service = new VaultService({ name });
    await service.create({ agency: CHILD_FOCUS, person: 'Ilse', passphrase: PASSPHRASE });
    const caseId = newId();
    const person = newId();
    await service.commit(
      [
        ...caseChanges(caseId, 'Kastanje', 'Dries haalde haar op.'),
        create('person', { id: person, caseId }, { role: 'friend', firstName: 'Dries' }),
      ],
      { act: 'commit' },
    );
    expect(await found(service, 'Dries')).toEqual(['Kastanje']);
    await service.commit([set('person', { id: person, caseId }, { role: 'suspect' })], { act: 'commit' });
    expect(await found(service, 'Dries')).toEqual([]);
    await service.lock();
    const again = await opened(name);
    expect(await found(again, 'Dries')).toEqual([]);
    expect(await found(again, 'haalde')).toEqual(['Kastanje']);
    await again.lock();
  });
});
