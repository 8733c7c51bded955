/** The vault as the page sees it: `VaultApi` on top of `Vault`. Runs in the worker, and in tests without one. */
import type { Bytes } from '../../shared/crypto/bytes';
import type { OpenedBundle } from '../../shared/bundle/open';
import type { DeskKind } from '../../shared/domain/agency';
import type { Change } from '../../shared/domain/change';
import { demoKindOf } from '../../shared/domain/demo/desks';
import type { AnyView } from '../../shared/domain/kinds';
import { fieldHistory } from '../../shared/domain/record';
import { redact, type Profile } from '../../shared/domain/redact';
import { fail, type Result } from '../../shared/domain/result';
import type { ByteFolder } from '../../shared/host/byte-folder';
import type {
  AcceptFault,
  CaseFile,
  CaseRow,
  Changed,
  CommitFault,
  Committed,
  Draft,
  HandoverPlan,
  HistoryEntry,
  ImportChoice,
  NewVault,
  UnlockAnswer,
  VaultApi,
  VaultState,
  Why,
} from './api';
import { AuditSearch, type AuditFilter } from './audit-search';
import { makeBackup } from './backup';
import { createDemo } from './demo';
import { Drafts } from './drafts';
import { eraseCase, resumeErasures, type EraseInput } from './erase';
import { viewsOf } from './folder';
import { previewHandover, sealHandover } from './handover';
import { acceptIncoming, openIncoming } from './incoming';
import { keepingOf, rewriteSessionJournal } from './keeping';
import { KeyHolders } from './key-holders';
import { addCard, knownPartners, ownCard } from './partners';
import { restore, type RestoreInput } from './restore';
import { CaseSearch } from './search';
import type { Session } from './session';
import type { Role } from './slot';
import { deleteStore } from './store';
import { Vault, type VaultOptions } from './vault';

export interface ServiceOptions extends Pick<VaultOptions, 'hardness'> {
  readonly name: string;
  readonly now?: () => number;
  /** Where the journal lies; null where nothing is kept outside the database. */
  readonly folder?: ByteFolder | null;
  /** Claims the store for this window; false when another window holds it. */
  readonly claim?: () => Promise<boolean>;
}

/** What belongs to one unlocked period. */
interface Unlocked {
  readonly session: Session;
  readonly drafts: Drafts;
  readonly search: CaseSearch;
  readonly files: Map<string, OpenedBundle>;
}

export class VaultService implements VaultApi {
  readonly #name: string;
  readonly #now: () => number;
  readonly #hardness: NonNullable<VaultOptions['hardness']>;
  #vault: Vault;
  #holders: KeyHolders;
  readonly #claim: () => Promise<boolean>;
  readonly #listeners: ((changed: Changed) => void)[] = [];
  #unlocked: Unlocked | null = null;
  readonly #auditSearch = new AuditSearch();
  /** The case whose opening stands in the audit log last. */
  #lastOpened: string | null = null;

  constructor(options: ServiceOptions) {
    const { name, now = Date.now, claim = () => Promise.resolve(true), folder = null } = options;
    this.#name = name;
    this.#now = now;
    this.#hardness = options.hardness ?? 'floor';
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
    const { session, drafts } = this.#open();
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
    for (const { summary } of session.list.entries()) if (summary) search.put(summary);
    const files = this.#unlocked?.files ?? new Map<string, OpenedBundle>();
    this.#unlocked = { session, search, drafts: new Drafts(session), files };
  }

