/** Reaches the page of an Electron that runs, by the address of Chromium's debugging port. */
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Browser, type Page } from '@playwright/test';
import type { HostBridge } from '../../../shared/host/channels';
import type { Watch } from './watch';

export const PAGE_URL = 'app://schakel/';
/** How long the program may take to show its page, in milliseconds. */
const BEGIN_LIMIT_MS = 60_000;

/**
 * Waits until the page is there: the port answers before the window does.
 * @param address such as `http://127.0.0.1:9333`
 */
export async function waitForPage(
  address: string,
  watch: Watch,
): Promise<{ readonly browser: Browser; readonly page: Page }> {
  const browser = await connect(address);
  const page = browser
    .contexts()
    .flatMap((context) => context.pages())
    .find((found) => found.url().startsWith(PAGE_URL));
  if (page === undefined) throw new Error('Electron shows no page');
  watch.follow(page.context());
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('heading', { level: 1 }).waitFor({ timeout: BEGIN_LIMIT_MS });
  return { browser, page };
}

/** Inside the page. */
export type PageWindow = typeof globalThis & { readonly schakel: HostBridge };

/** The vault's journal, by what the preload script gives the page. */
export async function electronJournal(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const { schakel } = window as unknown as PageWindow;
    const file = (await schakel.folderList('own')).find(({ name }) => name.endsWith('.journal'));
    if (file === undefined) return '';
    const bytes = await schakel.folderRead('own', file.name, 0, await schakel.folderSize('own', file.name));
    return btoa([...bytes].map((byte) => String.fromCharCode(byte)).join(''));
  });
  return Buffer.from(base64, 'base64');
}

async function connect(address: string): Promise<Browser> {
  const endMs = performance.now() + BEGIN_LIMIT_MS;
  while (performance.now() < endMs) {
    const signal = AbortSignal.timeout(2000);
    const list = await fetch(new URL('/json/list', address), { signal }).then(
      (answer) => answer.text(),
      () => '',
    );
    if (list.includes(PAGE_URL)) return await chromium.connectOverCDP(address);
    await sleep(200);
  }
  throw new Error(`no Schakel at ${address}`);
}
