/** The vault as the page sees it: `VaultApi` on top of `Vault`. Runs in the worker, and in tests without one. */
import type { MatchQuery } from '../../shared/domain/case-match';
import type { Change } from '../../shared/domain/change';
import type { Figures, Period } from '../../shared/domain/figures';
import type { AnyView } from '../../shared/domain/kinds';
import { carefulPoints, ruleOf } from '../../shared/domain/point-mentions';
import { redact, type Profile } from '../../shared/domain/redact';
import type { Result } from '../../shared/domain/result';
import type {
  CaseFile,
  CaseMatch,
  CaseRow,
  CommitFault,
  Committed,
  Draft,
  HistoryEntry,
  NewDocument,
  VaultApi,
  Why,
} from './api';
import { AuditSearch, type AuditFilter } from './audit-search';
import { countFigures, type FiguresProgress } from './figures';
import { elsewhere, search, snippets } from './find';
import { viewsOf } from './folder';
import { recordHistory } from './history';
import type { ListFinding, ListQuestion } from './list-api';
import { checkList, takeBackList } from './lists';
import { findMatches, reportRowOf, rowOf } from './match';
import { agencyNames } from './partners';
import { addDocument, readDocument, type Progress } from './documents';
import { joinReport } from './join-report';
import type { CasesStep, ReportRow, Elsewhere, SearchAnswer, SearchQuestion, Snippet } from './search-api';
import { ServiceExchange } from './service-exchange';

/** Few enough that neither side is held up while they come over. */
const CASES_A_STEP = 500;

export class VaultService extends ServiceExchange implements VaultApi {
  readonly #auditSearch = new AuditSearch();

  cases(question: string): Promise<readonly CaseRow[]> {
    const { session, search } = this.open();
    const found = search.find(question);
    const entries = found ? found.map((id) => session.list.get(id)) : session.list.entries();
    const rows = entries.flatMap((entry) => (entry?.summary ? [rowOf(entry.summary)] : []));
    if (!found) rows.sort((a, b) => b.changedAt - a.changedAt);
    return Promise.resolve(rows);
  }

  casesSince(mark: number): Promise<CasesStep> {
    const { list } = this.open().session;
    const { entries, mark: next } = list.since(mark, CASES_A_STEP);
    const rows = entries.flatMap(({ summary }) => (summary ? [rowOf(summary)] : []));
    const total = list.entries().filter(({ summary }) => summary).length;
    return Promise.resolve({ rows, mark: next, more: entries.length === CASES_A_STEP, total });
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
    return this.announceBack(await takeBackList(this.open().session, recordId));
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
    return this.announce(await this.open().session.commit(changes, why));
  }

  async undo(n: number): Promise<Result<Committed, CommitFault>> {
    return this.announce(await this.open().session.undo(n));
  }

  async joinReport(reportId: string, caseId: string, about: string): ReturnType<VaultApi['joinReport']> {
    return this.announce(await joinReport(this.open().session, reportId, caseId, about));
  }

  async addDocument(document: NewDocument, progress: Progress): ReturnType<VaultApi['addDocument']> {
    return this.announce(await addDocument(this.open().session, document, progress));
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

  async nextCopy(caseIds: readonly string[]): ReturnType<VaultApi['nextCopy']> {
    let highest = 0;
    for (const caseId of caseIds) {
      const folder = await this.open().session.openFolder(caseId);
      // Also of those taken back: a number is given once.
      for (const view of folder?.views() ?? [])
        if (view.kind === 'paper-copy') highest = Math.max(highest, view.values.copyNumber ?? 0);
    }
    return highest + 1;
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
