import { z } from 'zod';
import { agencyRef } from './agency';
import { defineKind, field } from './kind';
import { moment, recordId } from './values';

/**
 * Which records of the case were told in a contact, and to which agencies. It stays here: sent along, its ids would
 * tell one partner what there is that only another one heard.
 */
export const tellingKind = defineKind({
  kind: 'telling',
  v: 1,
  scope: 'case',
  local: true,
  ownWords: true,
  required: ['contact', 'to', 'at', 'records'],
  fields: {
    contact: field(recordId),
    to: field(z.array(agencyRef).min(1).max(20)),
    at: field(moment),
    records: field(z.array(recordId).max(500)),
  },
});
