/** A thread that only hashes, begun when it is first needed; it ends with the vault's. */
import { transfer } from 'comlink';
import type { Bytes } from '../../shared/crypto/bytes';
import { browserDigest } from '../../shared/crypto/hash';
import type { Digesting } from './digest.worker';
import { threadOf, type Thread } from './thread';

const MOST_ROOM_BYTES = 4 * 1024 * 1024;
let spare: ArrayBuffer | null = null;
let thread: Thread<Digesting> | null = null;

/** It is given a copy. */
export async function digestElsewhere(name: 'SHA-256' | 'SHA-512', data: Bytes): Promise<Bytes> {
  thread ??= threadOf<Digesting>(
    new Worker(new URL('./digest.worker.ts', import.meta.url), { type: 'module' }),
  );
  const copy = copyOf(data);
  const digested = thread.remote.digest(name, transfer(copy, [copy.buffer]));
  try {
    const { digest, room } = await thread.unlessBroken(digested);
    if (room.byteLength <= MOST_ROOM_BYTES) spare = room;
    return digest;
  } catch {
    return browserDigest(name, data);
  }
}

/** In room that came back, where it is large enough: new room costs more than the copying. */
function copyOf(data: Bytes): Bytes {
  const room = spare && spare.byteLength >= data.length ? spare : new ArrayBuffer(data.length);
  spare = null;
  const copy = new Uint8Array(room, 0, data.length);
  copy.set(data);
  return copy;
}
