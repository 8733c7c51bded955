/** Writes a large file that is being sealed, beside the thread that seals. It is given sealed bytes and no key. */
import { expose } from 'comlink';
import type { Bytes } from '../../shared/crypto/bytes';

/** What only a worker may do with a file, told here for programs that have a page's types. */
export type WorkerFile = Omit<FileSystemFileHandle, 'createSyncAccessHandle'> & {
  readonly createSyncAccessHandle?: () => Promise<{
    write(bytes: Bytes, to: { readonly at: number }): number;
    flush(): void;
    close(): void;
  }>;
};

async function begin(file: WorkerFile) {
  const writing = await file.createSyncAccessHandle?.().catch(() => null);
  return writing && { writing, at: 0 };
}

let begun: ReturnType<typeof begin> = Promise.resolve(undefined);

const thread = {
  /** @returns false where the browser gives no room for files */
  async begin(file: FileSystemFileHandle): Promise<boolean> {
    begun = begin(file);
    return !!(await begun);
  },
  /** @throws DOMException named QuotaExceededError when the disk is full */
  async put(pieces: readonly Bytes[]): Promise<void> {
    const file = await begun;
    if (!file) throw new Error('not begun');
    for (const piece of pieces) {
      if (file.writing.write(piece, { at: file.at }) !== piece.length)
        throw new DOMException('no room', 'QuotaExceededError');
      file.at += piece.length;
    }
  },
  async end(): Promise<void> {
    const file = await begun;
    if (!file) throw new Error('not begun');
    file.writing.flush();
    file.writing.close();
  },
};

export type OutgoingThread = typeof thread;
expose(thread);
