/** Which cases stand in a list that was narrowed. */
import type { AgencyKind } from './agency';
import type { Stage } from './case';
import type { CaseSummary } from './case-summary';
import { dueState, localDay } from './due';
import type { Phase } from './observation';
import { isCurrent } from './placement';
import type { Situation } from './situation';

/** What a list of cases is narrowed by, besides words; null: by nothing. */
export interface CaseFilter {
  readonly stage: Stage | null;
  /** Lead or at the table. */
  readonly agency: AgencyKind | null;
  /** Observed in the case, now or before. */
  readonly phase: Phase | null;
  readonly situation: Situation | null;
}

export function isAny({ stage, agency, phase, situation }: CaseFilter): boolean {
  return stage === null && agency === null && phase === null && situation === null;
}

type Standing = Pick<CaseSummary, 'missing' | 'openAgreements' | 'openAnswers' | 'stays'>;

const isOver = (due: string | null, now: number): boolean =>
  due !== null && dueState(due, now).state === 'over';

/** @param now ms since 1970 */
function isInSituation(
  { missing, openAgreements, openAnswers, stays = [] }: Standing,
  situation: Situation,
  now: number,
): boolean {
  switch (situation) {
    case 'missing':
      return missing.length > 0;
    case 'overdue':
      return openAgreements.some(({ due }) => isOver(due, now));
    case 'unanswered':
      return openAnswers.length > 0;
    case 'placed':
      return stays.some((stay) => isCurrent(stay, localDay(now)));
  }
}

type Listed = Standing & Pick<CaseSummary, 'stage' | 'lead' | 'partners' | 'phases'>;

/** @param now ms since 1970 */
export function isAmong(
  summary: Listed,
  { stage, agency, phase, situation }: CaseFilter,
  now: number,
): boolean {
  const { lead, partners, phases = [] } = summary;
  if (stage !== null && summary.stage !== stage) return false;
  if (agency !== null && ![lead, ...partners].some((each) => each?.kind === agency)) return false;
  if (phase !== null && !phases.includes(phase)) return false;
  return situation === null || isInSituation(summary, situation, now);
}
