/** Speed and growth of the vault, beside the same bytes read and written through Dexie without sealing. */
import Dexie from 'dexie';
import { afterAll, describe, it } from 'vitest';
import { argon2id } from '@noble/hashes/argon2.js';
import { deriveFromPassphrase, KDF_FLOOR } from '../../shared/crypto/kdf';
import { randomBytes } from '../../shared/crypto/bytes';
import type { Change } from '../../shared/domain/change';
import { create } from '../../shared/domain/change';
import { createRecord, type RecordDoc, type Stamp } from '../../shared/domain/record';
import { META_LABEL, metaSchema } from '../../renderer/vault/meta';
import { openRow, rowKey } from '../../renderer/vault/row';
import { CaseSearch } from '../../renderer/vault/search';
import { Session } from '../../renderer/vault/session';
import { RowStore } from '../../renderer/vault/store';
import { Vault } from '../../renderer/vault/vault';
import { buildDesk, CHILD_FOCUS, newId, PAYOKE } from '../support/builders';
import { medianMs, note, writeFigures } from './figures';

const SIZES = [1000, 10_000];
const RECORDS_A_CASE = 20;
const BIG_CASE = 500;
const PASSPHRASE = 'kraan mosterd veranda fluit knikker';

const desk = buildDesk();
let stamps = 0;
const stamp = (): Stamp => ({
  replica: desk.replica,
  n: ++stamps,
  at: 1_790_000_000_000 + stamps,
  desk: desk.deskId,
  person: 'Ilse',
});

function contact(caseId: string, summary: string): RecordDoc {
  const values = {
    at: '2026-11-20T10:00:00.000Z',
    direction: 'out',
    from: { agency: CHILD_FOCUS, person: 'Ilse Verhaegen' },
    to: [{ agency: PAYOKE, person: 'Nora Peeters' }],
    channel: 'phone',
    outcome: 'reached',
    summary,
  };
  return createRecord({ kind: 'contact-entry', v: 1, id: newId(), caseId }, values, stamp());
}

/** A case of `records` records: its head, the child, and contacts with a paragraph each. */
function bulkCase(records: number, n: number): readonly Change[] {
  const caseId = newId();
  const head = {
    code: `Kastanje-${n}`,
    stage: 'approach',
    lead: CHILD_FOCUS,
    openedOn: '2026-03-01',
    summary: 'Samenvatting van enkele zinnen. '.repeat(6),
  };
  const person = {
    role: 'victim',
    firstName: `Noor${n}`,
    lastName: `Vandenberk${n}`,
    birthDate: '2011-03-14',
  };
  return [
    createRecord({ kind: 'case', v: 1, id: caseId, caseId }, head, stamp()),
    createRecord({ kind: 'person', v: 1, id: newId(), caseId }, person, stamp()),
    ...Array.from({ length: records - 2 }, (_, i) =>
      contact(caseId, `Gesprek ${i}: besproken wie wat doet en tegen wanneer. `.repeat(4)),
    ),
  ].map((doc) => ({ op: 'merge', doc }));
}

async function fill(session: Session, cases: number): Promise<string> {
  const big = bulkCase(BIG_CASE, 0);
  await session.commit(big, { act: 'commit' });
  for (let made = 0; made < cases; made += 100) {
    const batch = Array.from({ length: Math.min(100, cases - made) }, (_, i) =>
      bulkCase(RECORDS_A_CASE, made + i + 1),
    ).flat();
    const done = await session.commit(batch, { act: 'commit' });
    if (!done.ok) throw new Error(done.error.kind);
  }
  const [first] = big;
  if (first?.op !== 'merge') throw new Error('no big case');
  return first.doc.id;
}

/** What unlocking does once the vault key is there, until the list can be shown and searched. */
async function reload(name: string, of: Session): Promise<Session> {
  const store = new RowStore(name);
  const metaSealed = await store.readRow(rowKey(of.keys.index, META_LABEL));
  const opened = metaSealed && openRow(of.keys.desk, META_LABEL, metaSealed);
  if (!metaSealed || !opened?.ok) throw new Error('no meta');
  const meta = metaSchema.parse(opened.body);
  const session = await Session.load({
    store,
    keys: of.keys,
    identity: of.identity,
    vaultId: of.vaultId,
    vaultKey: of.vaultKey,
    opener: of.opener,
    journal: null,
    meta,
    metaSealed,
    now: Date.now,
  });
  if (!session) throw new Error('not loaded');
  const search = new CaseSearch();
  for (const { summary } of session.list.entries()) if (summary) search.put(summary);
  return session;
}

