import { z } from 'zod';
import { party } from './agency';
import { defineKind, field } from './kind';
import { dayOrMoment, filled, line, moment, recordId, text } from './values';

export const CHANNELS = ['phone', 'mail', 'visit', 'video', 'message', 'letter', 'meeting'] as const;
export type Channel = (typeof CHANNELS)[number];

export const DIRECTIONS = ['in', 'out'] as const;

export const OUTCOMES = ['reached', 'no-answer', 'left-message', 'call-back', 'awaiting-reply'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Outcomes after which someone still owes an answer. */
export const OPEN_OUTCOMES: readonly Outcome[] = ['no-answer', 'left-message', 'call-back', 'awaiting-reply'];

/** One contact between agencies: who told whom what, when, how, and on which ground something was shared. */
export const contactEntryKind = defineKind({
  kind: 'contact-entry',
  v: 1,
  scope: 'case',
  ownWords: true,
  required: ['at', 'from', 'to', 'channel', 'direction'],
  fields: {
    at: field(moment),
    minutes: field(z.number().int().min(0).max(1440)),
    direction: field(z.enum(DIRECTIONS)),
    from: field(party),
    to: field(z.array(party).min(1).max(20)),
    channel: field(z.enum(CHANNELS)),
    outcome: field(z.enum(OUTCOMES)),
    summary: field(text),
    /** What was shared, item by item, in words. */
    shared: field(z.array(filled(line)).max(50)),
    /** Id of a legal ground in the dated list. */
    groundId: field(line),
    /** Until when an answer is awaited; null when none is. */
    answerBy: field(dayOrMoment),
    /** The contact that brought the answer to an open one. */
    answeredBy: field(recordId),
    /** The open contact that this one answers: our words can so close what a partner wrote, and theirs ours. */
    answers: field(recordId),
    /** The number or address of someone in the case along which it went. */
    pointId: field(recordId),
    /** The conference whose minutes of this case it is. */
    conference: field(recordId),
  },
});

/** What is added to an entry afterwards; the entry itself is never overwritten. */
export const addendumKind = defineKind({
  kind: 'addendum',
  v: 1,
  scope: 'case',
  ownWords: true,
  required: ['to', 'text'],
  fields: { to: field(recordId), text: field(filled(text)) },
});
