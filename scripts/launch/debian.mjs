/** Programs that the tests need, from Debian's own packages. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { findProgram, isRoot } from './desktop.mjs';

const PROJECT = resolve(import.meta.dirname, '../..');
/** So long an installation may take, in milliseconds. */
const INSTALL_LIMIT_MS = 600_000;

export function isDebianRoot() {
  return isRoot() && existsSync('/etc/debian_version') && findProgram(['apt-get']) !== null;
}

/**
 * @param {string} name of the package
 * @returns {string | null} what went wrong
 */
export function installFromDebian(name) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '-qq', name];
  return run('apt-get', ['update', '-qq'], env) ?? run('apt-get', install, env);
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | null} the last line of its output where it failed
 */
export function run(command, args, env) {
  const result = spawnSync(command, args, { cwd: PROJECT, env, encoding: 'utf8', timeout: INSTALL_LIMIT_MS });
  if (result.status === 0) return null;
  const output = `${result.stdout ?? ''}\n${result.stderr ?? ''}`.trim();
  return result.error?.message ?? output.split('\n').at(-1) ?? `${command} ended with ${result.status}`;
}
