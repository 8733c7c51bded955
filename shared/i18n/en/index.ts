import type { Messages } from '../translate';
import { casefile } from './casefile';
import { agreements } from './agreements';
import { conference } from './conference';
import { consent } from './consent';
import { week } from './week';
import { reports } from './reports';
import { postbus } from './postbus';
import { notices } from './notices';
import { partners } from './partners';
import { grounds } from './grounds';
import { help } from './help';
import { figures } from './figures';
import { cases } from './cases';
import { contacts } from './contacts';
import { documents } from './documents';
import { exchange } from './exchange';
import { field } from './field';
import { keeping } from './keeping';
import { menu } from './menu';
import { receipts } from './receipts';
import { relations } from './relations';
import { missing } from './missing';
import { safety } from './safety';
import { search } from './search';
import { shell } from './shell';
import { together } from './together';
import { unlock } from './unlock';
import { lists } from './lists';

export const en: Messages = {
  ...agreements,
  ...conference,
  ...consent,
  ...week,
  ...reports,
  ...postbus,
  ...notices,
  ...partners,
  ...grounds,
  ...help,
  ...figures,
  ...keeping,
  ...menu,
  ...missing,
  ...documents,
  ...exchange,
  ...cases,
  ...casefile,
  ...contacts,
  ...field,
  ...receipts,
  ...relations,
  ...safety,
  ...search,
  ...shell,
  ...together,
  ...unlock,
  ...lists,
};
