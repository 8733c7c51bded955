/** A table of text: encoding and separator are guessed, and can be chosen. */
import Papa from 'papaparse';
import { fail, ok, type Result } from '../../shared/domain/result';
import { tableOf, type RawRow } from './rows';
import {
  MOST_ROWS,
  SEPARATORS,
  type Encoding,
  type ReadChoice,
  type ReadFault,
  type ReadSheet,
  type Separator,
} from './table';

/** Rows that may be empty beside those that count. */
const READ_ROWS = 2 * MOST_ROWS + 50;
const LOOKED_AT = 64 * 1024;

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/** By its mark; else UTF-8 where it is that without a fault, and what old spreadsheets write where it is not. */
export function guessEncoding(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const looked = bytes.subarray(0, LOOKED_AT);
  const zeros = [0, 0];
  looked.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > looked.length / 4 && even === 0) return 'utf-16le';
  if (even > looked.length / 4 && odd === 0) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** By the headings: what parts them most often, outside quotes. A library's guess by the rows errs on short lists. */
export function guessSeparator(text: string): Separator {
  const [head = ''] = text
    .slice(0, LOOKED_AT)
    .replace(/"[^"]*"/g, '')
    .trimStart()
    .split(/[\r\n]/);
  const counts = SEPARATORS.map((separator) => head.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ';';
}

function isSeparator(text: string): text is Separator {
  return (SEPARATORS as readonly string[]).includes(text);
}

export function readCsv(
  bytes: Uint8Array,
  choice: Pick<ReadChoice, 'encoding' | 'separator'>,
): Result<ReadSheet, ReadFault> {
  const encoding = choice.encoding ?? guessEncoding(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  // A text has none; a picture or a program does.
  if (text.slice(0, LOOKED_AT).includes('\0')) return fail('not-a-list');
  // The line by which a spreadsheet is told the separator.
  const told = /^sep=(.)\r?\n/i.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const named = told?.[1] ?? '';
  const separator = choice.separator ?? (isSeparator(named) ? named : guessSeparator(body));
  const { data, errors, meta } = Papa.parse<string[]>(body, { delimiter: separator, preview: READ_ROWS });
  if (errors.some(({ code }) => code === 'MissingQuotes')) return fail('open-quote');
  if (meta.truncated) return fail('too-many-rows');
  const raw = data.map((cells, at): RawRow => {
    const number = at + 1 + (told ? 1 : 0);
    return { number, cells, faults: {}, isHidden: false };
  });
  const table = tableOf(raw, { hiddenColumns: [], is1904: false });
  return table.ok ? ok({ format: 'csv', encoding, separator, table: table.value }) : table;
}
