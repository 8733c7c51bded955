/**
 * A desk in an Electron that is running already, for where the tests cannot start it: in a box, on another machine, in a
 * debugger. It is one program with one store, so a story that needs two desks or a restart is skipped there.
 */
import type { Page } from '@playwright/test';
import { ElectronMain } from '../../support/electron-main';
import type { Desk } from '../fixtures';
import { electronJournal, PAGE_URL, waitForPage, type PageWindow } from './electron-page';
import { Watch } from './watch';

export interface RunningElectron {
  /** Chromium's debugging address (`--remote-debugging-port`). */
  readonly page: string;
  /** Node's (`--inspect`), by which file dialogs are answered; null where it was not given. */
  readonly main: string | null;
}

/** The Electron that SCHAKEL_ELECTRON_CDP, and SCHAKEL_ELECTRON_INSPECT, point at. @returns null where none was given */
export function runningElectron(): RunningElectron | null {
  const { SCHAKEL_ELECTRON_CDP: page, SCHAKEL_ELECTRON_INSPECT: main } = process.env;
  return page ? { page, main: main ?? null } : null;
}

/**
 * @param skip ends the story as skipped, with the reason
 */
export async function attachElectronDesk(
  { page: pageAddress, main: mainAddress }: RunningElectron,
  skip: (reason: string) => never,
): Promise<Desk> {
  const watch = new Watch(PAGE_URL);
  const { browser, page } = await waitForPage(pageAddress, watch);
  if (!(await isEmpty(page))) {
    await browser.close();
    // Somebody's vault may be in it: a story never clears what it did not make.
    throw new Error('the running Electron has a store: start it on a new profile');
  }
  const main = mainAddress === null ? null : await ElectronMain.connect(mainAddress);
  const dialogs = () =>
    main ?? skip('file dialogs are answered by SCHAKEL_ELECTRON_INSPECT, which is not set');
  let closed = false;
  return {
    page,
    main,
    profile: null,
    watch,
    saved: (act) => dialogs().saved(act),
    choose: (file, act) => dialogs().choose(file, act),
    chooseFolder: (act) => dialogs().chooseFolder(act),
    journal: () => electronJournal(page),
    restart: () => skip('an Electron that the tests did not start cannot be started again'),
    close: async () => {
      if (closed) return;
      closed = true;
      await empty(page);
      await main?.leave();
      await browser.close();
    },
  };
}

async function isEmpty(page: Page): Promise<boolean> {
  return await page.evaluate(async () => {
    const { schakel } = window as unknown as PageWindow;
    const [databases, files] = [await indexedDB.databases(), await schakel.folderList('own')];
    return databases.length === 0 && files.length === 0 && localStorage.length === 0;
  });
}

/** Leaves the program as it was found: without a store. */
async function empty(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  // The worker of the page as it was lets go of the store.
  await page.goto(PAGE_URL);
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: 'app://schakel', storageTypes: 'all' });
  await page.evaluate(async () => {
    const { schakel } = window as unknown as PageWindow;
    for (const { name } of await schakel.folderList('own')) await schakel.folderRemove('own', name);
    localStorage.clear();
  });
  await page.goto(PAGE_URL);
}
