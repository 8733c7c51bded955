import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/bench',
  testMatch: '*.page.ts',
  outputDir: 'test-results',
  timeout: 1_200_000,
  expect: { timeout: 60_000 },
  workers: 1,
  reporter: [['list']],
  use: { actionTimeout: 300_000 },
  projects: [{ name: 'browser' }],
});
