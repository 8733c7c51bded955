/**
 * What LevelDB's compressed tables hold: Chromium's IndexedDB and local storage lie in them, and a text can be cut up there so
 * that a search of the raw bytes passes by. Formats: google/leveldb doc/table_format.md, google/snappy format_description.txt.
 */

const FOOTER_BYTES = 48;
const MAGIC = Buffer.from('57fb808b247547db', 'hex');
const SNAPPY = 1;

interface Handle {
  readonly offset: number;
  readonly size: number;
}

class Reader {
  readonly #bytes: Buffer;
  at: number;

  constructor(bytes: Buffer, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  varint(): number {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = this.#bytes[this.at++] ?? 0;
      value += (byte & 127) * shift;
      if (byte < 128) return value;
    }
  }

  handle(): Handle {
    return { offset: this.varint(), size: this.varint() };
  }
}

/** @returns null where the bytes are no snappy */
export function unsnappy(input: Buffer): Buffer | null {
  const reader = new Reader(input);
  const output = Buffer.alloc(reader.varint());
  let { at } = reader;
  let to = 0;
  while (at < input.length) {
    const tag = input[at++] ?? 0;
    const kind = tag & 3;
    if (kind === 0) {
      const short = tag >> 2;
      const extra = Math.max(0, short - 59);
      const length = (extra > 0 ? input.readUIntLE(at, extra) : short) + 1;
      at += extra;
      input.copy(output, to, at, at + length);
      at += length;
      to += length;
      continue;
    }
    const length = kind === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    const offset =
      kind === 1 ? ((tag >> 5) << 8) | (input[at] ?? 0) : input.readUIntLE(at, kind === 2 ? 2 : 4);
    at += kind === 1 ? 1 : kind === 2 ? 2 : 4;
    if (offset === 0 || offset > to) return null;
    for (let i = 0; i < length; i++, to++) output[to] = output[to - offset] ?? 0;
  }
  return to === output.length ? output : null;
}

function block(table: Buffer, { offset, size }: Handle): Buffer {
  const bytes = table.subarray(offset, offset + size);
  return table[offset + size] === SNAPPY ? (unsnappy(bytes) ?? bytes) : bytes;
}

/** The values of a block's entries; index blocks hold handles in them. */
function valuesOf(bytes: Buffer): readonly Buffer[] {
  const restarts = bytes.readUInt32LE(bytes.length - 4);
  const end = bytes.length - 4 - 4 * restarts;
  const values: Buffer[] = [];
  const reader = new Reader(bytes);
  while (reader.at < end) {
    reader.varint();
    const own = reader.varint();
    const size = reader.varint();
    const from = reader.at + own;
    values.push(bytes.subarray(from, from + size));
    reader.at = from + size;
  }
  return values;
}

/** Every block of a table, uncompressed; nothing for what is no table. */
export function tableBlocks(file: Buffer): readonly Buffer[] {
  if (file.length < FOOTER_BYTES || !file.subarray(-8).equals(MAGIC)) return [];
  const footer = new Reader(file, file.length - FOOTER_BYTES);
  footer.handle();
  const index = block(file, footer.handle());
  return valuesOf(index).map((value) => block(file, new Reader(value).handle()));
}
