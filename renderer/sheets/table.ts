/** A list as it was read from a file: plain text cells, and what of the file a reader should know. */
import type { Result } from '../../shared/domain/result';

/** More is not a desk's list of cases; a file is then to be split. */
export const MOST_ROWS = 2000;
export const MOST_COLUMNS = 60;
/** Largest file that is read as a list, in bytes. */
export const MOST_BYTES = 30 * 1024 * 1024;

export const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];
export const SEPARATORS = [';', ',', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** What a spreadsheet could not work out itself: an error value, or a formula that was never calculated. */
export type CellFault = 'error' | 'no-result';

export interface SheetRow {
  /** As the file counts it, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
  /** By column, counted from 0. */
  readonly faults: Readonly<Record<number, CellFault>>;
  /** Names the row by its content, whatever the order of the columns: the same row has the same key in every file. */
  readonly key: string;
}

export interface SheetTable {
  readonly headings: readonly string[];
  readonly rows: readonly SheetRow[];
  /** Columns that do not show in the file, counted from 0. */
  readonly hiddenColumns: readonly number[];
  /** Rows that do not show in the file, such as by a filter. */
  readonly hiddenRows: number;
  /** Serial days are counted from 1904 (old Macs) and not from 1900. */
  readonly is1904: boolean;
}

/** How a file is to be read; null is guessed. */
export interface ReadChoice {
  readonly sheet: number | null;
  readonly encoding: Encoding | null;
  readonly separator: Separator | null;
}

export type ReadSheet = { readonly table: SheetTable } & (
  | { readonly format: 'xlsx'; readonly sheets: readonly string[]; readonly sheet: number }
  | { readonly format: 'csv'; readonly encoding: Encoding; readonly separator: Separator }
);

export type ReadFault =
  | 'empty'
  | 'not-a-list'
  | 'locked-or-old'
  | 'damaged'
  | 'too-large'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'open-quote'
  | 'too-long-to-read';

export type ReadAnswer = Result<ReadSheet, ReadFault>;
