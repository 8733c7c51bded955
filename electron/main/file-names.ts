import { extname, resolve } from 'node:path';
import { FILE_EXTENSIONS } from '../../shared/host/host';
import type { FileKind } from '../../shared/host/host';

/** Refused in file names by Windows, whose users the file may be meant for. */
const FORBIDDEN = /[<>:"|?*]/g;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * The name a save dialog proposes: one that every system accepts, with the extension of its kind.
 * @param suggested has no path separator; `ipc-arguments` saw to it
 */
export function proposedName(suggested: string, kind: FileKind): string {
  const plain = suggested.replace(FORBIDDEN, '-').replace(/^[. ]+|[. ]+$/g, '');
  const name = plain === '' || RESERVED.test(plain) ? `schakel-${plain}` : plain;
  return withExtension(name, kind);
}

/** GTK's save dialog adds no extension, and a user may type the name without one. */
export function withExtension(path: string, kind: FileKind): string {
  if (kind === 'any') return path;
  const extension = `.${FILE_EXTENSIONS[kind]}`;
  return extname(path).toLowerCase() === extension ? path : path + extension;
}

/**
 * The handovers among a command line's arguments, as absolute paths: what a double click in a file manager starts
 * the program with. Switches, Chromium's among them, are passed over.
 * @param folder the working directory of that command line
 */
export function bundlePaths(argv: readonly string[], folder: string): readonly string[] {
  const extension = `.${FILE_EXTENSIONS.bundle}`;
  return argv
    .filter((argument) => !argument.startsWith('-') && extname(argument).toLowerCase() === extension)
    .map((argument) => resolve(folder, argument));
}
