/** Which parts of a case stand on which paper. Within them the rules of a handover hold (`redact.ts`). */
import type { CasePaper } from './paper-copy';
import { SECTIONS, type Profile, type Section } from './redact';

export const CHOSEN_PAPERS = [
  'summary',
  'full',
  'contacts',
  'timeline',
  'plan',
  'network',
  'letter',
  'access',
] as const satisfies readonly CasePaper[];
export type ChosenPaper = (typeof CHOSEN_PAPERS)[number];

/** Suspects stay off a sheet that may lie on a desk. */
const WITHOUT_SUSPECTS: readonly Section[] = SECTIONS.filter((section) => section !== 'suspects');

const PARTS: Readonly<Record<ChosenPaper, readonly Section[]>> = {
  summary: WITHOUT_SUSPECTS,
  full: WITHOUT_SUSPECTS,
  contacts: ['case', 'contacts'],
  timeline: WITHOUT_SUSPECTS,
  plan: ['case', 'contact-points', 'safety'],
  network: ['case', 'victim', 'network'],
  letter: ['case', 'agreements'],
  // About the child itself: not what others told in reports, and not other people (domain.md section 4, access).
  access: WITHOUT_SUSPECTS.filter((section) => section !== 'network' && section !== 'reports'),
};

export function paperProfile(paper: ChosenPaper): Profile {
  return { sections: PARTS[paper], release: [] };
}
