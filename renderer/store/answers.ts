/** Open contacts on screen: how their answer is logged, and whom to call when it does not come. */
import { sameAgency, type AgencyRef, type Party } from '../../shared/domain/agency';
import { viewsOfKind } from '../../shared/domain/case-summary';
import type { Channel } from '../../shared/domain/contact-entry';
import { SOURCES } from '../../shared/domain/data/sources';
import { generalLine } from '../../shared/domain/unanswered';
import { useFormat } from './format';
import { useLanguageStore, useT } from './language';
import { showOverlay } from './screen';
import { vault } from './session';
import { useQuery } from './use-query';

export interface OpenContact {
  readonly id: string;
  readonly from: Party;
  readonly to: readonly Party[];
  readonly channel: Channel;
}

/** Opens the contact form for the answer: they reach us back, or we reach who waits for us. */
export function logAnswer(caseId: string, { id, from, to, channel }: OpenContact, isOurs: boolean): void {
  showOverlay({
    kind: 'contact',
    caseId,
    start: {
      draft: `answer-${id}`,
      answers: id,
      direction: isOurs ? 'in' : 'out',
      to: isOurs ? to : [from],
      channel,
    },
  });
}

/** The general line of an agency in one sentence: of our own list, or published, with source and day; null when there is none. */
export function useGeneralLine(): (agency: AgencyRef) => string | null {
  const t = useT();
  const format = useFormat();
  const language = useLanguageStore((state) => state.language);
  const { data: records = [] } = useQuery('desk-records', () => vault().deskRecords());
  const ownAgencies = viewsOfKind(records, 'own-agency');
  return (agency) => {
    const own = ownAgencies.find(({ values }) => values.agency && sameAgency(values.agency, agency))?.values;
    if (own?.phone) return t('answer.ownLine', { agency: agency.name, phone: own.phone });
    const entry = generalLine(agency);
    const phone = entry?.lines.find(({ type }) => type === 'phone');
    if (!entry || !phone) return null;
    return t('answer.line', {
      agency: entry.agency.name,
      phone: phone.note ? `${phone.value} (${phone.note[language]})` : phone.value,
      source: SOURCES[phone.source],
      day: format.fullDay(entry.readOn),
    });
  };
}
