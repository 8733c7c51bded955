/** Whom a form of a case proposes: ourselves first, then who occurs in it. */
import type { Party } from '../../../shared/domain/agency';
import { distinctParties, partiesInCase } from '../../../shared/domain/parties';
import { useSession } from '../../store/session';
import type { CaseData } from './case-data';

export function useCaseParties(data: CaseData): {
  readonly us: Party | null;
  readonly known: readonly Party[];
} {
  const desk = useSession((state) => state.desk);
  const us: Party | null = desk && { agency: desk.agency, person: desk.person };
  return { us, known: distinctParties([...(us ? [us] : []), ...partiesInCase(data.records)]) };
}
