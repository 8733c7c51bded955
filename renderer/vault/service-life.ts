/** What of the page's API concerns the vault itself, not what is in it. */
import type { Bytes } from '../../shared/crypto/bytes';
import type { DeskKind } from '../../shared/domain/agency';
import { demoKindOf } from '../../shared/domain/demo/desks';
import { fail } from '../../shared/domain/result';
import type { ByteFolder } from '../../shared/host/byte-folder';
import type {
  Changed,
  EraseInput,
  FileProgress,
  NewVault,
  RestoreInput,
  UnlockAnswer,
  VaultApi,
  VaultState,
} from './api';
import { makeBackup } from './backup';
import { createDemo } from './demo';
import { Drafts } from './drafts';
import { eraseCase, resumeErasures } from './erase';
import type { OpenFiles } from './incoming';
import { readWords } from './find';
import { compactJournal, isJournalDue, JOURNAL_FLOOR } from './journal-compaction';
import { keepingOf, rewriteSessionJournal } from './keeping';
import { KeyHolders } from './key-holders';
import { rebuildList } from './rebuild-list';
import { checkRelease, type ReleaseAnswer, type ReleaseFiles } from './release';
import { restore } from './restore';
import { clearOutgoing } from './outgoing';
import { Postbus } from './postbus';
import { CaseSearch } from './search';
import type { Session } from './session';
import type { Role } from './slot';
import { deleteStore } from './store';
import { TeamExchange } from './team-exchange';
import { Vault, type VaultOptions } from './vault';

export interface ServiceOptions extends Pick<VaultOptions, 'hardness'> {
  readonly name: string;
  readonly now?: () => number;
  /** Where the journal lies; null where nothing is kept outside the database. */
  readonly folder?: ByteFolder | null;
  /** When a journal that has grown is written anew: after so much quiet, above so many bytes. */
  readonly tidy?: { readonly afterMs: number; readonly floor: number };
  /** Claims the store for this window; false when another window holds it. */
  readonly claim?: () => Promise<boolean>;
}

const TIDY_AFTER_MS = 5000;
/** While a list is made anew. */
const TELL_EVERY_MS = 1000;

/** What belongs to one unlocked period. */
interface Unlocked {
  readonly session: Session;
  readonly drafts: Drafts;
  readonly search: CaseSearch;
  readonly files: OpenFiles;
  readonly postbus: Postbus;
  readonly exchange: TeamExchange;
}

/** The life of a vault behind the page's API: absent, locked, open; who holds its keys, and how well it is kept. */
export abstract class ServiceLife {
  readonly #name: string;
  readonly #now: () => number;
  readonly #hardness: NonNullable<VaultOptions['hardness']>;
  #vault: Vault;
  #holders: KeyHolders;
  readonly #claim: () => Promise<boolean>;
  readonly #listeners: ((changed: Changed) => void)[] = [];
  readonly #tidy: NonNullable<ServiceOptions['tidy']>;
  #tidying: ReturnType<typeof setTimeout> | undefined;
  #unlocked: Unlocked | null = null;
  /** The case whose opening stands in the audit log last. */
  protected lastOpened: string | null = null;

  constructor(options: ServiceOptions) {
    const { name, now = Date.now, claim = () => Promise.resolve(true), folder = null } = options;
    this.#name = name;
    this.#now = now;
    this.#hardness = options.hardness ?? 'floor';
    this.#tidy = options.tidy ?? { afterMs: TIDY_AFTER_MS, floor: JOURNAL_FLOOR };
    this.#vault = this.#newVault(folder);
    this.#holders = new KeyHolders(this.#vault, () => this.#reopened());
    this.#claim = claim;
  }

