/**
 * The last step of every write: one transaction in the store, then the same frame in the journal. Nothing else writes
 * rows of an open vault.
 */
import type { Bytes } from '../../shared/crypto/bytes';
import type { FolderFault } from '../../shared/host/byte-folder';
import type { VaultHeader } from './header';
import type { Journal } from './journal';
import type { VaultKeys } from './keys';
import { META_LABEL, type Meta } from './meta';
import { rowKey, sealRow } from './row';
import type { RowStore, RowWrite, WriteFault } from './store';

/** 'behind': the last writes are in the store, but could not be written to the journal. */
export type JournalState = 'fine' | 'none' | 'disagrees' | { readonly behind: FolderFault };

export interface WriterParts {
  readonly store: RowStore;
  readonly keys: VaultKeys;
  /** Null where there is nowhere to keep one, as in the demo office. */
  readonly journal: Journal | null;
  readonly meta: Meta;
  /** The `meta` row as it lies in the store, to notice another writer. */
  readonly metaSealed: Bytes;
}

export interface MetaWrite {
  readonly puts: ReadonlyMap<string, Bytes>;
  readonly deletes?: readonly string[];
  readonly meta: Meta;
  readonly header?: VaultHeader;
  /** Memory follows only when it is on disk. */
  readonly adopt: () => void;
}

export class Writer {
  readonly #parts: WriterParts;
  #meta: Meta;
  #metaSealed: Bytes;
  #journalState: JournalState;

  constructor(parts: WriterParts) {
    this.#parts = parts;
    this.#meta = parts.meta;
    this.#metaSealed = parts.metaSealed;
    this.#journalState = parts.journal ? 'fine' : 'none';
  }

  get meta(): Meta {
    return this.#meta;
  }

  get journalState(): JournalState {
    return this.#journalState;
  }

  /** @param size in bytes, when it was just written anew; written down with the next write */
  journalIs(state: JournalState, size?: number): void {
    this.#journalState = state;
    if (size !== undefined) this.#meta = { ...this.#meta, journalBase: size };
  }

  /** Refuses a write that another writer got before. */
  get guard(): NonNullable<RowWrite['guard']> {
    return { key: rowKey(this.#parts.keys.index, META_LABEL), bytes: this.#metaSealed };
  }

  /** Writes rows together with the counters that make them count. */
  async write({ puts, deletes = [], meta, header, adopt }: MetaWrite): Promise<WriteFault | null> {
    const { store, keys, journal } = this.#parts;
    const { guard } = this;
    const metaSealed = sealRow(keys.desk, META_LABEL, meta);
    const all = new Map(puts).set(guard.key, metaSealed);
    const fault = await store.write({ puts: all, deletes, guard }, header);
    if (fault) return fault;
    this.#meta = meta;
    this.#metaSealed = metaSealed;
    adopt();
    await this.#keepJournal({ number: meta.audit.count, puts: all, deletes });
    // Its start still opened with the header before this one.
    if (header && journal) await this.settle(journal.replaceHead(header));
    return null;
  }

  /** Writes rows that count only with the next `write`: pieces of a document. They bear its number in the journal. */
  async writePart(puts: ReadonlyMap<string, Bytes>): Promise<WriteFault | null> {
    const { guard } = this;
    const fault = await this.#parts.store.write({ puts, guard });
    if (fault) return fault;
    await this.#keepJournal({ number: this.#meta.audit.count + 1, puts, deletes: [] });
    return null;
  }

  /** Like a piece of a document: it bears the number of the write to come. */
  keepInJournal(puts: ReadonlyMap<string, Bytes>, deletes: readonly string[]): Promise<void> {
    return this.#keepJournal({ number: this.#meta.audit.count + 1, puts, deletes });
  }

  /** Nothing is sealed for the journal any more: its key is about to be zeroed. */
  retire(): void {
    this.#journalState = 'none';
  }

  /** The change is in the store already; a journal that lags is told, and written anew at the next start. */
  async #keepJournal(entry: Parameters<Journal['append']>[0]): Promise<void> {
    const { journal } = this.#parts;
    if (!journal || this.#journalState !== 'fine') return;
    await this.settle(journal.append(entry));
  }

  /** A journal that could not be written lags behind from then on. */
  async settle(work: Promise<FolderFault | null>): Promise<void> {
    const fault = await work;
    if (fault) this.#journalState = { behind: fault };
  }
}
