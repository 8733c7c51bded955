/** What lists need of a report that is no case (yet): computed from its records at every commit, sealed in the list pages. */
import type { MatchKeys } from './case-match';
import { keptUntil, matchKeys, viewsOfKind } from './case-summary';
import type { AnyView } from './kinds';
import type { ReportChannel } from './report';
import type { ReportReason, ReportState } from './report-file';

export interface ReportSummary {
  readonly id: string;
  readonly code: string;
  readonly state: Exclude<ReportState, 'case'>;
  /** Of the first report in it. */
  readonly at: string;
  readonly channel: ReportChannel | null;
  /** How often the same was told. */
  readonly reports: number;
  readonly closedOn: string | null;
  readonly reason: ReportReason | null;
  readonly joinedTo: string | null;
  /** The last day this desk keeps it; absent where none was noted. */
  readonly keepUntil?: string;
  /** Only for telling whether a child was reported already; never shown. */
  readonly match: MatchKeys;
}

/** @returns null for a case, also one that began as a report */
export function summarizeReport(views: readonly AnyView[]): ReportSummary | null {
  const [head] = viewsOfKind(views, 'report-file');
  if (!head || viewsOfKind(views, 'case').length > 0) return null;
  const { code, reportState, closedOn, reportReason, joinedTo } = head.values;
  const reports = viewsOfKind(views, 'report').toSorted((a, b) =>
    (a.values.at ?? '').localeCompare(b.values.at ?? ''),
  );
  return {
    id: head.caseId ?? '',
    code: code ?? '',
    // Whose case was taken away again is open: nobody else would look at it.
    state: reportState === undefined || reportState === null || reportState === 'case' ? 'open' : reportState,
    at: reports[0]?.values.at ?? '',
    channel: reports[0]?.values.channel ?? null,
    reports: reports.length,
    closedOn: closedOn ?? null,
    reason: reportReason ?? null,
    joinedTo: joinedTo ?? null,
    ...keptUntil(views),
    match: matchKeys(views),
  };
}
