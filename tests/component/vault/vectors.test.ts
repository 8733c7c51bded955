/**
 * A store as the program makes it, read by the second implementation, and the stores of tests/vectors/vault-v1 in a real
 * database. VITE_WRITE_VECTORS=1 writes the vectors anew; they are meant to be written once a format.
 */
import { commands } from 'vitest/browser';
import { beforeAll, describe, expect, it } from 'vitest';
import { VaultService } from '../../../renderer/vault/service';
import { RowStore } from '../../../renderer/vault/store';
import { encodeBase64, encodeHex, parseBase64, type Bytes } from '../../../shared/crypto/bytes';
import { makeStore, makeVectors } from '../../support/make-vault-vectors';
import { MemoryFolder } from '../../support/memory-folder';
import { readSecondJournal } from '../../support/second-journal-reader';
import {
  onlyValue,
  openSecondHeader,
  readSecondStore,
  secondReaderReady,
  type SecondHeader,
} from '../../support/second-vault-reader';
import { withSeededRandomness } from '../../support/seeded-randomness';
import { newName, openSessionOf, PASSPHRASE, TestDesk } from '../../support/vault-desk';
import type { ContentsVector, RefusedVectors, StoreVector } from '../../support/vault-vectors';

const FOLDER = 'tests/vectors/vault-v1';
const secret = { passphrase: PASSPHRASE };

async function vector<T>(name: string): Promise<T> {
  return JSON.parse(await commands.readFile(`${FOLDER}/${name}`)) as T;
}

beforeAll(() => secondReaderReady);

describe.runIf(import.meta.env.VITE_WRITE_VECTORS)('writing the vectors', () => {
  it('puts them in their folder', async () => {
    const { journal, ...files } = await withSeededRandomness('schakel vault-v1 vectors', () =>
      makeVectors(
        (header) => openSecondHeader(header as SecondHeader, secret).vaultKey,
        (bytes) => readSecondJournal(bytes, secret).frames.map(({ number }) => number),
      ),
    );
    for (const [name, content] of Object.entries(files))
      await commands.writeFile(`${FOLDER}/${name}`, `${JSON.stringify(content, null, 2)}\n`);
    await commands.writeFile(`${FOLDER}/journal.bin`, btoa(String.fromCharCode(...journal)), 'base64');
  });
});

describe('a store that was just made', () => {
  it('is read whole by libsodium from the specification alone: every record, document and entry is equal', async () => {
    const { desk, rows, header, journal } = await makeStore();
    const session = await openSessionOf(desk);
    const ours = new Map<string, readonly unknown[]>();
    for (const { caseId } of session.list.entries())
      ours.set(caseId, (await session.openFolder(caseId))?.docs() ?? []);
    const read = readSecondStore({ header: header as SecondHeader, rows }, secret);
    expect(read.cases.map(({ caseId }) => caseId).sort()).toEqual([...ours.keys()].sort());
    for (const { caseId, records } of read.cases) expect(records).toEqual(ours.get(caseId));
    expect(read.desk).toEqual(session.desk.docs());
    expect(encodeHex(read.opened.vaultKey)).toBe(encodeHex(session.vaultKey));
    expect(read.identity.deskId).toBe(session.identity.deskId);
    const [document] = read.cases.flatMap((each) => [...each.documents.values()]);
    expect(new TextDecoder().decode(document)).toMatch(/^Verslag van het overleg/);
    session.close();

    // From the journal alone the same store comes back, row for row.
    const replayed = readSecondJournal(journal, secret);
    expect(replayed.torn).toBe(0);
    expect(replayed.header).toEqual(header);
    expect([...replayed.rows].sort()).toEqual([...rows].sort());
    expect(readSecondStore(replayed, secret)).toEqual(read);
  });

  it('is read by it after the passphrase was changed, a slot removed and a case erased', async () => {
    const { desk } = await makeStore();
    const again = desk.restarted();
    await again.unlock();
    const slots = await again.service.slots();
    const bram = slots.find(({ name }) => name === 'Bram');
    expect(await again.service.removeSlot(bram?.id ?? '')).toMatchObject({ ok: true });
    const next = 'een heel andere zin voor later';
    expect(await again.service.changePassphrase(PASSPHRASE, next, null)).toMatchObject({ ok: true });
    const [linde] = await again.service.cases('Linde');
    const input = { caseId: linde?.id ?? '', typedCode: 'Linde', reason: 'bewaartermijn', second: '' };
    expect(await again.service.erase(input)).toMatchObject({ ok: true });
    await again.service.lock();
    const read = readSecondStore(
      { header: (await desk.readHeader()) as SecondHeader, rows: await desk.readRows() },
      { passphrase: next },
    );
    const codes = read.cases.flatMap(({ records }) =>
      records.filter(({ kind }) => kind === 'case').map((record) => onlyValue(record, 'code')),
    );
    expect(codes).toEqual(['Kastanje']);
    expect(read.desk.map(({ kind }) => kind)).toContain('erasure');
    const journal = readSecondJournal(desk.journal, { passphrase: next });
    expect([...journal.rows.keys()].sort()).toEqual([...(await desk.readRows()).keys()].sort());
    expect(() => readSecondJournal(desk.journal, secret)).toThrow('wrong-passphrase');
  });
});

