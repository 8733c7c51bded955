/** Search as the page sees it: types only. */
import type { CaseFilter } from '../../shared/domain/case-filter';
import type { Stage } from '../../shared/domain/case';
import type { CaseSummary } from '../../shared/domain/case-summary';
import type { Kind } from '../../shared/domain/kinds';
import type { CarefulPoint } from '../../shared/domain/point-mentions';
import type { ReportSummary } from '../../shared/domain/report-summary';
import type { HitHow } from './text-index';

/** A row of the list of cases; no name of a person is in it. */
export type CaseRow = Omit<CaseSummary, 'searchText' | 'match' | 'listId' | 'listKeys'>;

/** A row of the list of reports that are no case; no name of a person is in it. */
export type ReportRow = Omit<ReportSummary, 'match'>;

/** A case, or a report that is none, in one line. */
export interface FileRow {
  readonly id: string;
  readonly code: string;
  readonly stage: Stage | 'report' | 'closed-report';
  readonly openedOn: string;
}

export interface SearchQuestion extends CaseFilter {
  readonly text: string;
  readonly kind: Kind | null;
  /** Days, both included. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface SearchPlace {
  readonly place: number;
  readonly kind: string;
  readonly on: string;
}

export interface SearchHit {
  readonly row: FileRow;
  readonly places: readonly SearchPlace[];
  /** 'close': by sound, or one letter away. */
  readonly how: HitHow;
}

/** Where else one contact point of a case stands. */
export interface Elsewhere {
  readonly pointId: string;
  /** A few of them. */
  readonly hits: readonly Omit<SearchHit, 'how'>[];
  /** Cases in all. */
  readonly total: number;
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  /** Cases that were found, more than are given. */
  readonly total: number;
  /** Cases whose words are read, of how many. */
  readonly loaded: number;
  readonly of: number;
}

export interface Snippet {
  readonly place: number;
  readonly recordId: string;
  /** Null where the hit is a day, or a name that only opens with the case. */
  readonly text: string | null;
  /** What it names, so that its rule stands beside it. */
  readonly points: readonly CarefulPoint[];
}

/** A part of the list of cases, so that it need not come over whole after every change. */
export interface CasesStep {
  readonly rows: readonly CaseRow[];
  /** To be asked after next. */
  readonly mark: number;
  /** Whether more changed since. */
  readonly more: boolean;
  /** Cases in the whole list: who holds another number begins again at 0, for some are gone. */
  readonly total: number;
}

export interface SearchApi {
  /** All of them, the last changed first; with a question the best first. */
  cases(search: string): Promise<readonly CaseRow[]>;
  /** Those that came or changed after a mark, which is 0 at first. */
  casesSince(mark: number): Promise<CasesStep>;
  /** Reports that are no case: open and closed ones, the oldest first. */
  reports(): Promise<readonly ReportRow[]>;
  /** Words of all cases: in which case and record they stand. */
  search(question: SearchQuestion): Promise<SearchAnswer>;
  /** Numbers, accounts, cars and places of a case that other cases name too. */
  elsewhere(caseId: string): Promise<readonly Elsewhere[]>;
  /** The words around a hit, in some records of one case. */
  snippets(caseId: string, places: readonly number[], text: string): Promise<readonly Snippet[]>;
}
