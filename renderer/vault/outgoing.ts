/**
 * Where a file lies from sealing until someone saved it: a small one in memory, a large one in the origin's private file
 * system, so that it takes no memory. It holds nothing that is not sealed; what is left there goes at the next unlock.
 */
import { encodeBase64, type Bytes } from '../../shared/crypto/bytes';
import { startFastSha256, type LateHash } from '../../shared/crypto/hash';
import { Bulk } from './bulk/client';

const FOLDER = 'outgoing';
/** Up to here it stays in memory, and takes no second thread. In bytes. */
export const SMALL_BYTES = 8 * 1024 * 1024;

export interface Outgone {
  readonly blob: Blob;
  /** base64(SHA-256) of the whole. */
  readonly fileHash: string;
}

interface Place {
  /** Takes what is to be kept, and counts it. */
  readonly kept: LateHash;
  /** What was kept, as a file. */
  readonly read: () => Promise<Blob>;
  readonly bulk: Bulk | null;
}

export class Outgoing {
  readonly #name: string;
  readonly #place: Place;

  private constructor(name: string, place: Place) {
    this.#name = name;
    this.#place = place;
  }

  /** @param size about so many bytes will come */
  static async begin(name: string, size: number): Promise<Outgoing> {
    const place = size > SMALL_BYTES ? await onDisk(name) : null;
    return new Outgoing(name, place ?? (await inMemory()));
  }

  /** A SHA-512 that is counted while this thread encrypts; null for a small file. */
  async signed(): Promise<LateHash | null> {
    return (await this.#place.bulk?.hash('signed', 'sha512')) ?? null;
  }

  put(piece: Bytes): void | Promise<void> {
    return this.#place.kept.update(piece);
  }

  /** @throws Error named QuotaExceededError when the disk is full */
  async end(): Promise<Outgone> {
    const { kept, read, bulk } = this.#place;
    const fileHash = encodeBase64(await kept.digest());
    await bulk?.closeFile();
    bulk?.end();
    return { blob: await read(), fileHash };
  }

  /** It is not to be sent after all. */
  async drop(): Promise<void> {
    const { bulk } = this.#place;
    if (!bulk) return;
    bulk.end();
    await (await outgoingFolder()).removeEntry(this.#name).catch(() => undefined);
  }
}

async function inMemory(): Promise<Place> {
  const parts: Bytes[] = [];
  const hash = await startFastSha256();
  const kept = {
    update: (piece: Bytes) => {
      hash.update(piece);
      parts.push(piece);
    },
    digest: () => hash.digest(),
  };
  return { kept, read: () => Promise.resolve(new Blob(parts)), bulk: null };
}

/** @returns null where the browser gives no room for files */
async function onDisk(name: string): Promise<Place | null> {
  const bulk = new Bulk();
  const kept = await bulk.file(FOLDER, name);
  if (!kept) {
    bulk.end();
    return null;
  }
  const read = async () => (await (await outgoingFolder()).getFileHandle(name)).getFile();
  return { kept, read, bulk };
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
