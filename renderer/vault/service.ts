/** The vault as the page sees it: `VaultApi` on top of `Vault`. Runs in the worker, and in tests without one. */
import type { MatchQuery } from '../../shared/domain/case-match';
import type { Change } from '../../shared/domain/change';
import type { Figures, Period } from '../../shared/domain/figures';
import type { AnyView } from '../../shared/domain/kinds';
import { carefulPoints, ruleOf } from '../../shared/domain/point-mentions';
import { redact, type Profile } from '../../shared/domain/redact';
import { fail, ok, type Result } from '../../shared/domain/result';
import type { ByteFolder } from '../../shared/host/byte-folder';
import type {
  AcceptWords,
  CaseFile,
  CaseMatch,
  CaseRow,
  CommitFault,
  Committed,
  Draft,
  EraseInput,
  HandoverPlan,
  HistoryEntry,
  ImportChoice,
  NewDocument,
  NoticePlan,
  VaultApi,
  Why,
} from './api';
import { AuditSearch, type AuditFilter } from './audit-search';
import { countFigures, type FiguresProgress } from './figures';
import { elsewhere, search, snippets } from './find';
import { viewsOf } from './folder';
import { recordHistory } from './history';
import { choosableDocuments, previewHandover, sealHandover } from './handover';
import { acceptIncoming, openIncoming } from './incoming';
import type { ListFinding, ListQuestion } from './list-api';
import { checkList, takeBackList } from './lists';
import { findMatches, reportRowOf, rowOf } from './match';
import { correctableOf, sealNotice } from './notices';
import { acceptCorrection, areRecalled, mayAnswer, recallReceipt, refuseNotice } from './notices-in';
import { addCard, agencyNames, knownPartners, ownCard } from './partners';
import { receiptAgain, refuseBundle } from './receipts';
import { takeBackImport } from './take-back';
import { addDocument, readDocument, type Progress } from './documents';
import { joinReport } from './join-report';
import type { ReportRow, Elsewhere, SearchAnswer, SearchQuestion, Snippet } from './search-api';
import { ServiceLife } from './service-life';
import { admitDevice, joinTeam, ownDevice, revokeDevice } from './team';

export class VaultService extends ServiceLife implements VaultApi {
  readonly #auditSearch = new AuditSearch();

  cases(question: string): Promise<readonly CaseRow[]> {
    const { session, search } = this.open();
    const found = search.find(question);
    const entries = found ? found.map((id) => session.list.get(id)) : session.list.entries();
    const rows = entries.flatMap((entry) => (entry?.summary ? [rowOf(entry.summary)] : []));
    if (!found) rows.sort((a, b) => b.changedAt - a.changedAt);
    return Promise.resolve(rows);
  }

  reports(): Promise<readonly ReportRow[]> {
    const entries = this.open().session.list.entries();
    const rows = entries.flatMap(({ report }) =>
      report && report.state !== 'joined' ? [reportRowOf(report)] : [],
    );
    return Promise.resolve(rows.sort((a, b) => a.at.localeCompare(b.at)));
  }

  search(question: SearchQuestion): Promise<SearchAnswer> {
    return Promise.resolve(search(this.open().session, question));
  }

  elsewhere(caseId: string): Promise<readonly Elsewhere[]> {
    return elsewhere(this.open().session, caseId);
  }

  snippets(caseId: string, places: readonly number[], text: string): Promise<readonly Snippet[]> {
    return snippets(this.open().session, caseId, places, text);
  }

  matches(query: MatchQuery): Promise<readonly CaseMatch[]> {
    return Promise.resolve(findMatches(this.open().session.list.entries(), query));
  }

  checkList(rows: readonly ListQuestion[]): Promise<readonly ListFinding[]> {
    return Promise.resolve(checkList(this.open().session, rows));
  }

  async takeBackList(recordId: string): ReturnType<VaultApi['takeBackList']> {
    return this.#announceBack(await takeBackList(this.open().session, recordId));
  }

  async openCase(caseId: string): Promise<CaseFile | null> {
    const { session } = this.open();
    const folder = await session.openFolder(caseId);
    if (!folder) return null;
    // Views ask again after every change; the log has one entry for each time a person turns to the case.
    if (this.lastOpened !== caseId) {
      this.lastOpened = caseId;
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
    const { session } = this.open();
    const folder = caseId === null ? session.desk : await session.openFolder(caseId);
    const doc = folder?.get(recordId);
    if (!doc) return [];
    return recordHistory(doc, agencyNames(session));
  }

  deskRecords(): Promise<readonly AnyView[]> {
    return Promise.resolve(this.open().session.desk.views());
  }

  figures(period: Period, progress: FiguresProgress): Promise<Figures | null> {
    return countFigures(this.open().session, period, progress);
  }

  newIds(count: number): Promise<readonly string[]> {
    const { session } = this.open();
    return Promise.resolve(Array.from({ length: count }, () => session.newId()));
  }

  async commit(changes: readonly Change[], why: Why): Promise<Result<Committed, CommitFault>> {
    return this.#announce(await this.open().session.commit(changes, why));
  }

  async undo(n: number): Promise<Result<Committed, CommitFault>> {
    return this.#announce(await this.open().session.undo(n));
  }

  async joinReport(reportId: string, caseId: string, about: string): ReturnType<VaultApi['joinReport']> {
    return this.#announce(await joinReport(this.open().session, reportId, caseId, about));
  }

  #announce<E>(result: Result<Committed, E>): Result<Committed, E> {
    if (!result.ok) return result;
    const { caseIds, desk } = result.value;
    const { session, search } = this.open();
    for (const id of caseIds) {
      const summary = session.list.get(id)?.summary;
      if (summary) search.put(summary);
      else search.remove(id);
    }
    this.tell({ caseIds, desk });
    return result;
  }

