import { z } from 'zod';
import { defineKind, field, rankBy } from './kind';
import { day, filled, line, recordId, text } from './values';

export const CONTACT_POINT_TYPES = [
  'phone',
  'mail',
  'social',
  'address',
  'vehicle',
  'place',
  'other',
] as const;
export type ContactPointType = (typeof CONTACT_POINT_TYPES)[number];

/** A car and a station are no way to reach someone: no rule of use belongs to them. */
export function isReach(type: ContactPointType | null | undefined): boolean {
  return type !== 'vehicle' && type !== 'place';
}

/** From harmless to most careful. `unknown` is careful: a number nobody judged may be answered by the pimp. */
export const SAFE_RULES = ['safe', 'times', 'unknown', 'never'] as const;
export type SafeRule = (typeof SAFE_RULES)[number];

/** May this number be called, this address be written to: by whom set, when and why (after MARAC's referral form). */
export const safeContact = z
  .object({
    rule: z.enum(SAFE_RULES),
    /** Only for 'times': when it may be used, in words. */
    times: line.optional(),
    why: line.optional(),
    setBy: line,
    setOn: day,
  })
  .strict();
export type SafeContact = z.infer<typeof safeContact>;

/** A phone number, mail address, social account, address, vehicle or place of someone in the case. */
export const contactPointKind = defineKind({
  kind: 'contact-point',
  v: 1,
  scope: 'case',
  required: ['type', 'value', 'safe'],
  fields: {
    personId: field(recordId),
    type: field(z.enum(CONTACT_POINT_TYPES)),
    value: field(filled(line)),
    label: field(line),
    safe: field(
      safeContact,
      rankBy(SAFE_RULES, (value) => (value as { rule?: string } | null)?.rule ?? 'unknown'),
    ),
    /** A secret address: hatched on screen, on no paper, in no handover. */
    secret: field(
      z.boolean(),
      rankBy(['false', 'true'], (value) => String(value === true)),
    ),
    note: field(text),
  },
});
