/** Search before create, over the sealed list: names stay in the worker, the page gets code names and reasons. */
import { foldQuery, matchOrder, matchReasons, type MatchQuery } from '../../shared/domain/case-match';
import type { CaseSummary } from '../../shared/domain/case-summary';
import type { CaseMatch } from './list-api';
import type { CaseRow } from './search-api';
import type { ListEntry } from './case-list';

const MOST = 8;

/** Without deleting anything of a copy: objects with holes take a third longer on their way to the page. */
export function rowOf({ searchText, match, listId, listKeys, ...row }: CaseSummary): CaseRow {
  return row;
}

export function findMatches(entries: readonly ListEntry[], query: MatchQuery): readonly CaseMatch[] {
  const folded = foldQuery(query);
  if (folded.isEmpty) return [];
  return entries
    .flatMap(({ summary }) => {
      const reasons = summary ? matchReasons(folded, summary.match) : [];
      return summary && reasons.length > 0 ? [{ row: rowOf(summary), reasons }] : [];
    })
    .sort((a, b) => matchOrder(b.reasons) - matchOrder(a.reasons))
    .slice(0, MOST);
}
