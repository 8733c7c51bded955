import { z } from 'zod';
import { defineKind, field } from './kind';
import { day, filled, line, text } from './values';

/** The axes of the Flemish action plan of 2016, updated in 2018 (domain.md sections 0a and 2). */
export const AXES = ['prevention', 'care', 'prosecution', 'cooperation'] as const;
export type Axis = (typeof AXES)[number];

export const GOAL_STATES = ['open', 'reached', 'dropped'] as const;

/** Where the agencies want to come to. Who does what by when are agreements that point to it. */
export const goalKind = defineKind({
  kind: 'goal',
  v: 1,
  scope: 'case',
  required: ['axis', 'aim', 'goalState'],
  fields: {
    axis: field(z.enum(AXES)),
    aim: field(filled(line)),
    detail: field(text),
    reachBy: field(day),
    goalState: field(z.enum(GOAL_STATES)),
    closedOn: field(day),
  },
});
