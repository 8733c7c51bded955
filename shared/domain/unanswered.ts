/** Contacts after which someone still owes an answer: which they are, until when one waits, and whom to call then. */
import { sameAgency, type AgencyRef } from './agency';
import { OPEN_OUTCOMES, type Channel } from './contact-entry';
import { DIRECTORY, type DirectoryEntry } from './data/directory';
import type { RecordView } from './kinds';

type Contact = RecordView<'contact-entry'>;

/** Ids of the contacts that have their answer: marked so by their author, or answered by a later contact of any desk. */
export function answeredIds(contacts: readonly Contact[]): ReadonlySet<string> {
  return new Set(
    contacts.flatMap(({ id, values: { answeredBy, answers } }) => [
      ...(answeredBy ? [id] : []),
      ...(answers ? [answers] : []),
    ]),
  );
}

/** Contacts without their answer, in the order given. */
export function openContacts(contacts: readonly Contact[]): readonly Contact[] {
  const answered = answeredIds(contacts);
  return contacts.filter(
    ({ id, values: { outcome } }) => outcome && OPEN_OUTCOMES.includes(outcome) && !answered.has(id),
  );
}

const HOUR_MS = 3_600_000;

/** How long one waits for an answer before it counts as late, in hours. A habit, not a rule of law: each is editable. */
const WAIT_HOURS: Readonly<Record<Channel, number>> = {
  phone: 4,
  message: 4,
  visit: 24,
  video: 24,
  mail: 48,
  letter: 7 * 24,
  meeting: 48,
};

/** A weekend adds its days to what is answered at a desk; a call or a message waits for no Monday. */
const OFFICE_CHANNELS: readonly Channel[] = ['mail', 'letter'];

/**
 * @param at UTC moment of the contact
 * @returns UTC moment
 */
export function defaultAnswerBy(channel: Channel, at: string): string {
  const due = new Date(Date.parse(at) + WAIT_HOURS[channel] * HOUR_MS);
  if (OFFICE_CHANNELS.includes(channel)) {
    while (due.getDay() === 0 || due.getDay() === 6) due.setDate(due.getDate() + 1);
  }
  return due.toISOString();
}

/** Kinds of which there is one in the country, whatever a desk calls it. */
const ONE_OF_ITS_KIND = ['child-focus', 'payoke', 'guardianship', 'immigration'];

/** Where one calls when a person does not answer: the agency's entry in the published directory. */
export function generalLine(agency: AgencyRef): DirectoryEntry | null {
  const entry =
    DIRECTORY.find((each) => sameAgency(each.agency, agency)) ??
    (ONE_OF_ITS_KIND.includes(agency.kind)
      ? DIRECTORY.find((each) => each.agency.kind === agency.kind)
      : undefined);
  return entry?.lines.some(({ type }) => type === 'phone') ? entry : null;
}
