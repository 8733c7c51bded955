/**
 * A list that was taken over: once for the desk, and once in each case that came with it. The keys of a row lie in its
 * case, so that erasing the case leaves nothing of the row.
 */
import { z } from 'zod';
import { defineKind, field } from './kind';
import { filled, line, moment, recordId } from './values';

/** Of a list, for its undo, and for its columns to be remembered. No content of it. */
export const listImportKind = defineKind({
  kind: 'list-import',
  v: 1,
  scope: 'desk',
  required: ['at', 'by', 'rows'],
  fields: {
    at: field(moment),
    by: field(filled(line)),
    rows: field(z.number().int().min(0)),
    refused: field(z.number().int().min(0)),
    /** Each heading with what it was taken for. */
    columns: field(z.array(z.object({ heading: line, field: line.nullable() }).strict()).max(60)),
    /** What a word of the list means here: `stage lopend` → `approach`. */
    words: field(z.record(line, line)),
    undoneAt: field(moment),
  },
});

/** From which row of which list a case came. It stays at the desk. */
export const listRowKind = defineKind({
  kind: 'list-row',
  v: 1,
  scope: 'case',
  local: true,
  required: ['listId', 'keys'],
  fields: {
    listId: field(recordId),
    row: field(z.number().int().min(1)),
    keys: field(z.array(filled(line)).max(4)),
  },
});
