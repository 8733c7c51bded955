import { z } from 'zod';
import { party } from './agency';
import { defineKind, field } from './kind';
import { day, filled, line, recordId, text } from './values';

const MOST_PEOPLE = 20;

/** Someone of the case, or someone in words; `text` holds what they are to the child, never needs a name. */
const planPerson = z.object({ text: filled(line), personId: recordId.optional() }).strict();
export type PlanPerson = Readonly<z.infer<typeof planPerson>>;

const planPoint = z.object({ label: filled(line), pointId: recordId }).strict();
export type PlanPoint = Readonly<z.infer<typeof planPoint>>;

/**
 * What is agreed to keep the child safe. Each version is a record of its own; the newest holds, the earlier ones stay
 * readable. No form made for victims of tienerpooiers was found (domain.md section 2): these fields are ours.
 */
export const safetyPlanKind = defineKind({
  kind: 'safety-plan',
  v: 1,
  scope: 'case',
  ownWords: true,
  required: ['on', 'madeBy', 'dangers'],
  fields: {
    on: field(day),
    madeBy: field(party),
    dangers: field(filled(text)),
    agreed: field(text),
    trusted: field(z.array(planPerson).max(MOST_PEOPLE)),
    /** Stays behind unless the sender releases it: the list may come into the hands of who stands on it. */
    unsafe: field(z.array(planPerson).max(MOST_PEOPLE)),
    /** What the child says or sends to mean 'come and get me'. Hidden until asked; goes out only when chosen. */
    codeWord: field(line),
    /** Numbers of the case to call, in this order; whether one may be called is asked of the number itself. */
    callPoints: field(z.array(planPoint).max(MOST_PEOPLE)),
    callOther: field(text),
  },
});
