import { AGENCY_KINDS, type AgencyKind } from '../../shared/domain/agency';
import type { PartyWords } from '../ui/party-field';
import { useT } from './language';

export function usePartyWords(): PartyWords {
  const t = useT();
  const kinds = Object.fromEntries(AGENCY_KINDS.map((kind) => [kind, t(`agency.${kind}`)])) as Record<
    AgencyKind,
    string
  >;
  return {
    who: t('contact.to'),
    person: t('contact.person'),
    other: t('contact.otherAgency'),
    kind: t('contact.agencyKind'),
    name: t('contact.agencyName'),
    choose: t('act.choose'),
    kinds,
  };
}
