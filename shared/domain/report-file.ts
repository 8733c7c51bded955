/**
 * A report on its own: what reached the desk before anyone decided that it is a case. It lies in a folder with a key of its
 * own, as a case does, so that it can be searched and destroyed like one. This head never leaves the desk; a case made of
 * the report gets its head beside it, in the same folder.
 */
import { z } from 'zod';
import { defineKind, field } from './kind';
import { day, filled, line, recordId, text } from './values';

/** 'case': has become one. 'joined': what was told stands in another case, or in another report. */
export const REPORT_STATES = ['open', 'case', 'joined', 'closed'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const REPORT_REASONS = ['no-concern', 'referred', 'not-enough', 'other'] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

/** Its `caseId` is that of its folder, and of the case it may become. */
export const reportFileKind = defineKind({
  kind: 'report-file',
  v: 1,
  scope: 'case',
  local: true,
  required: ['code', 'reportState'],
  fields: {
    code: field(filled(line)),
    reportState: field(z.enum(REPORT_STATES)),
    closedOn: field(day),
    reportReason: field(z.enum(REPORT_REASONS)),
    /** To whom it was referred, or why it was closed. */
    closeReason: field(text),
    joinedTo: field(recordId),
  },
});
