import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { version } from './package.json';
import { diskCommands } from './tests/support/disk-commands';
import { memoryCommands } from './tests/support/memory-commands';

/** Set by `scripts/test.mjs`, which finds or installs a browser first. */
const executablePath = process.env.SCHAKEL_CHROMIUM ?? '/usr/bin/chromium';

/** Public signature vectors beside the checkout, for tests in a browser, which reads no files itself. */
const PUBLIC_VECTORS = resolve(import.meta.dirname, '../shared/vectors');

function readPublicVectors(_: unknown, name: string): string | null {
  const path = resolve(PUBLIC_VECTORS, basename(name));
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

// Tests run as root in a container; the product never passes --no-sandbox.
const launchOptions = { executablePath, args: ['--no-sandbox', '--disable-background-networking'] };

const chromium = {
  enabled: true,
  commands: { readPublicVectors, ...diskCommands, ...memoryCommands },
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions }),
  instances: [{ browser: 'chromium' as const }],
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        plugins: [react()],
        define: { __APP_VERSION__: JSON.stringify(version) },
        optimizeDeps: { entries: ['tests/component/**/*.test.{ts,tsx}', 'tests/support/*.worker.ts'] },
        test: {
          name: 'chromium',
          include: ['tests/component/**/*.test.{ts,tsx}', 'tests/unit/crypto/**/*.test.ts'],
          exclude: ['**/*.node.test.ts'],
          testTimeout: 60_000,
          browser: chromium,
        },
      },
      {
        plugins: [react()],
        optimizeDeps: { entries: ['tests/bench/**/*.{ts,tsx}', 'tests/support/*.worker.ts'] },
        test: {
          name: 'bench',
          include: ['tests/bench/**/*.bench.{ts,tsx}'],
          testTimeout: 600_000,
          // A profile on the disk: one in memory has no room for the largest store.
          browser: {
            ...chromium,
            provider: playwright({ launchOptions, persistentContext: '.cache/bench-profile' }),
          },
        },
      },
    ],
  },
});
