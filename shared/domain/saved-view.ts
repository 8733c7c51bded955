import { z } from 'zod';
import { AGENCY_KINDS } from './agency';
import { STAGES } from './case';
import { defineKind, field } from './kind';
import { PHASES } from './observation';
import { SITUATIONS } from './situation';
import { day, filled, line } from './values';

/** A search that a desk keeps by name. It stays at the desk: a question may hold a name. */
export const savedViewKind = defineKind({
  kind: 'saved-view',
  v: 1,
  scope: 'desk',
  required: ['name'],
  fields: {
    name: field(filled(line)),
    question: field(line),
    /** Of the records to look in. */
    recordKind: field(line),
    from: field(day),
    to: field(day),
    stage: field(z.enum(STAGES)),
    agencyKind: field(z.enum(AGENCY_KINDS)),
    phase: field(z.enum(PHASES)),
    situation: field(z.enum(SITUATIONS)),
  },
});
