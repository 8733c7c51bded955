import { z } from 'zod';
import { agencyRef } from './agency';
import { defineKind, field, type DeepReadonly } from './kind';
import { line, moment, recordId, text } from './values';

export const ONWARD_LIMITS = ['case-partners', 'ask-first', 'not-onward'] as const;
export type OnwardLimit = (typeof ONWARD_LIMITS)[number];

/** What the partner did with a bundle, as its receipt says. */
export const RECEIPT_STATES = [
  'received',
  'opened',
  'accepted',
  'partly',
  'refused',
  'undone',
  'destroyed',
] as const;
export type ReceiptState = (typeof RECEIPT_STATES)[number];

/** A small file about an earlier bundle: something in it was wrong, or it should be destroyed. */
const NOTICES = ['correction', 'recall'] as const;
export type Notice = (typeof NOTICES)[number];

/** Whether the minor (12 or older, or able) and who must agree did, and in which form. */
export const CONSENTS = ['written', 'oral', 'refused', 'not-asked'] as const;
export type Consent = (typeof CONSENTS)[number];
export function consentNeedsWords(consent: Consent): boolean {
  return consent === 'refused' || consent === 'not-asked';
}

/** Whether the minor knows that this goes to this partner. */
export const MINOR_TOLD = ['informed', 'later'] as const;
export type MinorTold = (typeof MINOR_TOLD)[number];
export function minorNeedsWords(told: MinorTold): boolean {
  return told === 'later';
}

/** What an import brought, by record: enough to take it back later without losing what came after. */
const takenRecord = z
  .object({ id: recordId, isNew: z.boolean(), fields: z.record(line, z.array(line)) })
  .strict();
export type TakenRecord = DeepReadonly<z.infer<typeof takenRecord>>;

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
    /** Absent for a handover. A correction or recall bears the sequence number of the bundle it is about. */
    what: field(z.enum(NOTICES)),
    /** Of those: hash of the file they are about, and what was said. */
    about: field(line),
    note: field(text),
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
    consent: field(z.object({ state: z.enum(CONSENTS), note: text }).strict()),
    /** The noted consent it rests on, where there is one. */
    consentId: field(recordId),
    minor: field(z.object({ state: z.enum(MINOR_TOLD), note: text }).strict()),
    /** Ids of the records that went along, so that it can be told what a partner has not had yet. */
    sent: field(z.array(recordId).max(20_000)),
    /** How each was then, so that an update sends only what changed (see `acknowledged.ts`). */
    digests: field(z.record(recordId, line)),
    records: field(z.number().int().min(0)),
    withheld: field(z.number().int().min(0)),
    /** base64(SHA-256) of the whole file: what a receipt is bound to. */
    fileHash: field(line),
    /** Of a sent bundle: what the partner's receipt says. Of a received one: the receipt we made. */
    receipt: field(
      z
        .object({
          state: z.enum(RECEIPT_STATES),
          note: text,
          taken: z.number().int().min(0),
          left: z.number().int().min(0),
          at: moment,
          person: line,
        })
        .strict(),
    ),
    taken: field(z.array(takenRecord)),
    /** When the whole import was taken back. */
    undoneAt: field(moment),
  },
});
