/** What must be said before anything is sealed, and what the law forbids by default (domain.md section 4). Pure. */
import type { AgencyKind } from '../../shared/domain/agency';
import { forbiddenBetween } from '../../shared/domain/data/forbidden';
import { consentNeedsWords, minorNeedsWords } from '../../shared/domain/handover-entry';
import type { HandoverPlan } from './api';
import type { HandoverFault } from './exchange-api';
import type { PartnerTrust } from './partners-api';

const isBlank = (text: string): boolean => text.trim() === '';

/** Ids of the purposes and grounds that can be named on the day of sealing. */
export interface OpenLists {
  readonly purposes: readonly string[];
  readonly grounds: readonly string[];
}

/** @returns the first thing that stands in the way, or null */
export function gateFault(
  plan: HandoverPlan,
  from: AgencyKind,
  to: { readonly kind: AgencyKind; readonly trust: PartnerTrust },
  lists: OpenLists,
): HandoverFault | null {
  const { purposeId, groundId, consent, minor, unverifiedReason } = plan;
  if (to.trust === 'revoked') return { kind: 'revoked' };
  if (!lists.purposes.includes(purposeId)) return { kind: 'no-purpose' };
  if (!lists.grounds.includes(groundId)) return { kind: 'no-ground' };
  if (consentNeedsWords(consent.state) && isBlank(consent.note)) return { kind: 'no-consent' };
  if (minorNeedsWords(minor.state) && isBlank(minor.note)) return { kind: 'minor-not-informed' };
  const rules = forbiddenBetween(from, to.kind, groundId).map(({ id }) => id);
  if (rules.length > 0) return { kind: 'forbidden', rules };
  if (to.trust === 'unverified' && isBlank(unverifiedReason)) return { kind: 'unverified' };
  return null;
}
