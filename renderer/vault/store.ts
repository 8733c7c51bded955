/** The IndexedDB behind a vault: three tables of opaque values (docs/spec/vault-v1.md section 1). */
import Dexie, { type Table } from 'dexie';
import type { Bytes } from '../../shared/crypto/bytes';
import { equalBytes } from '../../shared/crypto/bytes';

export type WriteFault = 'no-space' | 'store-changed' | 'write-failed';

export interface RowWrite {
  readonly puts: ReadonlyMap<string, Bytes>;
  readonly deletes?: readonly string[];
  /** Refuses the whole write unless this row still holds exactly these bytes. */
  readonly guard?: { readonly key: string; readonly bytes: Bytes };
}

const ONLY = 0;

class StoreChanged extends Error {}

/** Without creating anything: an empty database would be a trace before a passphrase exists. */
export function storeExists(name: string): Promise<boolean> {
  return Dexie.exists(name);
}

export async function deleteStore(name: string): Promise<void> {
  await Dexie.delete(name);
}

export class RowStore {
  readonly #db: Dexie;
  readonly #header: Table<unknown, number>;
  readonly #attempts: Table<unknown, number>;
  readonly #rows: Table<Bytes, string>;
  #isClosed = false;

  constructor(name: string) {
    this.#db = new Dexie(name, { chromeTransactionDurability: 'strict' });
    this.#db.version(1).stores({ header: '', attempts: '', rows: '' });
    this.#header = this.#db.table('header');
    this.#attempts = this.#db.table('attempts');
    this.#rows = this.#db.table('rows');
  }

  close(): void {
    this.#isClosed = true;
    this.#db.close();
  }

  /** On a full disk Chromium closes the database and refuses to open it; Dexie would then never try again. */
  #revive(): void {
    if (!this.#isClosed && this.#db.hasFailed()) this.#db.close({ disableAutoOpen: false });
  }

  readHeader(): Promise<unknown> {
    return this.#header.get(ONLY);
  }

  readAttempts(): Promise<unknown> {
    return this.#attempts.get(ONLY);
  }

  async writeAttempts(times: readonly number[]): Promise<void> {
    await this.#attempts.put(times, ONLY);
  }

  readRow(key: string): Promise<Bytes | undefined> {
    this.#revive();
    return this.#rows.get(key);
  }

  readRows(keys: readonly string[]): Promise<(Bytes | undefined)[]> {
    this.#revive();
    return this.#rows.bulkGet([...keys]);
  }

  /** How many rows there are. */
  countRows(): Promise<number> {
    return this.#rows.count();
  }

  /** All rows in batches, in no meaningful order. */
  async *allRows(batchSize: number): AsyncGenerator<ReadonlyMap<string, Bytes>> {
    for (let after: string | undefined; ;) {
      const from = after === undefined ? this.#rows.toCollection() : this.#rows.where(':id').above(after);
      const keys: string[] = await from.limit(batchSize).primaryKeys();
      if (keys.length === 0) return;
      const rows = await this.#rows.bulkGet(keys);
      const batch = new Map<string, Bytes>();
      keys.forEach((key, at) => {
        const row = rows[at];
        if (row) batch.set(key, row);
      });
      yield batch;
      after = keys.at(-1);
    }
  }

  /** Every row away, with the header: before a store is rebuilt. */
  async clear(): Promise<void> {
    await this.#db.transaction('rw', this.#header, this.#rows, async () => {
      await this.#header.clear();
      await this.#rows.clear();
    });
  }

  /** One transaction: all of it or nothing. @returns the fault, or null when it is on disk */
  async write(write: RowWrite, header?: unknown): Promise<WriteFault | null> {
    const { puts, deletes = [], guard } = write;
    this.#revive();
    try {
      await this.#db.transaction('rw', this.#header, this.#rows, async () => {
        if (guard) {
          const now = await this.#rows.get(guard.key);
          if (now === undefined || !equalBytes(now, guard.bytes)) throw new StoreChanged();
        }
        if (header !== undefined) await this.#header.put(header, ONLY);
        if (deletes.length > 0) await this.#rows.bulkDelete([...deletes]);
        await this.#rows.bulkPut([...puts.values()], [...puts.keys()]);
      });
      return null;
    } catch (error) {
      return writeFault(error);
    }
  }
}

function writeFault(error: unknown): WriteFault {
  const names = new Set<string>();
  for (let at: unknown = error; at instanceof Error; at = (at as { inner?: unknown }).inner) {
    if (at instanceof StoreChanged) return 'store-changed';
    names.add(at.name);
  }
  return names.has('QuotaExceededError') ? 'no-space' : 'write-failed';
}
