/** The way to a thread that hashes and writes while this one encrypts. */
import { transfer, wrap, type Remote } from 'comlink';
import type { Bytes } from '../../../shared/crypto/bytes';
import type { LateHash } from '../../../shared/crypto/hash';
import type { BulkApi, HashKind } from './api';

/** Bytes that go over at once, and that may be under way before this side waits. */
const PIECE_BYTES = 1024 * 1024;
const MOST_UNDER_WAY = 3 * PIECE_BYTES;

/** The hash of what is written. */
const WRITTEN = 'written';

export class Bulk {
  readonly #worker = new Worker(new URL('./bulk.worker.ts', import.meta.url), { type: 'module' });
  readonly #remote: Remote<BulkApi> = wrap<BulkApi>(this.#worker);
  readonly #failed: Promise<never>;
  /** Room that was filled and came back. */
  readonly #free: Bytes[] = [];
  #underWay = 0;
  /** The first thing that went wrong with what was sent. */
  #fault: Error | null = null;

  constructor() {
    this.#failed = new Promise((_, reject) => {
      this.#worker.onerror = () => reject(new Error('the other thread ended'));
    });
    // Heard of by whoever waits for an answer.
    this.#failed.catch(() => undefined);
  }

  #answer<T>(call: Promise<T>): Promise<T> {
    return Promise.race([call, this.#failed]);
  }

  /** @returns what is to be waited for before more is sent; nothing while there is room */
  #send(bytes: Bytes, call: (bytes: Bytes) => Promise<Bytes>): void | Promise<void> {
    const { length } = bytes;
    this.#underWay += length;
    const sent = this.#answer(call(transfer(bytes, [bytes.buffer]))).then((back) => {
      this.#underWay -= length;
      if (back.length === PIECE_BYTES) this.#free.push(back);
    });
    // Told by the digest: nobody waits for each piece.
    sent.catch((error: unknown) => {
      this.#fault ??= error instanceof Error ? error : new Error(String(error));
    });
    if (this.#underWay > MOST_UNDER_WAY) return sent;
  }

  /** Of what goes by. */
  async hash(name: string, kind: HashKind): Promise<LateHash> {
    await this.#answer(this.#remote.begin(name, kind));
    const pieces = new Pieces(this.#free, (bytes) =>
      this.#send(bytes, (sent) => this.#remote.update(name, sent)),
    );
    return this.#late(name, pieces);
  }

  #late(name: string, pieces: Pieces): LateHash {
    return {
      update: (bytes) => pieces.put(bytes),
      digest: async () => {
        await pieces.flush();
        const digest = await this.#answer(this.#remote.digest(name));
        if (this.#fault) throw this.#fault;
        return digest;
      },
    };
  }

  /** The same of a file that is written to the origin's private file system. @returns null where the browser gives no room */
  async file(folder: string, name: string): Promise<LateHash | null> {
    if (!(await this.#answer(this.#remote.create(folder, name)))) return null;
    await this.#answer(this.#remote.begin(WRITTEN, 'sha256'));
    return this.#late(
      WRITTEN,
      new Pieces(this.#free, (bytes) => this.#send(bytes, (sent) => this.#remote.write(WRITTEN, sent))),
    );
  }

  async closeFile(): Promise<void> {
    await this.#answer(this.#remote.close());
  }

  end(): void {
    this.#worker.terminate();
  }
}

/** Bytes of any length, handed on in pieces of one. */
class Pieces {
  readonly #free: Bytes[];
  readonly #handOn: (piece: Bytes) => void | Promise<void>;
  #piece = new Uint8Array(PIECE_BYTES);
  #filled = 0;

  constructor(free: Bytes[], handOn: (piece: Bytes) => void | Promise<void>) {
    this.#free = free;
    this.#handOn = handOn;
  }

  /** The bytes stay whose they are. */
  put(bytes: Uint8Array): void | Promise<void> {
    let wait: void | Promise<void> = undefined;
    for (let from = 0; from < bytes.length;) {
      const taken = bytes.subarray(from, from + PIECE_BYTES - this.#filled);
      this.#piece.set(taken, this.#filled);
      this.#filled += taken.length;
      from += taken.length;
      if (this.#filled < PIECE_BYTES) continue;
      wait = this.#handOn(this.#piece);
      this.#piece = this.#free.pop() ?? new Uint8Array(PIECE_BYTES);
      this.#filled = 0;
    }
    return wait;
  }

  /** What does not fill a piece. */
  flush(): void | Promise<void> {
    const rest = this.#piece.slice(0, this.#filled);
    this.#filled = 0;
    return rest.length > 0 ? this.#handOn(rest) : undefined;
  }
}
