/** Small workbooks as Excel writes them, with what a test needs to say of a cell. */
import { strToU8, zipSync } from 'fflate';

export interface SheetCell {
  readonly text?: string;
  readonly number?: number;
  /** Shown as a day. */
  readonly isDate?: boolean;
  readonly error?: string;
  /** Without a value it was never worked out. */
  readonly formula?: string;
}

export interface MadeSheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  readonly hiddenColumns?: readonly number[];
  readonly hiddenRows?: readonly number[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}

function cellXml(cell: SheetCell, reference: string, shared: string[]): string {
  const formula = cell.formula === undefined ? '' : `<f>${escaped(cell.formula)}</f>`;
  const style = cell.isDate ? ' s="1"' : '';
  if (cell.error !== undefined) return `<c r="${reference}" t="e">${formula}<v>${cell.error}</v></c>`;
  if (cell.number !== undefined) return `<c r="${reference}"${style}>${formula}<v>${cell.number}</v></c>`;
  if (cell.text === undefined) return `<c r="${reference}">${formula}</c>`;
  if (formula) return `<c r="${reference}" t="str">${formula}<v>${escaped(cell.text)}</v></c>`;
  shared.push(cell.text);
  return `<c r="${reference}" t="s"><v>${shared.length - 1}</v></c>`;
}

function sheetXml({ rows, hiddenColumns = [], hiddenRows = [] }: MadeSheet, shared: string[]): string {
  const columns = hiddenColumns.map((at) => `<col min="${at + 1}" max="${at + 1}" hidden="1"/>`).join('');
  const body = rows.map((cells, row) => {
    const hidden = hiddenRows.includes(row) ? ' hidden="1"' : '';
    const inside = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row + 1}`, shared));
    return `<row r="${row + 1}"${hidden}>${inside.join('')}</row>`;
  });
  const cols = columns ? `<cols>${columns}</cols>` : '';
  return `${HEAD}<worksheet xmlns="${MAIN}">${cols}<sheetData>${body.join('')}</sheetData></worksheet>`;
}

/** @returns the bytes of a workbook */
export function makeXlsx(sheets: readonly MadeSheet[], is1904 = false): Uint8Array<ArrayBuffer> {
  const shared: string[] = [];
  const parts = Object.fromEntries(
    sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, shared)]),
  );
  const names = sheets.map(
    ({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const links = sheets.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${LINKS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const texts = shared.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
  const all: Readonly<Record<string, string>> = {
    ...parts,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets>${names.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships>${links.join('')}</Relationships>`,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${texts.join('')}</sst>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, xml]) => [name, strToU8(xml)])));
}
