/**
 * Casusoverleg: several agencies at one table over several cases. What is said of a case stands in that case, as a
 * contact of the channel 'meeting' that names the conference, so that who-knows-what and the rules of what may leave
 * hold for it; the conference itself belongs to the desk.
 */
import { z } from 'zod';
import { party } from './agency';
import { defineKind, field } from './kind';
import { filled, line, moment, recordId, text } from './values';

/** On what sharing at the table rests (article 353 §2; domain.md section 4). */
export const MANDATE_BASES = ['law', 'decree', 'authorisation'] as const;
export type MandateBasis = (typeof MANDATE_BASES)[number];

const CONFERENCE_STATES = ['planned', 'held', 'dropped'] as const;

const mandate = z
  .object({
    basis: z.enum(MANDATE_BASES),
    /** Which law, decree, or authorisation of the procureur, with its date. */
    reference: filled(line),
    /** Who, for what, and how: the least the law or the authorisation must fix. */
    who: text,
    purpose: text,
    modalities: text,
  })
  .strict();
export type Mandate = Readonly<z.infer<typeof mandate>>;

const participant = z
  .object({
    party,
    isPresent: z.boolean(),
    /** Has said to be bound by secrecy for what is heard here. */
    isBound: z.boolean(),
  })
  .strict();
export type Participant = Readonly<z.infer<typeof participant>>;

/** A case on the agenda, in its order. */
const agendaItem = z.object({ caseId: recordId, why: text }).strict();
export type AgendaItem = Readonly<z.infer<typeof agendaItem>>;

const MOST_PARTICIPANTS = 60;
const MOST_CASES = 100;

export const conferenceKind = defineKind({
  kind: 'conference',
  v: 1,
  scope: 'desk',
  required: ['title', 'at', 'state'],
  fields: {
    title: field(filled(line)),
    at: field(moment),
    place: field(line),
    state: field(z.enum(CONFERENCE_STATES)),
    mandate: field(mandate),
    participants: field(z.array(participant).max(MOST_PARTICIPANTS)),
    agenda: field(z.array(agendaItem).max(MOST_CASES)),
  },
});
