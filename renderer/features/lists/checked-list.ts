/** The rows of a list held against the desk, sorted by what becomes of them. */
import type { ListCase, RefusedRow } from '../../../shared/domain/list-case';
import { matchQueryOf, type ListRead } from '../../../shared/domain/list-rows';
import { vault } from '../../store/session';
import type { CaseMatch, CaseRow } from '../../vault/api';

export interface KnownRow {
  readonly row: number;
  readonly known: CaseRow;
}

export interface MaybeRow {
  readonly row: ListCase;
  readonly matches: readonly CaseMatch[];
}

export interface CheckedList {
  readonly fresh: readonly ListCase[];
  readonly known: readonly KnownRow[];
  readonly maybe: readonly MaybeRow[];
  readonly refused: readonly RefusedRow[];
}

export type Decision = 'skip' | 'new';
/** Row number → what was decided; without one the row is skipped. */
export type Decisions = Readonly<Record<number, Decision>>;

/** Rows asked about at once: few enough that the work goes on beside it. */
const AT_ONCE = 20;

/** @param onProgress rows so far */
export async function checkRows(
  { cases, refused }: ListRead,
  onProgress: (rows: number) => void,
): Promise<CheckedList> {
  const fresh: ListCase[] = [];
  const known: KnownRow[] = [];
  const maybe: MaybeRow[] = [];
  const taken: RefusedRow[] = [];
  for (let at = 0; at < cases.length; at += AT_ONCE) {
    onProgress(at);
    const rows = cases.slice(at, at + AT_ONCE);
    const findings = await vault().checkList(
      rows.map((row) => ({ keys: row.keys, code: row.code, query: matchQueryOf(row) })),
    );
    rows.forEach((row, n) => {
      const finding = findings[n];
      if (!finding) return;
      if (finding.known) known.push({ row: row.row, known: finding.known });
      else if (finding.isCodeTaken)
        taken.push({ row: row.row, problems: [{ kind: 'code-taken', column: null }] });
      else if (finding.matches.length > 0 || row.twinOf !== null)
        maybe.push({ row, matches: finding.matches });
      else fresh.push(row);
    });
  }
  const all = [...refused, ...taken].sort((a, b) => a.row - b.row);
  return { fresh, known, maybe, refused: all };
}

/** Rows that become a case, in the order of the list. */
export function acceptedRows({ fresh, maybe }: CheckedList, decisions: Decisions): readonly ListCase[] {
  const decided = maybe.filter(({ row }) => decisions[row.row] === 'new').map(({ row }) => row);
  return [...fresh, ...decided].sort((a, b) => a.row - b.row);
}
