/**
 * Toestemming: who agreed that what goes to whom, in which form, and what became of it. Each sharing points to one, or
 * says why there is none (domain.md section 4, 'what a sharing record must be able to show').
 */
import { z } from 'zod';
import { agencyRef, sameAgency, type AgencyRef } from './agency';
import type { Consent } from './handover-entry';
import { defineKind, field, type ValuesOf } from './kind';
import { day, line, text } from './values';

/** From 12 years a minor is presumed able to consent (decree of 7 May 2004, article 4 §2). */
export const CONSENT_GIVERS = ['minor', 'parents', 'guardian', 'other'] as const;
export const CONSENT_FORMS = ['written', 'oral'] as const;
export const CONSENT_STATES = ['given', 'refused', 'withdrawn', 'postponed'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

const MOST_RECIPIENTS = 30;

/** It stays here: a handover carries the answer and our words about it, never the record. */
export const consentKind = defineKind({
  kind: 'consent',
  v: 1,
  scope: 'case',
  local: true,
  ownWords: true,
  required: ['by', 'form', 'state', 'on', 'recipients'],
  fields: {
    by: field(z.enum(CONSENT_GIVERS)),
    /** Who it was, in the desk's words. */
    who: field(line),
    form: field(z.enum(CONSENT_FORMS)),
    state: field(z.enum(CONSENT_STATES)),
    on: field(day),
    /** Last day it holds; null when none was named. */
    until: field(day),
    /** Id in the list of purposes; null: for all of them. */
    purposeId: field(line),
    recipients: field(z.array(agencyRef).min(1).max(MOST_RECIPIENTS)),
    /** Why refused, withdrawn or postponed; or what else was said. */
    why: field(text),
  },
});
export type ConsentValues = ValuesOf<typeof consentKind>;

export function stateNeedsWhy(state: ConsentState): boolean {
  return state !== 'given';
}

export type ConsentProblem = 'by' | 'on' | 'future' | 'until' | 'recipients' | 'why';

/** @param today a day, `2026-11-23` */
export function consentProblem(values: ConsentValues, today: string): ConsentProblem | null {
  const { by, on, until, recipients, state, why } = values;
  if (!by) return 'by';
  if (!recipients?.length) return 'recipients';
  if (!on) return 'on';
  if (on > today) return 'future';
  if (until && until < on) return 'until';
  return state && stateNeedsWhy(state) && !why?.trim() ? 'why' : null;
}

/** Whether a consent is about this sharing: this partner, this purpose, and still to be counted with on that day. */
export function isAbout(
  { recipients, purposeId, until }: ConsentValues,
  partner: AgencyRef,
  purpose: string | null,
  today: string,
): boolean {
  if (until && until < today) return false;
  if (purposeId && purpose && purposeId !== purpose) return false;
  return (recipients ?? []).some((agency) => sameAgency(agency, partner));
}

/** What a handover says of it: withdrawn is as good as refused, postponed as good as not asked. */
export function consentOfState(state: ConsentState, form: 'written' | 'oral'): Consent {
  switch (state) {
    case 'given':
      return form;
    case 'refused':
    case 'withdrawn':
      return 'refused';
    case 'postponed':
      return 'not-asked';
  }
}
