import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultOf, readWhole, writeAtomically } from '../../../electron/main/file-io';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'schakel-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);

describe('writing a file', () => {
  it('puts the whole new contents in the place of the old', async () => {
    const path = join(folder, 'Zilver-19.schakel');
    await writeFile(path, 'a longer, older handover');
    expect(await writeAtomically(path, bytes('new'))).toEqual({ kind: 'saved' });
    expect(await readFile(path, 'utf8')).toBe('new');
  });

  it('leaves nothing else in the folder', async () => {
    await writeAtomically(join(folder, 'a.schakel'), bytes('a'));
    expect(await readdir(folder)).toEqual(['a.schakel']);
  });

  it.skipIf(process.platform === 'win32')('lets nobody but the user read it', async () => {
    const path = join(folder, 'a.schakel');
    await writeAtomically(path, bytes('a'));
    expect((await stat(path)).mode & 0o077).toBe(0);
  });

  it('keeps the old file, and no remainder of the new, where it cannot take its place', async () => {
    const path = join(folder, 'taken');
    await mkdir(join(path, 'inner'), { recursive: true });
    expect(await writeAtomically(path, bytes('new'))).toMatchObject({ kind: 'failed' });
    expect(await readdir(folder)).toEqual(['taken']);
  });

  it('says that the folder is gone', async () => {
    const outcome = await writeAtomically(join(folder, 'pulled-out', 'a.schakel'), bytes('a'));
    expect(outcome).toEqual({ kind: 'failed', fault: 'not-found' });
  });
});

describe('reading a file', () => {
  it('gives its bytes and its name without the folder', async () => {
    await writeFile(join(folder, 'a.schakel'), 'sealed');
    expect(await readWhole(join(folder, 'a.schakel'), 6)).toEqual({
      kind: 'opened',
      file: { name: 'a.schakel', bytes: bytes('sealed') },
    });
  });

  it('reads an empty file', async () => {
    await writeFile(join(folder, 'empty.schakel'), '');
    expect(await readWhole(join(folder, 'empty.schakel'), 10)).toMatchObject({ kind: 'opened' });
  });

  it('refuses one that is too large before it has read it', async () => {
    const path = join(folder, 'huge.schakel');
    await writeFile(path, '');
    await truncate(path, 8 * 1024 ** 3); // sparse: more than a Uint8Array should be asked for
    expect(await readWhole(path, 1024)).toEqual({ kind: 'failed', fault: 'too-large' });
  });

  it('says that it is not there', async () => {
    expect(await readWhole(join(folder, 'gone'), 1)).toEqual({ kind: 'failed', fault: 'not-found' });
  });

  it('refuses a folder', async () => {
    expect(await readWhole(folder, 1024)).toMatchObject({ kind: 'failed' });
  });
});

describe('an error of the file system', () => {
  it.each([
    ['ENOSPC', 'no-space'],
    ['EROFS', 'read-only'],
    ['EACCES', 'read-only'],
    ['ENODEV', 'not-found'],
    ['EIO', 'unknown'],
  ])('%s becomes "%s"', (code, fault) => {
    expect(faultOf(Object.assign(new Error('x'), { code }))).toBe(fault);
  });

  it('of no known form is unknown', () => {
    expect(faultOf('x')).toBe('unknown');
    expect(faultOf(new Error('x'))).toBe('unknown');
  });
});
