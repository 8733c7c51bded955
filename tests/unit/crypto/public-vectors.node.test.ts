/** Public vectors in Node, read from the folder beside the checkout; the repository holds no copy. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe } from 'vitest';
import { testPublicVectors } from '../../support/public-vectors';

const folder = resolve(import.meta.dirname, '../../../../shared/vectors');
const isThere = existsSync(folder);
if (!isThere) console.warn(`SKIPPED: public signature vectors, no folder ${folder}`);

describe.skipIf(!isThere)('public vectors', () => {
  testPublicVectors((name) => Promise.resolve(readFileSync(resolve(folder, name), 'utf8')));
});
