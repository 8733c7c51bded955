/** What a syncing program does between the chosen folders of two desks in the browser, at the moment a story says so. */
import type { Page } from '@playwright/test';

/** As `answerFolderDialog` calls it. */
const CHOSEN = 'backups';

/** By name, in base64. */
export type FolderFiles = Readonly<Record<string, string>>;

export function filesOf(page: Page): Promise<FolderFiles> {
  return page.evaluate(async (name) => {
    const root = await navigator.storage.getDirectory();
    const files: Record<string, string> = {};
    for await (const handle of (await root.getDirectoryHandle(name, { create: true })).values()) {
      if (handle.kind !== 'file') continue;
      const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
      files[handle.name] = btoa([...bytes].map((byte) => String.fromCharCode(byte)).join(''));
    }
    return files;
  }, CHOSEN);
}

async function putFiles(page: Page, files: FolderFiles): Promise<void> {
  await page.evaluate(
    async ({ folder, given }) => {
      const root = await navigator.storage.getDirectory();
      const into = await root.getDirectoryHandle(folder, { create: true });
      for (const [name, base64] of Object.entries(given)) {
        const stream = await (await into.getFileHandle(name, { create: true })).createWritable();
        await stream.write(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
        await stream.close();
      }
    },
    { folder: CHOSEN, given: files },
  );
}

async function removeFiles(page: Page, names: readonly string[]): Promise<void> {
  await page.evaluate(
    async ({ folder, gone }) => {
      const root = await navigator.storage.getDirectory();
      const from = await root.getDirectoryHandle(folder, { create: true });
      for (const name of gone) await from.removeEntry(name);
    },
    { folder: CHOSEN, gone: names },
  );
}

/** The chosen folders of two desks: each gets what the other has, and loses what the other removed. */
export class SharedFolder {
  readonly #pages: readonly [Page, Page];
  #carried: ReadonlySet<string> = new Set();

  constructor(...pages: readonly [Page, Page]) {
    this.#pages = pages;
  }

  async carry(): Promise<void> {
    const [one, other] = this.#pages;
    const [ours, theirs] = await Promise.all([filesOf(one), filesOf(other)]);
    await Promise.all([this.#bring(one, ours, theirs), this.#bring(other, theirs, ours)]);
    const [after, too] = await Promise.all([filesOf(one), filesOf(other)]);
    this.#carried = new Set(Object.keys(after).filter((name) => too[name] !== undefined));
  }

  async #bring(to: Page, has: FolderFiles, other: FolderFiles): Promise<void> {
    const lacks = Object.entries(other).filter(
      ([name]) => has[name] === undefined && !this.#carried.has(name),
    );
    await putFiles(to, Object.fromEntries(lacks));
    const gone = Object.keys(has).filter((name) => other[name] === undefined && this.#carried.has(name));
    await removeFiles(to, gone);
  }
}
