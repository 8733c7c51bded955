/** The folders of a desk in the browser: all are of the origin's private file system. */
import type { Page } from '@playwright/test';

const CHOSEN = 'backups';

/** The browser's own dialog cannot be driven: it answers with a real folder of the private file system. */
export async function answerFolderDialog(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate((name) => {
    const folder = async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
    Object.assign(window, { showDirectoryPicker: folder });
  }, CHOSEN);
  return () =>
    page.evaluate(async (name) => {
      const root = await navigator.storage.getDirectory();
      const names: string[] = [];
      for await (const file of (await root.getDirectoryHandle(name, { create: true })).keys())
        names.push(file);
      return names;
    }, CHOSEN);
}

export async function browserJournal(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const find = async (folder: FileSystemDirectoryHandle): Promise<File | null> => {
      for await (const handle of folder.values()) {
        if (handle.kind === 'file' && handle.name.endsWith('.journal')) return handle.getFile();
        const found = handle.kind === 'directory' ? await find(handle) : null;
        if (found) return found;
      }
      return null;
    };
    const file = await find(await navigator.storage.getDirectory());
    const bytes = new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer(0));
    return btoa([...bytes].map((byte) => String.fromCharCode(byte)).join(''));
  });
  return Buffer.from(base64, 'base64');
}
