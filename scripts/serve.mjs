/**
 * Serves the built page on the loopback address, and does nothing else: for browser tests and pictures.
 * `node scripts/serve.mjs [--port 41739] [--folder out]`
 */
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { isRunDirectly } from './launch/run-directly.mjs';
import { StartError } from './launch/start-error.mjs';

const BUILD = resolve(import.meta.dirname, '../out');

/**
 * @typedef {object} Served
 * @property {string} url
 * @property {() => Promise<void>} stop
 */

/**
 * Serves the page of a build to this machine.
 * @param {{ port?: number | undefined, folder?: string | undefined }} [options] `port` 0 lets the system choose
 *   one; without it the program's own. `folder` holds the build (`main/page-server.js` and `renderer/`).
 * @returns {Promise<Served>}
 * @throws {StartError} where there is no build, or the port cannot be had
 */
export async function servePage({ port, folder = BUILD } = {}) {
  const pages = join(folder, 'renderer');
  const { listen, DEFAULT_PORT } = await loadServer(folder);
  if (!existsSync(join(pages, 'index.html'))) throw missingBuild(folder);
  const wanted = port ?? DEFAULT_PORT;
  const outcome = await listen(pages, wanted);
  if (outcome.kind === 'failed') throw new StartError(sentenceOf(outcome, wanted));
  const { server, url } = outcome;
  return {
    url,
    stop: () =>
      new Promise((settle) => {
        server.close(() => settle());
        server.closeAllConnections();
      }),
  };
}

/**
 * The address where Schakel answers already, or `null`. Asked before a build, which would take away the files of
 * the page that is open.
 * @param {{ port?: number | undefined, folder?: string | undefined }} [options]
 * @returns {Promise<string | null>}
 */
export async function findRunning({ port, folder = BUILD } = {}) {
  if (!existsSync(join(folder, 'main', 'page-server.js'))) return null;
  const { addressOf, isSchakelAt, DEFAULT_PORT } = await loadServer(folder);
  const wanted = port ?? DEFAULT_PORT;
  return (await isSchakelAt(wanted)) ? addressOf(wanted) : null;
}

/**
 * The server is part of the build, so that it sends the same policy as Electron.
 * @param {string} folder
 * @returns {Promise<typeof import('../electron/page/page-server.ts')>}
 */
async function loadServer(folder) {
  const file = join(folder, 'main', 'page-server.js');
  if (!existsSync(file)) throw missingBuild(folder);
  // The time makes a module that was built anew another one than that of before.
  return await import(`${pathToFileURL(file).href}?${statSync(file).mtimeMs}`);
}

/** @param {string} folder */
function missingBuild(folder) {
  return new StartError(`There is no build in ${folder}: run "npm run build" first.`);
}

/**
 * @param {{ fault: string, detail: string }} outcome
 * @param {number} port
 */
function sentenceOf({ fault, detail }, port) {
  if (fault === 'in-use-by-schakel') return `Schakel is already running at http://127.0.0.1:${port}/`;
  if (fault === 'in-use') {
    return `Port ${port} is taken by another program; end that one, or choose another port with SCHAKEL_PORT (which is another, empty store).`;
  }
  return `Port ${port} cannot be opened: ${detail}`;
}

/**
 * A port as a person gives it.
 * @param {string | undefined} text
 * @returns {number | undefined}
 * @throws {StartError} where it is no port
 */
export function parsePort(text) {
  if (text === undefined || text === '') return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65_535)) throw new StartError(`"${text}" is not a port: give a number from 0 to 65535.`);
  return port;
}

async function main() {
  const { values } = parseArgs({ options: { port: { type: 'string' }, folder: { type: 'string' } } });
  const port = parsePort(values.port ?? process.env.SCHAKEL_PORT);
  const folder = values.folder === undefined ? BUILD : resolve(values.folder);
  const served = await servePage({ port, folder });
  console.log(`Schakel's page is served at ${served.url}`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void served.stop());
  }
}

if (isRunDirectly(import.meta.url)) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
