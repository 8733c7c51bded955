/**
 * `npm test`: everything that can fail. Installs the browser it needs, runs the checks, the tests in a real Chromium,
 * builds, and plays the stories. Its last line is `N passed, N failed`.
 */
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkSteps } from './check.mjs';
import { ensureBrowser } from './ensure-browser.mjs';
import { ensureSyncthing } from './ensure-syncthing.mjs';
import { BUILD, runSteps } from './launch/steps.mjs';

const folder = mkdtempSync(join(tmpdir(), 'schakel-test-'));
const unitJson = join(folder, 'unit.json');
const chromiumJson = join(folder, 'chromium.json');
const storiesJson = join(folder, 'stories.json');

/** @param {string} file */
function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** Counts of both kinds of report; a step that failed without a test counts as one failed. */
function count(failedStep) {
  const vitest = [unitJson, chromiumJson].map(readJson).filter(Boolean);
  const stories = readJson(storiesJson)?.stats;
  const passed = vitest.reduce((sum, { numPassedTests }) => sum + numPassedTests, stories?.expected ?? 0);
  const failed = vitest.reduce((sum, { numFailedTests }) => sum + numFailedTests, stories?.unexpected ?? 0);
  return {
    passed,
    failed: failed + (failedStep !== null && failed === 0 ? 1 : 0),
    flaky: stories?.flaky ?? 0,
  };
}

/** How many stories were skipped, by the reason they gave. @returns {Map<string, number>} */
function skips() {
  const found = new Map();
  /** @param {any} suite */
  const look = ({ suites = [], specs = [] }) => {
    suites.forEach(look);
    for (const { status, annotations } of specs.flatMap(({ tests }) => tests)) {
      if (status !== 'skipped') continue;
      const reason = annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given';
      found.set(reason, (found.get(reason) ?? 0) + 1);
    }
  };
  look(readJson(storiesJson) ?? {});
  return found;
}

const browser = await ensureBrowser();
const hasSyncthing = ensureSyncthing();
const env = { SCHAKEL_CHROMIUM: browser };
const failedStep = await runSteps([
  ...checkSteps(unitJson),
  {
    name: 'tests in Chromium',
    command: [
      'vitest',
      'run',
      '--project',
      'chromium',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${chromiumJson}`,
    ],
    env,
  },
  BUILD,
  { name: 'stories', command: ['playwright', 'test'], env: { ...env, SCHAKEL_E2E_JSON: storiesJson } },
]);

const { passed, failed } = count(failedStep);
if (failedStep !== null) console.log(`\nFailed at: ${failedStep}`);
for (const [reason, times] of skips())
  console.log(`\n${times} stories skipped: ${reason} (see README, "Electron").`);
if (!hasSyncthing) console.log('\n1 test skipped: there is no Syncthing on this machine.');
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || failedStep !== null ? 1 : 0;
