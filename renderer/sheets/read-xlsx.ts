/**
 * An Excel workbook (ECMA-376): a zip of XML. Only the parts that are needed are unpacked, and only when all of them
 * together say to be small: nothing grows beyond what it said, for each gets a buffer of that size.
 */
import { unzipSync } from 'fflate';
import { fail, ok, type Result } from '../../shared/domain/result';
import { tableOf } from './rows';
import type { ReadFault, ReadSheet } from './table';
import { readDateStyles, readSharedTexts, readWorkbook, type SheetName } from './workbook';
import { readSheet } from './worksheet';

/** Unpacked, in bytes. */
const MOST_INSIDE = 64 * 1024 * 1024;

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const TEXTS = 'xl/sharedStrings.xml';
const STYLES = 'xl/styles.xml';

class TooLarge extends Error {}

function partsOf(bytes: Uint8Array, names: readonly string[]): ReadonlyMap<string, string> {
  let inside = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!names.includes(name)) return false;
      inside += originalSize;
      if (inside > MOST_INSIDE) throw new TooLarge();
      return true;
    },
  });
  return new Map(Object.entries(parts).map(([name, part]) => [name, new TextDecoder().decode(part)]));
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** An .xls of before 2007, or a workbook under a password: both are another format. */
export function isLockedOrOld(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
}

function readOne(
  bytes: Uint8Array,
  sheets: readonly SheetName[],
  sheet: number,
  is1904: boolean,
): Result<ReadSheet, ReadFault> {
  const path = sheets[sheet]?.path;
  if (path === undefined) return fail('empty');
  const parts = partsOf(bytes, [TEXTS, STYLES, path]);
  const [texts, styles, xml] = [TEXTS, STYLES, path].map((name) => parts.get(name));
  if (xml === undefined) return fail('damaged');
  const { rows, hiddenColumns, isCut } = readSheet(xml, {
    texts: texts === undefined ? [] : readSharedTexts(texts),
    dateStyles: styles === undefined ? new Set() : readDateStyles(styles),
    is1904,
  });
  if (isCut) return fail('too-many-rows');
  const table = tableOf(rows, { hiddenColumns, is1904 });
  if (!table.ok) return table;
  return ok({ format: 'xlsx', sheets: sheets.map(({ name }) => name), sheet, table: table.value });
}

export function readXlsx(bytes: Uint8Array, wanted: number | null): Result<ReadSheet, ReadFault> {
  try {
    const head = partsOf(bytes, [WORKBOOK, RELATIONS]);
    const [workbookXml, relationsXml] = [head.get(WORKBOOK), head.get(RELATIONS)];
    if (workbookXml === undefined || relationsXml === undefined) return fail('not-a-list');
    const { sheets, is1904 } = readWorkbook(workbookXml, relationsXml);
    const read = (sheet: number) => readOne(bytes, sheets, sheet, is1904);
    if (wanted !== null) return read(wanted);
    // The first sheet that holds something; a cover sheet holds no list.
    for (const at of sheets.keys()) {
      const sheet = read(at);
      if (sheet.ok || sheet.error !== 'empty') return sheet;
    }
    return fail('empty');
  } catch (error) {
    return fail(error instanceof TooLarge ? 'too-large' : 'damaged');
  }
}
