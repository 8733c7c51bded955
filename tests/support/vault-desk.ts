/** A desk with a real database and a journal in memory, for tests of the vault. */
import Dexie from 'dexie';
import { VaultService } from '../../renderer/vault/service';
import type { UnlockAnswer } from '../../renderer/vault/api';
import { Vault } from '../../renderer/vault/vault';
import type { Session } from '../../renderer/vault/session';
import { create, type Change } from '../../shared/domain/change';
import type { Bytes } from '../../shared/crypto/bytes';
import { CHILD_FOCUS, newId, PAYOKE } from './builders';
import { MemoryFolder } from './memory-folder';

export const PASSPHRASE = 'kraan mosterd veranda fluit knikker';
export const OTHER_PASSPHRASE = 'lantaarn beschuit trommel vijver';
export const PERSON = 'Ilse';

let desks = 0;

/** Every test its own database. */
export function newName(): string {
  return `vault-test-${Date.now()}-${++desks}`;
}

export class TestDesk {
  readonly name: string;
  readonly folder: MemoryFolder;
  readonly service: VaultService;
  time = 1_790_000_000_000;

  constructor(name = newName(), folder = new MemoryFolder()) {
    this.name = name;
    this.folder = folder;
    this.service = new VaultService({ name, folder, now: () => (this.time += 1) });
  }

  get journalName(): string {
    return `${this.name}.journal`;
  }

  get journal(): Bytes {
    return this.folder.get(this.journalName);
  }

  static async made(): Promise<TestDesk> {
    const desk = new TestDesk();
    const made = await desk.service.create({ agency: CHILD_FOCUS, person: PERSON, passphrase: PASSPHRASE });
    if (!made.ok) throw new Error(made.error.kind);
    return desk;
  }

  /** The same desk after the program was started again. */
  restarted(): TestDesk {
    const next = new TestDesk(this.name, this.folder);
    next.time = this.time + 1000;
    return next;
  }

  unlock(passphrase = PASSPHRASE): Promise<UnlockAnswer> {
    return this.service.unlock(passphrase);
  }

  async reopened(passphrase = PASSPHRASE): Promise<TestDesk> {
    await this.service.lock();
    const next = this.restarted();
    const unlocked = await next.unlock(passphrase);
    if (!unlocked.ok) throw new Error(unlocked.error.kind);
    return next;
  }

  /** @returns the id of the case */
  async addCase(code: string, contacts = 1): Promise<string> {
    const { changes, caseId } = aCase(code, contacts);
    const done = await this.service.commit(changes, { act: 'commit' });
    if (!done.ok) throw new Error(done.error.kind);
    return caseId;
  }

  async addContact(caseId: string, summary: string): Promise<void> {
    const done = await this.service.commit([aContact(caseId, summary)], { act: 'commit' });
    if (!done.ok) throw new Error(done.error.kind);
  }

  async codes(): Promise<readonly string[]> {
    return (await this.service.cases('')).map(({ code }) => code).sort();
  }

  async summaries(caseId: string): Promise<readonly string[]> {
    const file = await this.service.openCase(caseId);
    return (file?.records ?? []).flatMap((view) =>
      view.kind === 'contact-entry' ? [view.values.summary ?? ''] : [],
    );
  }

  async acts(): Promise<readonly string[]> {
    return (await this.service.auditLog()).entries.map(({ act }) => act);
  }

  async readRows(): Promise<Map<string, Bytes>> {
    return new Map(await this.#table<[string, Bytes][]>((db) => entries(db, 'rows')));
  }

  async readHeader(): Promise<unknown> {
    return this.#table((db) => db.table('header').get(0));
  }

  /** Writes what someone with the disk could write. */
  async overwrite(rows: ReadonlyMap<string, Bytes>, header?: unknown): Promise<void> {
    await this.#table(async (db) => {
      await db.table('rows').clear();
      await db.table('rows').bulkPut([...rows.values()], [...rows.keys()]);
      if (header !== undefined) await db.table('header').put(header, 0);
    });
  }

  async writeHeader(header: unknown): Promise<void> {
    await this.#table((db) => db.table('header').put(header, 0));
  }

  async #table<T>(work: (db: Dexie) => PromiseLike<T>): Promise<T> {
    const db = new Dexie(this.name);
    await db.open();
    try {
      return await work(db);
    } finally {
      db.close();
    }
  }

  async loseDatabase(): Promise<void> {
    await Dexie.delete(this.name);
  }
}

async function entries(db: Dexie, table: string): Promise<[string, Bytes][]> {
  const keys = (await db.table(table).toCollection().primaryKeys()) as string[];
  const rows = (await db.table(table).bulkGet(keys)) as Bytes[];
  return keys.map((key, at) => [key, rows[at] ?? new Uint8Array(0)]);
}

export function aContact(caseId: string, summary: string): Change {
  return create(
    'contact-entry',
    { id: newId(), caseId },
    {
      at: '2026-11-20T10:00:00.000Z',
      direction: 'out',
      from: { agency: CHILD_FOCUS, person: 'Ilse Verhaegen' },
      to: [{ agency: PAYOKE, person: 'Nora Peeters' }],
      channel: 'phone',
      outcome: 'reached',
      summary,
    },
  );
}

export function aCase(
  code: string,
  contacts = 1,
): { readonly caseId: string; readonly changes: readonly Change[] } {
  const caseId = newId();
  const head = { code, stage: 'approach', lead: CHILD_FOCUS, openedOn: '2026-03-01' } as const;
  return {
    caseId,
    changes: [
      create('case', { id: caseId, caseId }, head),
      ...Array.from({ length: contacts }, (_, i) => aContact(caseId, `${code} gesprek ${i}`)),
    ],
  };
}

/** A vault without the service, for what only the worker's inside shows. */
export async function openSessionOf(desk: TestDesk, passphrase = PASSPHRASE): Promise<Session> {
  const journal = { folder: desk.folder, name: desk.journalName };
  const vault = new Vault({ name: desk.name, journal, now: () => (desk.time += 1) });
  const unlocked = await vault.unlock(passphrase);
  if (!unlocked.ok || !vault.session) throw new Error('does not open');
  return vault.session;
}
