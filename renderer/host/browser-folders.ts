/**
 * Folders in a plain Chromium window: one the user points at (File System Access API, https://wicg.github.io/file-system-access/).
 * The browser writes to a file beside it and puts that in place at the end; whether the bytes are flushed to the disk it
 * does not say. It asks for leave again after a restart, so a remembered folder is used only while leave stands.
 */
import type { ByteFolder, FolderFault, FolderFile } from '../../shared/host/byte-folder';
import type { FolderUse } from '../../shared/host/folder-use';
import type { ChosenFolder, FoldersCapability } from '../../shared/host/host';

type Bytes = Uint8Array<ArrayBuffer>;

/** Not yet in TypeScript's library. */
interface PickerWindow {
  showDirectoryPicker?(options: {
    readonly mode: 'readwrite';
    readonly id: string;
  }): Promise<FileSystemDirectoryHandle>;
}
type Ask = (options: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
interface Permitted {
  readonly queryPermission?: Ask;
  readonly requestPermission?: Ask;
}

/** The browser tells nobody when a folder changes. */
const LOOK_MS = 4000;

const DATABASE = 'schakel-folders';
const TABLE = 'folders';
const DRAFT_SUFFIX = '.next';

/** @returns null where this browser lets no page point at a folder */
export function createBrowserFolders(): FoldersCapability | null {
  const picker = window as PickerWindow;
  if (!picker.showDirectoryPicker) return null;
  return {
    own: null,
    choose: async (use) => {
      try {
        const handle = await picker.showDirectoryPicker?.({ mode: 'readwrite', id: `schakel-${use}` });
        if (!handle) return null;
        await remember(use, handle);
        return chosen(handle);
      } catch {
        return null; // cancelled, or a folder the browser does not give away
      }
    },
    chosen: async (use) => withLeave(await recall(use), 'queryPermission'),
    remembered: async (use) => (await recall(use))?.name ?? null,
    reopen: async (use) => withLeave(await recall(use), 'requestPermission'),
    forget: async (use) => {
      if (await recall(use)) await inTable('readwrite', (table) => table.delete(use));
    },
    watch: (_use, listener) => {
      const timer = setInterval(listener, LOOK_MS);
      return () => clearInterval(timer);
    },
  };
}

async function withLeave(
  handle: FileSystemDirectoryHandle | null,
  by: keyof Permitted,
): Promise<ChosenFolder | null> {
  if (!handle) return null;
  const leave = (await (handle as Permitted)[by]?.({ mode: 'readwrite' })) ?? 'granted';
  return leave === 'granted' ? chosen(handle) : null;
}

function chosen(handle: FileSystemDirectoryHandle): ChosenFolder {
  return { label: handle.name, folder: new PickedFolder(handle) };
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no database'));
  });
}

