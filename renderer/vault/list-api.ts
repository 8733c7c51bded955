/** The part of `api.ts` on cases that may be about the same child, and on lists that are taken over. */
import type { MatchQuery, MatchReason } from '../../shared/domain/case-match';
import type { Result } from '../../shared/domain/result';
import type { TakeBackFault } from './exchange-api';
import type { CaseRow, FileRow } from './search-api';
import type { Committed } from './session';

/** A case that may be about the same child, and why. */
export interface CaseMatch {
  readonly row: FileRow;
  readonly reasons: readonly MatchReason[];
}

/** A row of a list, as it is held against what the desk has. */
export interface ListQuestion {
  readonly keys: readonly string[];
  readonly code: string | null;
  readonly query: MatchQuery;
}

export interface ListFinding {
  /** The case the same row became before; it has no matches beside it. */
  readonly known: CaseRow | null;
  readonly isCodeTaken: boolean;
  readonly matches: readonly CaseMatch[];
}

export interface ListApi {
  /** Cases that may be about the same child, likeliest first; at most a handful. */
  matches(query: MatchQuery): Promise<readonly CaseMatch[]>;
  checkList(rows: readonly ListQuestion[]): Promise<readonly ListFinding[]>;
  /** Takes the cases of a list back in one act, also days later. `left`: cases that were worked on since, and stay. */
  takeBackList(recordId: string): Promise<Result<Committed & { readonly left: number }, TakeBackFault>>;
}
