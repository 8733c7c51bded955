/** The IndexedDB behind a vault: three tables of opaque values (docs/spec/vault-v1.md section 1). */
import Dexie, { type Table } from 'dexie';
import { encodeBase64, encodeUtf8, equalBytes, type Bytes } from '../../shared/crypto/bytes';
import { hashSha256 } from '../../shared/crypto/hash';

export type WriteFault = 'no-space' | 'store-changed' | 'write-failed';

export interface RowWrite {
  readonly puts: ReadonlyMap<string, Bytes>;
  readonly deletes?: readonly string[];
  /** Refuses the whole write unless this row still holds exactly these bytes. */
  readonly guard?: { readonly key: string; readonly bytes: Bytes };
}

const ONLY = 0;
/** Beside the header: tells damage, not deceit. */
const SUM = 1;

function sumOf(header: unknown): string {
  return encodeBase64(hashSha256(encodeUtf8(JSON.stringify(header))));
}

/** Rows read in one go at first, more while they are light: a piece of a document is half a megabyte. */
const FIRST_READ = 32;
const BATCH_BYTES = 1024 * 1024;

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

  /** Whether the header is the one that was written. @returns null when an earlier program wrote it, which noted no sum */
  async isHeaderWhole(header: unknown): Promise<boolean | null> {
    const sum = await this.#header.get(SUM);
    return sum === undefined ? null : sum === sumOf(header);
  }

  /** @returns the fault, or null when it is on disk */
  writeHeader(header: unknown): Promise<WriteFault | null> {
    return this.write({ puts: new Map() }, header);
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

  /** Many rows, in the order of their keys, some at a time: the database reads on while the ones before are opened. */
  async *readAhead(keys: readonly string[], atOnce: number): AsyncGenerator<readonly (Bytes | undefined)[]> {
    const read = (from: number) => {
      const rows = this.readRows(keys.slice(from, from + atOnce));
      // Whoever stops half way does not wait for what was read ahead.
      rows.catch(() => undefined);
      return rows;
    };
    let next = read(0);
    for (let from = 0; from < keys.length; from += atOnce) {
      const rows = await next;
      next = read(from + atOnce);
      yield rows;
    }
  }

  /** How many rows there are. */
  countRows(): Promise<number> {
    return this.#rows.count();
  }

  /** All rows in batches, in no meaningful order; a batch is small, also where rows are pieces of documents. */
  async *allRows(batchSize: number): AsyncGenerator<ReadonlyMap<string, Bytes>> {
    let batch = new Map<string, Bytes>();
    let bytes = 0;
    let count = FIRST_READ;
    for (let after: string | undefined; ;) {
      const read = await this.#rowsAfter(after, count);
      for (const [key, row] of read) {
        batch.set(key, row);
        bytes += row.length;
        if (batch.size < batchSize && bytes < BATCH_BYTES) continue;
        yield batch;
        batch = new Map();
        bytes = 0;
      }
      after = read.at(-1)?.[0];
      if (after === undefined) break;
      const isLight = read.reduce((sum, [, row]) => sum + row.length, 0) < BATCH_BYTES / 2;
      count = isLight ? Math.min(count * 2, batchSize) : Math.max(FIRST_READ, Math.floor(count / 2));
    }
    if (batch.size > 0) yield batch;
  }

  /** In the order of their keys, keys and rows read in one moment. */
  #rowsAfter(after: string | undefined, count: number): Promise<readonly (readonly [string, Bytes])[]> {
    const from = () =>
      (after === undefined ? this.#rows.toCollection() : this.#rows.where(':id').above(after)).limit(count);
    return this.#db.transaction('r', this.#rows, async () => {
      const [keys, rows] = await Promise.all([from().primaryKeys(), from().toArray()]);
      return keys.flatMap((key, at) => {
        const row = rows[at];
        return row ? [[key, row] as const] : [];
      });
    });
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
        if (header !== undefined) await this.#header.bulkPut([header, sumOf(header)], [ONLY, SUM]);
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
