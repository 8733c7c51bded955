/** Runs commands one after the other, each with its time; stops at the first that fails. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '../..');

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} command program and arguments; a program of node_modules/.bin by its name
 * @property {Readonly<Record<string, string>>} [env]
 */

/**
 * @param {readonly Step[]} steps
 * @returns {string | null} the name of the step that failed, or null
 */
export function runSteps(steps) {
  for (const { name, command, env } of steps) {
    console.log(`\n── ${name}`);
    const began = performance.now();
    const [program = '', ...args] = command;
    const { status } = spawnSync('npx', ['--no-install', program, ...args], {
      cwd: PROJECT,
      stdio: 'inherit',
      env: { ...process.env, npm_config_loglevel: 'error', ...env },
    });
    console.log(
      `   ${name}: ${status === 0 ? 'fine' : 'FAILED'}, ${((performance.now() - began) / 1000).toFixed(1)} s`,
    );
    if (status !== 0) return name;
  }
  return null;
}
