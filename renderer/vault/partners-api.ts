/** What the page is told of partner desks and their cards. */
import type { CardFault } from '../../shared/bundle/errors';
import type { AgencyRef } from '../../shared/domain/agency';
import type { Result } from '../../shared/domain/result';

export type PartnerTrust = 'verified' | 'unverified' | 'revoked';

/** By whom, how and on which day something was asked of the desk itself. */
interface Compared {
  readonly by: string;
  readonly how: string;
  readonly on: string;
}

export interface PartnerDesk {
  readonly recordId: string;
  readonly deskId: string;
  readonly agency: AgencyRef;
  readonly trust: PartnerTrust;
  readonly verified: Compared | null;
  /** Day until when that comparison counts; null when none was set. */
  readonly compareBy: string | null;
  /** Someone used its name with other keys. */
  readonly alarm: { readonly at: string; readonly checked?: Compared | undefined } | null;
  readonly revoked: { readonly why: string; readonly on: string } | null;
  /** Record of the card that took its place. */
  readonly replacedBy: string | null;
  readonly fingerprint: { readonly words: readonly number[]; readonly digits: readonly string[] };
  readonly createdOn: string;
}

export interface OwnCard {
  readonly text: string;
  readonly fingerprint: PartnerDesk['fingerprint'];
}

export type CardAnswer = Result<
  { readonly partner: PartnerDesk; readonly isNew: boolean },
  { readonly kind: CardFault | 'own-card' | 'key-changed' | 'not-saved' }
>;
