import { spawn } from 'node:child_process';

/** How long a child may take to end by itself once it was asked, in milliseconds. */
const GRACE_MS = 4000;

/**
 * @typedef {object} Ended
 * @property {number | null} code `null` where a signal ended it, or it never began
 * @property {string} reason in words, for a line on the terminal
 * @property {string} output what it wrote, where `options.quiet` was set
 * @property {number} lastedMs
 */

/** The programs this start began, so that none outlives it. */
export class Children {
  /** @type {Set<import('node:child_process').ChildProcess>} */
  #running = new Set();

  /**
   * Starts a program and settles when it has ended; never rejects.
   * @param {string} command
   * @param {readonly string[]} args
   * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, limitMs?: number }} [options]
   *   `quiet` keeps its output off the terminal
   * @returns {Promise<Ended>}
   */
  run(command, args, options = {}) {
    const { quiet = false, limitMs, ...rest } = options;
    const begunMs = performance.now();
    return new Promise((settle) => {
      const child = spawn(command, args, { ...rest, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
      const timer = limitMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), limitMs);
      let output = '';
      child.stdout?.on('data', (part) => (output += part));
      child.stderr?.on('data', (part) => (output += part));
      /** @param {number | null} code @param {string} reason */
      const end = (code, reason) => {
        clearTimeout(timer);
        this.#running.delete(child);
        settle({ code, reason, output, lastedMs: performance.now() - begunMs });
      };
      this.#running.add(child);
      child.once('error', (error) => end(null, error.message));
      child.once('close', (code, signal) => end(code, signal ?? `exit code ${code}`));
    });
  }

  /** Asks all to end, and ends those that do not. */
  async endAll() {
    const children = [...this.#running];
    const gone = children.map((child) => new Promise((settle) => child.once('close', settle)));
    for (const child of children) child.kill('SIGTERM');
    const timer = setTimeout(() => children.forEach((child) => child.kill('SIGKILL')), GRACE_MS);
    await Promise.all(gone);
    clearTimeout(timer);
  }
}
