/**
 * The origin's private file system (OPFS) as a folder. A full disk or damage to IndexedDB leaves it alone, but it goes
 * when the browser's site data are cleared; the program says so. Runs in a worker only: synchronous access exists nowhere
 * else.
 */
import {
  FOLDER_NAME,
  type ByteFolder,
  type FolderFault,
  type FolderFile,
} from '../../shared/host/byte-folder';
import type { Bytes } from '../../shared/crypto/bytes';

const DRAFT_SUFFIX = '.next';

function faultOf(error: unknown): FolderFault {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'no-space';
  if (name === 'NotFoundError') return 'not-found';
  return name === 'NoModificationAllowedError' ? 'read-only' : 'failed';
}

/** Writes all of it or takes it back. */
function appendTo(access: FileSystemSyncAccessHandle, bytes: Bytes): void {
  const at = access.getSize();
  const written = access.write(bytes, { at });
  if (written !== bytes.length) {
    access.truncate(at);
    throw new DOMException('short write', 'QuotaExceededError');
  }
  access.flush();
}

/** In the place of bytes that are there. */
function writeOver(access: FileSystemSyncAccessHandle, at: number, bytes: Bytes): void {
  if (at + bytes.length > access.getSize()) throw new RangeError('beyond the end of the file');
  if (access.write(bytes, { at }) !== bytes.length)
    throw new DOMException('short write', 'QuotaExceededError');
  access.flush();
}

export class PrivateFolder implements ByteFolder {
  /** A file can be held open once: one act at a time. */
  #queue: Promise<unknown> = Promise.resolve();

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#queue.then(work, work);
    this.#queue = run.catch(() => undefined);
    return run;
  }

  async #open<T>(name: string, work: (access: FileSystemSyncAccessHandle) => T): Promise<T> {
    if (!FOLDER_NAME.test(name)) throw new TypeError('file name');
    const root = await navigator.storage.getDirectory();
    const file = await root.getFileHandle(name, { create: true });
    const access = await file.createSyncAccessHandle();
    try {
      return work(access);
    } finally {
      access.close();
    }
  }

  #try(work: () => Promise<void>): Promise<FolderFault | null> {
    return this.#inTurn(() =>
      work().then(
        () => null,
        (error: unknown) => faultOf(error),
      ),
    );
  }

  list(): Promise<readonly FolderFile[]> {
    return this.#inTurn(async () => {
      const root = await navigator.storage.getDirectory();
      const files: FolderFile[] = [];
      for await (const handle of root.values())
        if (handle.kind === 'file' && !handle.name.endsWith(DRAFT_SUFFIX)) {
          const { size, lastModified } = await handle.getFile();
          files.push({ name: handle.name, size, modifiedAt: lastModified });
        }
      return files;
    });
  }

  async #sizeOf(name: string): Promise<number> {
    const root = await navigator.storage.getDirectory();
    try {
      return (await (await root.getFileHandle(name)).getFile()).size;
    } catch {
      return 0;
    }
  }

  size(name: string): Promise<number> {
    return this.#inTurn(() => this.#sizeOf(name));
  }

  read(name: string, from: number, length: number): Promise<Bytes> {
    return this.#inTurn(async () => {
      // Without this a look would leave an empty file, before there is a passphrase.
      if ((await this.#sizeOf(name)) === 0) return new Uint8Array(0);
      return this.#open(name, (access) => {
        const bytes = new Uint8Array(Math.max(0, Math.min(length, access.getSize() - from)));
        access.read(bytes, { at: from });
        return bytes;
      });
    });
  }

  append(name: string, bytes: Bytes): Promise<FolderFault | null> {
    return this.#try(() => this.#open(name, (access) => appendTo(access, bytes)));
  }

  patch(name: string, at: number, bytes: Bytes): Promise<FolderFault | null> {
    return this.#try(() => this.#open(name, (access) => writeOver(access, at, bytes)));
  }

  truncate(name: string, size: number): Promise<FolderFault | null> {
    return this.#try(() =>
      this.#open(name, (access) => {
        access.truncate(size);
        access.flush();
      }),
    );
  }

  draft(name: string, bytes: Bytes, isFirst: boolean): Promise<FolderFault | null> {
    return this.#try(() =>
      this.#open(name + DRAFT_SUFFIX, (access) => {
        if (isFirst) access.truncate(0);
        appendTo(access, bytes);
      }),
    );
  }

  publish(name: string): Promise<FolderFault | null> {
    return this.#try(async () => {
      const root = await navigator.storage.getDirectory();
      const draft = (await root.getFileHandle(name + DRAFT_SUFFIX)) as FileSystemFileHandle & {
        /** In Chromium since 110 for this file system; not yet in TypeScript's library. */
        move(name: string): Promise<void>;
      };
      await draft.move(name);
    });
  }

  drafts(): Promise<readonly string[]> {
    return this.#inTurn(async () => {
      const root = await navigator.storage.getDirectory();
      const names: string[] = [];
      for await (const { kind, name } of root.values())
        if (kind === 'file' && name.endsWith(DRAFT_SUFFIX)) names.push(name.slice(0, -DRAFT_SUFFIX.length));
      return names;
    });
  }

  dropDraft(name: string): Promise<FolderFault | null> {
    return this.#try(async () => {
      const root = await navigator.storage.getDirectory();
      await root.removeEntry(name + DRAFT_SUFFIX).catch(() => undefined);
    });
  }

  remove(name: string): Promise<FolderFault | null> {
    return this.#try(async () => {
      const root = await navigator.storage.getDirectory();
      for (const each of [name, name + DRAFT_SUFFIX]) await root.removeEntry(each).catch(() => undefined);
    });
  }
}
