import { z } from 'zod';
import { defineKind, field } from './kind';
import { day, filled, line, moment, text } from './values';

export const REPORT_CHANNELS = ['phone', 'mail', 'website', 'in-person', 'partner'] as const;
export type ReportChannel = (typeof REPORT_CHANNELS)[number];

export const POLICE_INFORMED = ['yes', 'no', 'later'] as const;

/** Melding: what reached a desk, from whom, before or when a case was opened (domain.md section 0a, 1). */
export const reportKind = defineKind({
  kind: 'report',
  v: 1,
  scope: 'case',
  ownWords: true,
  required: ['at', 'channel', 'told'],
  fields: {
    at: field(moment),
    channel: field(z.enum(REPORT_CHANNELS)),
    anonymous: field(z.boolean()),
    reporter: field(line),
    /** What the reporter is to the child: mother, teacher, … */
    relation: field(line),
    told: field(filled(text)),
    helpSought: field(text),
    policeInformed: field(z.enum(POLICE_INFORMED)),
    policeOn: field(day),
    policeWhy: field(text),
  },
});
