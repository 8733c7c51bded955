/**
 * The IPC channel map: one entry a channel, with the shape of its arguments and its answer.
 * `electron/main/ipc` parses the arguments and checks the sender; `electron/preload` exposes one function an entry.
 */
import type { Language } from '../i18n/translate';
import type { ByteFolder, FolderFault, FolderFile } from './byte-folder';
import type { FolderUse } from './folder-use';
import type {
  FileKind,
  LockSignal,
  MenuCommand,
  NamedBytes,
  OpenOutcome,
  PrintOutcome,
  SaveOutcome,
} from './host';
import type { MachinePolicy } from './machine-policy';

/** A folder as the page knows it: never by its path. */
export interface FolderRef {
  /** Holds for this run of the program only. */
  readonly id: string;
  readonly label: string;
}

/** What one of a folder's own acts takes, after the folder's id. */
type FolderArgs<A extends keyof ByteFolder> = readonly [id: string, ...args: Parameters<ByteFolder[A]>];

/** Page → main, answered. */
export interface Invocations {
  'files:open': { readonly args: readonly [kind: FileKind]; readonly answer: OpenOutcome<NamedBytes> };
  'files:save': {
    readonly args: readonly [kind: FileKind, suggestedName: string, bytes: Uint8Array<ArrayBuffer>];
    readonly answer: SaveOutcome;
  };
  'print:dialog': { readonly args: readonly []; readonly answer: PrintOutcome };
  'print:pdf': { readonly args: readonly [suggestedName: string]; readonly answer: SaveOutcome };
  'folders:choose': { readonly args: readonly [use: FolderUse]; readonly answer: FolderRef | null };
  'folders:chosen': { readonly args: readonly [use: FolderUse]; readonly answer: FolderRef | null };
  'folders:remembered': { readonly args: readonly [use: FolderUse]; readonly answer: string | null };
  'folders:forget': { readonly args: readonly [use: FolderUse]; readonly answer: undefined };
  'folders:watch': { readonly args: readonly [use: FolderUse, isOn: boolean]; readonly answer: undefined };
  'folder:list': { readonly args: FolderArgs<'list'>; readonly answer: readonly FolderFile[] };
  'folder:size': { readonly args: FolderArgs<'size'>; readonly answer: number };
  'folder:read': { readonly args: FolderArgs<'read'>; readonly answer: Uint8Array<ArrayBuffer> };
  'folder:append': { readonly args: FolderArgs<'append'>; readonly answer: FolderFault | null };
  'folder:patch': { readonly args: FolderArgs<'patch'>; readonly answer: FolderFault | null };
  'folder:truncate': { readonly args: FolderArgs<'truncate'>; readonly answer: FolderFault | null };
  'folder:draft': { readonly args: FolderArgs<'draft'>; readonly answer: FolderFault | null };
  'folder:publish': { readonly args: FolderArgs<'publish'>; readonly answer: FolderFault | null };
  'folder:drafts': { readonly args: FolderArgs<'drafts'>; readonly answer: readonly string[] };
  'folder:drop-draft': { readonly args: FolderArgs<'dropDraft'>; readonly answer: FolderFault | null };
  'folder:remove': { readonly args: FolderArgs<'remove'>; readonly answer: FolderFault | null };
  /** The secret of this computer's key store; makes one where there is none and `make` is true. */
  'device:secret': {
    readonly args: readonly [make: boolean];
    readonly answer: Uint8Array<ArrayBuffer> | null;
  };
  'shell:policy': { readonly args: readonly []; readonly answer: MachinePolicy };
  'shell:language': { readonly args: readonly [language: Language]; readonly answer: undefined };
  /** Whether the page takes files that are opened from outside: a locked one does not, and they wait. */
  'shell:ready': { readonly args: readonly [isReady: boolean]; readonly answer: undefined };
}

/** The id of the folder beside the program's own data. */
export const OWN_FOLDER = 'own';

/** Main → page, not answered. */
export interface Announcements {
  'lock:signal': LockSignal;
  'files:arrived': NamedBytes;
  'menu:command': MenuCommand;
  'folders:changed': FolderUse;
}

export type InvocationChannel = keyof Invocations;
export type AnnouncementChannel = keyof Announcements;

type Invoke<C extends InvocationChannel> = (
  ...args: Invocations[C]['args']
) => Promise<Invocations[C]['answer']>;
type Listen<C extends AnnouncementChannel> = (listener: (payload: Announcements[C]) => void) => () => void;

/** What the preload script puts on `window.schakel`: one function an act, no raw channel. */
export interface HostBridge {
  readonly openFile: Invoke<'files:open'>;
  readonly saveFile: Invoke<'files:save'>;
  readonly printDialog: Invoke<'print:dialog'>;
  readonly printPdf: Invoke<'print:pdf'>;
  readonly chooseFolder: Invoke<'folders:choose'>;
  readonly chosenFolder: Invoke<'folders:chosen'>;
  readonly rememberedFolder: Invoke<'folders:remembered'>;
  readonly forgetFolder: Invoke<'folders:forget'>;
  readonly watchFolder: Invoke<'folders:watch'>;
  readonly folderList: Invoke<'folder:list'>;
  readonly folderSize: Invoke<'folder:size'>;
  readonly folderRead: Invoke<'folder:read'>;
  readonly folderAppend: Invoke<'folder:append'>;
  readonly folderPatch: Invoke<'folder:patch'>;
  readonly folderTruncate: Invoke<'folder:truncate'>;
  readonly folderDraft: Invoke<'folder:draft'>;
  readonly folderPublish: Invoke<'folder:publish'>;
  readonly folderDrafts: Invoke<'folder:drafts'>;
  readonly folderDropDraft: Invoke<'folder:drop-draft'>;
  readonly folderRemove: Invoke<'folder:remove'>;
  readonly deviceSecret: Invoke<'device:secret'>;
  readonly machinePolicy: Invoke<'shell:policy'>;
  readonly setLanguage: Invoke<'shell:language'>;
  readonly ready: Invoke<'shell:ready'>;
  readonly onLockSignal: Listen<'lock:signal'>;
  readonly onFileArrived: Listen<'files:arrived'>;
  readonly onMenuCommand: Listen<'menu:command'>;
  readonly onFolderChanged: Listen<'folders:changed'>;
}
