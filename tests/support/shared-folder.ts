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

/** Each gets what the other has and it has not. */
export async function carryBetween(one: Page, other: Page): Promise<void> {
  const [ours, theirs] = await Promise.all([filesOf(one), filesOf(other)]);
  const lacking = (from: FolderFiles, of: FolderFiles) =>
    Object.fromEntries(Object.entries(from).filter(([name]) => of[name] === undefined));
  await Promise.all([putFiles(other, lacking(ours, theirs)), putFiles(one, lacking(theirs, ours))]);
}
