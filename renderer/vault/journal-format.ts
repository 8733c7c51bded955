/** The bytes of the journal and of a backup: docs/spec/vault-v1.md section 8. Knows frames, no files. */
import { concatBytes, encodeUtf8, equalBytes, parseUtf8, type Bytes } from '../../shared/crypto/bytes';
import { hashSha256 } from '../../shared/crypto/hash';
import { openSecretbox, sealSecretbox, SECRETBOX_OVERHEAD } from '../../shared/crypto/secretbox';

export const JOURNAL_LINE = 'schakel-journal/1\n';
/** A header is a few kilobytes: 64 slots at most. */
const MAX_HEADER_BYTES = 256 * 1024;
/** One commit; an import of ten thousand records stays far below. */
export const MAX_FRAME_BYTES = 256 * 1024 * 1024;
export const FRAME_EDGE_BYTES = 4;
const KEY_CHARACTERS = 22;
const HASH_BYTES = 32;
export const FIRST_FRAME_PREV: Bytes = new Uint8Array(HASH_BYTES);

const LINE_BYTES = encodeUtf8(JOURNAL_LINE);

/** What one write changed in the store. */
export interface JournalEntry {
  /** Number of audit entries after the write: rises with every one. */
  readonly number: number;
  readonly puts: ReadonlyMap<string, Bytes>;
  readonly deletes: readonly string[];
}

const SPACE = 0x20;
/** Room for the headers to come, so that the next one can take this one's place. */
const LEAST_ROOM = 4096;
const SPARE_ROOM = 1024;

/** How many bytes a new journal keeps for its header: a few more slots fit, then twice as much. */
export function roomFor(header: unknown): number {
  const { length } = encodeUtf8(JSON.stringify(header));
  let room = LEAST_ROOM;
  while (room < length + SPARE_ROOM) room *= 2;
  return Math.min(room, Math.max(length, MAX_HEADER_BYTES));
}

/** @param room filled up with spaces, which JSON allows. @returns null when the header does not fit in it */
export function encodeHeader(header: unknown, room: number): Bytes | null {
  const json = encodeUtf8(JSON.stringify(header));
  if (json.length > room) return null;
  const padded = new Uint8Array(room).fill(SPACE);
  padded.set(json);
  return padded;
}

export function encodeHead(header: unknown, room = 0): Bytes {
  const json = encodeHeader(header, room) ?? encodeUtf8(JSON.stringify(header));
  return concatBytes(LINE_BYTES, uint32(json.length), json);
}

export type HeadFault = 'not-a-journal' | 'newer-version' | 'damaged';

/** Where the header begins. */
export const HEADER_AT = LINE_BYTES.length + 4;

/** @param start the first bytes of the file, `HEAD_READ_BYTES` of them or all there are */
export function parseHead(start: Bytes):
  | { readonly ok: true; readonly header: unknown; readonly length: number }
  /** `length` where the frames can still be found. */
  | { readonly ok: false; readonly fault: HeadFault; readonly length: number | null } {
  const line = /^schakel-journal\/(\d{1,9})\n/.exec(latin(start.subarray(0, 32)));
  if (!line) return { ok: false, fault: 'not-a-journal', length: null };
  if (line[1] !== '1') return { ok: false, fault: 'newer-version', length: null };
  const from = HEADER_AT;
  const length = readUint32(start, LINE_BYTES.length);
  if (length === null || length > MAX_HEADER_BYTES || start.length < from + length)
    return { ok: false, fault: 'damaged', length: null };
  try {
    return {
      ok: true,
      header: JSON.parse(parseUtf8(start.subarray(from, from + length))),
      length: from + length,
    };
  } catch {
    return { ok: false, fault: 'damaged', length: from + length };
  }
}

export const HEAD_READ_BYTES = HEADER_AT + MAX_HEADER_BYTES;

/** length(4) ‖ secretbox(number ‖ prev ‖ puts ‖ deletes) ‖ length(4): readable from either end. */
export function sealFrame(key: Bytes, prev: Bytes, entry: JournalEntry): Bytes {
  const puts = [...entry.puts].flatMap(([rowKey, row]) => [encodeUtf8(rowKey), uint32(row.length), row]);
  const plain = concatBytes(
    uint64(entry.number),
    prev,
    uint32(entry.puts.size),
    ...puts,
    uint32(entry.deletes.length),
    ...entry.deletes.map(encodeUtf8),
  );
  const sealed = sealSecretbox(key, plain);
  return concatBytes(uint32(sealed.length), sealed, uint32(sealed.length));
}

export interface OpenedFrame extends JournalEntry {
  readonly prev: Bytes;
}

/** @param sealed without the lengths around it. @returns null when it was changed or is of another vault */
export function openFrame(key: Bytes, sealed: Bytes): OpenedFrame | null {
  const plain = openSecretbox(key, sealed);
  if (!plain) return null;
  const reader = new Reader(plain);
  const number = reader.uint64();
  const prev = reader.bytes(HASH_BYTES);
  const puts = new Map<string, Bytes>();
  for (let left = reader.uint32(); left > 0; left--) {
    const rowKey = parseUtf8(reader.bytes(KEY_CHARACTERS));
    puts.set(rowKey, reader.bytes(reader.uint32()));
  }
  const deletes: string[] = [];
  for (let left = reader.uint32(); left > 0; left--) deletes.push(parseUtf8(reader.bytes(KEY_CHARACTERS)));
  return reader.isAtEnd ? { number, prev, puts, deletes } : null;
}

/** What the next frame names as the one before it. */
export function hashOfFrame(sealed: Bytes): Bytes {
  return hashSha256(sealed);
}

export function follows(frame: OpenedFrame, prev: Bytes): boolean {
  return equalBytes(frame.prev, prev);
}

export function isFrameLength(length: number): boolean {
  return length > SECRETBOX_OVERHEAD && length <= MAX_FRAME_BYTES;
}

export function uint32(value: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

function uint64(value: number): Bytes {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
}

/** @returns null when there are not four bytes left */
export function readUint32(bytes: Bytes, at: number): number | null {
  if (at < 0 || at + 4 > bytes.length) return null;
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(at);
}

function latin(bytes: Bytes): string {
  return String.fromCharCode(...bytes);
}

/** Reads authenticated contents: a length that does not fit is a programming error, not an attack. */
class Reader {
  readonly #bytes: Bytes;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Bytes) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  uint32(): number {
    this.#at += 4;
    return this.#view.getUint32(this.#at - 4);
  }

  uint64(): number {
    this.#at += 8;
    return Number(this.#view.getBigUint64(this.#at - 8));
  }

  bytes(length: number): Bytes {
    if (this.#at + length > this.#bytes.length) throw new RangeError('frame shorter than it says');
    this.#at += length;
    return this.#bytes.slice(this.#at - length, this.#at);
  }
}
