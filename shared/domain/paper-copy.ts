import { z } from 'zod';
import { defineKind, field } from './kind';
import { day, filled, line, moment, text } from './values';

/** What can be printed of one case. */
export const CASE_PAPERS = [
  'summary',
  'full',
  'contacts',
  'timeline',
  'plan',
  'network',
  'letter',
  'access',
  'missing-sheet',
  'agreements',
  'matrix',
] as const;
export type CasePaper = (typeof CASE_PAPERS)[number];

export const COPY_STATES = ['out', 'returned', 'destroyed'] as const;

/**
 * A sheet that left the printer, or was saved as a PDF: it cannot be taken back, so it is followed. It stays at the desk
 * that printed it.
 */
export const paperCopyKind = defineKind({
  kind: 'paper-copy',
  v: 1,
  scope: 'case',
  local: true,
  required: ['paper', 'copyFor', 'at', 'copyNumber', 'copyState'],
  fields: {
    paper: field(z.enum(CASE_PAPERS)),
    copyFor: field(filled(line)),
    at: field(moment),
    /** Counted from 1 within the case; stands on every page. */
    copyNumber: field(z.number().int().min(1)),
    /** Why something was left out of a copy for the child (decree of 7 May 2004, article 11 §2). */
    leftOut: field(text),
    copyState: field(z.enum(COPY_STATES)),
    stateOn: field(day),
  },
});
