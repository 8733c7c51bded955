/** The sealed search rows: written with the commit, read after unlocking, made where they are missing, gone with the case. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Bytes } from '../../../shared/crypto/bytes';
import type { Json } from '../../../shared/domain/json';
import { SUMMARY_VERSION } from '../../../shared/domain/case-summary';
import { create, set, type Change } from '../../../shared/domain/change';
import { VaultService } from '../../../renderer/vault/service';
import { deleteStore, RowStore } from '../../../renderer/vault/store';
import { openRow, rowKey, sealRow } from '../../../renderer/vault/row';
import { searchLabel } from '../../../renderer/vault/search-rows';
import { deriveVaultKeys } from '../../../renderer/vault/keys';
import { Vault } from '../../../renderer/vault/vault';
import { CHILD_FOCUS, newId, POLICE } from '../../support/builders';

const PASSPHRASE = 'kraan mosterd veranda fluit knikker';
const ASK = { kind: null, from: null, to: null, stage: null, agency: null, phase: null, situation: null };
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

describe('what stands in other cases too', () => {
  const safe = { rule: 'unknown', setBy: 'Ilse', setOn: '2026-11-01' } as const;

  async function twoCases(agency: typeof POLICE) {
    const service = new VaultService({ name: newName() });
    await service.create({ agency, person: 'Ilse', passphrase: PASSPHRASE });
    const caseId = newId();
    const [suspect, phone, car, place, theirs, secret] = Array.from({ length: 6 }, newId);
    const point = (id = '', values: Readonly<Record<string, Json>>) =>
      create('contact-point', { id, caseId }, { type: 'phone', value: '', safe, ...values });
    await service.commit(
      [
        ...caseChanges(caseId, 'Kastanje', 'Ze werd opgehaald.'),
        create('person', { id: suspect ?? '', caseId }, { role: 'suspect', firstName: 'Zeno' }),
        point(phone, { value: '0470 00 00 31' }),
        point(car, { type: 'vehicle', value: 'Grijze Golf, 1-ABC-987' }),
        point(place, { type: 'place', value: 'Hotel De Zwaan, Westdorp' }),
        point(theirs, { value: '0470 00 00 32', personId: suspect ?? '' }),
        point(secret, { type: 'address', value: 'Vogelzang 3, Westdorp', secret: true }),
      ],
      { act: 'commit' },
    );
    const told =
      'Belde met +32 470/00.00.31 en 0470 00 00 32, stapte in 1ABC987 aan hotel de zwaan in Westdorp, Vogelzang 3.';
    await service.commit(caseChanges(newId(), 'Linde', told), { act: 'commit' });
    await service.commit(caseChanges(newId(), 'Vlier', 'Een Golf, 0470 00 00 311, hotel in Westdorp.'), {
      act: 'commit',
    });
    const answer = await service.elsewhere(caseId);
    await service.lock();
    const codes = new Map(
      answer.map(({ pointId, hits }) => [pointId, hits.map(({ row }) => row.code).join()]),
    );
    return [phone, car, place, theirs, secret].map((id) => codes.get(id ?? '') ?? null);
  }

  it('is the same number, plate and place however written; not a longer number, nor what is secret or a suspect\u2019s', async () => {
    expect(await twoCases(CHILD_FOCUS)).toEqual(['Linde', 'Linde', 'Linde', null, null]);
  });

  it('is a suspect\u2019s number too at a police desk', async () => {
    expect(await twoCases(POLICE)).toEqual(['Linde', 'Linde', 'Linde', 'Linde', null]);
  });
});

describe('summaries that an earlier program wrote', () => {
  const SECRET = 'Lindenhof 7';

  /** A store whose list tells a secret address, as one from before secrets were taken out. */
  async function olderStore(name: string, caseId: string): Promise<{ listKey: string; deskKey: Bytes }> {
    const vault = new Vault({ name });
    await vault.create({ agency: POLICE, person: 'Tom', passphrase: PASSPHRASE });
    const { session } = vault;
    if (!session) throw new Error('no session');
    await session.commit(
      [
        ...caseChanges(caseId, 'Linde', 'Een auto wachtte.'),
        create(
          'placement',
          { id: newId(), caseId },
          {
            setting: 'small-unit',
            facility: 'De Linde',
            address: SECRET,
            secret: true,
            startedOn: '2026-11-01',
          },
        ),
        create(
          'agreement',
          { id: newId(), caseId },
          { what: `Ophalen aan ${SECRET}`, owner: { agency: POLICE }, state: 'open' },
        ),
      ],
      { act: 'commit' },
    );
    const { index, desk } = deriveVaultKeys(session.vaultKey);
    const listKey = rowKey(index, 'list/0');
    const entries = session.list.entries().map(({ summary, ...entry }) => {
      return {
        ...entry,
        summary: {
          ...summary,
          version: undefined,
          searchText: `Linde ${SECRET}`,
          openAgreements: summary?.openAgreements.map((each) => ({ ...each, what: `Ophalen aan ${SECRET}` })),
        },
      };
    });
    // Locking writes to the list no more.
    await vault.lock();
    const store = new RowStore(name);
    await store.write({ puts: new Map([[listKey, sealRow(desk, 'list/0', entries as unknown as Json)]]) });
    store.close();
    return { listKey, deskKey: desk };
  }

  it('show no secret at once after unlocking, are made anew in the background, and stay so', async () => {
    const name = newName();
    const caseId = newId();
    const { listKey, deskKey } = await olderStore(name, caseId);
    const service = await opened(name);
    expect(JSON.stringify(await service.cases(''))).not.toContain(SECRET);
    await expect
      .poll(async () => (await service.cases('')).map(({ openAgreements }) => openAgreements[0]?.what))
      .toEqual(['Ophalen aan ▨▨▨']);
    expect(await service.cases('Lindenhof')).toEqual([]);
    const stored = async () => {
      const store = new RowStore(name);
      const row = await store.readRow(listKey);
      store.close();
      const page = row && openRow(deskKey, 'list/0', row);
      return page?.ok ? JSON.stringify(page.body) : '';
    };
    await expect.poll(stored).toContain(`"version":${SUMMARY_VERSION}`);
    expect(await stored()).not.toContain(SECRET);
    const log = await service.auditLog();
    expect(log.brokenAt).toBeNull();
    await service.commit([set('case', { id: caseId, caseId }, { summary: 'Nieuw.' })], { act: 'commit' });
    await service.lock();
    const again = await opened(name);
    expect((await again.cases('')).map(({ openAgreements }) => openAgreements[0]?.what)).toEqual([
      'Ophalen aan ▨▨▨',
    ]);
    await again.lock();
  });
});
