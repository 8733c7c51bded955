/**
 * Summaries that an earlier program wrote are made anew after unlocking: beside the work, a page of the list at a time.
 * Where none is outdated, as at every later unlock, nothing is read.
 */
import { isOutdated } from '../../shared/domain/case-summary';
import type { Bytes } from '../../shared/crypto/bytes';
import { listedAfter } from './folder';
import type { ListEntry } from './case-list';
import type { Session } from './session';

/** Cases made anew in one turn of the writer: as many as a page of the list holds. */
const AT_ONCE = 16;

/** @param onRenewed told the ids of each page */
export async function rebuildList(
  session: Session,
  onRenewed: (caseIds: readonly string[]) => void,
): Promise<void> {
  const outdated = session.list.entries().filter(({ summary }) => summary !== null && isOutdated(summary));
  // Where a child is missing, first: that stands on top of every screen.
  const isMissing = ({ summary }: ListEntry) => (summary?.missing.length ?? 0) > 0;
  const ordered = [...outdated.filter(isMissing), ...outdated.filter((entry) => !isMissing(entry))];
  for (let at = 0; at < ordered.length; at += AT_ONCE) {
    const caseIds = ordered.slice(at, at + AT_ONCE).map(({ caseId }) => caseId);
    const renewPage = () => renew(session, caseIds);
    // For someone who may only read, in memory alone.
    if (session.opener.role === 'reader') await session.quietly(renewPage);
    else await session.putPartOf(renewPage);
    if (session.search.isOver()) return;
    onRenewed(caseIds);
    // Lets a question in between.
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Memory follows at once: a summary that could not be written is made anew at the next unlock. */
async function renew(session: Session, caseIds: readonly string[]): Promise<ReadonlyMap<string, Bytes>> {
  const entries: ListEntry[] = [];
  for (const caseId of caseIds) {
    const folder = await session.openFolder(caseId);
    // Of a case that is read in part the old summary stays, with its words hidden: it may know more.
    const listed = folder?.damaged.length === 0 ? listedAfter(folder, []) : null;
    const touched = session.list.get(caseId)?.touched;
    if (folder && listed?.summary)
      entries.push({ caseId, count: folder.count, ...listed, ...(touched !== undefined && { touched }) });
  }
  // At the lock the keys are gone, and nothing may be sealed.
  if (session.search.isOver()) return new Map();
  const { rows, adopt } = session.list.seal(entries);
  adopt();
  return rows;
}
