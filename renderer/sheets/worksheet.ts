/** The cells of one sheet as text. Formulas are not run: what the spreadsheet last worked out stands beside them. */
import { serialDay } from '../../shared/domain/list-dates';
import type { RawRow } from './rows';
import { MOST_ROWS, type CellFault } from './table';
import { walkXml, type Attributes } from './xml';

interface Around {
  readonly texts: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly is1904: boolean;
}

export interface Sheet {
  readonly rows: readonly RawRow[];
  readonly hiddenColumns: readonly number[];
  /** There is more than may be read. */
  readonly isCut: boolean;
}

/** `BC12` → 54. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.replace(/\d/g, '')) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function isTrue(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true';
}

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  hasValue: boolean;
  hasFormula: boolean;
}

function numberText(value: string, isDate: boolean, is1904: boolean): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  const day = isDate ? serialDay(number, is1904) : null;
  return day ?? String(number);
}

function textOf({ type, style, value }: Cell, { texts, dateStyles, is1904 }: Around): string {
  switch (type) {
    case 's':
      return texts[Number(value)] ?? '';
    case 'b':
      return value === '1' ? '1' : '0';
    case 'd':
      return value.slice(0, 10);
    case 'n':
      return numberText(value, dateStyles.has(style), is1904);
    default:
      return value;
  }
}

function faultOf({ type, hasFormula, hasValue }: Cell): CellFault | null {
  if (type === 'e') return 'error';
  return hasFormula && !hasValue ? 'no-result' : null;
}

/** Columns past this are formatting, or no list. */
const LAST_COLUMN = 256;

export function readSheet(xml: string, around: Around): Sheet {
  const rows: RawRow[] = [];
  const hiddenColumns: number[] = [];
  let cells: string[] = [];
  let faults: Record<number, CellFault> = {};
  let row = { number: 0, isHidden: false };
  let cell: Cell | null = null;
  let inside: string | null = null;

  function openCell({ r, t = 'n', s = '0' }: Attributes): void {
    const column = r ? columnOf(r) : cells.length;
    cell = { column, type: t, style: Number(s), value: '', hasValue: false, hasFormula: false };
  }

  function closeCell(): void {
    if (!cell || cell.column >= LAST_COLUMN) return;
    while (cells.length < cell.column) cells.push('');
    const fault = faultOf(cell);
    cells[cell.column] = fault ? '' : textOf(cell, around);
    if (fault) faults[cell.column] = fault;
    cell = null;
  }

  function openRow({ r, hidden }: Attributes): void {
    row = { number: r ? Number(r) : row.number + 1, isHidden: isTrue(hidden) };
    cells = [];
    faults = {};
  }

  function hideColumns({ hidden, min = '0', max = '0' }: Attributes): void {
    if (!isTrue(hidden)) return;
    for (let at = Number(min); at <= Math.min(Number(max), LAST_COLUMN); at++) hiddenColumns.push(at - 1);
  }

  walkXml(xml, {
    open: (name, attributes) => {
      inside = name;
      if (name === 'row') openRow(attributes);
      else if (name === 'c') openCell(attributes);
      else if (name === 'col') hideColumns(attributes);
      else if (name === 'f' && cell) cell.hasFormula = true;
    },
    text: (text) => {
      if (!cell || (inside !== 'v' && inside !== 't')) return;
      cell.value += text;
      cell.hasValue = true;
    },
    close: (name) => {
      inside = null;
      if (name === 'c') closeCell();
      // Rows that are only formatted can number a million.
      if (name === 'row' && cells.length > 0) rows.push({ ...row, cells, faults });
    },
    isEnough: () => rows.length > 2 * MOST_ROWS,
  });
  return { rows, hiddenColumns, isCut: rows.length > 2 * MOST_ROWS };
}
