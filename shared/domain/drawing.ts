import { z } from 'zod';
import { defineKind, field } from './kind';
import { recordId } from './values';

/** In units of the drawing, which is 880 wide. */
const unit = z.number().int().min(0).max(2000);

/** Where people were put by hand in the drawing of a case. A matter of taste of one desk: it stays there. */
export const drawingKind = defineKind({
  kind: 'drawing',
  v: 1,
  scope: 'case',
  local: true,
  required: ['spots'],
  fields: {
    spots: field(z.array(z.object({ person: recordId, x: unit, y: unit }).strict()).max(500)),
  },
});
