import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  folderLabel,
  rememberedFolder,
  rememberedLabel,
  rememberFolder,
} from '../../../electron/main/folder-choices';

let root = '';
let file = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'schakel-choices-'));
  file = join(root, 'folders.json');
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('the folder chosen for backups', () => {
  it('is remembered as a path and nothing else', async () => {
    const stick = join(root, 'stick');
    await mkdir(stick);
    await rememberFolder(file, 'backup', stick);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ backup: stick });
    expect(await rememberedFolder(file, 'backup')).toBe(stick);
  });

  it('gives way to the next one', async () => {
    await rememberFolder(file, 'backup', join(root, 'one'));
    await mkdir(join(root, 'two'));
    await rememberFolder(file, 'backup', join(root, 'two'));
    expect(await rememberedFolder(file, 'backup')).toBe(join(root, 'two'));
  });

  it('is not given while it cannot be reached, and comes back with the stick', async () => {
    const stick = join(root, 'stick');
    await rememberFolder(file, 'backup', stick);
    expect(await rememberedFolder(file, 'backup')).toBeNull();
    await mkdir(stick);
    expect(await rememberedFolder(file, 'backup')).toBe(stick);
  });

  it('is not given where a file has taken its place', async () => {
    await rememberFolder(file, 'backup', join(root, 'a'));
    await writeFile(join(root, 'a'), '');
    expect(await rememberedFolder(file, 'backup')).toBeNull();
  });

  it.each(['', '{', '[]', '{"backup":5}', '{"backup":""}', '{"other":"/tmp"}'])(
    'is none where the file holds %s',
    async (text) => {
      await writeFile(file, text);
      expect(await rememberedFolder(file, 'backup')).toBeNull();
    },
  );

  it('stands beside the one of the Postbus, which can be given up', async () => {
    await rememberFolder(file, 'backup', root);
    await rememberFolder(file, 'postbus', join(root, 'Gedeeld'));
    expect(await rememberedFolder(file, 'postbus')).toBeNull();
    expect(await rememberedLabel(file, 'postbus')).toBe('Gedeeld');
    await rememberFolder(file, 'postbus', null);
    expect(await rememberedLabel(file, 'postbus')).toBeNull();
    expect(await rememberedFolder(file, 'backup')).toBe(root);
  });

  it('is shown by the last part of its path', () => {
    expect(folderLabel(join(root, 'Reservekopieën'))).toBe('Reservekopieën');
    expect(folderLabel('/')).toBe('/');
  });
});
