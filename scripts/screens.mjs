/** `npm run screens`: builds, and writes a picture of every screen into screens/. */
import { rmSync } from 'node:fs';
import { ensureBrowser } from './ensure-browser.mjs';
import { BUILD, runSteps } from './launch/steps.mjs';

// Pictures are numbered: older ones would stand between them.
rmSync('screens', { recursive: true, force: true });
const failed = await runSteps([
  BUILD,
  {
    name: 'pictures',
    command: ['playwright', 'test', '--config', 'playwright.screens.config.ts'],
    env: { SCHAKEL_CHROMIUM: await ensureBrowser() },
  },
]);
if (failed !== null) process.exitCode = 1;
