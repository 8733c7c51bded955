import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DiskFolder } from '../../../electron/main/folder-io';
import { watchFolder } from '../../../electron/main/folder-watch';
import type { FolderFile } from '../../../shared/host/byte-folder';

let root = '';
let stop: () => void = () => undefined;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'schakel-watch-'));
});
afterEach(async () => {
  stop();
  await rm(root, { recursive: true, force: true });
});

/** Settles at the first notice. */
function notice(path: string, list: () => Promise<readonly FolderFile[]>, lookMs: number): Promise<void> {
  return new Promise((resolve) => {
    stop = watchFolder(path, list, resolve, lookMs);
  });
}

describe('a watched folder', () => {
  it('tells by the notices of the system', async () => {
    const folder = new DiskFolder(root, false);
    // Longer than the test may last: our own looks are not what tells it.
    const told = notice(root, () => folder.list(), 3_600_000);
    await writeFile(join(root, 'a.schakel'), 'x');
    await told;
  });

  it('tells by looks of its own where the system gives no notices', async () => {
    let files: readonly FolderFile[] = [{ name: 'a.schakel', size: 1, modifiedAt: 1 }];
    let looks = 0;
    const list = () => {
      looks += 1;
      if (looks > 2) files = [{ name: 'a.schakel', size: 2, modifiedAt: 1 }];
      return Promise.resolve(files);
    };
    await notice(join(root, 'not-there'), list, 5);
    expect(looks).toBeGreaterThan(2);
  });

  it('tells that the folder went away', async () => {
    let looks = 0;
    const list = () => {
      looks += 1;
      return looks > 2 ? Promise.reject(new Error('gone')) : Promise.resolve([]);
    };
    await notice(join(root, 'not-there'), list, 5);
    expect(looks).toBeGreaterThan(2);
  });
});
