/**
 * Speed and growth of the vault with a journal in the origin's private file system, beside the same bytes read and
 * written through Dexie without sealing. One size alone: `npx vitest run --project bench -t "1000 cases"`.
 */
import Dexie from 'dexie';
import { cdp } from 'vitest/browser';
import { afterAll, describe, it } from 'vitest';
import { argon2id } from '@noble/hashes/argon2.js';
import { deriveFromPassphrase, KDF_FLOOR } from '../../shared/crypto/kdf';
import { randomBytes } from '../../shared/crypto/bytes';
import type { CaseSummary } from '../../shared/domain/case-summary';
import { AuditLog } from '../../renderer/vault/audit';
import { parseHeader } from '../../renderer/vault/header';
import { KeyHolders } from '../../renderer/vault/key-holders';
import { deriveVaultKeys, newKey } from '../../renderer/vault/keys';
import { rowOf } from '../../renderer/vault/match';
import { openSession } from '../../renderer/vault/open-session';
import { CaseSearch } from '../../renderer/vault/search';
import type { Session } from '../../renderer/vault/session';
import { RowStore } from '../../renderer/vault/store';
import { Vault } from '../../renderer/vault/vault';
import { CHILD_FOCUS } from '../support/builders';
import { realFolder } from '../support/real-folder';
import { BIG_CASE, fill, newContact, RECORDS_A_CASE } from './bulk';
import { medianMs, mediansMs, note, writeFigures } from './figures';

const SIZES = [1000, 5000, 10_000, 30_000];
const LIST_PAGE = 16;
/** Number of a case in every store. */
const SOUGHT = 777;
const AUDIT_ENTRIES = 100_000;
const PASSPHRASE = 'kraan mosterd veranda fluit knikker';
const NEXT_PASSPHRASE = 'lantaarn beschuit trommel vijver';

const folder = realFolder();

interface Filled {
  readonly size: number;
  readonly label: string;
  readonly name: string;
  readonly vault: Vault;
  readonly session: Session;
  readonly bigCase: string;
}

async function filled(size: number): Promise<Filled> {
  const name = `bench-${size}`;
  await Dexie.delete(name);
  const journal = { folder, name: `${name}.journal` };
  await folder.remove(journal.name);
  const vault = new Vault({ name, journal, hardness: 'calibrated' });
  await vault.create({ agency: CHILD_FOCUS, person: 'Ilse', passphrase: PASSPHRASE });
  const { session } = vault;
  if (!session) throw new Error('no session');
  const began = performance.now();
  const bigCase = await fill(session, size);
  // The last frame is a small one, as after every lock.
  await session.note({ act: 'lock' });
  const label = `${size} cases, ${(size - 1) * RECORDS_A_CASE + BIG_CASE} records`;
  note({ name: `${label}: filling the store`, unit: 'ms', value: performance.now() - began });
  note({ name: `${label}: journal`, unit: 'MB', value: (await folder.size(journal.name)) / 1e6 });
  return { size, label, name, vault, session, bigCase };
}

/** All that unlocking does once the vault key is there, until the list is on the page and can be searched. */
async function reload({ name, vault, session: of }: Filled) {
  const store = new RowStore(name);
  const header = parseHeader(await store.readHeader());
  if (!header.ok) throw new Error('no header');
  const { session } = await openSession({
    store,
    header: header.value,
    vaultKey: of.vaultKey,
    opener: of.opener,
    journal: vault.journal,
    isStoreEmpty: false,
    now: Date.now,
  });
  if (!session) throw new Error('not loaded');
  const search = new CaseSearch();
  search.fill(session.list.entries().flatMap(({ summary }) => summary ?? []));
  const rows = structuredClone(
    session.list.entries().flatMap(({ summary }) => (summary ? [rowOf(summary)] : [])),
  );
  return { session, search, rows };
}

/** The beginning of a name is enough: 777 stands in 7770 too. */
function isFound(search: CaseSearch, size: number): boolean {
  const name = `Vandenberk${SOUGHT}`;
  const expected = Array.from({ length: size }, (_, n) => `Vandenberk${n}`).filter((each) =>
    each.startsWith(name),
  );
  return search.find(name)?.length === expected.length;
}

