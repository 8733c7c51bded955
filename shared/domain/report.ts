import { z } from 'zod';
import { defineKind, field } from './kind';
import { day, filled, line, moment, text } from './values';

export const REPORT_CHANNELS = ['phone', 'mail', 'website', 'in-person', 'partner'] as const;
export type ReportChannel = (typeof REPORT_CHANNELS)[number];

export const POLICE_INFORMED = ['yes', 'no', 'later'] as const;

/** Melding: what reached a desk, from whom, before or when a case was opened (domain.md section 0a, 1). */
export const reportKind = defineKind({
  kind: 'report',
  v: 1,
  scope: 'case',
  ownWords: true,
  required: ['at', 'channel', 'told'],
  fields: {
    at: field(moment),
    channel: field(z.enum(REPORT_CHANNELS)),
    anonymous: field(z.boolean()),
    reporter: field(line),
    /** About whom, as it was told: names, birth date, numbers. Hidden with the name. */
    about: field(text),
    /** What the reporter is to the child: mother, teacher, … */
    relation: field(line),
    told: field(filled(text)),
    helpSought: field(text),
    policeInformed: field(z.enum(POLICE_INFORMED)),
    policeOn: field(day),
    policeWhy: field(text),
  },
});

export interface ReportDates {
  readonly at: string | null;
  readonly policeOn: string | null;
  readonly birthDate: string | null;
}
export type ReportProblem = 'empty' | 'future' | 'after-report';

/** A clock may run a little ahead of the one that wrote. */
const LEEWAY_MS = 5 * 60_000;

/** What cannot be, field by field. @param now ms since 1970 @param today the local day of `now` */
export function reportProblems(
  { at, policeOn, birthDate }: ReportDates,
  now: number,
  today: string,
): Readonly<Partial<Record<keyof ReportDates, ReportProblem>>> {
  const problems: Partial<Record<keyof ReportDates, ReportProblem>> = {};
  if (!at) problems.at = 'empty';
  else if (Date.parse(at) > now + LEEWAY_MS) problems.at = 'future';
  if (policeOn && policeOn > today) problems.policeOn = 'future';
  if (birthDate && birthDate > today) problems.birthDate = 'future';
  else if (birthDate && at && birthDate > at.slice(0, 10)) problems.birthDate = 'after-report';
  return problems;
}
