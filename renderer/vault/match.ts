/** Search before create, over the sealed list: names stay in the worker, the page gets code names and reasons. */
import { foldQuery, matchOrder, matchReasons, type MatchQuery } from '../../shared/domain/case-match';
import { localDay } from '../../shared/domain/due';
import type { ReportSummary } from '../../shared/domain/report-summary';
import type { CaseSummary } from '../../shared/domain/case-summary';
import type { CaseMatch } from './list-api';
import type { CaseRow, FileRow, ReportRow } from './search-api';
import type { ListEntry } from './case-list';

const MOST = 8;

/** Without deleting anything of a copy: objects with holes take a third longer on their way to the page. */
export function rowOf({ searchText, match, listId, listKeys, ...row }: CaseSummary): CaseRow {
  return row;
}

export function reportRowOf(summary: ReportSummary): ReportRow {
  const row: ReportRow & { match?: unknown } = { ...summary };
  delete row.match;
  return row;
}

/** @returns null for what stands in no list, such as a report that was joined to a case */
export function fileRowOf({ summary, report }: ListEntry): FileRow | null {
  if (summary) {
    const { id, code, stage, openedOn } = summary;
    return { id, code, stage, openedOn };
  }
  if (!report || report.state === 'joined') return null;
  const { id, code, state, at } = report;
  const stage = state === 'open' ? ('report' as const) : ('closed-report' as const);
  return { id, code, stage, openedOn: localDay(Date.parse(at)) };
}

export function findMatches(entries: readonly ListEntry[], query: MatchQuery): readonly CaseMatch[] {
  const folded = foldQuery(query);
  if (folded.isEmpty) return [];
  return entries
    .flatMap((entry) => {
      const row = fileRowOf(entry);
      const keys = (entry.summary ?? entry.report)?.match;
      const reasons = row && keys ? matchReasons(folded, keys) : [];
      return row && reasons.length > 0 ? [{ row, reasons }] : [];
    })
    .sort((a, b) => matchOrder(b.reasons) - matchOrder(a.reasons))
    .slice(0, MOST);
}
