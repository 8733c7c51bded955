import { existsSync } from 'node:fs';
import { dialog } from 'electron';
import type { BrowserWindow, FileFilter, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { FILE_EXTENSIONS, MAX_FILE_BYTES, OPEN_EXTENSIONS } from '../../shared/host/host';
import type { FileKind, NamedBytes, OpenOutcome, SaveOutcome } from '../../shared/host/host';
import { readWhole, writeAtomically } from './file-io';
import { proposedName, withExtension } from './file-names';
import type { ShellTexts } from './texts';

/** Lets the user choose a file of one kind, and reads it. */
export async function openFile(
  window: BrowserWindow,
  texts: ShellTexts,
  kind: FileKind,
): Promise<OpenOutcome<NamedBytes>> {
  const options: OpenDialogOptions = {
    filters: [{ ...filterOf(kind, texts), ...openedAs(kind) }],
    // Windows would list the file, and so that there was a handover, among the recent ones.
    properties: ['openFile', 'dontAddToRecent'],
  };
  const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
  const [path] = filePaths;
  if (canceled || path === undefined) return { kind: 'cancelled' };
  return await readWhole(path, MAX_FILE_BYTES);
}

/** Lets the user choose where a file is to stand, and writes it there. */
export async function saveFile(
  window: BrowserWindow,
  texts: ShellTexts,
  kind: FileKind,
  suggestedName: string,
  bytes: Uint8Array,
): Promise<SaveOutcome> {
  const path = await askWhere(window, texts, kind, proposedName(suggestedName, kind));
  return path === null ? { kind: 'cancelled' } : await writeAtomically(path, bytes);
}

async function askWhere(
  window: BrowserWindow,
  texts: ShellTexts,
  kind: FileKind,
  proposed: string,
): Promise<string | null> {
  const options: SaveDialogOptions = {
    defaultPath: proposed,
    filters: [filterOf(kind, texts)],
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  };
  const { canceled, filePath } = await dialog.showSaveDialog(window, options);
  if (canceled || filePath === '') return null;
  const path = withExtension(filePath, kind);
  // The dialog asked about overwriting the name without its extension; of this one it must still ask.
  return path !== filePath && existsSync(path) ? await askWhere(window, texts, kind, path) : path;
}

/** Says that a file opened from outside could not be read; the page does not know of it. */
export async function sayUnreadable(window: BrowserWindow, texts: ShellTexts): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'warning',
    message: texts['menu.fileRefused'],
    detail: texts['menu.fileRefusedHelp'],
  });
}

const FILTER_TEXTS = {
  bundle: 'menu.fileBundle',
  card: 'menu.fileCard',
  key: 'menu.fileKey',
  pdf: 'menu.filePdf',
  backup: 'menu.fileBackup',
  csv: 'menu.fileCsv',
  ics: 'menu.fileIcs',
  list: 'menu.fileList',
  signature: 'menu.fileSignature',
  any: 'menu.fileAny',
} as const;

function openedAs(kind: FileKind): Pick<FileFilter, 'extensions'> {
  return { extensions: [...(OPEN_EXTENSIONS[kind] ?? [FILE_EXTENSIONS[kind]])] };
}

function filterOf(kind: FileKind, texts: ShellTexts): FileFilter {
  return { name: texts[FILTER_TEXTS[kind]], extensions: [FILE_EXTENSIONS[kind]] };
}
