/** The page's side of the reader of lists: one worker a file, ended when it answered or took too long. */
import { wrap } from 'comlink';
import { fail } from '../../shared/domain/result';
import type { ReadAnswer, ReadChoice } from './table';

const WITHIN_MS = 30_000;

interface Reader {
  readList(bytes: Uint8Array, choice: ReadChoice): ReadAnswer;
}

export async function readListFile(bytes: Uint8Array, choice: ReadChoice): Promise<ReadAnswer> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<ReadAnswer>((resolve) => {
    timer = setTimeout(() => resolve(fail('too-long-to-read')), WITHIN_MS);
  });
  try {
    return await Promise.race([wrap<Reader>(worker).readList(bytes, choice), tooLong]);
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}
