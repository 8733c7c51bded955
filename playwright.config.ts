import { defineConfig } from '@playwright/test';

/** Written by `scripts/test.mjs`; read by it to count. */
const jsonFile = process.env.SCHAKEL_E2E_JSON;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 120_000,
  expect: { timeout: 10_000 },
  // Two cores, real key derivation: more workers only wait for each other.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: jsonFile ? [['list'], ['json', { outputFile: jsonFile }]] : [['list']],
  use: { trace: 'retain-on-failure', actionTimeout: 15_000 },
  projects: [
    // What a window of a browser cannot do has stories of its own.
    { name: 'browser', testIgnore: 'electron-*.spec.ts' },
    // The same specs in Electron; skipped aloud where there is none (see tests/e2e/fixtures.ts).
    { name: 'electron', workers: 1 },
  ],
});