  async addDocument(document: NewDocument, progress: Progress): ReturnType<VaultApi['addDocument']> {
    return this.#announce(await addDocument(this.open().session, document, progress));
  }

  async readDocument(
    caseId: string,
    documentId: string,
    act: 'open-document' | 'export-document',
  ): ReturnType<VaultApi['readDocument']> {
    const { session } = this.open();
    const read = await readDocument(session, caseId, documentId);
    if (read.ok) await session.note({ act, caseId, detail: { document: documentId.slice(0, 6) } });
    return read;
  }

  ownCard(): ReturnType<VaultApi['ownCard']> {
    return Promise.resolve(ownCard(this.open().session));
  }

  partners(): ReturnType<VaultApi['partners']> {
    return Promise.resolve(knownPartners(this.open().session).map(({ info }) => info));
  }

  async addCard(text: string): ReturnType<VaultApi['addCard']> {
    const added = await addCard(this.open().session, text);
    // A known card changes nothing; one with changed keys was noted as an alarm.
    if (added.ok ? added.value.isNew : added.error.kind === 'key-changed') this.announceDesk();
    return added;
  }

  choosableDocuments(caseIds: readonly string[]): ReturnType<VaultApi['choosableDocuments']> {
    return choosableDocuments(this.open().session, caseIds);
  }

  previewHandover(plan: HandoverPlan): ReturnType<VaultApi['previewHandover']> {
    return previewHandover(this.open().session, plan);
  }

  async sealHandover(plans: readonly HandoverPlan[]): ReturnType<VaultApi['sealHandover']> {
    const sealed = await sealHandover(this.open().session, plans);
    if (sealed.ok) this.announceDesk(plans.flatMap(({ caseIds }) => caseIds));
    return sealed;
  }

  async openBundle(bytes: Uint8Array<ArrayBuffer>): ReturnType<VaultApi['openBundle']> {
    const { session, files } = this.open();
    const opened = await openIncoming(session, files, bytes);
    if (!opened.ok) return opened;
    const { arrived, committed } = opened.value;
    if (committed) this.#announce(ok(committed));
    return ok(arrived);
  }

  async lookInPostbus(folder: ByteFolder): ReturnType<VaultApi['lookInPostbus']> {
    const { session, postbus, exchange } = this.open();
    const looked = await postbus.look(session, folder, ownDevice(session)?.box ?? null);
    if (!looked) return null;
    for (const committed of await exchange.run(session, folder, looked)) this.#announce(ok(committed));
    return looked.look;
  }

  team(): ReturnType<VaultApi['team']> {
    const { session, exchange } = this.open();
    return Promise.resolve(exchange.state(session));
  }

  joinTeam(name: string): ReturnType<VaultApi['joinTeam']> {
    return this.#changed(joinTeam(this.open().session, name));
  }

  admitDevice(deviceId: string): ReturnType<VaultApi['admitDevice']> {
    const { session, exchange } = this.open();
    return this.#changed(admitDevice(session, exchange.asking(deviceId)));
  }

  revokeDevice(recordId: string, why: string): ReturnType<VaultApi['revokeDevice']> {
    return this.#changed(revokeDevice(this.open().session, recordId, why));
  }

