/**
 * The journal: every write of the store once more, sealed, in a file outside IndexedDB. From it a lost or damaged
 * IndexedDB is rebuilt (docs/spec/vault-v1.md section 8).
 */
import type { Bytes } from '../../shared/crypto/bytes';
import type { JournalFault, JournalFile, JournalSlot } from './journal-file';
import {
  encodeHead,
  FIRST_FRAME_PREV,
  follows,
  FRAME_EDGE_BYTES,
  hashOfFrame,
  HEAD_READ_BYTES,
  isFrameLength,
  openFrame,
  parseHead,
  readUint32,
  sealFrame,
  type HeadFault,
  type JournalEntry,
} from './journal-format';

export type JournalHead =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly header: unknown; readonly length: number }
  | { readonly kind: 'refused'; readonly fault: HeadFault };

/** Reads the clear start of a journal, before any key is there. */
export async function readHead(file: JournalFile, slot: JournalSlot = 'current'): Promise<JournalHead> {
  if ((await file.size(slot)) === 0) return { kind: 'none' };
  const head = parseHead(await file.read(slot, 0, HEAD_READ_BYTES));
  return head.ok
    ? { kind: 'found', header: head.header, length: head.length }
    : { kind: 'refused', fault: head.fault };
}

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

export class Journal {
  readonly #file: JournalFile;
  readonly #key: Bytes;
  #prev: Bytes = FIRST_FRAME_PREV;

  constructor(file: JournalFile, key: Bytes) {
    this.#file = file;
    this.#key = key;
  }

  /**
   * Walks the frames in order.
   * @param visit called with each whole frame; may be left out to only look where it ends
   */
  async scan(
    visit: (entry: JournalEntry) => Promise<void> | void = () => undefined,
    slot: JournalSlot = 'current',
  ): Promise<JournalScan> {
    const head = await readHead(this.#file, slot);
    const size = await this.#file.size(slot);
    let at = head.kind === 'found' ? head.length : size;
    let last = 0;
    let prev = FIRST_FRAME_PREV;
    while (at < size) {
      const sealed = await this.#frameAt(slot, at, size);
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
    if (slot === 'current') this.#prev = prev;
    return { last, lastHash: prev, end: at, torn: size - at, isBroken: false };
  }

  /** @returns null when the frame is not whole */
  async #frameAt(slot: JournalSlot, at: number, size: number): Promise<Bytes | null> {
    const length = readUint32(await this.#file.read(slot, at, FRAME_EDGE_BYTES), 0);
    if (length === null || !isFrameLength(length) || at + length + 2 * FRAME_EDGE_BYTES > size) return null;
    const bytes = await this.#file.read(slot, at + FRAME_EDGE_BYTES, length + FRAME_EDGE_BYTES);
    return readUint32(bytes, length) === length ? bytes.slice(0, length) : null;
  }

  /**
   * The last frame, read from the end of the file without walking it. The next append follows it.
   * @returns null when the end is torn, does not open, or there is no frame
   */
  async tail(): Promise<JournalEntry | null> {
    const size = await this.#file.size('current');
    const length = readUint32(await this.#file.read('current', size - FRAME_EDGE_BYTES, FRAME_EDGE_BYTES), 0);
    if (length === null || !isFrameLength(length) || length + 2 * FRAME_EDGE_BYTES > size) return null;
    const sealed = await this.#frameAt('current', size - length - 2 * FRAME_EDGE_BYTES, size);
    const frame = sealed && openFrame(this.#key, sealed);
    if (sealed) this.#prev = hashOfFrame(sealed);
    return frame;
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
    return this.#file.size('current');
  }

  /** Cuts off a torn end, so that what comes next is whole again. */
  async mend(scan: JournalScan): Promise<void> {
    if (scan.torn > 0) await this.#file.truncate('current', scan.end);
    this.#prev = scan.lastHash;
  }

  /** @returns null when it is on disk */
  async append(entry: JournalEntry): Promise<JournalFault | null> {
    const frame = sealFrame(this.#key, this.#prev, entry);
    const fault = await this.#file.append('current', frame);
    if (!fault) this.#prev = hashOfFrame(frame.slice(FRAME_EDGE_BYTES, -FRAME_EDGE_BYTES));
    return fault;
  }

  /**
   * Writes the whole store anew, without what was overwritten or erased, and puts it in the journal's place in one
   * step: a crash leaves the old one or the new one.
   */
  async rewrite(
    header: unknown,
    number: number,
    batches: AsyncIterable<ReadonlyMap<string, Bytes>>,
  ): Promise<JournalFault | null> {
    await this.#file.truncate('next', 0);
    const headFault = await this.#file.append('next', encodeHead(header));
    if (headFault) return headFault;
    let prev = FIRST_FRAME_PREV;
    for await (const puts of batches) {
      const frame = sealFrame(this.#key, prev, { number, puts, deletes: [] });
      const fault = await this.#file.append('next', frame);
      if (fault) return fault;
      prev = hashOfFrame(frame.slice(FRAME_EDGE_BYTES, -FRAME_EDGE_BYTES));
    }
    const fault = await this.#file.swap();
    if (!fault) this.#prev = prev;
    return fault;
  }
}
