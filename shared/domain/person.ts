import { z } from 'zod';
import type { Json } from './json';
import { defineKind, field, rankBy, type ValuesOf } from './kind';
import { day, line, text } from './values';

export const PERSON_ROLES = [
  'victim',
  'parent',
  'family',
  'friend',
  'professional',
  'suspect',
  'other',
] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

/** Everyone around the victim is handled alike. */
function carefulRole(role: Json): string {
  return role === 'victim' || role === 'suspect' ? role : 'other';
}

export const GENDERS = ['girl', 'boy', 'x', 'unknown'] as const;

export const personKind = defineKind({
  kind: 'person',
  v: 1,
  scope: 'case',
  required: ['role'],
  fields: {
    /** While desks disagree the careful one holds: what is known of a suspect goes least far. */
    role: field(z.enum(PERSON_ROLES), rankBy(['other', 'victim', 'suspect'], carefulRole)),
    firstName: field(line),
    lastName: field(line),
    /** Nicknames, separated by commas. */
    nicknames: field(line),
    birthDate: field(day),
    gender: field(z.enum(GENDERS)),
    languages: field(line),
    /** Who has parental authority, or what this person is to the victim. */
    relation: field(line),
    /** Height, hair, eyes, marks: for the sheet of a missing child. */
    appearance: field(text),
    note: field(text),
  },
});
export type PersonValues = ValuesOf<typeof personKind>;

export function fullName(person: Pick<PersonValues, 'firstName' | 'lastName'>): string {
  return [person.firstName, person.lastName].filter(Boolean).join(' ');
}

/** Whole years on a day; null when the birth date is unknown or later. Both as `2026-11-23`. */
export function ageOn(birthDate: string | null | undefined, onDay: string): number | null {
  if (!birthDate || birthDate > onDay) return null;
  const [birthYear = 0] = birthDate.split('-').map(Number);
  const [year = 0] = onDay.split('-').map(Number);
  const hadBirthday = onDay.slice(5) >= birthDate.slice(5);
  return year - birthYear - (hadBirthday ? 0 : 1);
}
