/** The page in a window of an installed Chromium, Chrome or Edge. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { profileFolderOf } from './desktop.mjs';

/** A browser that ends so soon gave the address to one that was open already, in milliseconds. */
const HANDED_OVER_MS = 5000;

/**
 * What a new profile begins with. Chromium would keep what is typed into fields, names among them, unsealed in its
 * profile: autofill, the password manager and translation stay off. A file goes where the user says.
 */
const PREFERENCES = {
  autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
  browser: { enable_spellchecking: false },
  credentials_enable_service: false,
  download: { prompt_for_download: true },
  profile: { password_manager_enabled: false },
  search: { suggest_enabled: false },
  translate: { enabled: false },
};

/**
 * The folder, in the profile, of crash dumps, which hold what was in memory. Chromium has no switch that stops it
 * writing them and still runs, so they are thrown away before and after the window.
 */
const DUMPS = 'Crashpad';

/**
 * @param {string} url
 * @param {string} profile
 * @returns {readonly string[]}
 */
export function browserArguments(url, profile) {
  return [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-breakpad', // sends no crash dump; see DUMPS
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-sync',
    '--no-pings',
    // Nothing listens there: the browser itself reaches no network. The loopback address goes past every proxy.
    '--proxy-server=http://127.0.0.1:1',
    '--password-store=basic', // nothing is kept there; without it, Linux may ask for the keyring's password
  ];
}

/**
 * Shows the page and settles when the window is closed.
 * @param {string} browser
 * @param {string} url
 * @param {import('./children.mjs').Children} children
 * @returns {Promise<'closed' | 'handed-over' | 'failed'>}
 */
export async function showInBrowser(browser, url, children) {
  const profile = profileFolderOf(browser);
  prepareProfile(profile);
  const env = { ...process.env, BREAKPAD_DUMP_LOCATION: join(profile, DUMPS) };
  const ended = await children.run(browser, browserArguments(url, profile), { env, quiet: true });
  removeDumps(profile);
  if (ended.code !== 0) return 'failed';
  return ended.lastedMs < HANDED_OVER_MS ? 'handed-over' : 'closed';
}

/** @param {string} profile */
export function prepareProfile(profile) {
  const folder = join(profile, 'Default');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'Preferences');
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(PREFERENCES), { mode: 0o600 });
  removeDumps(profile);
}

/** @param {string} profile */
function removeDumps(profile) {
  try {
    rmSync(join(profile, DUMPS), { recursive: true, force: true });
  } catch {
    // A browser that is still ending holds a file open; the next start removes it.
  }
}