async function plainStore(name: string, rows: ReadonlyMap<string, unknown>): Promise<Dexie> {
  await Dexie.delete(name);
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' });
  db.version(1).stores({ rows: '' });
  await db.table('rows').bulkPut([...rows.values()], [...rows.keys()]);
  return db;
}

/** What stands in memory after a garbage collection: objects, what they hold outside the heap, and buffers. */
async function memoryMb(): Promise<number> {
  const session = cdp() as unknown as {
    send(method: string): Promise<Readonly<Record<string, number>>>;
  };
  await session.send('HeapProfiler.collectGarbage');
  const {
    usedSize = NaN,
    embedderHeapUsedSize = 0,
    backingStorageSize = 0,
  } = await session.send('Runtime.getHeapUsage');
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6;
}

async function noteUnlock(of: Filled): Promise<void> {
  const entries = of.session.list.entries();
  const pages = new Map<string, string>();
  for (let at = 0; at < entries.length; at += LIST_PAGE)
    pages.set(String(at), JSON.stringify(entries.slice(at, at + LIST_PAGE)));
  const plain = await plainStore(`${of.name}-plain-list`, pages);
  const closed = ({ session, search }: Awaited<ReturnType<typeof reload>>) => {
    search.stop();
    session.store.close();
  };
  const [unlock, limit] = await mediansMs(
    7,
    () => reload(of).then(closed),
    async () => {
      const texts = (await plain.table('rows').bulkGet([...pages.keys()])) as string[];
      const rows = texts.flatMap((text) =>
        (JSON.parse(text) as { summary: CaseSummary }[]).map(({ summary }) => rowOf(summary)),
      );
      return structuredClone(rows);
    },
  );
  plain.close();
  const found = await medianMs(3, async () => {
    const open = await reload(of);
    if (!isFound(open.search, of.size)) throw new Error('not found');
    closed(open);
  });
  const name = `${of.label}: unlock to a usable list, without the KDF`;
  note({ name, unit: 'ms', value: unlock, against: { what: 'the same pages unsealed', value: limit } });
  note({ name, unit: 'ms', value: unlock, against: { what: 'promise', value: 1500 } });
  note({ name: `${of.label}: the same, and a first search answered at once`, unit: 'ms', value: found });
}

async function noteOpening(of: Filled): Promise<void> {
  const { session } = await reload(of);
  const docs = (await session.openFolder(of.bigCase))?.docs() ?? [];
  const plain = await plainStore(
    `${of.name}-plain-case`,
    new Map(docs.map((doc, i) => [String(i), JSON.stringify(doc)])),
  );
  const keys = docs.map((_, i) => String(i));
  const [open, limit] = await mediansMs(
    7,
    async () => {
      session.forget(of.bigCase);
      return structuredClone((await session.openFolder(of.bigCase))?.views());
    },
    async () =>
      structuredClone(
        ((await plain.table('rows').bulkGet(keys)) as string[]).map((text) => JSON.parse(text) as unknown),
      ),
  );
  plain.close();
  session.store.close();
  const name = `${of.label}: open a case of ${BIG_CASE} records`;
  note({ name, unit: 'ms', value: open, against: { what: 'the same records unsealed', value: limit } });
  note({ name, unit: 'ms', value: open, against: { what: 'promise', value: 100 } });
}

async function noteCommit(of: Filled): Promise<void> {
  const { session, bigCase } = of;
  await session.openFolder(bigCase);
  const commit = await medianMs(15, () => session.commit([newContact(bigCase)], { act: 'commit' }));
  const page = JSON.stringify(session.list.entries().slice(0, LIST_PAGE));
  const doc = JSON.stringify((await session.openFolder(bigCase))?.docs().at(-1));
  const plain = await plainStore(`${of.name}-plain-commit`, new Map());
  const file = `${of.name}-plain.journal`;
  const limit = await medianMs(15, async () => {
    await plain.transaction('rw', 'rows', () =>
      plain.table('rows').bulkPut([page, doc, 'audit', 'meta'], ['p', 'd', 'a', 'm']),
    );
    await folder.append(file, new TextEncoder().encode(page + doc));
  });
  plain.close();
  await folder.remove(file);
  const name = `${of.label}: commit of a contact in a case of ${BIG_CASE}, with audit and journal`;
  note({
    name,
    unit: 'ms',
    value: commit,
    against: { what: 'the same rows and file unsealed', value: limit },
  });
  note({ name, unit: 'ms', value: commit, against: { what: 'promise', value: 50 } });
}

