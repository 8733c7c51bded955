/**
 * The journal: every write of the store once more, sealed, in a file outside IndexedDB. From it a lost or damaged
 * IndexedDB is rebuilt (docs/spec/vault-v1.md section 8).
 */
import type { Bytes } from '../../shared/crypto/bytes';
import type { ByteFolder, FolderFault } from '../../shared/host/byte-folder';
import {
  encodeHead,
  FIRST_FRAME_PREV,
  follows,
  FRAME_EDGE_BYTES,
  hashOfFrame,
  isFrameLength,
  openFrame,
  readUint32,
  roomFor,
  sealFrame,
  type JournalEntry,
} from './journal-format';
import { dropNextHead, framesStart, replaceHead, type JournalPlace } from './journal-head';

export interface JournalScan {
  /** Number of the last whole frame; 0 for none. */
  readonly last: number;
  readonly lastHash: Bytes;
  /** Where the whole frames end. */
  readonly end: number;
  /** Bytes after it: a write that was cut off. */
  readonly torn: number;
  /** A frame that does not open or does not follow the one before it, although more comes after. */
  readonly isBroken: boolean;
}

/** A new version of a journal, beside it. */
export interface JournalDraft {
  add(entry: JournalEntry): Promise<FolderFault | null>;
  /** Puts it in the journal's place; what is appended from then on follows it. */
  publish(): Promise<FolderFault | null>;
}

export class Journal {
  readonly place: JournalPlace;
  readonly #key: Bytes;
  #prev: Bytes = FIRST_FRAME_PREV;
  #turn = 0;

  constructor(place: JournalPlace, key: Bytes) {
    this.place = place;
    this.#key = key;
  }

