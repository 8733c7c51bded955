/**
 * What the page asks of the program around it. `Host` is the intersection of Electron and a plain Chromium
 * window; what only one of them can do is a nullable capability object, never a method that throws.
 * The host moves opaque bytes: it is never given a key, a passphrase or a decrypted record, save the pages it prints.
 */
import type { Language } from '../i18n/translate';
import type { ByteFolder } from './byte-folder';
import type { FolderUse } from './folder-use';
import type { MachinePolicy } from './machine-policy';

/** Why a file could not be read or written; each has its own sentence on screen. */
export type FileFault = 'no-space' | 'read-only' | 'not-found' | 'too-large' | 'unknown';

/** A file in memory. */
export interface NamedBytes {
  /** Base name only, never a path. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A file that is read when it is needed: a large one is never whole in the page's memory. */
export interface PickedFile {
  /** Base name only, never a path. */
  readonly name: string;
  readonly blob: Blob;
}

export type OpenOutcome<F = PickedFile> =
  | { readonly kind: 'opened'; readonly file: F }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly fault: FileFault };

export type SaveOutcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly fault: FileFault };

export type PrintOutcome =
  { readonly kind: 'done' } | { readonly kind: 'cancelled' } | { readonly kind: 'failed' };

/** Which kind of file a dialog is for; decides the dialog's filter. */
export type FileKind =
  'bundle' | 'card' | 'key' | 'pdf' | 'backup' | 'csv' | 'ics' | 'list' | 'signature' | 'any';

export const FILE_EXTENSIONS: Readonly<Record<FileKind, string>> = {
  bundle: 'schakel',
  card: 'schakel-card',
  key: 'schakel-key',
  pdf: 'pdf',
  backup: 'schakel-backup',
  csv: 'csv',
  ics: 'ics',
  list: 'csv',
  signature: 'minisig',
  any: '*',
};

/** A list may come in several shapes; every other kind of file in one. */
export const OPEN_EXTENSIONS: Readonly<Partial<Record<FileKind, readonly string[]>>> = {
  list: ['xlsx', 'csv', 'tsv', 'txt'],
};

/** Largest file that is read into memory in one piece, in bytes. */
export const MAX_FILE_BYTES = 300 * 1024 * 1024;

export type LockSignal = 'screen-lock' | 'suspend' | 'user-switch' | 'window-close' | 'menu';

export type MenuCommand = 'open-bundle' | 'help' | 'about';

export interface PdfCapability {
  /** Writes what the page's print style shows as PDF (A4) to a place the user chooses. */
  save(suggestedName: string): Promise<SaveOutcome>;
}

export interface ChosenFolder {
  /** The last part of its path, to show. */
  readonly label: string;
  readonly folder: ByteFolder;
}

export interface FoldersCapability {
  /** Beside the program's own data: for the journal. Null where there is none but the browser's. */
  readonly own: ByteFolder | null;
  /** Lets the user choose a folder and remembers it. Null when cancelled. */
  choose(use: FolderUse): Promise<ChosenFolder | null>;
  /** The folder chosen earlier, where it can still be reached without asking. */
  chosen(use: FolderUse): Promise<ChosenFolder | null>;
  /** The name of the folder chosen earlier, also where it cannot be reached now. */
  remembered(use: FolderUse): Promise<string | null>;
  /** As `chosen`, by an act of the user: a browser may then ask for leave. */
  reopen(use: FolderUse): Promise<ChosenFolder | null>;
  forget(use: FolderUse): Promise<void>;
  /** Calls back when something in the folder chosen for this changed, perhaps once too often. Returns the way to stop. */
  watch(use: FolderUse, listener: () => void): () => void;
}

/** A secret that only this computer, and this user of it, gives back. */
export interface DeviceKeyCapability {
  /**
   * 32 bytes from the operating system's key store.
   * @param make whether to make them where there are none yet
   * @returns null where there are none, or the key store gives nothing back
   */
  secret(make: boolean): Promise<Uint8Array<ArrayBuffer> | null>;
}

export interface Host {
  readonly kind: 'electron' | 'browser';
  openFile(kind: FileKind): Promise<OpenOutcome>;
  saveFile(
    kind: FileKind,
    suggestedName: string,
    content: Uint8Array<ArrayBuffer> | Blob,
  ): Promise<SaveOutcome>;
  /** Opens the print dialog for what the page's print style shows. */
  print(): Promise<PrintOutcome>;
  readonly pdf: PdfCapability | null;
  /** Null where no folder of this computer can be reached. */
  readonly folders: FoldersCapability | null;
  /** Null where the operating system keeps no secrets for us. */
  readonly deviceKey: DeviceKeyCapability | null;
  /** The operating system wants the screen to be safe now. Returns the way to stop listening. */
  onLockSignal(listener: (signal: LockSignal) => void): () => void;
  /** A `.schakel` file was opened from outside (double click, second instance). */
  onFileArrived(listener: (file: PickedFile) => void): () => void;
  onMenuCommand(listener: (command: MenuCommand) => void): () => void;
  /** What an administrator set on this computer. */
  machinePolicy(): Promise<MachinePolicy>;
  /** Tells the host which language its menu and dialogs should speak. */
  setLanguage(language: Language): void;
}
