/**
 * Where a file lies from sealing until someone saved it: a small one in memory, a large one in the origin's private file
 * system, so that it takes no memory. It holds nothing that is not sealed; what is left there goes at the next unlock.
 */
import { transfer } from 'comlink';
import { SMALL_BYTES } from '../../shared/bundle/opening';
import type { Bytes } from '../../shared/crypto/bytes';
import type { OutgoingThread } from './outgoing.worker';
import { threadOf } from './thread';

const FOLDER = 'outgoing';

/** A file that is being sealed. */
export interface Outgoing {
  /** The piece is given away. @throws Error named QuotaExceededError when the disk is full */
  readonly put: (piece: Bytes) => void | Promise<void>;
  readonly end: () => Promise<Blob>;
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
    end: () => Promise.resolve(new Blob(parts)),
    drop: () => Promise.resolve(),
  };
}

/** Bytes that are handed over at once. */
const BATCH_BYTES = 1024 * 1024;
/** Batches that may wait to be written. */
const MOST_WAITING = 4;

/** By another thread. @returns null where the browser gives no room for files */
async function onDisk(name: string): Promise<Outgoing | null> {
  const folder = await outgoingFolder().catch(() => null);
  const file = await folder?.getFileHandle(name, { create: true }).catch(() => null);
  if (!folder || !file) return null;
  const worker = new Worker(new URL('./outgoing.worker.ts', import.meta.url), { type: 'module' });
  const { remote: thread, unlessBroken, end } = threadOf<OutgoingThread>(worker);
  if (!(await unlessBroken(thread.begin(file)).catch(() => false))) {
    end();
    return null;
  }
  const waiting: Promise<void>[] = [];
  let batch: Bytes[] = [];
  let filled = 0;
  const handOver = () => {
    const buffers = batch.map(({ buffer }) => buffer);
    const written = unlessBroken(thread.put(transfer(batch, buffers)));
    // Heard when it is waited for.
    written.catch(() => undefined);
    waiting.push(written);
    [batch, filled] = [[], 0];
  };
  return {
    put: async (piece) => {
      batch.push(piece);
      filled += piece.length;
      if (filled >= BATCH_BYTES) handOver();
      while (waiting.length > MOST_WAITING) await waiting.shift();
    },
    end: async () => {
      handOver();
      await Promise.all(waiting);
      await unlessBroken(thread.end());
      end();
      return file.getFile();
    },
    drop: async () => {
      // It lets go of the file.
      await unlessBroken(thread.end()).catch(() => undefined);
      end();
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
