import { z } from 'zod';
import { party } from './agency';
import { TERMS, type Term } from './data/terms';
import { localDay } from './due';
import { defineKind, field, type ValuesOf } from './kind';
import { day, dayOrMoment, filled, line, text } from './values';

/** Steps of the victim status and of justice (domain.md section 1, 'Victim status', and section 2). */
export const LEGAL_STEPS = [
  'conditions',
  'annex-15',
  'attest',
  'a-card',
  'complaint',
  'youth-court',
  'zsg',
  'other',
] as const;
export type LegalStepId = (typeof LEGAL_STEPS)[number];

/** Cumulative; applied flexibly to minors (circular of 23 December 2016). Judged by a person. */
export const CONDITIONS = ['no-contact', 'guidance', 'cooperation'] as const;
export type Condition = (typeof CONDITIONS)[number];
export const CONDITION_STATES = ['met', 'not-met', 'unknown'] as const;
export type ConditionState = (typeof CONDITION_STATES)[number];

const judged = z.enum(CONDITION_STATES);
const conditions = z
  .object({ 'no-contact': judged, guidance: judged, cooperation: judged, judgedBy: filled(line) })
  .strict();

export const legalStepKind = defineKind({
  kind: 'legal-step',
  v: 1,
  scope: 'case',
  required: ['step', 'startedAt'],
  fields: {
    step: field(z.enum(LEGAL_STEPS)),
    /** The day of the paper, the order or the complaint; the moment of the facts for a ZSG. */
    startedAt: field(dayOrMoment),
    /** The last day as the document itself says. It goes before what is counted. */
    until: field(day),
    authority: field(party),
    reference: field(line),
    conditions: field(conditions),
    detail: field(text),
    endedOn: field(day),
    result: field(text),
  },
});
export type LegalStepValues = ValuesOf<typeof legalStepKind>;

const TERM_IDS: Readonly<Partial<Record<LegalStepId, string>>> = {
  'annex-15': 'annex-15',
  attest: 'attestation-of-immatriculation',
  'a-card': 'a-card',
  zsg: 'zsg-traces',
};

/** The term that runs from a step, with its source and confidence; null where none was found. */
export function termOf(step: LegalStepId): Term | null {
  return TERMS.find(({ id }) => id === TERM_IDS[step]) ?? null;
}

const DAY_MS = 86_400_000;

/** Calendar days, free of clock changes. */
export function addDays(from: string, days: number): string {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day of a later month; where that month has no such day, its last one. */
export function addMonths(from: string, months: number): string {
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

/** How many days ahead a term stands on Today. */
export const LEGAL_SOON_DAYS = 14;

export interface Deadline {
  /** The last day, or the last moment where hours count. */
  readonly until: string;
  /** 'document': as it stands on the paper. 'counted': by a term of {@link TERMS}. */
  readonly by: 'document' | 'counted';
  readonly term: Term | null;
}

/** When a step runs out; null when it ended, or when nothing is known that would run out. */
export function deadlineOf(values: LegalStepValues): Deadline | null {
  const { step, startedAt, until, endedOn } = values;
  if (!step || !startedAt || endedOn) return null;
  const term = termOf(step);
  if (until) return { until, by: 'document', term };
  if (!term) return null;
  return { until: endOf(startedAt, term), by: 'counted', term };
}

function endOf(startedAt: string, { amount, unit }: Term): string {
  const hasHour = startedAt.length > 10;
  // Hours count for traces: seven times 24 of them, also over a change of the clock.
  if (unit === 'days' && hasHour) return new Date(Date.parse(startedAt) + amount * DAY_MS).toISOString();
  const from = hasHour ? localDay(Date.parse(startedAt)) : startedAt;
  return unit === 'months' ? addMonths(from, amount) : addDays(from, amount);
}

/** 'Day 38 of 45': the day itself is day 0. @param now ms since 1970 */
export function dayOfTerm(
  startedAt: string,
  until: string,
  now: number,
): { readonly n: number; readonly of: number } {
  const dayOf = (text: string) => (text.length > 10 ? localDay(Date.parse(text)) : text);
  const between = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
  const start = dayOf(startedAt);
  return { n: between(start, localDay(now)), of: between(start, dayOf(until)) };
}

/** A clock may run a little ahead of the one that wrote. */
const LEEWAY_MS = 5 * 60_000;

export type StepProblem = 'empty' | 'future' | 'before-start';

/** What cannot be, field by field. @param now ms since 1970 */
export function stepProblems(
  { startedAt, until, endedOn }: Pick<LegalStepValues, 'startedAt' | 'until' | 'endedOn'>,
  now: number,
): Readonly<Partial<Record<'startedAt' | 'until' | 'endedOn', StepProblem>>> {
  if (!startedAt) return { startedAt: 'empty' };
  const today = localDay(now);
  const hasHour = startedAt.length > 10;
  const start = hasHour ? localDay(Date.parse(startedAt)) : startedAt;
  const isToCome = hasHour ? Date.parse(startedAt) > now + LEEWAY_MS : start > today;
  return {
    ...(isToCome && { startedAt: 'future' as const }),
    ...(until && until < start && { until: 'before-start' as const }),
    ...(endedOn && endedOn < start && { endedOn: 'before-start' as const }),
    ...(endedOn && endedOn > today && { endedOn: 'future' as const }),
  };
}
