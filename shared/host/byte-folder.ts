/**
 * A folder of files with plain names, as the vault worker sees it: for the journal, for backups, for what partners
 * leave in a shared folder. Only sealed bytes pass through it. Implemented over the origin's private file system, over a
 * folder the user chose in a browser window, and over IPC in Electron.
 */
export type FolderFault = 'no-space' | 'read-only' | 'not-found' | 'failed';

export interface FolderFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since 1970, as the disk has it: tells whether a file changed, not when. */
  readonly modifiedAt: number;
}

/** What people and syncing programs call a file, as in 'a (conflicted copy).schakel'; no way out of the folder. */
export const FOLDER_NAME = /^(?!.*[ .]$)[\p{L}\p{N}][\p{L}\p{N} ._()'’,+-]{0,120}$/u;

export interface ByteFolder {
  list(): Promise<readonly FolderFile[]>;
  /** In bytes; 0 when there is no such file. */
  size(name: string): Promise<number>;
  /** Fewer bytes than asked at the end of the file, none when there is no such file. */
  read(name: string, from: number, length: number): Promise<Uint8Array<ArrayBuffer>>;
  /** Flushed to the disk when it answers null. A write that fails half way is taken back. */
  append(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<FolderFault | null>;
  /** Puts bytes in the place of as many others, flushed when it answers null. Never makes the file longer. */
  patch(name: string, at: number, bytes: Uint8Array<ArrayBuffer>): Promise<FolderFault | null>;
  /** Cuts the end off. */
  truncate(name: string, size: number): Promise<FolderFault | null>;
  /** Adds to a new version of the file, which nobody sees yet. @param isFirst begins it anew */
  draft(name: string, bytes: Uint8Array<ArrayBuffer>, isFirst: boolean): Promise<FolderFault | null>;
  /** Flushes the new version and puts it in the file's place in one step: a crash leaves the old one or the new one. */
  publish(name: string): Promise<FolderFault | null>;
  /** Files of which a new version was begun and not put in place: by a crash, or just now. */
  drafts(): Promise<readonly string[]>;
  /** The new version is given up; the file itself stays. */
  dropDraft(name: string): Promise<FolderFault | null>;
  /** With its new version, when one was begun. */
  remove(name: string): Promise<FolderFault | null>;
}
