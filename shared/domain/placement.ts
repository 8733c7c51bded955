import { z } from 'zod';
import { defineKind, field, rankBy, type ValuesOf } from './kind';
import { day, filled, line, text } from './values';

/** Where a child can stay (domain.md sections 0 and 1). */
export const SETTINGS = [
  'safe-stay',
  'small-unit',
  'trafficking-shelter',
  'living-group',
  'foster-family',
  'family',
  'time-out',
  'hospital',
  'other',
] as const;
export type Setting = (typeof SETTINGS)[number];

/** Innovative housing for victims of trafficking: at most five of them (Opgroeien, domain.md section 0a). */
export const MOST_IN_UNIT = 5;

export const CHECK_STATES = ['yes', 'no', 'unknown'] as const;
export type CheckState = (typeof CHECK_STATES)[number];

const checked = z.object({ item: filled(line), answer: z.enum(CHECK_STATES) }).strict();

export const MOST_QUESTIONS = 40;

/** A stay: where, from when, until when. One with a secret address leaves this desk in no way. */
export const placementKind = defineKind({
  kind: 'placement',
  v: 1,
  scope: 'case',
  required: ['setting', 'facility', 'startedOn'],
  fields: {
    setting: field(z.enum(SETTINGS)),
    facility: field(filled(line)),
    address: field(line),
    secret: field(
      z.boolean(),
      rankBy(['false', 'true'], (value) => String(value === true)),
    ),
    startedOn: field(day),
    endedOn: field(day),
    /** Only of a small unit. */
    capacity: field(z.number().int().min(1).max(MOST_IN_UNIT)),
    occupied: field(z.number().int().min(0).max(MOST_IN_UNIT)),
    /** Questions of the desk's own list as they were then, with the answers. */
    checklist: field(z.array(checked).max(MOST_QUESTIONS)),
    detail: field(text),
  },
});
export type PlacementValues = ValuesOf<typeof placementKind>;

/** What this desk wants to know of a place. Its own words: the Azough framework was not read (domain.md section 0a). */
export const qualityListKind = defineKind({
  kind: 'quality-list',
  v: 1,
  scope: 'desk',
  required: ['questions'],
  fields: { questions: field(z.array(filled(line)).max(MOST_QUESTIONS)) },
});

export type Stay = Pick<PlacementValues, 'startedOn' | 'endedOn'>;

/** Whether the child stays there on a day; the day of leaving counts no more. */
export function isCurrent({ startedOn, endedOn }: Stay, today: string): boolean {
  return Boolean(startedOn && startedOn <= today && (!endedOn || endedOn > today));
}

export type PlacementField = 'facility' | 'startedOn' | 'endedOn' | 'capacity' | 'occupied';
export type PlacementProblem = 'empty' | 'before-start' | 'not-in-unit' | 'over-capacity';

/** What cannot be, field by field. Two stays at once can be: see {@link overlapping}. */
export function placementProblems(
  values: Pick<PlacementValues, PlacementField>,
): Readonly<Partial<Record<PlacementField, PlacementProblem>>> {
  const problems: Partial<Record<PlacementField, PlacementProblem>> = {};
  const { facility, startedOn, endedOn, capacity, occupied } = values;
  if (!facility?.trim()) problems.facility = 'empty';
  if (!startedOn) problems.startedOn = 'empty';
  else if (endedOn && endedOn < startedOn) problems.endedOn = 'before-start';
  const isCount = (n: number | null | undefined, least: number) =>
    n === null || n === undefined || (Number.isInteger(n) && n >= least && n <= MOST_IN_UNIT);
  if (!isCount(capacity, 1)) problems.capacity = 'not-in-unit';
  if (!isCount(occupied, 0)) problems.occupied = 'not-in-unit';
  else if (typeof occupied === 'number' && typeof capacity === 'number' && occupied > capacity)
    problems.occupied = 'over-capacity';
  return problems;
}

/** The other stay that falls in the same days, if there is one. Leaving and coming on one day is no overlap. */
export function overlapping<T extends Stay>(values: Stay, others: readonly T[]): T | undefined {
  const { startedOn } = values;
  if (!startedOn) return undefined;
  const end = (stay: Stay) => stay.endedOn ?? '9999-12-31';
  return others.find((other) => other.startedOn && startedOn < end(other) && other.startedOn < end(values));
}
