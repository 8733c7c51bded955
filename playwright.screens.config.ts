import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/screens',
  outputDir: 'test-results',
  timeout: 240_000,
  workers: 2,
  fullyParallel: true,
  reporter: [['list']],
  use: { actionTimeout: 15_000 },
  projects: [{ name: 'browser' }],
});
