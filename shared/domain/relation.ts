/** What binds two people of a case, as someone saw, heard or suspects it. */
import { z } from 'zod';
import { defineKind, field, type ValuesOf } from './kind';
import { day, grade, line, recordId, text } from './values';

/** Read from the first person to the second: 'family of', 'puts under pressure'. */
export const NATURES = [
  'family',
  'partner',
  'friend',
  'contact',
  'guidance',
  'recruits',
  'gifts',
  'transport',
  'pressure',
  'other',
] as const;
export type Nature = (typeof NATURES)[number];

const MUTUAL: readonly Nature[] = ['family', 'partner', 'friend', 'contact', 'other'];

/** Whether it goes from the one to the other, so that the drawing needs an arrow. */
export function isDirected(nature: Nature): boolean {
  return !MUTUAL.includes(nature);
}

export const relationKind = defineKind({
  kind: 'relation',
  v: 1,
  scope: 'case',
  required: ['from', 'to', 'nature', 'grade'],
  fields: {
    /** Ids of person records of the same case. */
    from: field(recordId),
    to: field(recordId),
    nature: field(z.enum(NATURES)),
    /** In one's own words; needed where the list has no word. */
    words: field(line),
    since: field(day),
    endedOn: field(day),
    grade: field(grade),
    note: field(text),
  },
});
export type RelationValues = ValuesOf<typeof relationKind>;

export type RelationField = 'from' | 'to' | 'words' | 'grade' | 'since' | 'endedOn';
export type RelationProblem = 'empty' | 'same' | 'future' | 'before-start';

/** What cannot be, field by field. @param today `2026-11-23` */
export function relationProblems(
  values: Pick<RelationValues, RelationField | 'nature'>,
  today: string,
): Readonly<Partial<Record<RelationField, RelationProblem>>> {
  const problems: Partial<Record<RelationField, RelationProblem>> = {};
  const { from, to, nature, words, since, endedOn } = values;
  if (!from) problems.from = 'empty';
  if (!to) problems.to = 'empty';
  else if (to === from) problems.to = 'same';
  if (!values.grade) problems.grade = 'empty';
  if (nature === 'other' && !words?.trim()) problems.words = 'empty';
  if (since && since > today) problems.since = 'future';
  if (endedOn && endedOn > today) problems.endedOn = 'future';
  else if (endedOn && since && endedOn < since) problems.endedOn = 'before-start';
  return problems;
}
