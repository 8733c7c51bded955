/** A desk in Electron: the built program, driven by Chromium's and Node's debugging ports. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';
import { ElectronMain, type NamedBytes } from '../../support/electron-main';
import type { Desk } from '../fixtures';
import { electronJournal, PAGE_URL, waitForPage } from './electron-page';
import { Watch } from './watch';

const PROJECT = resolve(import.meta.dirname, '../../..');
/** How long the program may take to end, in milliseconds. */
const END_LIMIT_MS = 15_000;

/**
 * Electron's program: the npm package's, where it was fetched, or that of SCHAKEL_ELECTRON, which takes the same
 * arguments.
 * @returns null where there is none
 */
export function electronProgram(): string | null {
  const given = process.env.SCHAKEL_ELECTRON;
  if (given) return given;
  const folder = join(PROJECT, 'node_modules', 'electron');
  const note = join(folder, 'path.txt');
  const program = existsSync(note) ? join(folder, 'dist', readFileSync(note, 'utf8').trim()) : null;
  return program !== null && existsSync(program) ? program : null;
}

/** A desk whose main process a story can look into. */
export interface ElectronDesk extends Desk {
  readonly main: ElectronMain;
  readonly watch: Watch;
}

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<void>;
  readonly browser: Browser;
  readonly page: Page;
  readonly main: ElectronMain;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const address = server.address();
  await new Promise((settle) => server.close(settle));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function launch(
  program: string,
  profile: string,
  watch: Watch,
  files: readonly string[] = [],
): Promise<Running> {
  const [chromiumPort, nodePort] = [await freePort(), await freePort()];
  const args = [
    `--remote-debugging-port=${chromiumPort}`,
    `--inspect=127.0.0.1:${nodePort}`,
    `--user-data-dir=${profile}`,
    '--lang=nl-BE',
    // Tests run as root; the product never passes it.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    PROJECT,
    ...files,
  ];
  const child = spawn(program, args, {
    // A group of its own, so that all of it can be killed.
    detached: process.platform !== 'win32',
    env: { ...process.env, TZ: 'Europe/Brussels' },
    stdio: 'ignore',
  });
  const ended = new Promise<void>((settle) => child.once('close', () => settle()));
  try {
    const { browser, page } = await waitForPage(`http://127.0.0.1:${chromiumPort}`, watch);
    return { child, ended, browser, page, main: await ElectronMain.connect(`http://127.0.0.1:${nodePort}`) };
  } catch (error) {
    kill(child);
    throw error;
  }
}

/** In the profile: a program in a box sees no other folder. */
function place(profile: string, { name, bytes }: NamedBytes): string {
  const path = join(profile, name);
  writeFileSync(path, bytes);
  return path;
}

/** Ends the program and all it started, as `kill -9` does. */
function kill({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

async function end({ child, ended, browser, main }: Running): Promise<void> {
  await main.quit();
  await Promise.race([ended, sleep(END_LIMIT_MS)]);
  kill(child);
  await ended;
  await browser.close().catch(() => undefined);
}

/** @param opens a file that the program is started with */
export async function openElectronDesk(
  program: string,
  profile: string,
  opens?: NamedBytes,
): Promise<ElectronDesk> {
  const watch = new Watch(PAGE_URL);
  let now = await launch(program, profile, watch, opens && [place(profile, opens)]);
  let closed = false;
  return {
    get page() {
      return now.page;
    },
    get main() {
      return now.main;
    },
    profile,
    watch,
    saved: (act) => now.main.saved(act),
    choose: (file, act) => now.main.choose(file, act),
    chooseFolder: (act) => now.main.chooseFolder(act),
    journal: () => electronJournal(now.page),
    restart: async () => {
      kill(now.child);
      now.main.disconnect();
      await now.ended;
      now = await launch(program, profile, watch);
    },
    close: async () => {
      if (closed) return;
      closed = true;
      await end(now);
    },
  };
}
