import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from './start-error.mjs';

/** Without these a build cannot be run: Electron's and the loopback server's parts, and the page. */
const PARTS = ['main/main.js', 'main/page-server.js', 'preload/preload.cjs', 'renderer/index.html'];

/** @param {string} project the project's root */
export function hasBuild(project) {
  return PARTS.every((part) => existsSync(join(project, 'out', part)));
}

/** @param {string} project */
export function requireBuild(project) {
  if (!hasBuild(project)) throw new StartError('There is no build in out/: run "npm run build" first.');
}

/**
 * Builds the program. In a folder that cannot be written to, the build that is there is kept.
 * @param {string} project
 * @param {import('./children.mjs').Children} children
 * @param {(line: string) => void} say
 * @throws {StartError} with the build's own output, where it fails
 */
export async function build(project, children, say) {
  if (!isWritable(project)) {
    if (!hasBuild(project)) throw new StartError(`This folder is read-only and holds no build: ${project}`);
    say('This folder is read-only: starting the build it holds.');
    return;
  }
  const tool = join(project, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  if (!existsSync(tool)) throw new StartError('The dependencies are not installed: run "npm ci" first.');
  const args = [tool, 'build', '--config', 'electron.config.ts', '--logLevel', 'warn'];
  const ended = await children.run(process.execPath, args, { cwd: project, quiet: true });
  if (ended.code !== 0) throw new StartError(`The build failed (${ended.reason}):\n${ended.output.trim()}`);
}

/** @param {string} project */
function isWritable(project) {
  const out = join(project, 'out');
  try {
    for (const folder of [project, ...(existsSync(out) ? [out] : [])]) accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
