/** The vault as the page sees it: `VaultApi` on top of `Vault`. Runs in the worker, and in tests without one. */
import type { OpenedBundle } from '../../shared/bundle/open';
import type { DeskKind } from '../../shared/domain/agency';
import type { Change } from '../../shared/domain/change';
import { demoKindOf } from '../../shared/domain/demo/desks';
import type { AnyView } from '../../shared/domain/kinds';
import { fieldHistory } from '../../shared/domain/record';
import { redact, type Profile } from '../../shared/domain/redact';
import { fail, type Result } from '../../shared/domain/result';
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
import { createDemo } from './demo';
import { Drafts } from './drafts';
import { viewsOf } from './folder';
import { previewHandover, sealHandover } from './handover';
import { acceptIncoming, openIncoming } from './incoming';
import { addCard, knownPartners, ownCard } from './partners';
import { CaseSearch } from './search';
import type { Session } from './session';
import { deleteStore } from './store';
import { Vault } from './vault';

export interface ServiceOptions {
  readonly name: string;
  readonly now?: () => number;
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
  readonly #vault: Vault;
  readonly #claim: () => Promise<boolean>;
  readonly #listeners: ((changed: Changed) => void)[] = [];
  #unlocked: Unlocked | null = null;

  constructor({ name, now = Date.now, claim = () => Promise.resolve(true) }: ServiceOptions) {
    this.#name = name;
    this.#now = now;
    this.#vault = new Vault({ name, now });
    this.#claim = claim;
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

  async unlock(passphrase: string): Promise<UnlockAnswer> {
    if (!(await this.#claim())) return fail({ kind: 'in-use' });
    const unlocked = await this.#vault.unlock(passphrase);
    if (unlocked.ok) this.#begin();
    return unlocked;
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
    if (!session || this.#unlocked) return;
    const search = new CaseSearch();
    for (const { summary } of session.list.entries()) if (summary) search.put(summary);
    this.#unlocked = { session, search, drafts: new Drafts(session), files: new Map() };
  }

  /** @throws Error when locked: the page has no screen left that could ask */
  #open(): Unlocked {
    if (!this.#unlocked) throw new Error('locked');
    return this.#unlocked;
  }

  async lock(): Promise<void> {
    this.#unlocked = null;
    await this.#vault.lock();
  }

  changePassphrase(current: string, next: string): ReturnType<VaultApi['changePassphrase']> {
    return this.#vault.changePassphrase(current, next);
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
    const folder = await this.#open().session.openFolder(caseId);
    if (!folder) return null;
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
