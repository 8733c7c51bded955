import { NO_MACHINE_POLICY } from '../../shared/host/machine-policy';
import { FILE_EXTENSIONS, MAX_FILE_BYTES, OPEN_EXTENSIONS } from '../../shared/host/host';
import { createBrowserFolders } from './browser-folders';
import type { FileFault, FileKind, Host, LockSignal, OpenOutcome, SaveOutcome } from '../../shared/host/host';

/** How long a download's object URL is kept, in milliseconds: Chromium reads it after the click has returned. */
const DOWNLOAD_MS = 60_000;

const FAULTS: Readonly<Record<string, FileFault>> = {
  NotFoundError: 'not-found',
  NotReadableError: 'not-found', // moved or changed since it was chosen, or the stick was pulled out
  NotAllowedError: 'read-only',
  QuotaExceededError: 'no-space',
};

/**
 * The host in a plain Chromium window. It is told nothing of the system's screen lock or sleep, gets no file from
 * outside and has no menu: those listeners are never called.
 */
export function createBrowserHost(): Host {
  return {
    kind: 'browser',
    openFile: chooseFile,
    saveFile: (_kind, suggestedName, content) => Promise.resolve(download(suggestedName, content)),
    print: () => {
      // Returns when the dialog is closed, and does not tell how.
      window.print();
      return Promise.resolve({ kind: 'done' });
    },
    pdf: null,
    folders: createBrowserFolders(),
    deviceKey: null,
    onLockSignal: listenToLeaving,
    onFileArrived: () => () => undefined,
    onMenuCommand: () => () => undefined,
    // A page in a browser cannot read the file of an administrator.
    machinePolicy: () => Promise.resolve(NO_MACHINE_POLICY),
    // The browser's dialogs speak the browser's language; there is no menu of ours.
    setLanguage: () => undefined,
  };
}

/** Settles when a file was chosen and read, or the dialog was cancelled. */
function chooseFile(kind: FileKind): Promise<OpenOutcome> {
  return new Promise((settle) => {
    const input = document.createElement('input');
    input.type = 'file';
    const extensions = OPEN_EXTENSIONS[kind] ?? [FILE_EXTENSIONS[kind]];
    if (kind !== 'any') input.accept = extensions.map((extension) => `.${extension}`).join();
    input.hidden = true;
    const end = (outcome: OpenOutcome) => {
      input.remove();
      settle(outcome);
    };
    input.addEventListener('cancel', () => end({ kind: 'cancelled' }));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file === undefined) end({ kind: 'cancelled' });
      else void readFile(file).then(end);
    });
    // In the document, for the tests' browser drivers and for assistive technology to find.
    document.body.append(input);
    input.click();
  });
}

async function readFile(file: File): Promise<OpenOutcome> {
  if (file.size > MAX_FILE_BYTES) return { kind: 'failed', fault: 'too-large' };
  try {
    // Asked for once, so that one that cannot be read is told here; it is read when it is needed.
    await file.slice(0, 1).arrayBuffer();
    return { kind: 'opened', file: { name: file.name, blob: file } };
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    return { kind: 'failed', fault: FAULTS[name] ?? 'unknown' };
  }
}

/** Gives it to the browser's downloads. Whether they reach the disk the page is not told. */
function download(name: string, content: Uint8Array<ArrayBuffer> | Blob): SaveOutcome {
  // A type no browser opens by itself.
  const url = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), DOWNLOAD_MS);
  return { kind: 'saved' };
}

/** `pagehide`: the window is closed or goes elsewhere. `freeze`: Chromium puts the page to sleep. */
function listenToLeaving(listener: (signal: LockSignal) => void): () => void {
  const onHide = () => listener('window-close');
  const onFreeze = () => listener('suspend');
  window.addEventListener('pagehide', onHide);
  document.addEventListener('freeze', onFreeze);
  return () => {
    window.removeEventListener('pagehide', onHide);
    document.removeEventListener('freeze', onFreeze);
  };
}