  async #changed<A extends { readonly ok: boolean }>(act: Promise<A>): Promise<A> {
    const answer = await act;
    if (answer.ok) this.announceDesk();
    return answer;
  }

  async acceptBundle(
    token: string,
    choice: ImportChoice,
    words: AcceptWords,
  ): ReturnType<VaultApi['acceptBundle']> {
    const { session, files } = this.open();
    const bundle = files.get(token);
    if (bundle?.kind !== 'handover') return fail({ kind: 'gone' });
    const accepted = await acceptIncoming(session, bundle, choice, words);
    if (!accepted.ok) return accepted;
    files.delete(token);
    const { committed, receipt, documentsLeft } = accepted.value;
    this.#announce(ok(committed));
    return ok({ ...committed, receipt, documentsLeft });
  }

  async refuseBundle(token: string, reason: string): ReturnType<VaultApi['refuseBundle']> {
    const { session, files } = this.open();
    const bundle = files.get(token);
    if (!bundle) return fail({ kind: 'gone' });
    const refused =
      bundle.kind === 'handover'
        ? await refuseBundle(session, bundle, reason)
        : await refuseNotice(session, bundle, reason);
    if (refused.ok) files.delete(token);
    return refused;
  }

  async takeBackImport(caseId: string, entryId: string): ReturnType<VaultApi['takeBackImport']> {
    return this.#announceBack(await takeBackImport(this.open().session, caseId, entryId));
  }

  #announceBack<E>(
    back: Result<{ readonly committed: Committed; readonly left: number }, E>,
  ): Result<Committed & { readonly left: number }, E> {
    if (!back.ok) return back;
    const { committed, left } = back.value;
    this.#announce(ok(committed));
    return ok({ ...committed, left });
  }

  receiptAgain(caseId: string, entryId: string): ReturnType<VaultApi['receiptAgain']> {
    return receiptAgain(this.open().session, caseId, entryId);
  }

  correctable(caseId: string, entryId: string): ReturnType<VaultApi['correctable']> {
    return correctableOf(this.open().session, caseId, entryId);
  }

  async sealNotice(caseId: string, entryId: string, plan: NoticePlan): ReturnType<VaultApi['sealNotice']> {
    const sealed = await sealNotice(this.open().session, caseId, entryId, plan);
    if (!sealed.ok) return sealed;
    this.#announce(ok(sealed.value.committed));
    return ok(sealed.value.file);
  }

  async acceptCorrection(
    token: string,
    choice: ImportChoice,
    note: string,
  ): ReturnType<VaultApi['acceptCorrection']> {
    const { session, files } = this.open();
    const opened = files.get(token);
    if (opened?.kind !== 'correction') return fail({ kind: 'gone' });
    const accepted = await acceptCorrection(session, opened, choice, note);
    if (!accepted.ok) return accepted;
    files.delete(token);
    const { committed, receipt } = accepted.value;
    this.#announce(ok(committed));
    return ok({ ...committed, receipt });
  }

  async destroyRecalled(
    token: string,
    erasures: readonly EraseInput[],
  ): ReturnType<VaultApi['destroyRecalled']> {
    const { session, files } = this.open();
    const opened = files.get(token);
    if (opened?.kind !== 'recall') return fail({ kind: 'gone' });
    if (!mayAnswer(session, opened)) return fail({ kind: 'untrusted-sender' });
    const caseIds = erasures.map(({ caseId }) => caseId);
    if (!(await areRecalled(session, opened, caseIds))) return fail({ kind: 'nothing-here' });
    const erasureIds: string[] = [];
    for (const erasure of erasures) {
      const erased = await this.erase(erasure);
      if (!erased.ok) return erased;
      erasureIds.push(erased.value.id);
    }
    const receipt = await recallReceipt(session, opened, erasureIds.length);
    if (!receipt.ok) return receipt;
    files.delete(token);
    return ok({ receipt: receipt.value, erasureIds });
  }

  closeBundle(token: string): Promise<void> {
    this.open().files.delete(token);
    return Promise.resolve();
  }

  async paper(caseId: string, profile: Profile): ReturnType<VaultApi['paper']> {
    const { session } = this.open();
    const folder = await session.openFolder(caseId);
    if (!folder) return null;
    const { records, withheld } = redact(folder.docs(), profile, session.identity.deskId);
    const points = carefulPoints(folder.views()).map((point) =>
      ruleOf(point) === 'never' ? { ...point, secret: true } : point,
    );
    // No document is ever part of a paper, so none is missing from it.
    const missing = withheld.filter(({ kind }) => kind !== 'document');
    return { records: viewsOf(records), withheld: missing, points, auditHead: session.audit.head };
  }

  async nextCopy(caseId: string): ReturnType<VaultApi['nextCopy']> {
    const folder = await this.open().session.openFolder(caseId);
    // Also of those taken back: a number is given once.
    const numbers = folder?.views().map((view) => (view.kind === 'paper-copy' ? view.values.copyNumber : 0));
    return 1 + Math.max(0, ...(numbers ?? []).map((n) => n ?? 0));
  }

  note(entry: Why & { readonly caseId?: string }): ReturnType<VaultApi['note']> {
    return this.open().session.note(entry);
  }

  auditPage(filter: AuditFilter, from: number, count: number): ReturnType<VaultApi['auditPage']> {
    const { session } = this.open();
    return this.#auditSearch.page(session.audit, session.store, filter, from, count);
  }

  auditLog(): ReturnType<VaultApi['auditLog']> {
    const { session } = this.open();
    return session.audit.verify(session.store);
  }

  saveDraft(draft: Draft): ReturnType<VaultApi['saveDraft']> {
    return this.open().drafts.put(draft);
  }

  drafts(): Promise<readonly Draft[]> {
    return this.open().drafts.all();
  }

  async dropDraft(name: string): Promise<void> {
    await this.open().drafts.drop(name);
  }
}