const rowsOf = ({ rows }: StoreVector) =>
  new Map(Object.entries(rows).map(([place, row]) => [place, parseBase64(row) ?? new Uint8Array(0)]));

async function opened(header: unknown, rows: ReadonlyMap<string, Bytes>): Promise<VaultService> {
  const name = newName();
  const store = new RowStore(name);
  expect(await store.write({ puts: rows }, header)).toBeNull();
  store.close();
  return new VaultService({ name, folder: null, now: () => 1_790_000_100_000 });
}

describe('the store of the vectors', () => {
  it('opens in the program with what contents.json says', async () => {
    const [store, contents] = [
      await vector<StoreVector>('store.json'),
      await vector<ContentsVector>('contents.json'),
    ];
    const service = await opened(store.header, rowsOf(store));
    expect(await service.unlock(contents.secret.passphrase ?? '')).toMatchObject({
      ok: true,
      value: { person: contents.person },
    });
    const cases = await service.cases('');
    expect(cases.map(({ code }) => code).sort()).toEqual(contents.codes);
    const files = await Promise.all(cases.map(({ id }) => service.openCase(id)));
    const records = files.flatMap((file) => file?.records ?? []);
    const summaries = records.flatMap((each) => (each.kind === 'contact-entry' ? [each.values.summary] : []));
    expect(summaries).toEqual(contents.summaries);
    expect((await service.deskRecords()).map(({ kind }) => kind)).toEqual(contents.deskKinds);
    const { entries, brokenAt } = await service.auditLog();
    expect(brokenAt).toBeNull();
    expect(entries.slice(0, contents.acts.length).map(({ act }) => act)).toEqual(contents.acts);
    const document = records.find(({ kind }) => kind === 'document');
    const bytes = await service.readDocument(document?.caseId ?? '', document?.id ?? '', 'open-document');
    expect(bytes.ok && new TextDecoder().decode(bytes.value)).toBe(contents.document);
    await service.lock();
  });

  it('is rebuilt in the program from journal.bin alone, and opens by the recovery words', async () => {
    const [store, contents] = [
      await vector<StoreVector>('store.json'),
      await vector<ContentsVector>('contents.json'),
    ];
    const journal = Uint8Array.from(atob(await commands.readFile(`${FOLDER}/journal.bin`, 'base64')), (c) =>
      c.charCodeAt(0),
    );
    const desk = new TestDesk(newName(), new MemoryFolder());
    desk.folder.files.set(desk.journalName, journal);
    expect(await desk.unlock()).toMatchObject({ ok: true });
    expect(await desk.codes()).toEqual(contents.codes);
    await desk.service.lock();
    const rebuilt = await desk.readRows();
    // Of the rows that the unlock itself did not write.
    const same = Object.entries(store.rows).filter(
      ([place, row]) => encodeBase64(rebuilt.get(place) ?? new Uint8Array(0)) === row,
    );
    expect(same.length).toBeGreaterThan(10);
    const other = desk.restarted();
    expect(await other.service.recover([contents.words], 'Cas', 'een heel nieuwe zin van Cas')).toMatchObject(
      {
        ok: true,
        value: { person: 'Cas' },
      },
    );
    await other.service.lock();
  });

  it('is refused with its own kind when rows of it are gone, damaged or swapped', async () => {
    const [store, { stores }] = [
      await vector<StoreVector>('store.json'),
      await vector<RefusedVectors>('refused.json'),
    ];
    expect(stores.length).toBeGreaterThan(4);
    for (const { what, kind, rows } of stores) {
      const all = rowsOf(store);
      for (const [place, row] of Object.entries(rows))
        if (row === null) all.delete(place);
        else all.set(place, parseBase64(row) ?? new Uint8Array(0));
      const service = await opened(store.header, all);
      expect(await service.unlock(PASSPHRASE), what).toMatchObject({ ok: false, error: { kind } });
      expect(await service.state()).toBe('locked');
    }
  });
});
