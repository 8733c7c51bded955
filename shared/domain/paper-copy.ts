import { z } from 'zod';
import { defineKind, field } from './kind';
import { day, filled, line, moment, recordId, text } from './values';

/** What can be printed of one case, or of several together. */
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
  'agenda',
  'minutes',
] as const;
export type CasePaper = (typeof CASE_PAPERS)[number];

export const COPY_STATES = ['out', 'returned', 'destroyed'] as const;

/** The same sheet as another case knows it. */
const sameSheet = z.object({ caseId: recordId, copyId: recordId }).strict();

/** As many as a conference has on its agenda. Each of them knows all the others, so more would be a burden to all. */
export const MOST_NUMBERED_CASES = 100;

/**
 * A sheet that left the printer, or was saved as a PDF: it cannot be taken back, so it is followed. It stays at the desk
 * that printed it. One that is about several cases stands in each of them, under one number.
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
    /** Counted from 1 within the case, above those of every case it is about; stands on every page. */
    copyNumber: field(z.number().int().min(1)),
    /** Why something was left out of a copy for the child (decree of 7 May 2004, article 11 §2). */
    leftOut: field(text),
    /** Where else it stands: what comes back, comes back for all. */
    alsoIn: field(z.array(sameSheet).max(MOST_NUMBERED_CASES)),
    copyState: field(z.enum(COPY_STATES)),
    stateOn: field(day),
  },
});
