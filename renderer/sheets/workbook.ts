/** What stands around the sheets of an Excel workbook: their names, the shared texts, which formats are dates. */
import { walkXml } from './xml';

export interface SheetName {
  readonly name: string;
  /** Path inside the file. */
  readonly path: string;
}

export interface Workbook {
  readonly sheets: readonly SheetName[];
  readonly is1904: boolean;
}

function pathFrom(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

export function readWorkbook(workbookXml: string, relationsXml: string): Workbook {
  const targets = new Map<string, string>();
  walkXml(relationsXml, {
    open: (name, { Id = '', Target = '' }) => {
      if (name === 'Relationship') targets.set(Id, pathFrom(Target));
    },
  });
  const sheets: SheetName[] = [];
  let is1904 = false;
  walkXml(workbookXml, {
    open: (element, attributes) => {
      if (element === 'workbookPr') is1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (element !== 'sheet') return;
      const path = targets.get(attributes['r:id'] ?? attributes.id ?? '');
      if (path?.includes('worksheets/')) sheets.push({ name: attributes.name ?? '', path });
    },
  });
  return { sheets, is1904 };
}

/** Texts that cells name by number; without the reading aids of Japanese text (`rPh`). */
export function readSharedTexts(xml: string): readonly string[] {
  const texts: string[] = [];
  let current = '';
  let isText = false;
  let isAid = false;
  walkXml(xml, {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') isAid = true;
      isText = name === 't';
    },
    text: (text) => {
      if (isText && !isAid) current += text;
    },
    close: (name) => {
      isText = false;
      if (name === 'rPh') isAid = false;
      if (name === 'si') texts.push(current);
    },
  });
  return texts;
}

/** Formats every program knows by number (ECMA-376 part 1, 18.8.30). */
const BUILT_IN_DATES = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

/** Years or days in a format, outside what it quotes, names as a colour or a country. */
function isDateFormat(code: string): boolean {
  return /[yd]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
}

/** Numbers of the cell styles that show a day. */
export function readDateStyles(xml: string): ReadonlySet<number> {
  const formats = new Map<number, string>();
  const dates = new Set<number>();
  let inCells = false;
  let style = 0;
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'numFmt') formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const format = Number(attributes.numFmtId ?? 0);
      const code = formats.get(format);
      if (code === undefined ? BUILT_IN_DATES.has(format) : isDateFormat(code)) dates.add(style);
      style += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return dates;
}