  #reopened(): void {
    this.#begin();
    this.#announceDesk();
  }

  /** @throws Error when locked: the page has no screen left that could ask */
  #open(): Unlocked {
    if (!this.#unlocked) throw new Error('locked');
    return this.#unlocked;
  }

  async lock(): Promise<void> {
    this.#unlocked = null;
    this.#lastOpened = null;
    this.#auditSearch.forget();
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
    return keepingOf(this.#open().session, this.#vault.repair);
  }

  rewriteJournal(): Promise<boolean> {
    return rewriteSessionJournal(this.#open().session);
  }

  async backup(folder: ByteFolder): ReturnType<VaultApi['backup']> {
    const answer = await makeBackup(this.#open().session, folder);
    if (answer.ok) this.#announceDesk();
    return answer;
  }

  async erase(input: EraseInput): ReturnType<VaultApi['erase']> {
    const { session, drafts, search } = this.#open();
    const erased = await eraseCase(session, drafts, input);
    if (erased.ok) {
      search.remove(input.caseId);
      this.#announceDesk([input.caseId]);
    }
    return erased;
  }

  onChanged(listener: (changed: Changed) => void): Promise<void> {
    this.#listeners.push(listener);
    return Promise.resolve();
  }

  cases(question: string): Promise<readonly CaseRow[]> {
    const { session, search } = this.#open();
    const found = search.find(question);
    const entries = found ? found.map((id) => session.list.get(id)) : session.list.entries();
    const rows = entries.flatMap((entry) => {
      if (!entry?.summary) return [];
      const row: CaseRow & { searchText?: string } = { ...entry.summary };
      delete row.searchText;
      return [row];
    });
    if (!found) rows.sort((a, b) => b.changedAt - a.changedAt);
    return Promise.resolve(rows);
  }

  async openCase(caseId: string): Promise<CaseFile | null> {
    const { session } = this.#open();
    const folder = await session.openFolder(caseId);
    if (!folder) return null;
    // Views ask again after every change; the log has one entry for each time a person turns to the case.
    if (this.#lastOpened !== caseId) {
      this.#lastOpened = caseId;
      await session.note({ act: 'open-case', caseId });
    }
    const records = folder.views();
    return {
      id: caseId,
      records,
      newer: folder.docs().length - records.length,
      damaged: folder.damaged.length,
    };
  }

  async history(caseId: string | null, recordId: string): Promise<readonly HistoryEntry[]> {
    const { session } = this.#open();
    const folder = caseId === null ? session.desk : await session.openFolder(caseId);
    const doc = folder?.get(recordId);
    if (!doc) return [];
    const entries = Object.keys(doc.fields).flatMap((field) =>
      fieldHistory(doc, field).map(({ value, stamp }) => ({
        field,
        value,
        stamp,
        via: doc.via?.[`${stamp.replica}:${stamp.n}`] ?? null,
      })),
    );
    return entries.sort((a, b) => b.stamp.at - a.stamp.at);
  }

  deskRecords(): Promise<readonly AnyView[]> {
    return Promise.resolve(this.#open().session.desk.views());
  }

  newIds(count: number): Promise<readonly string[]> {
    const { session } = this.#open();
    return Promise.resolve(Array.from({ length: count }, () => session.newId()));
  }

  async commit(changes: readonly Change[], why: Why): Promise<Result<Committed, CommitFault>> {
    return this.#announce(await this.#open().session.commit(changes, why));
  }

  async undo(n: number): Promise<Result<Committed, CommitFault>> {
    return this.#announce(await this.#open().session.undo(n));
  }

  #announce<E>(result: Result<Committed, E>): Result<Committed, E> {
    if (!result.ok) return result;
    const { caseIds, desk } = result.value;
    const { session, search } = this.#open();
    for (const id of caseIds) {
      const summary = session.list.get(id)?.summary;
      if (summary) search.put(summary);
      else search.remove(id);
    }
    for (const listener of this.#listeners) listener({ caseIds, desk });
    return result;
  }

  #announceDesk(caseIds: readonly string[] = []): void {
    for (const listener of this.#listeners) listener({ caseIds, desk: true });
  }

  ownCard(): ReturnType<VaultApi['ownCard']> {
    return Promise.resolve(ownCard(this.#open().session));
  }

  partners(): ReturnType<VaultApi['partners']> {
    return Promise.resolve(knownPartners(this.#open().session).map(({ info }) => info));
  }

  async addCard(text: string): ReturnType<VaultApi['addCard']> {
    const added = await addCard(this.#open().session, text);
    if (added.ok && added.value.isNew) this.#announceDesk();
    return added;
  }

  previewHandover(plan: HandoverPlan): ReturnType<VaultApi['previewHandover']> {
    return previewHandover(this.#open().session, plan);
  }

  async sealHandover(plans: readonly HandoverPlan[]): ReturnType<VaultApi['sealHandover']> {
    const sealed = await sealHandover(this.#open().session, plans);
    if (sealed.ok) this.#announceDesk(plans.map(({ caseId }) => caseId));
    return sealed;
  }

  openBundle(bytes: Uint8Array<ArrayBuffer>): ReturnType<VaultApi['openBundle']> {
    const { session, files } = this.#open();
    return openIncoming(session, files, bytes);
  }

  async acceptBundle(
    token: string,
    choice: ImportChoice,
    untrustedReason: string,
  ): Promise<Result<Committed, AcceptFault>> {
    const { session, files } = this.#open();
    const bundle = files.get(token);
    if (!bundle) return fail({ kind: 'gone' });
    const accepted = this.#announce(await acceptIncoming(session, bundle, choice, untrustedReason));
    if (accepted.ok) files.delete(token);
    return accepted;
  }

  closeBundle(token: string): Promise<void> {
    this.#open().files.delete(token);
    return Promise.resolve();
  }

  async paper(caseId: string, profile: Profile): ReturnType<VaultApi['paper']> {
    const { session } = this.#open();
    const folder = await session.openFolder(caseId);
    if (!folder) return null;
    const { records, withheld } = redact(folder.docs(), profile, session.identity.deskId);
    return { records: viewsOf(records), withheld, auditHead: session.audit.head };
  }

  note(entry: Why & { readonly caseId?: string }): ReturnType<VaultApi['note']> {
    return this.#open().session.note(entry);
  }

  auditPage(filter: AuditFilter, from: number, count: number): ReturnType<VaultApi['auditPage']> {
    const { session } = this.#open();
    return this.#auditSearch.page(session.audit, session.store, filter, from, count);
  }

  auditLog(): ReturnType<VaultApi['auditLog']> {
    const { session } = this.#open();
    return session.audit.verify(session.store);
  }

  saveDraft(draft: Draft): ReturnType<VaultApi['saveDraft']> {
    return this.#open().drafts.put(draft);
  }

  drafts(): Promise<readonly Draft[]> {
    return this.#open().drafts.all();
  }

  async dropDraft(name: string): Promise<void> {
    await this.#open().drafts.drop(name);
  }
}
