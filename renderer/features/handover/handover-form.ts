/** What the handover screen holds, and the plans it becomes. Pure. */
import { defaultProfile, type Profile } from '../../../shared/domain/redact';
import type { OnwardLimit } from '../../../shared/domain/handover-entry';
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
  readonly onward: OnwardLimit;
  readonly showWithheld: boolean;
  readonly unverifiedReason: string;
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
  onward: 'case-partners',
  showWithheld: true,
  unverifiedReason: '',
});

export function profileFor(form: HandoverForm, partner: PartnerDesk): Profile {
  return form.profiles[partner.recordId] ?? defaultProfile(partner.agency.kind);
}

export function planFor(form: HandoverForm, caseId: string, partner: PartnerDesk): HandoverPlan {
  return {
    caseId,
    partnerRecordId: partner.recordId,
    profile: profileFor(form, partner),
    purposeId: form.purposeId ?? '',
    purposeNote: form.purposeNote,
    groundId: form.groundId ?? '',
    groundNote: form.groundNote,
    onward: form.onward,
    showWithheld: form.showWithheld,
    unverifiedReason: partner.trust === 'unverified' ? form.unverifiedReason : '',
  };
}

export type HandoverProblem =
  'handover.errorRecipient' | 'handover.errorPurpose' | 'handover.errorGround' | 'handoverFault.unverified';

/** The first condition that is not met; nothing is sealed before all are. */
export function problemOf(form: HandoverForm, partners: readonly PartnerDesk[]): HandoverProblem | null {
  if (partners.length === 0) return 'handover.errorRecipient';
  if (!form.purposeId) return 'handover.errorPurpose';
  if (!form.groundId) return 'handover.errorGround';
  const isUnverified = partners.some(({ trust }) => trust === 'unverified');
  return isUnverified && form.unverifiedReason.trim() === '' ? 'handoverFault.unverified' : null;
}
