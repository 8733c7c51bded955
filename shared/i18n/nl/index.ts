import { cases } from './cases';
import { contacts } from './contacts';
import { exchange } from './exchange';
import { field } from './field';
import { menu } from './menu';
import { shell } from './shell';
import { unlock } from './unlock';

/** The source of all message keys. */
export const nl = {
  ...menu,
  ...exchange,
  ...cases,
  ...contacts,
  ...field,
  ...shell,
  ...unlock,
} as const;
