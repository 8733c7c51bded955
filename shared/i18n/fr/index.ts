import type { Messages } from '../translate';
import { cases } from './cases';
import { contacts } from './contacts';
import { documents } from './documents';
import { exchange } from './exchange';
import { field } from './field';
import { keeping } from './keeping';
import { menu } from './menu';
import { receipts } from './receipts';
import { shell } from './shell';
import { unlock } from './unlock';

export const fr: Messages = {
  ...keeping,
  ...menu,
  ...documents,
  ...exchange,
  ...cases,
  ...contacts,
  ...field,
  ...receipts,
  ...shell,
  ...unlock,
};
