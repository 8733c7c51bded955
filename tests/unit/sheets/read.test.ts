import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readList } from '../../../renderer/sheets/read';
import { MOST_ROWS, type ReadChoice, type ReadSheet } from '../../../renderer/sheets/table';
import { makeXlsx, type SheetCell } from '../../support/make-xlsx';

const GUESS: ReadChoice = { sheet: null, encoding: null, separator: null };
const bytesOf = (text: string) => new TextEncoder().encode(text);

function read(bytes: Uint8Array, choice: Partial<ReadChoice> = {}): ReadSheet {
  const answer = readList(bytes, { ...GUESS, ...choice });
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
}
const cells = (bytes: Uint8Array, choice: Partial<ReadChoice> = {}) =>
  read(bytes, choice).table.rows.map((row) => row.cells);
const faultOf = (bytes: Uint8Array) => {
  const answer = readList(bytes, GUESS);
  return answer.ok ? null : answer.error;
};
const text = (value: string): SheetCell => ({ text: value });

describe('a table of text', () => {
  it.each([
    [';', 'Naam;Fase\nNoor;aanpak\n'],
    [',', 'Naam,Fase\nNoor,aanpak\n'],
    ['\t', 'Naam\tFase\nNoor\taanpak\n'],
    [';', 'sep=;\r\nNaam;Fase\r\nNoor;aanpak\r\n'],
  ])('has its separator guessed: %j', (separator, csv) => {
    const found = read(bytesOf(csv));
    expect(found).toMatchObject({ format: 'csv', separator, encoding: 'utf-8' });
    expect(found.table.headings).toEqual(['Naam', 'Fase']);
    expect(found.table.rows.map((row) => row.cells)).toEqual([['Noor', 'aanpak']]);
  });

  it('is read in the encoding it is in, and in another when that is chosen', () => {
    const old = Uint8Array.of(...bytesOf('Naam;Nota\nZo'), 0xeb, ...bytesOf(';x\n'));
    expect(read(old)).toMatchObject({ encoding: 'windows-1252' });
    expect(cells(old)).toEqual([['Zoë', 'x']]);
    expect(cells(bytesOf('Naam;Nota\nZoë;x\n'), { encoding: 'windows-1252' })).toEqual([['ZoÃ«', 'x']]);
    const told = '\ufeffNaam;Nota\nZoë;x\n';
    const wide = new Uint8Array(
      Uint16Array.from({ length: told.length }, (_, at) => told.charCodeAt(at)).buffer,
    );
    expect(read(wide)).toMatchObject({ encoding: 'utf-16le' });
    expect(cells(wide)).toEqual([['Zoë', 'x']]);
  });

  it('keeps line breaks, quotes and separators that stand between quotes', () => {
    expect(cells(bytesOf('Naam;Nota\nNoor;"één\n""twee""; drie"\n'))).toEqual([
      ['Noor', 'één\n"twee"; drie'],
    ]);
  });

  it('tells two columns of one name apart, and leaves empty rows and columns out', () => {
    const { table } = read(bytesOf('Tel;Tel;;\n\n1;2;;\n;;;\n'));
    expect(table.headings).toEqual(['Tel', 'Tel (2)']);
    expect(table.rows).toMatchObject([{ number: 3, cells: ['1', '2'] }]);
  });

  it.each([
    ['nothing', '', 'empty'],
    ['headings alone', 'Naam;Fase\n', 'empty'],
    ['a quote that is never closed', 'Naam;Nota\nNoor;"open\nJef;x\n', 'open-quote'],
    ['what is no text', 'Naam\0;\x01\n', 'not-a-list'],
    ['more rows than a list has', `Naam\n${'Noor\n'.repeat(MOST_ROWS + 1)}`, 'too-many-rows'],
    ['a hundred thousand rows', `Naam;Fase\n${'Noor;aanpak\n'.repeat(100_000)}`, 'too-many-rows'],
    ['more columns than a list has', `${'a;'.repeat(61)}z\n${'1;'.repeat(61)}2\n`, 'too-many-columns'],
    ['an old or locked workbook', '', 'locked-or-old'],
  ])('is refused in a word: %s', (title, csv, fault) => {
    const bytes = title.includes('workbook') ? Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2) : bytesOf(csv);
    expect(faultOf(bytes)).toBe(fault);
  });

  it('comes back whatever stood in its cells', () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((each) => each.replaceAll('\0', '').trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const quoted = (each: string) => `"${each.replaceAll('"', '""')}"`;
        const csv = ['"a";"b"', ...rows.map((row) => ['x' + row[0], row[1]].map(quoted).join(';'))].join(
          '\n',
        );
        expect(
          cells(bytesOf(csv), { separator: ';', encoding: 'utf-8' }).map(([a, b = '']) => [a, b]),
        ).toEqual(rows.map(([a, b]) => ['x' + a, b]));
      }),
    );
  });

  it('never throws and never hangs on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, isZip) => {
        const file = isZip ? Uint8Array.of(0x50, 0x4b, 3, 4, ...bytes) : bytes;
        expect(typeof readList(file, GUESS).ok).toBe('boolean');
      }),
      { numRuns: 300 },
    );
  });
});

