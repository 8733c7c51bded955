/**
 * Where a file lies from sealing until someone saved it: a small one in memory, a large one in the origin's private file
 * system, so that it takes no memory. It holds nothing that is not sealed; what is left there goes at the next unlock.
 */
import { concatBytes, encodeBase64, type Bytes } from '../../shared/crypto/bytes';
import { startFastSha256, type RunningHash } from '../../shared/crypto/hash';

const FOLDER = 'outgoing';
/** Up to here it stays in memory. In bytes, as the next. */
const SMALL_BYTES = 8 * 1024 * 1024;
const PIECE_BYTES = 2 * 1024 * 1024;

export interface Outgone {
  readonly blob: Blob;
  /** base64(SHA-256) of the whole. */
  readonly fileHash: string;
}

export class Outgoing {
  readonly #name: string;
  readonly #hash: RunningHash;
  #pending: Bytes[] = [];
  #pendingBytes = 0;
  #parts: Blob[] = [];
  #size = 0;
  #handle: FileSystemFileHandle | null = null;
  #stream: FileSystemWritableFileStream | null = null;

  private constructor(name: string, hash: RunningHash) {
    this.#name = name;
    this.#hash = hash;
  }

  static async begin(name: string): Promise<Outgoing> {
    return new Outgoing(name, await startFastSha256());
  }

  async put(piece: Bytes): Promise<void> {
    this.#hash.update(piece);
    this.#pending.push(piece);
    this.#pendingBytes += piece.length;
    if (this.#pendingBytes >= PIECE_BYTES) await this.#flush();
  }

  async #flush(): Promise<void> {
    const bytes = concatBytes(...this.#pending);
    this.#pending = [];
    this.#pendingBytes = 0;
    this.#size += bytes.length;
    if (this.#stream) return this.#stream.write(bytes);
    this.#parts.push(new Blob([bytes]));
    if (this.#size > SMALL_BYTES) await this.#toDisk();
  }

  /** Where the browser gives no room for files, it stays in memory. */
  async #toDisk(): Promise<void> {
    const folder = await outgoingFolder();
    this.#handle = (await folder?.getFileHandle(this.#name, { create: true })) ?? null;
    this.#stream = (await this.#handle?.createWritable()) ?? null;
    if (!this.#stream) return;
    for (const part of this.#parts) await this.#stream.write(part);
    this.#parts = [];
  }

  /** @throws DOMException when the disk is full */
  async end(): Promise<Outgone> {
    await this.#flush();
    await this.#stream?.close();
    const blob = (await this.#handle?.getFile()) ?? new Blob(this.#parts);
    return { blob, fileHash: encodeBase64(this.#hash.digest()) };
  }

  /** It is not to be sent after all. */
  async drop(): Promise<void> {
    this.#parts = [];
    this.#pending = [];
    await this.#stream?.abort().catch(() => undefined);
    if (this.#handle) await (await outgoingFolder())?.removeEntry(this.#name).catch(() => undefined);
  }
}

async function outgoingFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return await (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
  } catch {
    return null;
  }
}

/** Files of before that nobody can save any more. */
export async function clearOutgoing(): Promise<void> {
  try {
    await (await navigator.storage.getDirectory()).removeEntry(FOLDER, { recursive: true });
  } catch {
    // There are none, or another window is just saving one.
  }
}
