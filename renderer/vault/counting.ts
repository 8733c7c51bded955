/** The hashes of the documents in a large file, counted by another thread while this one opens it. */
import { transfer } from 'comlink';
import type { Elsewhere } from '../../shared/bundle/frame';
import type { Counting } from './counting.worker';
import { threadOf } from './thread';

/** Bytes of documents that are handed over at once. */
const BATCH_BYTES = 1024 * 1024;
/** What is handed over and may wait there, in pieces. */
const MOST_WAITING = 4;

/** To be ended in any case. */
export function countElsewhere(): { readonly elsewhere: Elsewhere; readonly end: () => void } {
  const worker = new Worker(new URL('./counting.worker.ts', import.meta.url), { type: 'module' });
  const { remote: thread, unlessBroken, end } = threadOf<Counting>(worker);
  const free: ArrayBuffer[] = [];
  const waiting: Promise<unknown>[] = [];
  let batch = new Uint8Array(BATCH_BYTES);
  let filled = 0;
  const handOver = () => {
    const bytes = batch.subarray(0, filled);
    waiting.push(thread.documents(transfer(bytes, [bytes.buffer])).then((room) => free.push(room)));
    batch = new Uint8Array(free.pop() ?? new ArrayBuffer(BATCH_BYTES));
    filled = 0;
  };
  return {
    elsewhere: {
      documents: {
        expect: (lengths) => void thread.expect(lengths),
        update: (bytes) => {
          for (let from = 0; from < bytes.length;) {
            const taken = bytes.subarray(from, from + BATCH_BYTES - filled);
            batch.set(taken, filled);
            filled += taken.length;
            from += taken.length;
            if (filled === BATCH_BYTES) handOver();
          }
        },
        digests: () => {
          if (filled > 0) handOver();
          return unlessBroken(thread.documentDigests());
        },
      },
      room: async () => {
        while (waiting.length > MOST_WAITING) await unlessBroken(Promise.resolve(waiting.shift()));
      },
    },
    end,
  };
}
