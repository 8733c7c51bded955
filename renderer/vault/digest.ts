/** A thread that only hashes, begun when it is first needed; it ends with the vault's. */
import { transfer } from 'comlink';
import type { Bytes } from '../../shared/crypto/bytes';
import { browserDigest } from '../../shared/crypto/hash';
import type { Digesting } from './digest.worker';
import { threadOf, type Thread } from './thread';

let thread: Thread<Digesting> | null = null;

/** It is given a copy. */
export async function digestElsewhere(name: 'SHA-256' | 'SHA-512', data: Bytes): Promise<Bytes> {
  thread ??= threadOf<Digesting>(
    new Worker(new URL('./digest.worker.ts', import.meta.url), { type: 'module' }),
  );
  const copy = data.slice();
  const digest = thread.remote.digest(name, transfer(copy, [copy.buffer]));
  return thread.unlessBroken(digest).catch(() => browserDigest(name, data));
}
