/** Which folders were chosen for what: paths, and nothing else, in a small file of the program's own. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import type { FolderUse } from '../../shared/host/folder-use';
import { writeAtomically } from './file-io';

const path = z.string().min(1).optional();
const choices = z.strictObject({ backup: path, postbus: path }).readonly();
type Choices = z.infer<typeof choices>;

/** A file that cannot be read counts as nothing chosen. */
async function readChoices(file: string): Promise<Choices> {
  try {
    return choices.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return {};
  }
}

/** The folder chosen earlier. @returns null where none was, or it cannot be reached now */
export async function rememberedFolder(file: string, use: FolderUse): Promise<string | null> {
  const path = (await readChoices(file))[use];
  return path === undefined ? null : await reachable(path);
}

/** @returns the path, or null where no folder is there now */
export async function reachable(path: string): Promise<string | null> {
  const isThere = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isThere ? path : null;
}

/** What the folder chosen earlier is called, also where it cannot be reached now. */
export async function rememberedLabel(file: string, use: FolderUse): Promise<string | null> {
  const path = (await readChoices(file))[use];
  return path === undefined ? null : folderLabel(path);
}

/** @param path null: none any more */
export async function rememberFolder(file: string, use: FolderUse, path: string | null): Promise<void> {
  const text = JSON.stringify({ ...(await readChoices(file)), [use]: path ?? undefined });
  // Where it cannot be written, the folder holds for this run.
  await writeAtomically(file, new TextEncoder().encode(text));
}

/** What of a path is shown; a drive's root has no name of its own. */
export function folderLabel(path: string): string {
  return basename(path) || path;
}
