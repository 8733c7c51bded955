import { z } from 'zod';
import { party } from './agency';
import { defineKind, field } from './kind';
import { day, filled, grade, line, text } from './values';

/** Ronselen, inpalmen, isoleren/losweken, uitbuiten (domain.md section 3). */
export const PHASES = ['recruit', 'win-over', 'isolate', 'exploit'] as const;
export type Phase = (typeof PHASES)[number];

/** A phase as a dated observation, not as a label on a child. */
export const phaseKind = defineKind({
  kind: 'phase',
  v: 1,
  scope: 'case',
  ownWords: true,
  required: ['phase', 'since', 'grade'],
  fields: {
    phase: field(z.enum(PHASES)),
    since: field(day),
    grade: field(grade),
    observation: field(text),
  },
});

/** What is known and by whom: a fact kept apart from its interpretation, with or without a signal of the list. */
export const signalKind = defineKind({
  kind: 'signal',
  v: 1,
  scope: 'case',
  ownWords: true,
  required: ['fact', 'on', 'grade', 'by'],
  fields: {
    /** Id in the list of 48; absent for what stands in no list. */
    signalId: field(line),
    fact: field(filled(text)),
    interpretation: field(text),
    on: field(day),
    grade: field(grade),
    by: field(party),
  },
});
