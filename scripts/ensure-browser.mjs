/**
 * Finds the Chromium that the tests and the pictures are made with, or installs one.
 * Run by itself it prints the path; `npm test` and `npm run screens` import it.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { installFromDebian, isDebianRoot, run } from './launch/debian.mjs';
import { findProgram } from './launch/desktop.mjs';
import { isRunDirectly } from './launch/run-directly.mjs';

const PROJECT = resolve(import.meta.dirname, '..');
const PLAYWRIGHT_CLI = resolve(PROJECT, 'node_modules/@playwright/test/cli.js');
/** In the order they are tried; the tests are made with Debian's. */
const SYSTEM_BROWSERS = [
  'chromium',
  'google-chrome-stable',
  'google-chrome',
  'chromium-browser',
  'microsoft-edge',
];

/**
 * The path of a Chromium that can be run, installed if need be. One line on stderr says what was done.
 * @returns {Promise<string>}
 * @throws {Error} with a next step, where there is none and none could be installed
 */
export async function ensureBrowser() {
  const present = findBrowser();
  if (present !== null) {
    console.error(`Browser for the tests: ${present}`);
    return present;
  }
  const way = isDebianRoot() ? 'apt-get install chromium' : 'playwright install chromium';
  console.error(`No browser for the tests yet: ${way}…`);
  const failure = isDebianRoot() ? installFromDebian('chromium') : installFromPlaywright();
  const installed = findBrowser();
  if (installed === null) throw new Error(explain(way, failure));
  console.error(`Browser for the tests: ${installed} (just installed)`);
  return installed;
}

/** @returns {string | null} */
function findBrowser() {
  const chosen = process.env.SCHAKEL_CHROMIUM;
  if (chosen !== undefined && existsSync(chosen)) return chosen;
  const own = chromium.executablePath();
  if (own !== '' && existsSync(own)) return own;
  return findProgram(SYSTEM_BROWSERS);
}

/** @returns {string | null} what went wrong */
function installFromPlaywright() {
  return run(process.execPath, [PLAYWRIGHT_CLI, 'install', 'chromium'], process.env);
}

/**
 * @param {string} way
 * @param {string | null} failure
 */
function explain(way, failure) {
  const reason = failure === null || failure === '' ? '' : ` (${failure})`;
  return `There is no Chromium for the tests, and "${way}" did not bring one${reason}. Install Chromium or Chrome, or set SCHAKEL_CHROMIUM to its path.`;
}

if (isRunDirectly(import.meta.url)) {
  try {
    console.log(await ensureBrowser());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
