/** What the handover screen holds, and the plans it becomes. Pure. */
import { defaultProfile, type Profile } from '../../../shared/domain/redact';
import {
  consentNeedsWords,
  minorNeedsWords,
  type Consent,
  type MinorTold,
  type OnwardLimit,
} from '../../../shared/domain/handover-entry';
import type { HandoverPlan, PartnerDesk, SealedFile } from '../../vault/api';

export interface HandoverForm {
  /** Record ids of the chosen partner desks. */
  readonly recipients: readonly string[];
  /** Whose contents are shown and changed now. */
  readonly current: string | null;
  /** Profiles that were changed for this act; the others follow from the kind of recipient. */
  readonly profiles: Readonly<Record<string, Profile>>;
  readonly purposeId: string | null;
  readonly purposeNote: string;
  readonly groundId: string | null;
  readonly groundNote: string;
  readonly consent: Consent | null;
  readonly consentNote: string;
  /** The noted consent it rests on. */
  readonly consentId: string | null;
  readonly minor: MinorTold | null;
  readonly minorNote: string;
  readonly onward: OnwardLimit;
  readonly showWithheld: boolean;
  readonly unverifiedReason: string;
  /** Other cases that go in the same file; absent in drafts of before. */
  readonly alsoCases?: readonly string[];
  /** All again, also what the partner took over already; absent in drafts of before. */
  readonly sendAll?: boolean;
}

export interface Sealed {
  readonly partner: PartnerDesk;
  readonly file: SealedFile;
}

export const emptyHandover = (): HandoverForm => ({
  recipients: [],
  current: null,
  profiles: {},
  purposeId: null,
  purposeNote: '',
  groundId: null,
  groundNote: '',
  consent: null,
  consentNote: '',
  consentId: null,
  minor: null,
  minorNote: '',
  onward: 'case-partners',
  showWithheld: true,
  unverifiedReason: '',
});

/** A noted consent is about one sharing: with other recipients or another purpose the answer is asked anew. */
export function untied({ consentId }: HandoverForm): Partial<HandoverForm> {
  return consentId === null ? {} : { consentId: null, consent: null, consentNote: '' };
}

export function profileFor(form: HandoverForm, partner: PartnerDesk): Profile {
  return form.profiles[partner.recordId] ?? defaultProfile(partner.agency.kind);
}

export function planFor(form: HandoverForm, caseId: string, partner: PartnerDesk): HandoverPlan {
  return {
    caseIds: [caseId, ...(form.alsoCases ?? [])],
    onlyChanges: form.sendAll !== true,
    partnerRecordId: partner.recordId,
    profile: profileFor(form, partner),
    purposeId: form.purposeId ?? '',
    purposeNote: form.purposeNote,
    groundId: form.groundId ?? '',
    groundNote: form.groundNote,
    // Nothing is sealed before both are chosen; for the preview the careful answer stands in.
    consent: { state: form.consent ?? 'not-asked', note: form.consentNote },
    consentId: form.consentId,
    minor: { state: form.minor ?? 'later', note: form.minorNote },
    onward: form.onward,
    showWithheld: form.showWithheld,
    unverifiedReason: partner.trust === 'unverified' ? form.unverifiedReason : '',
  };
}

export type HandoverProblem =
  | 'handover.errorRecipient'
  | 'handover.errorPurpose'
  | 'handover.errorGround'
  | 'handover.errorConsent'
  | 'handover.errorMinor'
  | 'handoverFault.no-consent'
  | 'handoverFault.minor-not-informed'
  | 'handoverFault.unverified';

/** The first condition that is not met; nothing is sealed before all are. */
export function problemOf(form: HandoverForm, partners: readonly PartnerDesk[]): HandoverProblem | null {
  if (partners.length === 0) return 'handover.errorRecipient';
  if (!form.purposeId) return 'handover.errorPurpose';
  if (!form.groundId) return 'handover.errorGround';
  if (!form.consent) return 'handover.errorConsent';
  if (consentNeedsWords(form.consent) && form.consentNote.trim() === '') return 'handoverFault.no-consent';
  if (!form.minor) return 'handover.errorMinor';
  if (minorNeedsWords(form.minor) && form.minorNote.trim() === '') return 'handoverFault.minor-not-informed';
  const isUnverified = partners.some(({ trust }) => trust === 'unverified');
  return isUnverified && form.unverifiedReason.trim() === '' ? 'handoverFault.unverified' : null;
}
