/**
 * Desks for the stories: each a program of its own with a profile of its own, in the browser host or in Electron.
 * Electron is one that runs already, at SCHAKEL_ELECTRON_CDP, or is started: the program SCHAKEL_ELECTRON names, or the
 * npm package's where its binary is there. Where there is none, its project is skipped, aloud.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import type { ElectronMain, NamedBytes } from '../support/electron-main';
import { openBrowserDesk, serveBuild, type BrowserOptions, type Served } from './hosts/browser';
import { electronProgram, openElectronDesk } from './hosts/electron';
import { attachElectronDesk, runningElectron, type RunningElectron } from './hosts/electron-attached';
import type { Watch } from './hosts/watch';

export interface Desk {
  /** Another one after `restart`. */
  readonly page: Page;
  /** The folder of its profile, for scans; null where it lies out of reach. */
  readonly profile: string | null;
  /** The main process, in Electron; null where it cannot be reached. */
  readonly main?: ElectronMain | null;
  /** What was asked from the network and said on the console. */
  readonly watch: Watch;
  /** Does what saves a file, and gives back what was saved. */
  readonly saved: (act: () => Promise<void>) => Promise<{ readonly name: string; readonly bytes: Buffer }>;
  /** Does what asks for a file, and gives it this one. */
  readonly choose: (
    file: { readonly name: string; readonly bytes: Buffer },
    act: () => Promise<void>,
  ) => Promise<void>;
  /** Does what asks for a folder, and gives it an empty one. @returns the names of the files in it */
  readonly chooseFolder: (act: () => Promise<void>) => Promise<() => Promise<readonly string[]>>;
  /** The vault's journal, as it stands in the program's own folder. */
  readonly journal: () => Promise<Buffer>;
  /** Kills the program without warning and starts it again on the same profile. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface DeskOptions extends BrowserOptions {
  /** A file the program is started with, as by a double click; Electron only. */
  readonly opens?: NamedBytes;
  /** An own folder for the profile, which stays; else a new one, which goes. */
  readonly profile?: string;
}

interface Fixtures {
  readonly openDesk: (options?: DeskOptions) => Promise<Desk>;
}

interface WorkerFixtures {
  readonly served: Served;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  served: [
    // Playwright reads the first parameter's names to know what a fixture needs.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const served = await serveBuild();
      await use(served);
      await served.stop();
    },
    { scope: 'worker' },
  ],
  openDesk: async ({ served }, use, testInfo) => {
    const desks: Desk[] = [];
    const folders: string[] = [];
    const skip = (reason: string): never => {
      testInfo.skip(true, reason);
      throw new Error(reason);
    };
    const inElectron = testInfo.project.name === 'electron';
    const running = inElectron ? runningElectron() : null;
    const program = inElectron && running === null ? electronProgram() : null;
    testInfo.skip(
      inElectron && running === null && program === null,
      'no Electron binary, no SCHAKEL_ELECTRON and no SCHAKEL_ELECTRON_CDP',
    );
    const attach = (electron: RunningElectron, hasProfile: boolean) => {
      if (desks.length > 0) skip('an Electron that runs already is one desk');
      if (hasProfile) skip('an Electron that runs already has its profile and its arguments');
      return attachElectronDesk(electron, skip);
    };
    await use(async ({ profile: given, ...options } = {}) => {
      const profile = given ?? mkdtempSync(join(tmpdir(), 'schakel-desk-'));
      if (given === undefined) folders.push(profile);
      const desk = await (running !== null
        ? attach(running, given !== undefined || options.opens !== undefined)
        : program !== null
          ? openElectronDesk(program, profile, options.opens)
          : openBrowserDesk(served.url, profile, options));
      desks.push(desk);
      return desk;
    });
    for (const desk of desks) await desk.close();
    for (const { watch } of desks) {
      expect.soft(watch.strangers(), 'requests for anything but files of the page').toEqual([]);
      expect.soft(watch.said, 'said on the console').toEqual([]);
    }
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  },
});

export { expect } from '@playwright/test';