  get #folder(): ByteFolder {
    return this.place.folder;
  }

  get #name(): string {
    return this.place.name;
  }

  /**
   * Walks the frames in order.
   * @param visit called with each whole frame; may be left out to only look where it ends
   */
  async scan(visit: (entry: JournalEntry) => Promise<void> | void = () => undefined): Promise<JournalScan> {
    const size = await this.size();
    let at = (await framesStart(this.place)) ?? size;
    let last = 0;
    let prev = FIRST_FRAME_PREV;
    while (at < size) {
      const sealed = await this.#frameAt(at, size);
      if (sealed === null) break;
      const frame = openFrame(this.#key, sealed);
      if (!frame || !follows(frame, prev)) {
        const isLast = at + sealed.length + 2 * FRAME_EDGE_BYTES === size;
        return { last, lastHash: prev, end: at, torn: size - at, isBroken: !isLast };
      }
      await visit(frame);
      last = frame.number;
      prev = hashOfFrame(sealed);
      at += sealed.length + 2 * FRAME_EDGE_BYTES;
    }
    this.#prev = prev;
    return { last, lastHash: prev, end: at, torn: size - at, isBroken: false };
  }

  /** @returns null when the frame is not whole */
  async #frameAt(at: number, size: number): Promise<Bytes | null> {
    const length = readUint32(await this.#folder.read(this.#name, at, FRAME_EDGE_BYTES), 0);
    if (length === null || !isFrameLength(length) || at + length + 2 * FRAME_EDGE_BYTES > size) return null;
    const bytes = await this.#folder.read(this.#name, at + FRAME_EDGE_BYTES, length + FRAME_EDGE_BYTES);
    return readUint32(bytes, length) === length ? bytes.slice(0, length) : null;
  }

  /**
   * The last frame that holds some row, looked for from the end of the file. The next append follows the last of all.
   * @returns null when the end is torn, a frame does not open, or none holds it
   */
  async lastWith(rowKey: string): Promise<JournalEntry | null> {
    const size = await this.size();
    for (let end = size; end >= 2 * FRAME_EDGE_BYTES;) {
      const edge = await this.#folder.read(this.#name, end - FRAME_EDGE_BYTES, FRAME_EDGE_BYTES);
      const length = readUint32(edge, 0);
      if (length === null || !isFrameLength(length) || length + 2 * FRAME_EDGE_BYTES > end) return null;
      const at = end - length - 2 * FRAME_EDGE_BYTES;
      const sealed = await this.#frameAt(at, end);
      const frame = sealed && openFrame(this.#key, sealed);
      if (!frame) return null;
      if (end === size) this.#prev = hashOfFrame(sealed);
      if (frame.puts.has(rowKey)) return frame;
      end = at;
    }
    return null;
  }

  /** The latest contents of some rows, wherever in the journal they stand. */
  async find(keys: ReadonlySet<string>): Promise<ReadonlyMap<string, Bytes>> {
    const found = new Map<string, Bytes>();
    await this.scan(({ puts, deletes }) => {
      for (const key of deletes) found.delete(key);
      for (const [key, row] of puts) if (keys.has(key)) found.set(key, row);
    });
    return found;
  }

  size(): Promise<number> {
    return this.#folder.size(this.#name);
  }

  /** Cuts off a torn end, so that what comes next is whole again. */
  async mend(scan: JournalScan): Promise<void> {
    if (scan.torn > 0) await this.#folder.truncate(this.#name, scan.end);
    this.#prev = scan.lastHash;
  }

  /** @returns null when it is on disk */
  async append(entry: JournalEntry): Promise<FolderFault | null> {
    const frame = sealFrame(this.#key, this.#prev, entry);
    const fault = await this.#folder.append(this.#name, frame);
    if (!fault) this.#prev = hashOfFrame(frame.slice(FRAME_EDGE_BYTES, -FRAME_EDGE_BYTES));
    return fault;
  }

  /** Begins a new version of the file beside it. Any one begun before it counts no more. */
  async begin(header: unknown): Promise<JournalDraft | FolderFault> {
    const turn = this.dropDraft();
    const fault = await this.#folder.draft(this.#name, encodeHead(header, roomFor(header)), true);
    if (fault) return fault;
    let prev = FIRST_FRAME_PREV;
    const isDropped = () => turn !== this.#turn;
    return {
      add: async (entry) => {
        if (isDropped()) return 'failed';
        const frame = sealFrame(this.#key, prev, entry);
        prev = hashOfFrame(frame.slice(FRAME_EDGE_BYTES, -FRAME_EDGE_BYTES));
        return this.#folder.draft(this.#name, frame, false);
      },
      publish: async () => {
        if (isDropped()) return 'failed';
        const published = await this.#folder.publish(this.#name);
        if (published) return published;
        this.#prev = prev;
        return dropNextHead(this.place);
      },
    };
  }

  /** What was begun beside the file is not put in its place any more: the lock, an erasure, another header. */
  dropDraft(): number {
    this.#turn += 1;
    return this.#turn;
  }

  /** Whole frames from one place to another, both at the edge of a frame. @returns false when one does not open */
  async copyFrames(from: number, to: number, draft: JournalDraft): Promise<boolean> {
    for (let at = from; at < to;) {
      const sealed = await this.#frameAt(at, to);
      const frame = sealed && openFrame(this.#key, sealed);
      if (!frame || (await draft.add(frame))) return false;
      at += sealed.length + 2 * FRAME_EDGE_BYTES;
    }
    return true;
  }

  /** Writes the whole store anew, without what was overwritten or erased, and puts it in the journal's place. */
  async rewrite(
    header: unknown,
    number: number,
    batches: AsyncIterable<ReadonlyMap<string, Bytes>>,
  ): Promise<FolderFault | null> {
    const draft = await this.begin(header);
    if (typeof draft === 'string') return draft;
    for await (const puts of batches) {
      const fault = await draft.add({ number, puts, deletes: [] });
      if (fault) return fault;
    }
    return draft.publish();
  }

  /** The same frames under another header: a changed passphrase must not go on opening the journal's start. */
  replaceHead(header: unknown): Promise<FolderFault | null> {
    this.dropDraft();
    return replaceHead(this.place, header);
  }
}
