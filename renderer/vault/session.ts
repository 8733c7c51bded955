/** An unlocked vault: its keys, what is in memory of it, and the one way to write. Gone, with its keys, at the lock. */
import { encodeBase64, parseBase64, randomBytes, wipe, type Bytes } from '../../shared/crypto/bytes';
import { caseOfChange, type Change } from '../../shared/domain/change';
import { fail, ok, type Result } from '../../shared/domain/result';
import type { Stamp } from '../../shared/domain/record';
import { applyChanges, isForManagers, type CommitFault } from './apply-changes';
import { AuditLog, type AuditAct, type AuditDetail, type NewAuditEntry } from './audit';
import { sealCaseKeys } from './case-keys';
import { CaseList, type ListEntry } from './case-list';
import { DESK_FOLDER, Folder, listedAfter } from './folder';
import { deriveCaseKeys, newKey, wipeKeys, type VaultKeys } from './keys';
import type { VaultHeader } from './header';
import type { Journal } from './journal';
import type { DeskIdentity, Meta } from './meta';
import { restoreRows } from './repair';
import { openRow, rowKey } from './row';
import { SearchRows } from './search-rows';
import type { Role } from './slot';
import type { RowStore, WriteFault } from './store';
import { Writer, type JournalState, type WriterParts } from './writer';

export interface Why {
  readonly act: AuditAct;
  readonly detail?: AuditDetail;
}

export interface Committed {
  /** Number of the commit in this replica; names it for `undo`. */
  readonly n: number;
  readonly caseIds: readonly string[];
  readonly desk: boolean;
}

/** Who opened the vault, and by which slot. */
export interface Opener {
  readonly slotId: string;
  readonly person: string;
  readonly role: Role;
}

export interface SessionParts extends WriterParts {
  readonly vaultId: string;
  /** Held for as long as the vault is open: adding a slot seals it once more. */
  readonly vaultKey: Bytes;
  readonly identity: DeskIdentity;
  readonly opener: Opener;
  readonly now: () => number;
}

/** A write to rows of the vault itself: slots, erasure, a new vault key. */
export interface AdminWrite {
  readonly puts: ReadonlyMap<string, Bytes>;
  readonly deletes?: readonly string[];
  readonly meta?: Partial<Meta>;
  readonly header?: VaultHeader;
  readonly adopt?: () => void;
}

/** What one commit also says of the store. */
type Also = Pick<Meta, 'seen' | 'lacks'>;

/** Commits that can be undone with one act; older ones stay in the history. */
const UNDO_DEPTH = 100;
/** Cases kept decrypted in memory. */
const OPEN_CASES = 24;

