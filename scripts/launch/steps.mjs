/** Runs commands one after the other, or in lanes beside each other, each with its time; stops at the first that fails. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '../..');

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} command program and arguments; a program of node_modules/.bin by its name
 * @property {Readonly<Record<string, string>>} [env]
 */

/** @type {Step} */
export const BUILD = {
  name: 'build',
  command: ['electron-vite', 'build', '--config', 'electron.config.ts', '--logLevel', 'warn'],
};

/**
 * @param {Step} step
 * @param {boolean} alone whether its output may go straight to the screen; beside others it is shown when the step ends
 * @returns {Promise<boolean>} whether it went well
 */
function runStep({ name, command: [program = '', ...args], env }, alone) {
  if (alone) console.log(`\n── ${name}`);
  const began = performance.now();
  const child = spawn('npx', ['--no-install', program, ...args], {
    cwd: PROJECT,
    stdio: alone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, npm_config_loglevel: 'error', ...env },
  });
  /** @type {Buffer[]} */
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => said.push(part));
  return new Promise((done) => {
    const end = (/** @type {boolean} */ fine) => {
      if (!alone) process.stdout.write(Buffer.concat([Buffer.from(`\n── ${name}\n`), ...said]));
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`   ${name}: ${fine ? 'fine' : 'FAILED'}, ${seconds} s`);
      done(fine);
    };
    child.once('error', () => end(false));
    child.once('close', (status) => end(status === 0));
  });
}

/** @param {readonly Step[]} lane @param {boolean} alone @returns {Promise<string | null>} */
async function runLane(lane, alone) {
  for (const step of lane) if (!(await runStep(step, alone))) return step.name;
  return null;
}

/**
 * @param {readonly (Step | readonly (readonly Step[])[])[]} steps a list in it holds lanes that run beside each other
 * @returns {Promise<string | null>} the name of the step that failed, or null
 */
export async function runSteps(steps) {
  for (const step of steps) {
    const failed =
      'name' in step
        ? await runLane([step], true)
        : (await Promise.all(step.map((lane) => runLane(lane, false)))).find((name) => name !== null);
    if (failed) return failed;
  }
  return null;
}
