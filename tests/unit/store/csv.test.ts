import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { csvBytes } from '../../../renderer/store/csv';

const textOf = (rows: Parameters<typeof csvBytes>[0]) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvBytes(rows));

/** The cells a spreadsheet would see. */
function cellsOf(text: string): readonly string[] {
  return [...text.replace(/^\ufeff/, '').matchAll(/"((?:[^"]|"")*)"[;\r]/g)].map(([, cell = '']) =>
    cell.replaceAll('""', '"'),
  );
}

describe('the log as a table', () => {
  it('runs nothing in a spreadsheet: a cell that would be a formula begins with an apostrophe', () => {
    const dangerous = ['=1+1', '+32', '-2', '@SUM(A1)', '\t=1', '\r=1', '  =cmd|calc', '\n@x', '\u00a0=1'];
    for (const cell of cellsOf(textOf([dangerous])))
      expect(cell.startsWith("'"), JSON.stringify(cell)).toBe(true);
    expect(cellsOf(textOf([['Zilver-19', '', 'a=b', 7, -7]]))).toEqual(['Zilver-19', '', 'a=b', '7', '-7']);
  });

  it('keeps every text in its own cell, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 6 }), (row) => {
        const cells = cellsOf(textOf([row]));
        expect(cells).toHaveLength(row.length);
        cells.forEach((cell, at) => expect([cell, cell.slice(1)]).toContain(row[at]));
      }),
    );
  });

  it('is read as UTF-8, with semicolons and a line a row', () => {
    expect(
      textOf([
        ['ë', 'b'],
        ['c', 1],
      ]),
    ).toBe('\ufeff"ë";"b"\r\n"c";"1"\r\n');
  });
});
