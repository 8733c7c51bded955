/** Whether Electron can be used here, and running it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasDisplay, isRoot } from './desktop.mjs';

/** How long fetching Electron's binary may take, in milliseconds. */
const FETCH_LIMIT_MS = 90_000;
/** An Electron that fails so soon never showed a window, in milliseconds. */
const NEVER_BEGAN_MS = 10_000;

/** Why a window of Electron's cannot be shown on this machine at all. @returns {string | null} */
export function obstacle() {
  if (isRoot()) return 'root cannot run it in its sandbox';
  if (!hasDisplay(process.platform, process.env)) return 'there is no display';
  return null;
}

/**
 * Electron's program, fetched if it is not there.
 * @param {string} project
 * @param {import('./children.mjs').Children} children
 * @param {(line: string) => void} say
 * @returns {Promise<{ path: string } | { obstacle: string }>}
 */
export async function provideElectron(project, children, say) {
  const present = installedElectron(project);
  if (present !== null) return { path: present };
  const installer = join(project, 'node_modules', 'electron', 'install.js');
  if (!existsSync(installer)) return { obstacle: 'it is not installed' };
  say(`Fetching Electron, once (about 120 MB, at most ${FETCH_LIMIT_MS / 1000} seconds)…`);
  const ended = await children.run(process.execPath, [installer], { quiet: true, limitMs: FETCH_LIMIT_MS });
  const fetched = installedElectron(project);
  if (fetched !== null) return { path: fetched };
  const late = ended.lastedMs >= FETCH_LIMIT_MS;
  return { obstacle: late ? 'fetching it took too long' : 'it is not installed and could not be fetched' };
}

/**
 * Runs the program in Electron until its window is closed.
 * @param {{ electron: string, project: string, files: readonly string[] }} what
 * @param {import('./children.mjs').Children} children
 * @returns {Promise<{ code: number } | { obstacle: string }>} the second where it never began
 */
export async function runElectron({ electron, project, files }, children) {
  const env = { ...process.env };
  // Either would make it another program: plain Node, or one that loads a page from elsewhere.
  delete env.ELECTRON_RUN_AS_NODE;
  delete env.ELECTRON_RENDERER_URL;
  const ended = await children.run(electron, [project, ...files], { env });
  if (ended.code === 0) return { code: 0 };
  if (ended.lastedMs < NEVER_BEGAN_MS) return { obstacle: `it ended at once (${ended.reason})` };
  return { code: ended.code ?? 1 };
}

/**
 * As `node_modules/electron/install.js` looks: the version must be the package's own, or an update would run the old.
 * @param {string} project
 * @returns {string | null}
 */
function installedElectron(project) {
  const folder = join(project, 'node_modules', 'electron');
  try {
    const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist');
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    if (readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '') !== version) return null;
    const program = join(dist, readFileSync(join(folder, 'path.txt'), 'utf8').trim());
    return existsSync(program) ? program : null;
  } catch {
    return null;
  }
}
