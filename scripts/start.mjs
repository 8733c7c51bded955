/**
 * `npm start`: builds Schakel and shows it, in Electron where that can be, else in a window of an installed browser.
 * `npm start -- [--browser] [--no-build] [handover.schakel …]`; `SCHAKEL_PORT` is for tests.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { showInBrowser } from './launch/browser-window.mjs';
import { build, requireBuild } from './launch/build.mjs';
import { Children } from './launch/children.mjs';
import { findDesktopBrowser, hasDisplay, isRoot } from './launch/desktop.mjs';
import { obstacle, provideElectron, runElectron } from './launch/electron.mjs';
import { StartError } from './launch/start-error.mjs';
import { findRunning, parsePort, servePage } from './serve.mjs';

const PROJECT = resolve(import.meta.dirname, '..');
/** As `engines` in `package.json`. */
const OLDEST_NODE = [20, 19];

const children = new Children();
/** @type {import('./serve.mjs').Served | null} */
let served = null;
let ending = false;

/** @param {string} line */
const say = (line) => console.log(line);

function parseOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { browser: { type: 'boolean' }, 'no-build': { type: 'boolean' } },
    });
    return {
      browser: values.browser === true,
      build: values['no-build'] !== true,
      files: positionals.map((file) => resolve(file)),
      port: parsePort(process.env.SCHAKEL_PORT),
    };
  } catch (error) {
    throw new StartError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Electron's program, or why it is not used.
 * @param {boolean} askedForBrowser
 * @returns {Promise<{ path: string } | { obstacle: string }>}
 */
async function chooseElectron(askedForBrowser) {
  const why = askedForBrowser ? 'a browser was asked for' : obstacle();
  return why === null ? await provideElectron(PROJECT, children, say) : { obstacle: why };
}

/** Builds and shows the program; settles with the exit code when it is closed. */
async function start() {
  checkNode();
  const options = parseOptions();
  const electron = await chooseElectron(options.browser);
  if ('obstacle' in electron) {
    const running = await findRunning({ port: options.port });
    if (running !== null) {
      say(`Schakel is already running at ${running}`);
      return 0;
    }
  }
  if (options.build) await build(PROJECT, children, say);
  else requireBuild(PROJECT);
  if (ending) return 0;
  if ('obstacle' in electron) return await startInBrowser(electron.obstacle, options.port);
  const ended = await runElectron(
    { electron: electron.path, project: PROJECT, files: options.files },
    children,
  );
  if ('code' in ended || ending) return 'code' in ended ? ended.code : 0;
  return await startInBrowser(ended.obstacle, options.port);
}

/**
 * @param {string} why not in Electron
 * @param {number | undefined} port
 */
async function startInBrowser(why, port) {
  say(`Electron is not used: ${why}.`);
  served = await servePage({ port });
  const canShow = !isRoot() && hasDisplay(process.platform, process.env);
  const browser = canShow ? findDesktopBrowser() : null;
  if (browser === null) {
    say(`Schakel is at ${served.url} — open it in Chromium, Chrome or Edge; Ctrl+C ends it.`);
    return await untilEnded();
  }
  say(`Schakel opens in a window of ${browser}, from ${served.url}; closing the window or Ctrl+C ends it.`);
  const shown = await showInBrowser(browser, served.url, children);
  if (shown === 'closed' || ending) return 0;
  say(
    shown === 'failed'
      ? `That browser did not start. Schakel stays at ${served.url}; Ctrl+C ends it.`
      : `The window is in a browser that was open already; Ctrl+C ends Schakel.`,
  );
  return await untilEnded();
}

/** The server keeps the process alive; `end` exits it. @returns {Promise<number>} */
function untilEnded() {
  return new Promise(() => undefined);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new StartError(`Schakel needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.version}.`);
}

/** @param {number} code */
async function end(code) {
  if (ending) return;
  ending = true;
  await Promise.all([children.endAll(), served?.stop()]);
  process.exit(code);
}

process.once('SIGINT', () => void end(130));
process.once('SIGTERM', () => void end(143));
process.once('SIGHUP', () => void end(129));

try {
  await end(await start());
} catch (error) {
  if (!ending) console.error(error instanceof StartError ? error.message : error);
  await end(1);
}
