/**
 * The IPC channel map: one entry a channel, with the shape of its arguments and its answer.
 * `electron/main/ipc` parses the arguments and checks the sender; `electron/preload` exposes one function an entry.
 */
import type { Language } from '../i18n/translate';
import type {
  FileKind,
  LockSignal,
  MenuCommand,
  OpenOutcome,
  PickedFile,
  PrintOutcome,
  SaveOutcome,
} from './host';

/** Page → main, answered. */
export interface Invocations {
  'files:open': { readonly args: readonly [kind: FileKind]; readonly answer: OpenOutcome };
  'files:save': {
    readonly args: readonly [kind: FileKind, suggestedName: string, bytes: Uint8Array<ArrayBuffer>];
    readonly answer: SaveOutcome;
  };
  'print:dialog': { readonly args: readonly []; readonly answer: PrintOutcome };
  'print:pdf': { readonly args: readonly [suggestedName: string]; readonly answer: SaveOutcome };
  'shell:language': { readonly args: readonly [language: Language]; readonly answer: undefined };
  /** The page is ready to be told of files that were opened before it was there. */
  'shell:ready': { readonly args: readonly []; readonly answer: undefined };
}

/** Main → page, not answered. */
export interface Announcements {
  'lock:signal': LockSignal;
  'files:arrived': PickedFile;
  'menu:command': MenuCommand;
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
  readonly setLanguage: Invoke<'shell:language'>;
  readonly ready: Invoke<'shell:ready'>;
  readonly onLockSignal: Listen<'lock:signal'>;
  readonly onFileArrived: Listen<'files:arrived'>;
  readonly onMenuCommand: Listen<'menu:command'>;
}
