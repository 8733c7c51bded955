/** Takes the accepted rows over in one commit, and says what became of every row. */
import type { CommitFault } from '../../vault/api';
import { viewsOfKind } from '../../../shared/domain/case-summary';
import type { ListCase } from '../../../shared/domain/list-case';
import { idsFor, listChanges, type ListDesk, type TakenCase } from '../../../shared/domain/list-changes';
import { localDay } from '../../../shared/domain/due';
import { allCases } from '../../store/cases';
import { vault } from '../../store/session';
import { acceptedRows, type CheckedList, type Decisions } from './checked-list';
import type { OpenedList } from './opened-list';

export interface TakenList {
  readonly recordId: string;
  readonly cases: readonly TakenCase[];
  readonly checked: CheckedList;
  readonly decisions: Decisions;
  readonly headings: readonly string[];
}

type Taking =
  { readonly ok: true; readonly taken: TakenList } | { readonly ok: false; readonly fault: CommitFault };

export async function takeList(
  list: OpenedList,
  checked: CheckedList,
  decisions: Decisions,
  desk: ListDesk,
): Promise<Taking> {
  const rows = acceptedRows(checked, decisions);
  const count = rows.reduce((sum: number, row: ListCase) => sum + idsFor(row), 1);
  const [recordId = '', ...ids] = await vault().newIds(count);
  const codes = (await allCases()).map(({ code }) => code.toLowerCase());
  const now = Date.now();
  const { headings } = list.sheet.table;
  const { changes, cases } = listChanges(rows, ids, {
    listId: recordId,
    desk,
    at: new Date(now).toISOString(),
    today: localDay(now),
    stage: list.stage,
    headings,
    columns: list.columns,
    words: list.words,
    refused: checked.refused.length,
    taken: new Set(codes),
  });
  const committed = await vault().commit(changes, {
    act: 'import-list',
    detail: { rows: cases.length, refused: checked.refused.length },
  });
  if (!committed.ok) return { ok: false, fault: committed.error };
  return { ok: true, taken: { recordId, cases, checked, decisions, headings } };
}

/** Lists that were taken over, newest first. */
export async function earlierLists() {
  const records = await vault().deskRecords();
  return viewsOfKind(records, 'list-import').toSorted((a, b) =>
    (b.values.at ?? '').localeCompare(a.values.at ?? ''),
  );
}
