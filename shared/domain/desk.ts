/** Records of the desk itself; they never leave it. */
import { z } from 'zod';
import { agencyRef } from './agency';
import { defineKind, field, filledHolds } from './kind';
import type { SafetyRank } from './record';
import { day, filled, line, moment, recordId, text } from './values';

/** A partner desk's contact card as it was taken in, and whether its keys were compared by voice. */
export const partnerDeskKind = defineKind({
  kind: 'partner-desk',
  v: 1,
  scope: 'desk',
  required: ['deskId', 'agency', 'card'],
  fields: {
    deskId: field(line),
    agency: field(agencyRef),
    /** The card file's text, signature included. */
    card: field(text),
    verified: field(z.object({ by: line, how: line, on: day }).strict()),
    revoked: field(z.object({ why: line, on: day }).strict(), filledHolds),
    /** Record of the newer card of that agency which took its place. */
    replacedBy: field(recordId),
    /** When the voices are to compare again. Our own habit: a card itself has no end (bundle-v1 section 3). */
    compareBy: field(day),
    /** A card or a file came in that desk's name with other keys; `checked` once someone asked the desk itself. */
    alarm: field(
      z
        .object({ at: moment, checked: z.object({ by: line, how: line, on: day }).strict().optional() })
        .strict(),
      filledHolds,
    ),
    addedAt: field(moment),
  },
});

const count = z.number().int().min(0);
/** Of two computers of this desk, the one that came further tells. */
const furthest: SafetyRank = (value) => (typeof value === 'number' ? value : 0);

/** How far the exchange with one partner desk has come: for gaps, replays and the chain of hashes. */
export const exchangeKind = defineKind({
  kind: 'exchange',
  v: 1,
  scope: 'desk',
  required: ['deskId'],
  fields: {
    deskId: field(line),
    sentSequence: field(count, furthest),
    sentHash: field(line),
    receivedSequence: field(count, furthest),
    receivedHash: field(line),
    /** Hashes of files of which nothing was taken, the last ones. */
    refused: field(z.array(line).max(1000)),
  },
});

/** An agency of our own list, beside the published directory. */
export const ownAgencyKind = defineKind({
  kind: 'own-agency',
  v: 1,
  scope: 'desk',
  required: ['agency'],
  fields: { agency: field(agencyRef), phone: field(line), mail: field(line), note: field(text) },
});

/** Someone we speak with: completes names while typing, and says how that person is reached. */
export const colleagueKind = defineKind({
  kind: 'colleague',
  v: 1,
  scope: 'desk',
  required: ['agency', 'name'],
  fields: {
    agency: field(agencyRef),
    name: field(filled(line)),
    job: field(line),
    /** Direct line. */
    phone: field(line),
    mail: field(line),
    /** What to heed when reaching them: hours, who must not pick up, nothing on a voice mail. */
    reach: field(line),
  },
});

/** Someone of the desk is away, and who stands in; each other one sees it. */
export const absenceKind = defineKind({
  kind: 'absence',
  v: 1,
  scope: 'desk',
  required: ['person', 'from', 'until', 'cover'],
  fields: {
    person: field(filled(line)),
    from: field(day),
    until: field(day),
    cover: field(filled(line)),
  },
});

/** That a case was erased here, and not about whom it was. */
export const erasureKind = defineKind({
  kind: 'erasure',
  v: 1,
  scope: 'desk',
  required: ['erasedCase', 'erasedAt', 'by', 'reason'],
  fields: {
    erasedCase: field(recordId),
    erasedAt: field(moment),
    by: field(line),
    second: field(line),
    reason: field(filled(text)),
    records: field(z.number().int().min(0)),
    /** Absent until key, rows and journal frames are gone. */
    isDone: field(z.boolean()),
  },
});

/** What a manager has set for everyone at this desk. One record; the latest counts if there should be two. */
export const deskPolicyKind = defineKind({
  kind: 'desk-policy',
  v: 1,
  scope: 'desk',
  required: [],
  fields: {
    /** Minutes without a key or pointer until the vault locks. */
    idleMinutes: field(z.number().int().min(1).max(15)),
    secondPersonToErase: field(z.boolean()),
  },
});

export const DEFAULT_IDLE_MINUTES = 5;
export const LONGEST_IDLE_MINUTES = 15;
