/** A list from outside beside what the desk has: which rows came before, which may be about a child that is known. */
import { viewsOfKind } from '../../shared/domain/case-summary';
import { set, type Change } from '../../shared/domain/change';
import { stampKey, stampSpan, type RecordDoc } from '../../shared/domain/record';
import { fail, ok, type Result } from '../../shared/domain/result';
import type { TakeBackFault } from './exchange-api';
import { undoImport } from './import-undo';
import type { ListFinding, ListQuestion } from './list-api';
import { findMatches, rowOf } from './match';
import type { Committed, Session } from './session';

/** A birth date alone says nothing: many children share one. */
const TELLING = ['phone', 'handle', 'name'];

export function checkList(session: Session, rows: readonly ListQuestion[]): readonly ListFinding[] {
  const entries = session.list.entries();
  const byKey = new Map(
    entries.flatMap(({ summary }) => (summary?.listKeys ?? []).map((key) => [key, summary] as const)),
  );
  const codes = new Set(entries.map(({ summary }) => summary?.code.toLowerCase()));
  return rows.map(({ keys, code, query }): ListFinding => {
    const known = keys.map((key) => byKey.get(key)).find((summary) => summary) ?? null;
    if (known) return { known: rowOf(known), isCodeTaken: false, matches: [] };
    const matches = findMatches(entries, query).filter(({ reasons }) =>
      reasons.some(({ kind }) => TELLING.includes(kind)),
    );
    return { known: null, isCodeTaken: code !== null && codes.has(code.toLowerCase()), matches };
  });
}

/** Cases in which nobody has worked since go; the others stay whole. All of it is one commit. */
export async function takeBackList(
  session: Session,
  recordId: string,
): Promise<Result<{ readonly committed: Committed; readonly left: number }, TakeBackFault>> {
  const list = session.desk.get(recordId);
  const view = viewsOfKind(session.desk.views(), 'list-import').find(({ id }) => id === recordId);
  if (!list || !view || view.values.undoneAt) return fail({ kind: 'nothing-to-undo' });
  const { first } = stampSpan(list);
  const changes: Change[] = [];
  let left = 0;
  for (const { caseId, summary } of session.list.entries()) {
    if (summary?.listId !== recordId) continue;
    const folder = await session.openFolder(caseId);
    // What came with the list bears the stamp of its commit.
    const undone = folder && undoAll(folder.docs(), stampKey(first));
    if (undone) changes.push(...undone);
    else left += 1;
  }
  const at = new Date(session.now()).toISOString();
  changes.push(set('list-import', { id: recordId, caseId: null }, { undoneAt: at }));
  const committed = await session.commit(changes, { act: 'undo-import', detail: { left } });
  return committed.ok ? ok({ committed: committed.value, left }) : fail({ kind: committed.error.kind });
}

/** @returns null where something in the case was written by another commit than the list's */
function undoAll(docs: readonly RecordDoc[], stamp: string): readonly Change[] | null {
  const taken = docs.map(({ id, fields }) => ({
    id,
    isNew: true,
    fields: Object.fromEntries(Object.keys(fields).map((name) => [name, [stamp]])),
  }));
  const byId = new Map(docs.map((doc) => [doc.id, doc]));
  const { changes, left } = undoImport(taken, (id) => byId.get(id));
  return left === 0 ? changes : null;
}
