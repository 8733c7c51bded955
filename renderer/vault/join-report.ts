/** A report that is about a child who has a case, or was reported before: what was told goes there, with its history. */
import { set, type Change } from '../../shared/domain/change';
import { viewsOfKind } from '../../shared/domain/case-summary';
import { fail, type Result } from '../../shared/domain/result';
import type { CommitFault } from './apply-changes';
import { fileRowOf } from './match';
import type { Committed, Session } from './session';

/**
 * One commit, so that one undo takes it back. The folder it leaves stays, named in no list, until what it was joined to is
 * destroyed.
 */
export async function joinReport(
  session: Session,
  reportId: string,
  caseId: string,
  about: string,
): Promise<Result<Committed, CommitFault>> {
  const [from, to] = [await session.openFolder(reportId), await session.openFolder(caseId)];
  const [head] = viewsOfKind(from?.views() ?? [], 'report-file');
  const target = session.list.get(caseId);
  const mayHold = target && fileRowOf(target) !== null && reportId !== caseId;
  if (!from || !to || !head || !mayHold) return fail({ kind: 'unknown-record', id: reportId });
  const changes = viewsOfKind(from.views(), 'report').flatMap(({ id, values }): Change[] => {
    const doc = from.get(id);
    if (!doc) return [];
    const ids = { id, caseId };
    return [
      { op: 'merge', doc: { ...doc, caseId } },
      // Joined before, and taken back: it was deleted there.
      ...(to.get(id) ? [{ op: 'restore' as const, ...ids }] : []),
      ...(values.about ? [] : [set('report', ids, { about: about.trim() || null })]),
    ];
  });
  const joined = set(
    'report-file',
    { id: head.id, caseId: reportId },
    { reportState: 'joined', joinedTo: caseId },
  );
  return session.commit([...changes, joined], { act: 'commit', detail: { kinds: ['report'] } });
}
