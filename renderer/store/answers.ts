/** Open contacts on screen: how their answer is logged, and whom to call when it does not come. */
import type { AgencyRef, Party } from '../../shared/domain/agency';
import type { Channel } from '../../shared/domain/contact-entry';
import { SOURCES } from '../../shared/domain/data/sources';
import { generalLine } from '../../shared/domain/unanswered';
import { useFormat } from './format';
import { useLanguageStore, useT } from './language';
import { showOverlay } from './screen';

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

/** The general line of an agency in one sentence, with its source and the day it was read; null when none is published. */
export function useGeneralLine(): (agency: AgencyRef) => string | null {
  const t = useT();
  const format = useFormat();
  const language = useLanguageStore((state) => state.language);
  return (agency) => {
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