  #newVault(folder: ByteFolder | null): Vault {
    const journal = folder && { folder, name: `${this.#name}.journal` };
    return new Vault({ name: this.#name, now: this.#now, journal, hardness: this.#hardness });
  }

  useJournalFolder(folder: ByteFolder): Promise<void> {
    if (this.#unlocked) throw new Error('the journal is chosen before unlocking');
    this.#vault = this.#newVault(folder);
    this.#holders = new KeyHolders(this.#vault, () => this.#reopened());
    return Promise.resolve();
  }

  state(): Promise<VaultState> {
    return this.#vault.state();
  }

  async create(input: NewVault): ReturnType<VaultApi['create']> {
    if (!(await this.#claim())) return fail({ kind: 'in-use' });
    const created = await this.#vault.create(input);
    if (created.ok) this.#begin();
    return created;
  }

  async unlock(passphrase: string, device: Bytes | null = null): Promise<UnlockAnswer> {
    if (!(await this.#claim())) return fail({ kind: 'in-use' });
    return this.#entered(await this.#vault.unlock(passphrase, device));
  }

  async recover(words: readonly string[], person: string, passphrase: string): Promise<UnlockAnswer> {
    if (!(await this.#claim())) return fail({ kind: 'in-use' });
    return this.#entered(await this.#vault.recover(words, person, passphrase));
  }

  async restore(input: RestoreInput): ReturnType<VaultApi['restore']> {
    if (!(await this.#claim())) return fail({ kind: 'in-use' });
    return this.#entered(await restore(this.#vault, input));
  }

  async #entered<A extends { readonly ok: boolean }>(answer: A): Promise<A> {
    if (!answer.ok) return answer;
    this.#begin();
    const { session, drafts } = this.open();
    if (session.opener.role !== 'reader') await resumeErasures(session, drafts);
    return answer;
  }

  async createDemo(desk: DeskKind): ReturnType<VaultApi['createDemo']> {
    if (demoKindOf(this.#name) !== desk) return fail({ kind: 'exists' });
    if (!(await this.#claim())) return fail({ kind: 'in-use' });
    const created = await createDemo(this.#vault, desk, this.#now());
    if (created.ok) this.#begin();
    return created;
  }

  async destroyDemo(): Promise<boolean> {
    if (demoKindOf(this.#name) === null) return false;
    await this.lock();
    await deleteStore(this.#name);
    return true;
  }

  #begin(): void {
    const { session } = this.#vault;
    if (!session || this.#unlocked?.session === session) return;
    const search = new CaseSearch();
    search.fill(session.list.entries().flatMap(({ summary }) => summary ?? []));
    if (!this.#unlocked) void clearOutgoing();
    const files = this.#unlocked?.files ?? (new Map() as OpenFiles);
    const postbus = this.#unlocked?.postbus ?? new Postbus();
    const exchange = this.#unlocked?.exchange ?? new TeamExchange();
    this.#unlocked = { session, search, drafts: new Drafts(session), files, postbus, exchange };
    void this.#readOn(session, search);
    this.#tidySoon();
  }

  /** After the list: it can be used at once, and what is searched meanwhile says how far this is. */
  async #readOn(session: Session, search: CaseSearch): Promise<void> {
    let told = this.#now();
    const renewed = (caseIds: readonly string[]) => {
      if (this.#unlocked?.session !== session) return;
      for (const caseId of caseIds) {
        const summary = session.list.get(caseId)?.summary;
        if (summary) search.put(summary);
      }
      // Not for every page: each time the open screen asks for its whole list again.
      if (this.#now() - told < TELL_EVERY_MS) return;
      told = this.#now();
      this.tell({ caseIds: [], desk: false });
    };
    try {
      await Promise.all([readWords(session), rebuildList(session, renewed)]);
    } catch (error) {
      // Locked meanwhile: the store was closed under it.
      if (this.#unlocked?.session !== session) return;
      throw error;
    }
    if (this.#unlocked?.session === session) this.tell({ caseIds: [], desk: false });
  }

  /** Beside the work, never before it: each change puts it off. */
  #tidySoon(): void {
    clearTimeout(this.#tidying);
    this.#tidying = setTimeout(() => void this.#tidyNow().catch(() => undefined), this.#tidy.afterMs);
  }

  async #tidyNow(): Promise<void> {
    const session = this.#unlocked?.session;
    if (session && (await isJournalDue(session, this.#tidy.floor))) await compactJournal(session);
  }

  #reopened(): void {
    this.#begin();
    this.announceDesk();
  }

  /** @throws Error when locked: the page has no screen left that could ask */
  protected open(): Unlocked {
    if (!this.#unlocked) throw new Error('locked');
    return this.#unlocked;
  }

  async lock(): Promise<void> {
    clearTimeout(this.#tidying);
    const left = this.#unlocked;
    left?.search.stop();
    await left?.drafts.flush();
    this.#unlocked = null;
    this.lastOpened = null;
    await this.#vault.lock();
  }

  changePassphrase(
    current: string,
    next: string,
    device: Bytes | null,
  ): ReturnType<VaultApi['changePassphrase']> {
    return this.#holders.changePassphrase(current, next, device);
  }

  bindDevice(passphrase: string, device: Bytes, isBound: boolean): ReturnType<VaultApi['bindDevice']> {
    return this.#holders.bindDevice(passphrase, device, isBound);
  }

  newVaultKey(current: string, next: string, device: Bytes | null): ReturnType<VaultApi['newVaultKey']> {
    return this.#holders.newVaultKey(current, next, device);
  }

  exportKey(passphrase: string, device: Bytes | null): ReturnType<VaultApi['exportKey']> {
    return this.#holders.exportKey(passphrase, device);
  }

  checkRelease(files: ReleaseFiles, progress?: FileProgress): ReleaseAnswer {
    return checkRelease(this.open().session, files, progress);
  }

  slots(): ReturnType<VaultApi['slots']> {
    return this.#holders.list();
  }

  addSlot(name: string, role: Role, passphrase: string): ReturnType<VaultApi['addSlot']> {
    return this.#holders.add(name, role, passphrase);
  }

  setRole(slotId: string, role: Role): ReturnType<VaultApi['setRole']> {
    return this.#holders.setRole(slotId, role);
  }

  removeSlot(slotId: string): ReturnType<VaultApi['removeSlot']> {
    return this.#holders.remove(slotId);
  }

  makeRecovery(): ReturnType<VaultApi['makeRecovery']> {
    return this.#holders.makeRecovery();
  }

  confirmRecovery(words: readonly string[]): ReturnType<VaultApi['confirmRecovery']> {
    return this.#holders.confirmRecovery(words);
  }

  checkRecovery(words: readonly string[]): ReturnType<VaultApi['checkRecovery']> {
    return this.#holders.checkRecovery(words);
  }

  keeping(): ReturnType<VaultApi['keeping']> {
    return keepingOf(this.open().session, this.#vault.repair);
  }

  rewriteJournal(): Promise<boolean> {
    return rewriteSessionJournal(this.open().session);
  }

  async backup(folder: ByteFolder): ReturnType<VaultApi['backup']> {
    const answer = await makeBackup(this.open().session, folder);
    if (answer.ok) this.announceDesk();
    return answer;
  }

  async erase(input: EraseInput): ReturnType<VaultApi['erase']> {
    const { session, drafts, search } = this.open();
    const erased = await eraseCase(session, drafts, input);
    if (erased.ok) {
      search.remove(input.caseId);
      this.announceDesk([input.caseId]);
    }
    return erased;
  }

  onChanged(listener: (changed: Changed) => void): Promise<void> {
    this.#listeners.push(listener);
    return Promise.resolve();
  }

  protected announceDesk(caseIds: readonly string[] = []): void {
    this.tell({ caseIds, desk: true });
  }

  /** Open views ask again. */
  protected tell(changed: Changed): void {
    this.#tidySoon();
    for (const listener of this.#listeners) listener(changed);
  }
}
