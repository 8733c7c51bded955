import { FigureCount, type Figures, type Period } from '../../shared/domain/figures';
import type { Session } from './session';

/** @param done cases so far, of how many; answers false to stop */
export type FiguresProgress = (done: number, of: number) => boolean | Promise<boolean>;

export interface FiguresApi {
  /** Counts over a period. @returns null when it was stopped */
  figures(period: Period, progress: FiguresProgress): Promise<Figures | null>;
}

/** How often a count tells how far it is, in cases. */
const TELL_EVERY = 25;

/** Opens one case after another. @returns null when it was stopped */
export async function countFigures(
  session: Session,
  period: Period,
  progress: FiguresProgress,
): Promise<Figures | null> {
  const count = new FigureCount(period);
  const ids = session.list.entries().map(({ caseId }) => caseId);
  for (const [at, caseId] of ids.entries()) {
    if (at % TELL_EVERY === 0 && !(await progress(at, ids.length))) return null;
    const folder = await session.openFolder(caseId);
    if (!folder || folder.damaged.length > 0) count.addUnread();
    if (folder) count.addCase(folder.views());
  }
  return count.result();
}
