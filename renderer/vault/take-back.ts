/** The undo of a whole import, from its ledger entry. */
import { viewsOfKind } from '../../shared/domain/case-summary';
import { set } from '../../shared/domain/change';
import { fail, ok, type Result } from '../../shared/domain/result';
import type { TakeBackFault } from './api';
import { undoImport } from './import-undo';
import type { Committed, Session } from './session';

/** Takes an accepted bundle back as a whole; what was worked on since stays. */
export async function takeBackImport(
  session: Session,
  caseId: string,
  entryId: string,
): Promise<Result<{ readonly committed: Committed; readonly left: number }, TakeBackFault>> {
  const folder = await session.openFolder(caseId);
  const entry = viewsOfKind(folder?.views() ?? [], 'handover-entry').find(({ id }) => id === entryId);
  const { taken, undoneAt, receipt, bundleId } = entry?.values ?? {};
  if (!folder || !taken || undoneAt) return fail({ kind: 'nothing-to-undo' });
  const { changes, left } = undoImport(taken, (id) => folder.get(id));
  const at = new Date(session.now()).toISOString();
  const told = { undoneAt: at, ...(receipt && { receipt: { ...receipt, state: 'undone' as const, at } }) };
  const committed = await session.commit([...changes, set('handover-entry', { id: entryId, caseId }, told)], {
    act: 'undo-import',
    detail: { bundle: bundleId ?? '' },
  });
  return committed.ok ? ok({ committed: committed.value, left }) : fail({ kind: committed.error.kind });
}
