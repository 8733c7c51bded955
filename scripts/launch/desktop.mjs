/** What the desk offers: a screen, a browser, a folder for its profile. */
import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** @typedef {Readonly<Record<string, string | undefined>>} Environment */

/** Chromium first: it asks least, and sends nothing home. Ubuntu's `chromium-browser` may only stand for the snap. */
const LINUX_BROWSERS = [
  'chromium',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  '/snap/bin/chromium',
  'chromium-browser',
];
const MAC_BROWSERS = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
const WINDOWS_BROWSERS = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** On Linux, Chromium's sandbox does not work for root; elsewhere it does not matter. */
export function isRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/**
 * Whether a window can be shown.
 * @param {NodeJS.Platform} platform
 * @param {Environment} env
 */
export function hasDisplay(platform, env) {
  return platform !== 'linux' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
}

/**
 * Where a browser may be, the best first: a full path, or a name to look for on the `PATH`.
 * @param {NodeJS.Platform} platform
 * @param {Environment} env
 * @returns {readonly string[]}
 */
export function browserCandidates(platform, env) {
  if (platform === 'darwin') {
    const folders = ['/Applications', join(env.HOME ?? homedir(), 'Applications')];
    return MAC_BROWSERS.flatMap((name) =>
      folders.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
  }
  if (platform === 'win32') {
    const folders = [env.LOCALAPPDATA, env.ProgramFiles, env['ProgramFiles(x86)']].filter(Boolean);
    return WINDOWS_BROWSERS.flatMap((name) => folders.map((folder) => `${folder}\\${name}`));
  }
  return LINUX_BROWSERS;
}

/** The browser on this machine that the page can be shown in. @returns {string | null} */
export function findDesktopBrowser() {
  return findProgram(browserCandidates(process.platform, process.env));
}

/**
 * Schakel's own browser profile: its store stands apart from the user's browsing, and is not cleared along with it.
 * @param {NodeJS.Platform} platform
 * @param {Environment} env
 * @param {string} browser its path, with symbolic links resolved
 */
export function profileFolder(platform, env, browser) {
  const home = env.HOME ?? homedir();
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? home, 'Schakel', 'browser');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Schakel', 'browser');
  // A snap may not enter hidden folders; this is the one it is given.
  if (browser === '/usr/bin/snap' || browser.startsWith('/snap/')) {
    return join(home, 'snap', 'chromium', 'common', 'schakel');
  }
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'schakel', 'browser');
}

/** @param {string} browser */
export function profileFolderOf(browser) {
  return profileFolder(process.platform, process.env, realpathSync(browser));
}

/**
 * The first program of `names` that is there, as a path.
 * @param {readonly string[]} names paths, or names to look for on the `PATH`
 * @returns {string | null}
 */
export function findProgram(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const name of names) {
    const paths = /[/\\]/.test(name) ? [name] : folders.map((folder) => join(folder, name));
    const found = paths.find(isProgram);
    if (found !== undefined) return found;
  }
  return null;
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
