/** From raw rows to a table: empty rows and columns go, headings are told apart, each row gets its key. */
import { encodeBase64, encodeUtf8 } from '../../shared/crypto/bytes';
import { hashSha256 } from '../../shared/crypto/hash';
import { fail, ok, type Result } from '../../shared/domain/result';
import { MOST_COLUMNS, MOST_ROWS, type CellFault, type ReadFault, type SheetTable } from './table';

export interface RawRow {
  readonly number: number;
  readonly cells: readonly string[];
  readonly faults: Readonly<Record<number, CellFault>>;
  readonly isHidden: boolean;
}

const KEY_LENGTH = 22;

/** No character that only misleads, and no space at the ends: they make no other row, and no other heading. */
export function plainCell(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .trim();
}

function isEmpty({ cells, faults }: RawRow): boolean {
  return cells.every((cell) => plainCell(cell) === '') && Object.keys(faults).length === 0;
}

/** Two columns of one name are told apart, and one without a name has a number. */
function headingsOf(cells: readonly string[], width: number): readonly string[] {
  const seen = new Map<string, number>();
  return Array.from({ length: width }, (_, at) => {
    const text =
      plainCell(cells[at] ?? '')
        .replace(/\s+/g, ' ')
        .slice(0, 100) || `(${at + 1})`;
    const n = (seen.get(text) ?? 0) + 1;
    seen.set(text, n);
    return n > 1 ? `${text} (${n})` : text;
  });
}

export function rowKey(headings: readonly string[], cells: readonly string[]): string {
  const pairs = headings.flatMap((heading, at) => {
    const text = plainCell(cells[at] ?? '');
    return text ? [`${heading.toLowerCase()}\n${text}`] : [];
  });
  return encodeBase64(hashSha256(encodeUtf8(JSON.stringify(pairs.toSorted())))).slice(0, KEY_LENGTH);
}

/** @param raw the first row that is not empty holds the headings */
export function tableOf(
  raw: readonly RawRow[],
  about: Pick<SheetTable, 'hiddenColumns' | 'is1904'>,
): Result<SheetTable, ReadFault> {
  const [head, ...body] = raw.filter((row) => !isEmpty(row));
  if (!head || body.length === 0) return fail('empty');
  if (body.length > MOST_ROWS) return fail('too-many-rows');
  const width = [head, ...body].reduce(
    (most, { cells }) => Math.max(most, cells.findLastIndex((cell) => plainCell(cell) !== '') + 1),
    0,
  );
  if (width > MOST_COLUMNS) return fail('too-many-columns');
  const headings = headingsOf(head.cells, width);
  return ok({
    headings,
    hiddenColumns: about.hiddenColumns.filter((at) => at < width),
    hiddenRows: body.filter(({ isHidden }) => isHidden).length,
    is1904: about.is1904,
    rows: body.map(({ number, cells, faults }) => ({
      number,
      cells: headings.map((_, at) => cells[at] ?? ''),
      faults,
      key: rowKey(headings, cells),
    })),
  });
}
