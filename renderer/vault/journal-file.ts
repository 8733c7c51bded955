/**
 * Where the journal lies: outside IndexedDB. In Electron a file beside the profile, through the host; in a browser
 * window a file of the origin's private file system (OPFS), which a full disk or damage to IndexedDB leaves alone, but
 * which goes when the browser's site data are cleared. The program says so.
 */
import type { Bytes } from '../../shared/crypto/bytes';

/** `current` is the journal; `next` is being written and takes its place at `swap`. */
export type JournalSlot = 'current' | 'next';

export type JournalFault = 'no-space' | 'read-only' | 'failed';

export interface JournalFile {
  size(slot: JournalSlot): Promise<number>;
  /** Fewer bytes than asked at the end of the file. */
  read(slot: JournalSlot, from: number, length: number): Promise<Bytes>;
  /** On disk, flushed, when it answers null. */
  append(slot: JournalSlot, bytes: Bytes): Promise<JournalFault | null>;
  /** Cuts off a torn end. */
  truncate(slot: JournalSlot, size: number): Promise<void>;
  /** `next` becomes `current` in one step. */
  swap(): Promise<JournalFault | null>;
}

function faultOf(error: unknown): JournalFault {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'no-space';
  return name === 'NoModificationAllowedError' ? 'read-only' : 'failed';
}

/** A file of the origin's private file system. Runs in a worker only: synchronous access exists nowhere else. */
export class OpfsJournalFile implements JournalFile {
  readonly #name: string;

  /** @param name of the store; each has its own journal */
  constructor(name: string) {
    this.#name = name;
  }

  #fileName(slot: JournalSlot): string {
    return slot === 'current' ? `${this.#name}.journal` : `${this.#name}.journal.next`;
  }

  async #with<T>(slot: JournalSlot, work: (access: FileSystemSyncAccessHandle) => T): Promise<T> {
    const root = await navigator.storage.getDirectory();
    const file = await root.getFileHandle(this.#fileName(slot), { create: true });
    const access = await file.createSyncAccessHandle();
    try {
      return work(access);
    } finally {
      access.close();
    }
  }

  async size(slot: JournalSlot): Promise<number> {
    const root = await navigator.storage.getDirectory();
    try {
      const file = await root.getFileHandle(this.#fileName(slot));
      return (await file.getFile()).size;
    } catch {
      return 0;
    }
  }

  read(slot: JournalSlot, from: number, length: number): Promise<Bytes> {
    return this.#with(slot, (access) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, access.getSize() - from)));
      access.read(bytes, { at: from });
      return bytes;
    });
  }

  async append(slot: JournalSlot, bytes: Bytes): Promise<JournalFault | null> {
    try {
      await this.#with(slot, (access) => {
        const at = access.getSize();
        const written = access.write(bytes, { at });
        access.flush();
        if (written !== bytes.length) {
          access.truncate(at);
          throw new DOMException('short write', 'QuotaExceededError');
        }
      });
      return null;
    } catch (error) {
      return faultOf(error);
    }
  }

  async truncate(slot: JournalSlot, size: number): Promise<void> {
    await this.#with(slot, (access) => {
      access.truncate(size);
      access.flush();
    });
  }

  async swap(): Promise<JournalFault | null> {
    try {
      const root = await navigator.storage.getDirectory();
      const next = (await root.getFileHandle(this.#fileName('next'))) as FileSystemFileHandle & {
        /** In Chromium since 110 for this file system; not yet in TypeScript's library. */
        move(name: string): Promise<void>;
      };
      await next.move(this.#fileName('current'));
      return null;
    } catch (error) {
      return faultOf(error);
    }
  }

  /** For stores that are thrown away. */
  async remove(): Promise<void> {
    const root = await navigator.storage.getDirectory();
    for (const slot of ['current', 'next'] as const)
      await root.removeEntry(this.#fileName(slot)).catch(() => undefined);
  }
}
