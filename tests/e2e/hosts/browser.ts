/** A desk in a plain Chromium window, served from the loopback address by the product's own server. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import type { Desk } from '../fixtures';
import { answerFolderDialog, browserJournal } from './browser-folders';
import { Watch } from './watch';

export interface Served {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

interface ServeModule {
  readonly servePage: (options: { readonly port: number }) => Promise<Served>;
}

export async function serveBuild(): Promise<Served> {
  const file = resolve(import.meta.dirname, '../../../scripts/serve.mjs');
  const { servePage } = (await import(pathToFileURL(file).href)) as ServeModule;
  // Port 0: each worker of the tests has a server, and so an origin, of its own.
  return servePage({ port: 0 });
}

export interface BrowserOptions {
  /** More for Chromium's command line. */
  readonly args?: readonly string[];
}

async function launch(
  url: string,
  profile: string,
  watch: Watch,
  { args = [] }: BrowserOptions,
): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.SCHAKEL_CHROMIUM ?? '/usr/bin/chromium',
    // Tests run as root; the product never passes --no-sandbox.
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', ...args],
    viewport: { width: 1440, height: 900 },
    locale: 'nl-BE',
    timezoneId: 'Europe/Brussels',
    acceptDownloads: true,
  });
  watch.follow(context);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { context, page };
}

/** Ends the browser's whole process group at once, as `kill -9` does; it began the group. */
function killAll(profile: string): void {
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${entry}/cmdline`, 'utf8');
      // Its own words; those of its children name their type.
      if (command.includes(profile) && !command.includes('--type=')) process.kill(-Number(entry), 'SIGKILL');
    } catch {
      // It ended by itself meanwhile, or is a helper in the group that is gone.
    }
  }
  // A killed Chromium leaves the lock of its profile behind.
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
    rmSync(join(profile, name), { force: true });
}

export async function openBrowserDesk(
  url: string,
  profile: string,
  options: BrowserOptions = {},
): Promise<Desk & { readonly watch: Watch }> {
  const watch = new Watch(url);
  let now = await launch(url, profile, watch, options);
  return {
    get page() {
      return now.page;
    },
    profile,
    watch,
    saved: async (act) => {
      const [download] = await Promise.all([now.page.waitForEvent('download'), act()]);
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    },
    choose: async ({ name, bytes }, act) => {
      const [chooser] = await Promise.all([now.page.waitForEvent('filechooser'), act()]);
      await chooser.setFiles({ name, buffer: bytes, mimeType: 'application/octet-stream' });
    },
    chooseFolder: async (act) => {
      const files = await answerFolderDialog(now.page);
      await act();
      return files;
    },
    journal: () => browserJournal(now.page),
    restart: async () => {
      const closed = now.context.waitForEvent('close');
      killAll(profile);
      await closed;
      now = await launch(url, profile, watch, options);
    },
    close: () => now.context.close(),
  };
}