describe('the key of a row', () => {
  const keys = (csv: string) => read(bytesOf(csv)).table.rows.map(({ key }) => key);

  it('is the same in another order of columns, with spaces and invisible characters', () => {
    expect(keys('Naam;Fase\nNoor;aanpak\n')).toEqual(keys('fase,naam\naanpak ,\u200eNoor\u200b\n'));
  });

  it('is another where one cell is another', () => {
    expect(keys('Naam;Fase\nNoor;aanpak\n')).not.toEqual(keys('Naam;Fase\nNoor;opvolging\n'));
  });
});

describe('a workbook', () => {
  const rows = [
    [text('Naam'), text('Geboren'), text('GSM')],
    [text('Noor'), { number: 40_271, isDate: true }, { number: 470_000_001 }],
  ];

  it('has its texts, days and numbers read', () => {
    expect(cells(makeXlsx([{ name: 'Dossiers', rows }]))).toEqual([['Noor', '2010-04-03', '470000001']]);
    // The same number, four years and a day later on an old Mac.
    expect(cells(makeXlsx([{ name: 'Dossiers', rows }], true))[0]?.[1]).toBe('2014-04-04');
  });

  it('opens at the first sheet with something on it, and at another when that is chosen', () => {
    const file = makeXlsx([
      { name: 'Voorblad', rows: [] },
      { name: 'Dossiers', rows },
      { name: 'Oud & "af"', rows: [[text('Naam')], [text('Jef')]] },
    ]);
    expect(read(file)).toMatchObject({ sheet: 1, sheets: ['Voorblad', 'Dossiers', 'Oud & "af"'] });
    expect(cells(file, { sheet: 2 })).toEqual([['Jef']]);
  });

  it('says what is hidden in it', () => {
    const { table } = read(makeXlsx([{ name: 'D', rows, hiddenColumns: [1], hiddenRows: [1] }]));
    expect(table).toMatchObject({ hiddenColumns: [1], hiddenRows: 1 });
  });

  it('gives what a formula last gave, runs none, and names one without a result', () => {
    const file = makeXlsx([
      {
        name: 'D',
        rows: [
          [text('Naam'), text('A'), text('B'), text('C')],
          [
            text('Noor'),
            { text: 'aanpak', formula: 'IF(1=1,"aanpak","x")' },
            { formula: 'TODAY()' },
            { error: '#REF!' },
          ],
        ],
      },
    ]);
    expect(read(file).table.rows).toMatchObject([
      { cells: ['Noor', 'aanpak', '', ''], faults: { 2: 'no-result', 3: 'error' } },
    ]);
  });

  it('stops at a bomb by what it says of its size, and at one that lies about it', () => {
    const bomb = (size: number) =>
      zipSync({
        'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>'),
        'xl/_rels/workbook.xml.rels': strToU8(
          '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
        ),
        'xl/worksheets/sheet1.xml': new Uint8Array(size).fill(32),
      });
    expect(faultOf(bomb(65 * 1024 * 1024))).toBe('too-large');
    const lying = bomb(70 * 1024 * 1024);
    const view = new DataView(lying.buffer);
    // In every header it now says to be 1000 bytes.
    for (let at = 0; at + 4 < lying.length; at++)
      if (view.getUint32(at, true) === 70 * 1024 * 1024) view.setUint32(at, 1000, true);
    expect(faultOf(lying)).not.toBeNull();
  });

  it('is refused whole when a byte of it is gone', () => {
    const file = makeXlsx([{ name: 'D', rows }]);
    expect(faultOf(file.subarray(0, file.length - 40))).toBe('damaged');
    expect(faultOf(zipSync({ 'word/document.xml': strToU8('<a/>') }))).toBe('not-a-list');
  });

  it('with a million rows that are only formatted is read like any other', () => {
    const empty = Array.from({ length: 200_000 }, () => []);
    expect(cells(makeXlsx([{ name: 'D', rows: [...rows, ...empty] }]))).toHaveLength(1);
    const full = Array.from({ length: 100_000 }, (_, i) => [text(`Noor ${i}`)]);
    expect(faultOf(makeXlsx([{ name: 'D', rows: full }]))).toBe('too-many-rows');
  });
});
