/** The same public vectors in Chromium, where the program runs. */
import { describe } from 'vitest';
import { commands } from 'vitest/browser';
import { testPublicVectors, type VectorFile } from '../../support/public-vectors';

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** Text of a file beside the checkout; null where that folder is not. See vitest.config.ts. */
    readPublicVectors: (name: VectorFile) => Promise<string | null>;
  }
}

const isThere = (await commands.readPublicVectors('cctv-ed25519vectors.json')) !== null;
if (!isThere) console.warn('SKIPPED: public signature vectors, no folder beside the checkout');

describe.skipIf(!isThere)('public vectors, in Chromium', () => {
  testPublicVectors(async (name) => (await commands.readPublicVectors(name)) ?? '');
});
