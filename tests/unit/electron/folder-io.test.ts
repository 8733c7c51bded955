import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DiskFolder, isFolderName } from '../../../electron/main/folder-io';

let root = '';
let path = '';
let folder: DiskFolder;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'schakel-folder-'));
  path = join(root, 'journal');
  folder = new DiskFolder(path, true);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const text = async (name: string) => readFile(join(path, name), 'utf8');

describe('a folder on the disk', () => {
  it('leaves no trace by being looked into', async () => {
    expect(await folder.list()).toEqual([]);
    expect(await folder.size('a.journal')).toBe(0);
    expect(await folder.read('a.journal', 0, 10)).toEqual(new Uint8Array(0));
    expect(await readdir(root)).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('is made, and written, for the user alone', async () => {
    expect(await folder.append('a.journal', bytes('x'))).toBeNull();
    expect((await stat(path)).mode & 0o777).toBe(0o700);
    expect((await stat(join(path, 'a.journal'))).mode & 0o777).toBe(0o600);
  });

  it('appends in the order it was asked, also when asked all at once', async () => {
    const words = Array.from({ length: 50 }, (_, i) => `${i};`);
    const faults = await Promise.all(words.map((word) => folder.append('a.journal', bytes(word))));
    expect(new Set(faults)).toEqual(new Set([null]));
    expect(await text('a.journal')).toBe(words.join(''));
  });

  it('reads a range, and fewer bytes at the end of the file', async () => {
    await folder.append('a.journal', bytes('0123456789'));
    expect(await folder.read('a.journal', 3, 4)).toEqual(bytes('3456'));
    expect(await folder.read('a.journal', 8, 1000)).toEqual(bytes('89'));
    expect(await folder.read('a.journal', 10, 1)).toEqual(new Uint8Array(0));
    expect(await folder.read('a.journal', 99, 1)).toEqual(new Uint8Array(0));
  });

  it('cuts the end off, and never makes a file longer', async () => {
    await folder.append('a.journal', bytes('0123456789'));
    expect(await folder.truncate('a.journal', 4)).toBeNull();
    expect(await folder.truncate('a.journal', 9)).toBeNull();
    expect(await text('a.journal')).toBe('0123');
    expect(await folder.truncate('none', 0)).toBe('not-found');
  });

  it('shows a new version to nobody before it is published', async () => {
    await folder.append('a.journal', bytes('old'));
    await folder.draft('a.journal', bytes('left over from a crash'), true);
    expect(await folder.draft('a.journal', bytes('new, '), true)).toBeNull();
    expect(await folder.draft('a.journal', bytes('whole'), false)).toBeNull();
    expect(await text('a.journal')).toBe('old');
    expect(await folder.list()).toMatchObject([{ name: 'a.journal', size: 3 }]);
    expect(await folder.publish('a.journal')).toBeNull();
    expect(await text('a.journal')).toBe('new, whole');
    expect(await readdir(path)).toEqual(['a.journal']);
  });

  it('publishes nothing where there is no new version', async () => {
    await folder.append('a.journal', bytes('old'));
    expect(await folder.publish('a.journal')).toBe('not-found');
    expect(await folder.draft('b.journal', bytes('x'), false)).toBe('not-found');
    expect(await text('a.journal')).toBe('old');
  });

  it('writes over bytes that are there, and never makes a file longer', async () => {
    await folder.append('a.journal', bytes('0123456789'));
    expect(await folder.patch('a.journal', 3, bytes('abc'))).toBeNull();
    expect(await text('a.journal')).toBe('012abc6789');
    expect(await folder.patch('a.journal', 8, bytes('xyz'))).toBe('failed');
    expect(await folder.patch('none', 0, bytes('x'))).toBe('not-found');
    expect(await text('a.journal')).toBe('012abc6789');
    expect(await readdir(path)).toEqual(['a.journal']);
  });

  it('names new versions that a crash left, and gives one up without touching the file', async () => {
    await folder.append('a.backup', bytes('whole'));
    await folder.draft('a.backup', bytes('half'), true);
    await folder.draft('b.backup', bytes('half'), true);
    await writeFile(join(path, 'not ours .next'), '');
    await mkdir(join(path, 'c.backup.next'));
    expect([...(await folder.drafts())].sort()).toEqual(['a.backup', 'b.backup']);
    expect(await folder.dropDraft('a.backup')).toBeNull();
    expect(await folder.dropDraft('b.backup')).toBeNull();
    expect(await folder.dropDraft('none')).toBeNull();
    expect((await readdir(path)).sort()).toEqual(['a.backup', 'c.backup.next', 'not ours .next']);
    expect(await text('a.backup')).toBe('whole');
  });

  it('removes a file with its new version, and what is not there without complaint', async () => {
    await folder.append('a.journal', bytes('old'));
    await folder.draft('a.journal', bytes('new'), true);
    expect(await folder.remove('a.journal')).toBeNull();
    expect(await folder.remove('a.journal')).toBeNull();
    expect(await readdir(path)).toEqual([]);
  });

  it('lists plain files with allowed names only', async () => {
    await folder.append('a.journal', bytes('x'));
    await mkdir(join(path, 'folder'));
    await writeFile(join(path, '.hidden'), '');
    await writeFile(join(path, 'a (conflicted copy 2026).schakel'), '');
    await writeFile(join(path, 'a? #'), '');
    await symlink(join(path, 'a.journal'), join(path, 'link'));
    const modifiedAt = expect.any(Number) as number;
    expect((await folder.list()).toSorted((a, b) => a.size - b.size)).toEqual([
      { name: 'a (conflicted copy 2026).schakel', size: 0, modifiedAt },
      { name: 'a.journal', size: 1, modifiedAt },
    ]);
  });

  it.skipIf(process.platform === 'win32')('follows no link that someone put there', async () => {
    const outside = join(root, 'outside');
    await writeFile(outside, 'untouched');
    await mkdir(path);
    await symlink(outside, join(path, 'link'));
    expect(await folder.append('link', bytes('x'))).toBe('failed');
    expect(await folder.truncate('link', 0)).toBe('failed');
    await expect(folder.read('link', 0, 9)).rejects.toThrow();
    expect(await readFile(outside, 'utf8')).toBe('untouched');
  });

  it('says that a chosen folder is gone, and does not make it anew', async () => {
    const chosen = new DiskFolder(join(root, 'stick'), false);
    expect(await chosen.append('a', bytes('x'))).toBe('not-found');
    expect(await chosen.draft('a', bytes('x'), true)).toBe('not-found');
    expect(await chosen.list()).toEqual([]);
    expect(await readdir(root)).toEqual([]);
  });

  it('does not take a file that cannot be read for one that is not there', async () => {
    await writeFile(join(root, 'journal'), 'a file where the folder should be');
    expect(await folder.append('a.journal', bytes('x'))).not.toBeNull();
    await rm(join(root, 'journal'));
    await mkdir(join(path, 'a.journal'), { recursive: true });
    await expect(folder.read('a.journal', 0, 1)).rejects.toThrow();
  });

  it.each(['../a', '..', '.a', 'a/b', 'a\\b', '', ' a', 'C:a', 'a?', 'a.next', 'a\0', 'a'.repeat(122)])(
    'has no file named "%s"',
    async (name) => {
      expect(isFolderName(name)).toBe(false);
      await expect(folder.size(name)).rejects.toThrow();
      expect(await folder.append(name, bytes('x'))).toBe('failed');
    },
  );
});

/** A file system of 64 KiB, or null where none can be made. */
function mountTiny(at: string): (() => void) | null {
  if (process.getuid?.() !== 0) return null;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', at], { stdio: 'ignore' });
    return () => void execFileSync('umount', [at]);
  } catch {
    return null;
  }
}

describe('a full disk', () => {
  it('takes a write back that did not fit, and nothing that was there is lost', async (context) => {
    const at = join(root, 'tiny');
    await mkdir(at);
    const unmount = mountTiny(at);
    if (unmount === null) context.skip('needs root and a mount of its own: not tried here');
    try {
      const tiny = new DiskFolder(at, false);
      const saved = bytes('saved before. ');
      expect(await tiny.append('a.journal', saved)).toBeNull();
      expect(await tiny.append('a.journal', new Uint8Array(200 * 1024).fill(7))).toBe('no-space');
      expect(await tiny.read('a.journal', 0, 1e6)).toEqual(saved);
      expect(await tiny.append('a.journal', bytes('fits'))).toBeNull();

      expect(await tiny.draft('a.journal', new Uint8Array(200 * 1024), true)).toBe('no-space');
      expect(await readFile(join(at, 'a.journal'), 'utf8')).toBe('saved before. fits');
      expect(await tiny.remove('a.journal')).toBeNull();
      expect(await readdir(at)).toEqual([]);
    } finally {
      unmount?.();
    }
  });
});
