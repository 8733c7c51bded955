/** A thread that only hashes, begun when it is first needed; it ends with the vault's. */
import { transfer, wrap, type Remote } from 'comlink';
import type { Bytes } from '../../shared/crypto/bytes';
import { browserDigest } from '../../shared/crypto/hash';
import type { Digesting } from './digest.worker';

interface Thread {
  readonly remote: Remote<Digesting>;
  /** Resolves when there is no such thread after all. */
  readonly broken: Promise<null>;
}

let thread: Thread | null = null;

function begin(): Thread {
  const worker = new Worker(new URL('./digest.worker.ts', import.meta.url), { type: 'module' });
  const broken = new Promise<null>((resolve) => {
    worker.onerror = () => resolve(null);
  });
  return { remote: wrap<Digesting>(worker), broken };
}

/** It is given a copy. */
export async function digestElsewhere(name: 'SHA-256' | 'SHA-512', data: Bytes): Promise<Bytes> {
  thread ??= begin();
  const copy = data.slice();
  const digest = thread.remote.digest(name, transfer(copy, [copy.buffer]));
  return (await Promise.race([digest, thread.broken])) ?? browserDigest(name, data);
}