async function inTable<T>(
  mode: IDBTransactionMode,
  act: (table: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await openDatabase();
  try {
    return await new Promise<T>((resolve, reject) => {
      const request = act(database.transaction(TABLE, mode).objectStore(TABLE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no answer'));
    });
  } finally {
    database.close();
  }
}

/** A folder is chosen inside an open vault only, so that nothing is written before there is one. */
async function remember(use: FolderUse, handle: FileSystemDirectoryHandle): Promise<void> {
  await inTable('readwrite', (table) => table.put(handle, use));
}

async function recall(use: FolderUse): Promise<FileSystemDirectoryHandle | null> {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === DATABASE)) return null;
  const found: unknown = await inTable('readonly', (table) => table.get(use) as IDBRequest<unknown>);
  return found instanceof FileSystemDirectoryHandle ? found : null;
}

async function stateOf(handle: FileSystemFileHandle): Promise<FolderFile> {
  const { size, lastModified } = await handle.getFile();
  return { name: handle.name, size, modifiedAt: lastModified };
}

function faultOf(error: unknown): FolderFault {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'no-space';
  if (name === 'NotFoundError') return 'not-found';
  return name === 'NotAllowedError' || name === 'NoModificationAllowedError' ? 'read-only' : 'failed';
}

async function attempt(work: () => Promise<void>): Promise<FolderFault | null> {
  try {
    await work();
    return null;
  } catch (error) {
    return faultOf(error);
  }
}

/** Exported for its test. */
export class PickedFolder implements ByteFolder {
  readonly #handle: FileSystemDirectoryHandle;

  constructor(handle: FileSystemDirectoryHandle) {
    this.#handle = handle;
  }

  async list(): Promise<readonly FolderFile[]> {
    const files: FolderFile[] = [];
    for await (const handle of this.#handle.values())
      if (handle.kind === 'file' && !handle.name.endsWith(DRAFT_SUFFIX)) files.push(await stateOf(handle));
    return files;
  }

  async drafts(): Promise<readonly string[]> {
    const names: string[] = [];
    for await (const { kind, name } of this.#handle.values())
      if (kind === 'file' && name.endsWith(DRAFT_SUFFIX)) names.push(name.slice(0, -DRAFT_SUFFIX.length));
    return names;
  }

  async #file(name: string): Promise<File | null> {
    try {
      return await (await this.#handle.getFileHandle(name)).getFile();
    } catch {
      return null;
    }
  }

  async size(name: string): Promise<number> {
    return (await this.#file(name))?.size ?? 0;
  }

  async read(name: string, from: number, length: number): Promise<Bytes> {
    const file = await this.#file(name);
    return new Uint8Array((await file?.slice(from, from + length).arrayBuffer()) ?? new ArrayBuffer(0));
  }

  async #put(name: string, at: number, bytes: Bytes, keepExistingData = at > 0): Promise<void> {
    const file = await this.#handle.getFileHandle(name, { create: true });
    const stream = await file.createWritable({ keepExistingData });
    try {
      await stream.write({ type: 'write', position: at, data: bytes });
      await stream.close();
    } catch (error) {
      await stream.abort().catch(() => undefined);
      throw error;
    }
  }

  append(name: string, bytes: Bytes): Promise<FolderFault | null> {
    return attempt(async () => this.#put(name, await this.size(name), bytes));
  }

  patch(name: string, at: number, bytes: Bytes): Promise<FolderFault | null> {
    return attempt(async () => {
      if (at + bytes.length > (await this.size(name))) throw new RangeError('beyond the end of the file');
      await this.#put(name, at, bytes, true);
    });
  }

  truncate(name: string, size: number): Promise<FolderFault | null> {
    return attempt(async () => {
      const stream = await (
        await this.#handle.getFileHandle(name)
      ).createWritable({ keepExistingData: true });
      await stream.truncate(size);
      await stream.close();
    });
  }

  draft(name: string, bytes: Bytes, isFirst: boolean): Promise<FolderFault | null> {
    const next = name + DRAFT_SUFFIX;
    return attempt(async () => this.#put(next, isFirst ? 0 : await this.size(next), bytes));
  }

  /** A browser that cannot rename copies: its own writing still puts the copy in place at once. */
  publish(name: string): Promise<FolderFault | null> {
    return attempt(async () => {
      const draft = (await this.#handle.getFileHandle(name + DRAFT_SUFFIX)) as FileSystemFileHandle & {
        move?(name: string): Promise<void>;
      };
      if (draft.move) {
        await draft.move(name);
        return;
      }
      const target = await (await this.#handle.getFileHandle(name, { create: true })).createWritable();
      await (await draft.getFile()).stream().pipeTo(target);
      await this.#handle.removeEntry(draft.name);
    });
  }

  async #removeEntry(name: string): Promise<void> {
    try {
      await this.#handle.removeEntry(name);
    } catch (error) {
      if (faultOf(error) !== 'not-found') throw error;
    }
  }

  dropDraft(name: string): Promise<FolderFault | null> {
    return attempt(() => this.#removeEntry(name + DRAFT_SUFFIX));
  }

  remove(name: string): Promise<FolderFault | null> {
    return attempt(async () => {
      await this.#removeEntry(name + DRAFT_SUFFIX);
      await this.#removeEntry(name);
    });
  }
}