async function plainStore(name: string, rows: ReadonlyMap<string, unknown>): Promise<Dexie> {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' });
  db.version(1).stores({ rows: '' });
  await db.table('rows').bulkPut([...rows.values()], [...rows.keys()]);
  return db;
}

async function memoryMb(): Promise<number> {
  const memory = (performance as { memory?: { usedJSHeapSize: number } }).memory;
  await new Promise((resolve) => setTimeout(resolve, 500));
  return (memory?.usedJSHeapSize ?? NaN) / 1e6;
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

  for (const size of SIZES) {
    it(`of a store of ${size} cases`, { timeout: 900_000 }, async () => {
      const name = `bench-${size}`;
      await Dexie.delete(name);
      const vault = new Vault({ name });
      await vault.create({ agency: CHILD_FOCUS, person: 'Ilse', passphrase: PASSPHRASE });
      const { session } = vault;
      if (!session) throw new Error('no session');
      const began = performance.now();
      const bigCase = await fill(session, size);
      const label = `${size} cases, ${size * RECORDS_A_CASE + BIG_CASE} records`;
      note({ name: `${label}: filling the store`, unit: 'ms', value: performance.now() - began });

      const listPlain = new Map(
        session.list.entries().map((entry, i) => [String(Math.floor(i / 48)), [] as unknown[]] as const),
      );
      session.list.entries().forEach((entry, i) => listPlain.get(String(Math.floor(i / 48)))?.push(entry));
      const plainList = await plainStore(
        `${name}-plain-list`,
        new Map([...listPlain].map(([key, page]) => [key, JSON.stringify(page)])),
      );
      const unlockPlain = await medianMs(3, async () => {
        const pages = (await plainList.table('rows').toArray()) as string[];
        const search = new CaseSearch();
        for (const page of pages)
          for (const { summary } of JSON.parse(page) as { summary: Parameters<CaseSearch['put']>[0] }[])
            search.put(summary);
      });
      const unlock = await medianMs(3, () => reload(name, session));
      note({
        name: `${label}: unlock to a usable list, without the KDF`,
        unit: 'ms',
        value: unlock,
        against: { what: 'the same pages unsealed', value: unlockPlain },
      });

      const fresh = await reload(name, session);
      note({
        name: `${label}: JavaScript heap with the list open`,
        unit: 'MB',
        value: await memoryMb(),
        against: { what: 'promise', value: 400 },
      });
      const docs = (await fresh.openFolder(bigCase))?.docs() ?? [];
      const plainCase = await plainStore(
        `${name}-plain-case`,
        new Map(docs.map((doc, i) => [String(i), JSON.stringify(doc)])),
      );
      const keys = docs.map((_, i) => String(i));
      const openPlain = await medianMs(3, async () =>
        ((await plainCase.table('rows').bulkGet(keys)) as string[]).map(
          (text) => JSON.parse(text) as unknown,
        ),
      );
      const open = await medianMs(3, async () =>
        (await (await reload(name, session)).openFolder(bigCase))?.views(),
      );
      note({
        name: `${label}: open a case of ${BIG_CASE} records`,
        unit: 'ms',
        value: open,
        against: { what: 'the same records unsealed', value: openPlain },
      });

      const commit = await medianMs(9, () =>
        session.commit(
          [
            create(
              'agreement',
              { id: newId(), caseId: bigCase },
              { what: 'Terugbellen', owner: { agency: PAYOKE }, state: 'open' },
            ),
          ],
          { act: 'commit' },
        ),
      );
      const page = JSON.stringify(session.list.entries().slice(0, 48));
      const put = await medianMs(9, () =>
        plainCase.transaction('rw', 'rows', () =>
          plainCase
            .table('rows')
            .bulkPut([page, JSON.stringify(docs[0]), 'audit', 'meta'], ['p', 'd', 'a', 'm']),
        ),
      );
      note({
        name: `${label}: commit of one record with audit`,
        unit: 'ms',
        value: commit,
        against: { what: 'the same rows unsealed, one strict transaction', value: put },
      });
      const audit = await medianMs(1, () => session.audit.verify(session.store));
      note({
        name: `${label}: verify the audit log of ${session.audit.head.count} entries`,
        unit: 'ms',
        value: audit,
      });
    });
  }
});
