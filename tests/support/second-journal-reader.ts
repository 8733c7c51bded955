/** The journal and backups, by the second implementation: docs/spec/vault-v1.md section 8. */
import sodium from 'libsodium-wrappers-sumo';
import {
  json,
  keyFor,
  openBox,
  openSecondHeader,
  refuse,
  textOf,
  toBase64,
  uint32,
  upTo,
  type Raw,
  type SecondHeader,
  type SecondSecret,
} from './second-vault-reader';

export interface SecondFrame {
  readonly number: number;
  readonly puts: ReadonlyMap<string, Raw>;
  readonly deletes: readonly string[];
}

export interface SecondJournal {
  readonly header: SecondHeader;
  readonly frames: readonly SecondFrame[];
  /** What the frames leave when applied one after the other. */
  readonly rows: ReadonlyMap<string, Raw>;
  /** Bytes after the last whole frame. */
  readonly torn: number;
}

const LINE = 'schakel-journal/1\n';

export function readJournalHeader(bytes: Raw): { readonly header: SecondHeader; readonly end: number } {
  const line = new TextDecoder('latin1').decode(bytes.subarray(0, LINE.length));
  if (line !== LINE) return refuse(/^schakel-journal\/\d+\n/.test(line) ? 'newer-version' : 'not-a-journal');
  if (bytes.length < LINE.length + 4) return refuse('damaged');
  const from = LINE.length + 4;
  const end = from + uint32(bytes, LINE.length);
  if (end > bytes.length) return refuse('damaged');
  try {
    return { header: json(bytes.subarray(from, end)) as SecondHeader, end };
  } catch {
    return refuse('damaged');
  }
}

function openFrame(key: Raw, sealed: Raw, prev: Raw): SecondFrame {
  const plain = openBox(sealed, key, 'damaged');
  const view = new DataView(plain.buffer, plain.byteOffset, plain.length);
  if (toBase64(plain.subarray(8, 40)) !== toBase64(prev)) return refuse('damaged');
  let at = 40;
  const count = () => view.getUint32((at += 4) - 4);
  const take = (length: number) => plain.slice(at, (at += length));
  const puts = new Map(upTo(count()).map(() => [textOf(take(22)), take(count())] as const));
  const deletes = upTo(count()).map(() => textOf(take(22)));
  return { number: Number(view.getBigUint64(0)), puts, deletes };
}

/** Reads whole frames; what is torn at the end is left. @throws Refused `damaged` for a fault before the end */
export function readSecondJournal(bytes: Raw, secret: SecondSecret): SecondJournal {
  const { header, end } = readJournalHeader(bytes);
  const key = keyFor('journal', openSecondHeader(header, secret).vaultKey);
  const frames: SecondFrame[] = [];
  const rows = new Map<string, Raw>();
  let prev: Raw = new Uint8Array(32);
  let at = end;
  while (at + 4 <= bytes.length) {
    const length = uint32(bytes, at);
    const next = at + 4 + length + 4;
    if (next > bytes.length || uint32(bytes, next - 4) !== length) break;
    const sealed = bytes.slice(at + 4, next - 4);
    const frame = openFrame(key, sealed, prev);
    for (const place of frame.deletes) rows.delete(place);
    for (const [place, row] of frame.puts) rows.set(place, row);
    frames.push(frame);
    prev = sodium.crypto_hash_sha256(sealed);
    at = next;
  }
  return { header, frames, rows, torn: bytes.length - at };
}
