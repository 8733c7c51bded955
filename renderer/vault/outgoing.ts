/**
 * Where a file lies from sealing until someone saved it: a small one in memory, a large one in the origin's private file
 * system, so that it takes no memory. It holds nothing that is not sealed; what is left there goes at the next unlock.
 */
import { SMALL_BYTES } from '../../shared/bundle/opening';
import { concatBytes, encodeBase64, type Bytes } from '../../shared/crypto/bytes';
import { browserSha256, startFastSha256 } from '../../shared/crypto/hash';

const FOLDER = 'outgoing';
export interface Outgone {
  readonly blob: Blob;
  /** base64(SHA-256) of the whole. */
  readonly fileHash: string;
}

/** A file that is being sealed. */
export interface Outgoing {
  /** @throws DOMException named QuotaExceededError when the disk is full */
  readonly put: (piece: Bytes) => void;
  readonly end: () => Promise<Outgone>;
  /** It is not to be sent after all. */
  readonly drop: () => Promise<void>;
}

/** @param size about so many bytes will come */
export async function beginOutgoing(name: string, size: number): Promise<Outgoing> {
  return (size > SMALL_BYTES ? await onDisk(name) : null) ?? inMemory();
}

function inMemory(): Outgoing {
  const parts: Bytes[] = [];
  return {
    put: (piece) => void parts.push(piece),
    end: async () => {
      const bytes = concatBytes(...parts);
      const hash = browserSha256(bytes);
      // Meanwhile.
      const blob = new Blob([bytes]);
      return { blob, fileHash: encodeBase64(await hash) };
    },
    drop: () => Promise.resolve(),
  };
}

/** What only a worker may do with a file, told here for programs that have a page's types. */
type WorkerFile = Omit<FileSystemFileHandle, 'createSyncAccessHandle'> & {
  readonly createSyncAccessHandle?: () => Promise<{
    write(bytes: Bytes, to: { readonly at: number }): number;
    flush(): void;
    close(): void;
  }>;
};

/** @returns null where the browser gives no room for files */
async function onDisk(name: string): Promise<Outgoing | null> {
  const folder = await outgoingFolder().catch(() => null);
  const file: WorkerFile | null | undefined = await folder
    ?.getFileHandle(name, { create: true })
    .catch(() => null);
  const writing = await file?.createSyncAccessHandle?.().catch(() => null);
  if (!folder || !file || !writing) return null;
  const hash = await startFastSha256();
  let at = 0;
  return {
    put: (piece) => {
      hash.update(piece);
      if (writing.write(piece, { at }) !== piece.length)
        throw new DOMException('no room', 'QuotaExceededError');
      at += piece.length;
    },
    end: async () => {
      writing.flush();
      writing.close();
      return { blob: await file.getFile(), fileHash: encodeBase64(hash.digest()) };
    },
    drop: async () => {
      writing.close();
      await folder.removeEntry(name).catch(() => undefined);
    },
  };
}

async function outgoingFolder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
}

/** Files of before that nobody can save any more. */
export async function clearOutgoing(): Promise<void> {
  try {
    await (await navigator.storage.getDirectory()).removeEntry(FOLDER, { recursive: true });
  } catch {
    // There are none, or another window is just saving one.
  }
}
