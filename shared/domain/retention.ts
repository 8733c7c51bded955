/**
 * Until when this desk keeps a case. Each agency has a term of its own, so it never travels: a partner's date must not
 * stand in the place of ours.
 */
import { z } from 'zod';
import { TERMS, type TermId } from './data/terms';
import { defineKind, field } from './kind';
import { day, line } from './values';

/** Terms of domain.md section 4, and 'own' for agencies whose term was not found. */
export const RETENTION_TERMS = [
  'retention-until-35',
  'retention-community-institution',
  'retention-safe-house',
  'own',
] as const satisfies readonly (TermId | 'own')[];
export type RetentionTerm = (typeof RETENTION_TERMS)[number];

export const retentionKind = defineKind({
  kind: 'retention',
  v: 1,
  scope: 'case',
  local: true,
  required: ['keepTerm'],
  fields: {
    keepTerm: field(z.enum(RETENTION_TERMS)),
    /** The last day it may be kept. */
    keepUntil: field(day),
    /** Of one's own term: on what it rests. */
    keepWhy: field(line),
  },
});

/** `2011-02-29` and the like do not exist: then the day after, so that nothing is destroyed a day early. */
function addYears(from: string, years: number): string {
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number);
  return new Date(Date.UTC(year + years, month - 1, date)).toISOString().slice(0, 10);
}

/**
 * The last day by a term, as far as it can be computed from what is known. A person reads it and decides.
 * @returns null where the day it counts from is not known
 */
export function keepUntil(
  term: RetentionTerm,
  known: { readonly birthDate: string | null; readonly closedOn: string | null },
): string | null {
  const found = TERMS.find(({ id }) => id === term);
  if (!found) return null;
  const from = found.unit === 'years-of-age' ? known.birthDate : known.closedOn;
  // Ten years in a community institution count from leaving it, which the program does not know.
  if (from === null || term === 'retention-community-institution') return null;
  return addYears(from, found.amount);
}
