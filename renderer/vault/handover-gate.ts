/** What must be said before anything is sealed, and what the law forbids by default (domain.md section 4). Pure. */
import type { AgencyKind } from '../../shared/domain/agency';
import { forbiddenBetween } from '../../shared/domain/data/forbidden';
import { LEGAL_GROUNDS } from '../../shared/domain/data/legal-grounds';
import { PURPOSES } from '../../shared/domain/data/purposes';
import { consentNeedsWords, minorNeedsWords } from '../../shared/domain/handover-entry';
import type { HandoverPlan } from './api';
import type { HandoverFault, PartnerTrust } from './exchange-api';

const isBlank = (text: string): boolean => text.trim() === '';

/** @returns the first thing that stands in the way, or null */
export function gateFault(
  plan: HandoverPlan,
  from: AgencyKind,
  to: { readonly kind: AgencyKind; readonly trust: PartnerTrust },
): HandoverFault | null {
  const { purposeId, groundId, consent, minor, unverifiedReason } = plan;
  if (to.trust === 'revoked') return { kind: 'revoked' };
  if (!PURPOSES.some(({ id }) => id === purposeId)) return { kind: 'no-purpose' };
  if (!LEGAL_GROUNDS.some(({ id }) => id === groundId)) return { kind: 'no-ground' };
  if (consentNeedsWords(consent.state) && isBlank(consent.note)) return { kind: 'no-consent' };
  if (minorNeedsWords(minor.state) && isBlank(minor.note)) return { kind: 'minor-not-informed' };
  const rules = forbiddenBetween(from, to.kind, groundId).map(({ id }) => id);
  if (rules.length > 0) return { kind: 'forbidden', rules };
  if (to.trust === 'unverified' && isBlank(unverifiedReason)) return { kind: 'unverified' };
  return null;
}
