import { z } from 'zod';
import { party } from './agency';
import { defineKind, field } from './kind';
import { day, dayOrMoment, filled, line, recordId, text } from './values';

/** 'Not done' is told apart from 'impossible' (MARAC minutes, domain.md section 5). */
export const AGREEMENT_STATES = ['open', 'done', 'not-done', 'impossible', 'dropped'] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

/** Afspraak: who does what by when. */
export const agreementKind = defineKind({
  kind: 'agreement',
  v: 1,
  scope: 'case',
  required: ['what', 'owner', 'state'],
  fields: {
    what: field(filled(line)),
    owner: field(party),
    due: field(dayOrMoment),
    state: field(z.enum(AGREEMENT_STATES)),
    closedOn: field(day),
    /** Why not done, impossible or dropped. */
    why: field(text),
    /** The contact in which it was agreed. */
    fromContact: field(recordId),
    /** The conference that decided it. */
    conference: field(recordId),
    /** The goal it serves; none is allowed. */
    goalId: field(recordId),
  },
});
