import { z } from 'zod';
import { party } from './agency';
import { defineKind, field } from './kind';
import { day, filled, text } from './values';

/**
 * From calm to acute. These words are our own: no validated Flemish scale was found (domain.md section 3). A person
 * chooses one and says why; nothing here adds up signals.
 */
export const RISK_LEVELS = ['none', 'concern', 'serious', 'acute'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

/** Someone's judgement of the danger on one day. A newer one stands beside it, never over it. */
export const riskKind = defineKind({
  kind: 'risk',
  v: 1,
  scope: 'case',
  ownWords: true,
  required: ['on', 'judgedBy', 'level', 'reasons'],
  fields: {
    on: field(day),
    judgedBy: field(party),
    level: field(z.enum(RISK_LEVELS)),
    reasons: field(filled(text)),
    /** What would make it better or worse. */
    wouldChange: field(text),
  },
});