export class Session {
  readonly identity: DeskIdentity;
  readonly opener: Opener;
  readonly desk: Folder;
  readonly list: CaseList;
  readonly audit: AuditLog;
  /** All words of all cases. */
  readonly search: SearchRows;
  readonly #parts: SessionParts;
  readonly #cases = new Map<string, Folder>();
  readonly #undo = new Map<number, readonly Change[]>();
  readonly #writer: Writer;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(parts: SessionParts, desk: Folder, list: CaseList, audit: AuditLog) {
    this.#parts = parts;
    this.identity = parts.identity;
    this.opener = parts.opener;
    this.#writer = new Writer(parts);
    this.desk = desk;
    this.list = list;
    this.audit = audit;
    this.search = new SearchRows(parts.keys, parts.identity.agency.kind);
  }

  /** @returns null when the audit log was cut or changed */
  static async load(parts: SessionParts): Promise<Session | null> {
    const { store, keys, meta } = parts;
    const [desk, list, audit] = await Promise.all([
      Folder.load(store, DESK_FOLDER, { index: keys.index, rows: keys.desk }, meta.deskCount),
      CaseList.load(store, keys, meta.listPages),
      AuditLog.load(store, keys, meta.audit),
    ]);
    return audit && new Session(parts, desk, list, audit);
  }

  get person(): string {
    return this.opener.person;
  }

  get vaultId(): string {
    return this.#parts.vaultId;
  }

  get vaultKey(): Bytes {
    return this.#parts.vaultKey;
  }

  get meta(): Meta {
    return this.#writer.meta;
  }

  /** Refuses a write that another writer got before. */
  get guard(): Writer['guard'] {
    return this.#writer.guard;
  }

  get journal(): Journal | null {
    return this.#parts.journal;
  }

  get journalState(): JournalState {
    return this.#writer.journalState;
  }

  newId(): string {
    return encodeBase64(randomBytes(16));
  }

  now(): number {
    return this.#parts.now();
  }

  get store(): RowStore {
    return this.#parts.store;
  }

  get keys(): VaultKeys {
    return this.#parts.keys;
  }

  /** @returns null when there is no such case or its key row does not open */
  async openFolder(caseId: string): Promise<Folder | null> {
    const open = this.#cases.get(caseId);
    if (open) {
      this.#touch(caseId, open);
      return open;
    }
    const entry = this.list.get(caseId);
    if (!entry) return null;
    const label = `case-key/${caseId}`;
    const keyRow = rowKey(this.keys.index, label);
    const caseKey =
      (await this.#readCaseKey(label, keyRow)) ??
      ((await this.bringBack([keyRow])) ? await this.#readCaseKey(label, keyRow) : null);
    if (!caseKey) return null;
    const load = () => Folder.load(this.store, caseId, deriveCaseKeys(caseKey), entry.count);
    let folder = await load();
    if (folder.damaged.length > 0 && (await this.bringBack(folder.damagedRows()))) folder = await load();
    wipe(caseKey);
    this.#touch(caseId, folder);
    return folder;
  }

  async #readCaseKey(label: string, keyRow: string): Promise<Bytes | null> {
    const row = await this.store.readRow(keyRow);
    const opened = row && openRow(this.keys.caseKeyWrap, label, row);
    return opened?.ok && typeof opened.body === 'string' ? parseBase64(opened.body) : null;
  }

  /** Rows that are missing or do not open, from the journal. @returns whether any came back */
  async bringBack(rows: readonly string[]): Promise<boolean> {
    const found = this.journal ? await restoreRows(this.journal, this.store, rows) : 0;
    // Not awaited: a commit may be what opened the case, and it holds the turn.
    if (found > 0) void this.note({ act: 'repaired', detail: { rows: found } });
    return found > 0;
  }

  #touch(caseId: string, folder: Folder): void {
    this.#cases.delete(caseId);
    this.#cases.set(caseId, folder);
    const [oldest] = this.#cases.keys();
    if (this.#cases.size > OPEN_CASES && oldest !== undefined) this.#cases.delete(oldest);
  }

  /** An erased case leaves memory too. */
  forget(caseId: string): void {
    const folder = this.#cases.get(caseId);
    if (folder) wipeKeys(folder.keys);
    this.#cases.delete(caseId);
    this.search.index.remove(caseId);
    this.#undo.clear();
  }

  /** One writer at a time: each commit counts on from the one before. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#queue.then(work, work);
    this.#queue = run.catch(() => undefined);
    return run;
  }

  /** The one way in: parsed, stamped, sealed and written together with its audit entry; else nothing happens. */
  commit(changes: readonly Change[], why: Why, also: Also = {}): Promise<Result<Committed, CommitFault>> {
    return this.#inTurn(() => this.#commit(changes, why, also));
  }

  /** Stamps the earlier values of a commit again. History shows both. */
  undo(n: number): Promise<Result<Committed, CommitFault>> {
    const changes = this.#undo.get(n);
    if (!changes) return Promise.resolve(fail({ kind: 'nothing-to-undo' }));
    return this.commit(changes, { act: 'undo', detail: { of: n } });
  }

  /** An audit entry without a change: an unlock, a case opened, a page printed. */
  note(entry: Why & { readonly caseId?: string }): Promise<WriteFault | null> {
    return this.#inTurn(async () => {
      const audit = this.audit.append(this.#auditEntry(entry));
      const meta = { ...this.meta, audit: audit.head };
      return this.#writer.write({ puts: audit.rows, meta, adopt: audit.adopt });
    });
  }

  /** Changes rows of the vault itself, with their audit entry; in turn with every commit. */
  administer<E>(
    why: Why & { readonly caseId?: string },
    build: () => Promise<Result<AdminWrite, E>>,
  ): Promise<Result<null, E | { readonly kind: WriteFault }>> {
    return this.#inTurn(async () => {
      const built = await build();
      if (!built.ok) return built;
      const { puts, deletes, meta, header, adopt } = built.value;
      const audit = this.audit.append(this.#auditEntry(why));
      const fault = await this.#writer.write({
        puts: new Map([...puts, ...audit.rows]),
        ...(deletes && { deletes }),
        ...(header && { header }),
        meta: { ...this.meta, ...meta, audit: audit.head },
        adopt: () => {
          audit.adopt();
          adopt?.();
        },
      });
      return fault ? fail({ kind: fault }) : ok(null);
    });
  }

  /** Runs something that must not meet a write half way, such as rewriting the journal. */
  quietly<T>(work: () => Promise<T>): Promise<T> {
    return this.#inTurn(work);
  }

  /** @param size in bytes, when it was just written anew; stands in the store with the next write */
  journalIs(state: JournalState, size?: number): void {
    this.#writer.journalIs(state, size);
  }

  /** Pieces of a document; they count with the commit that comes after them. */
  putPart(puts: ReadonlyMap<string, Bytes>): Promise<WriteFault | null> {
    return this.#inTurn(() => this.#writer.writePart(puts));
  }

  /** The same for rows that are worked out from what stands when their turn comes. */
  putPartOf(build: () => Promise<ReadonlyMap<string, Bytes>>): Promise<WriteFault | null> {
    return this.#inTurn(async () => this.#writer.writePart(await build()));
  }

  /** Unsaved text, once it is in the store. */
  keepInJournal(puts: ReadonlyMap<string, Bytes>, deletes: readonly string[] = []): Promise<void> {
    return this.#inTurn(() => this.#writer.keepInJournal(puts, deletes));
  }

  #auditEntry({ act, detail, caseId }: Why & { readonly caseId?: string }): NewAuditEntry {
    const { person } = this;
    return { at: this.now(), person, act, ...(caseId && { caseId }), ...(detail && { detail }) };
  }

  async #commit(changes: readonly Change[], why: Why, also: Also): Promise<Result<Committed, CommitFault>> {
    if (this.opener.role === 'reader') return fail({ kind: 'read-only-slot' });
    if (this.opener.role !== 'manager' && changes.some((change) => isForManagers(this.desk, change)))
      return fail({ kind: 'manager-only' });
    const newKeys = new Map<string, Bytes>();
    const folders = await this.#foldersFor(changes, newKeys);
    if (!folders.ok) return folders;
    const n = this.meta.n + 1;
    const { replica } = this.meta;
    const stamp: Stamp = { replica, n, at: this.now(), desk: this.identity.deskId, person: this.person };
    const applied = applyChanges(folders.value, changes, stamp);
    if (!applied.ok) return applied;

    const rows = new Map<string, Bytes>();
    const adopts: (() => void)[] = [];
    const entries: ListEntry[] = [];
    let { deskCount } = this.meta;
    for (const [folderId, docs] of applied.value.changed) {
      const folder = folders.value.get(folderId);
      if (!folder) throw new Error(`no folder ${folderId}`);
      const sealed = folder.seal(docs);
      const words = folderId === DESK_FOLDER ? null : this.search.seal(folder, docs);
      for (const [key, row] of [...sealed.rows, ...(words?.rows ?? [])]) rows.set(key, row);
      adopts.push(() => folder.adopt(docs), ...(words ? [words.adopt] : []));
      if (folderId === DESK_FOLDER) deskCount = sealed.count;
      const { count } = sealed;
      if (words) entries.push({ caseId: folderId, count, ...listedAfter(folder, docs), touched: n });
    }
    const list = this.list.seal(entries);
    const caseIds = entries.map(({ caseId }) => caseId);
    const [caseId] = caseIds;
    const audit = this.audit.append(
      this.#auditEntry({
        ...why,
        ...(caseIds.length === 1 && caseId && { caseId }),
        detail: { n, ...why.detail },
      }),
    );
    for (const part of [list.rows, audit.rows, sealCaseKeys(this.keys, newKeys)])
      for (const [key, row] of part) rows.set(key, row);
    const meta: Meta = { ...this.meta, ...also, n, deskCount, listPages: list.pageCount, audit: audit.head };
    const adopt = () => {
      for (const adopt of adopts) adopt();
      list.adopt();
      audit.adopt();
      for (const id of caseIds) {
        const folder = folders.value.get(id);
        if (folder) this.#touch(id, folder);
      }
      this.#remember(n, applied.value.undo);
    };
    const fault = await this.#writer.write({ puts: rows, meta, adopt });
    return fault ? fail({ kind: fault }) : ok({ n, caseIds, desk: applied.value.changed.has(DESK_FOLDER) });
  }

  #remember(n: number, undo: readonly Change[]): void {
    this.#undo.set(n, undo);
    this.#undo.delete(n - UNDO_DEPTH);
  }

  async #foldersFor(
    changes: readonly Change[],
    newKeys: Map<string, Bytes>,
  ): Promise<Result<ReadonlyMap<string, Folder>, CommitFault>> {
    const folders = new Map<string, Folder>();
    for (const change of changes) {
      const caseId = caseOfChange(change);
      const id = caseId ?? DESK_FOLDER;
      if (folders.has(id)) continue;
      if (caseId === null) {
        folders.set(id, this.desk);
        continue;
      }
      const known = await this.openFolder(caseId);
      if (!known && this.list.get(caseId)) return fail({ kind: 'damaged-case', caseId });
      if (known) folders.set(id, known);
      else {
        const caseKey = newKey();
        newKeys.set(caseId, caseKey);
        folders.set(id, new Folder(caseId, deriveCaseKeys(caseKey)));
      }
    }
    return ok(folders);
  }

  /** Zeroes the keys; the store stays open for the session that comes after this one, under a new vault key. */
  retire(): void {
    this.search.stop();
    this.journal?.dropDraft();
    this.#writer.retire();
    wipeKeys(this.#parts.keys);
    wipe(this.#parts.vaultKey);
    wipe(this.identity.sign.secretKey, this.identity.box.secretKey);
    for (const folder of this.#cases.values()) wipeKeys(folder.keys);
    this.#cases.clear();
    this.#undo.clear();
  }

  /** Zeroes the keys. The worker that holds this is ended right after. */
  close(): void {
    this.retire();
    this.#parts.store.close();
  }
}
