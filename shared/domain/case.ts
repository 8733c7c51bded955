import { z } from 'zod';
import { agencyRef } from './agency';
import { defineKind, field } from './kind';
import { day, filled, line, text } from './values';

/** Aanmelding, beoordeling, aanpak, opvolging, afgesloten. */
export const STAGES = ['intake', 'assessment', 'approach', 'follow-up', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

/** HTCDS 2.0 `vic_TraffickingStatus`: Possible, Actual, Not a victim. A person decides; nothing here computes it. */
export const VICTIM_STATUSES = ['possible', 'confirmed', 'not'] as const;
export type VictimStatus = (typeof VICTIM_STATUSES)[number];

/** The case head. Its id is the case's id. */
export const caseKind = defineKind({
  kind: 'case',
  v: 1,
  scope: 'case',
  required: ['code', 'stage', 'lead', 'openedOn'],
  fields: {
    /** Generated, pronounceable, without meaning; stands in every list instead of a name. */
    code: field(filled(line)),
    stage: field(z.enum(STAGES)),
    victimStatus: field(z.enum(VICTIM_STATUSES)),
    /** Who decided on the status, and when. */
    statusBy: field(agencyRef),
    statusOn: field(day),
    lead: field(agencyRef),
    leadPerson: field(line),
    /** The other agencies at the table. */
    partners: field(z.array(agencyRef).max(30)),
    summary: field(text),
    /** What other agencies call this case. */
    references: field(z.array(z.object({ agency: agencyRef, reference: filled(line) }).strict()).max(20)),
    openedOn: field(day),
    closedOn: field(day),
    closeReason: field(text),
  },
});

export interface CaseClaims {
  readonly stage: Stage;
  readonly closeReason: string;
  readonly victimStatus: VictimStatus | null;
  readonly hasStatusBy: boolean;
  readonly statusOn: string | null;
}
export type CaseProblem = 'closeReason' | 'statusBy' | 'statusOn' | 'statusFuture';

/** What is missing before a case can be kept so: no closing without a reason, no decision without whose it was and when. */
export function caseProblems(
  { stage, closeReason, victimStatus, hasStatusBy, statusOn }: CaseClaims,
  today: string,
): readonly CaseProblem[] {
  const isDecided = victimStatus === 'confirmed' || victimStatus === 'not';
  return [
    ...(stage === 'closed' && !closeReason.trim() ? (['closeReason'] as const) : []),
    ...(isDecided && !hasStatusBy ? (['statusBy'] as const) : []),
    ...(isDecided && !statusOn ? (['statusOn'] as const) : []),
    ...(victimStatus && statusOn && statusOn > today ? (['statusFuture'] as const) : []),
  ];
}
