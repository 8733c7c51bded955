/** A folder the user points at, in a browser window: what a crash left there can be found and taken away. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PickedFolder } from '../../../renderer/host/browser-folders';
import { encodeUtf8 } from '../../../shared/crypto/bytes';

const NAME = 'picked-folder-test';
let handle: FileSystemDirectoryHandle;
let folder: PickedFolder;

beforeEach(async () => {
  handle = await (await navigator.storage.getDirectory()).getDirectoryHandle(NAME, { create: true });
  folder = new PickedFolder(handle);
});
afterEach(async () => (await navigator.storage.getDirectory()).removeEntry(NAME, { recursive: true }));

async function names(): Promise<readonly string[]> {
  const all: string[] = [];
  for await (const name of handle.keys()) all.push(name);
  return all.sort();
}

describe('a folder the user points at', () => {
  it('names new versions that a crash left, and gives one up without touching the file', async () => {
    await folder.append('a.backup', encodeUtf8('whole'));
    await folder.draft('a.backup', encodeUtf8('half'), true);
    await folder.draft('b.backup', encodeUtf8('half'), true);
    expect([...(await folder.drafts())].sort()).toEqual(['a.backup', 'b.backup']);
    expect(await folder.dropDraft('a.backup')).toBeNull();
    expect(await folder.dropDraft('b.backup')).toBeNull();
    expect(await folder.dropDraft('none')).toBeNull();
    expect(await names()).toEqual(['a.backup']);
    expect(await folder.size('a.backup')).toBe(5);
  });

  it('removes a file with its new version, also where there is only one of them', async () => {
    await folder.append('a.backup', encodeUtf8('whole'));
    await folder.draft('a.backup', encodeUtf8('half'), true);
    await folder.draft('b.backup', encodeUtf8('half'), true);
    for (const name of ['a.backup', 'b.backup', 'none']) expect(await folder.remove(name)).toBeNull();
    expect(await names()).toEqual([]);
  });

  it('writes over bytes that are there, and never makes a file longer', async () => {
    await folder.append('a.backup', encodeUtf8('0123456789'));
    expect(await folder.patch('a.backup', 0, encodeUtf8('ab'))).toBeNull();
    expect(new TextDecoder().decode(await folder.read('a.backup', 0, 99))).toBe('ab23456789');
    expect(await folder.patch('a.backup', 9, encodeUtf8('xy'))).toBe('failed');
    expect(await folder.size('a.backup')).toBe(10);
  });
});