describe('figures', () => {
  afterAll(() => writeFigures('vault'));

  it('of the key derivation', async () => {
    const salt = randomBytes(16);
    const ours = await medianMs(3, () => deriveFromPassphrase(PASSPHRASE, salt, KDF_FLOOR));
    const options = { m: KDF_FLOOR.memoryKiB, t: KDF_FLOOR.passes, p: 1, dkLen: 32 };
    const peer = await medianMs(1, () => Promise.resolve(argon2id(PASSPHRASE, salt, options)));
    note({
      name: 'Argon2id, 64 MiB × 3',
      unit: 'ms',
      value: ours,
      against: { what: '@noble/hashes', value: peer },
    });
  });

  it(`of an audit log of ${AUDIT_ENTRIES} entries`, { timeout: 600_000 }, async () => {
    const name = 'bench-audit';
    await Dexie.delete(name);
    const store = new RowStore(name);
    const keys = deriveVaultKeys(newKey());
    const log = AuditLog.create(keys);
    let puts = new Map<string, Uint8Array<ArrayBuffer>>();
    for (let i = 0; i < AUDIT_ENTRIES; i++) {
      const next = log.append({
        at: 1_790_000_000_000 + i,
        person: 'Ilse',
        act: 'commit',
        caseId: 'AAAAAAAAAAAAAAAAAAAAAA',
        detail: { n: i, kinds: ['contact-entry'] },
      });
      next.adopt();
      for (const [key, row] of next.rows) puts.set(key, row);
      if (puts.size < 200 && i < AUDIT_ENTRIES - 1) continue;
      await store.write({ puts });
      puts = new Map();
    }
    const whole = await log.verify(store);
    if (whole.brokenAt !== null || whole.entries.length !== AUDIT_ENTRIES)
      throw new Error('log is not whole');
    const verify = await medianMs(3, () => log.verify(store));
    store.close();
    await Dexie.delete(name);
    note({
      name: `verify an audit log of ${AUDIT_ENTRIES} entries`,
      unit: 'ms',
      value: verify,
      against: { what: 'promise', value: 2000 },
    });
  });

  for (const size of SIZES) {
    it(`of a store of ${size} cases`, { timeout: 1_800_000 }, async () => {
      const of = await filled(size);
      await noteUnlock(of);
      await noteOpening(of);
      await noteCommit(of);
      const holders = new KeyHolders(of.vault, () => undefined);
      const began = performance.now();
      const changed = await holders.changePassphrase(PASSPHRASE, NEXT_PASSPHRASE, null);
      if (!changed.ok) throw new Error(changed.error.kind);
      note({
        name: `${of.label}: change the passphrase, with two derivations of a second`,
        unit: 'ms',
        value: performance.now() - began,
        against: { what: 'promise', value: 3000 },
      });
      const before = await memoryMb();
      const open = await reload(of);
      open.search.find('Noor');
      note({
        name: `${of.label}: memory that an open vault with its list, index and the page's rows takes`,
        unit: 'MB',
        value: (await memoryMb()) - before,
        against: { what: 'promise', value: 400 },
      });
      if (!isFound(open.search, size)) throw new Error('not found');
      if (open.rows.length !== size) throw new Error(`${open.rows.length} rows`);
      await of.vault.lock();
      open.session.close();
      await Dexie.delete(of.name);
      for (const name of [
        of.name,
        `${of.name}-plain-list`,
        `${of.name}-plain-case`,
        `${of.name}-plain-commit`,
      ])
        await Dexie.delete(name);
      await folder.remove(`${of.name}.journal`);
    });
  }
});
