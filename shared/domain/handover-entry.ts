import { z } from 'zod';
import { agencyRef } from './agency';
import { defineKind, field } from './kind';
import { line, moment, recordId, text } from './values';

export const ONWARD_LIMITS = ['case-partners', 'ask-first', 'not-onward'] as const;
export type OnwardLimit = (typeof ONWARD_LIMITS)[number];

/**
 * Our own ledger of what left and what came in: one entry a bundle and partner. It stays here; the bundle itself
 * carries what the partner needs to know of it.
 */
export const handoverEntryKind = defineKind({
  kind: 'handover-entry',
  v: 1,
  scope: 'case',
  local: true,
  ownWords: true,
  required: ['direction', 'partner', 'at', 'bundleId', 'sequence'],
  fields: {
    direction: field(z.enum(['out', 'in'])),
    partner: field(z.object({ deskId: line, agency: agencyRef }).strict()),
    at: field(moment),
    bundleId: field(line),
    /** Number of the bundle between the two desks, from 1. */
    sequence: field(z.number().int().min(1)),
    purposeId: field(line),
    purposeNote: field(text),
    groundId: field(line),
    groundNote: field(text),
    onward: field(z.enum(ONWARD_LIMITS)),
    /** Ids of the records that went along, so that it can be told what a partner has not had yet. */
    sent: field(z.array(recordId).max(20_000)),
    records: field(z.number().int().min(0)),
    withheld: field(z.number().int().min(0)),
  },
});
