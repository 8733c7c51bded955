/** Days as people and spreadsheets write them in a list. Pure. */

const DAY_MS = 86_400_000;
/** Excel counts from 1899-12-30, so that its invented 29 February 1900 does no harm after it; old Macs from 1904. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const FIRST_SERIAL = 61;
const LAST_SERIAL = 80_000;

/** A day that a spreadsheet holds as a number. @returns null for what is none */
export function serialDay(serial: number, is1904: boolean): string | null {
  if (!(serial >= FIRST_SERIAL && serial <= LAST_SERIAL)) return null;
  const epoch = is1904 ? EPOCH_1904 : EPOCH_1900;
  return new Date(epoch + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10);
}

/** By their first letters, without accents, in Dutch, French and English. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan'],
  ['feb', 'fev'],
  ['maa', 'mrt', 'mar'],
  ['apr', 'avr'],
  ['mei', 'mai', 'may'],
  ['jun', 'juin'],
  ['jul', 'juil'],
  ['aug', 'aou'],
  ['sep'],
  ['okt', 'oct'],
  ['nov'],
  ['dec'],
];

function monthOf(word: string): number | null {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const at = MONTHS.findIndex((starts) => starts.some((start) => plain.startsWith(start)));
  return at === -1 ? null : at + 1;
}

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1;
  return isReal && year >= 1900 && year < 2100 ? date.toISOString().slice(0, 10) : null;
}

/** Two digits: of this century unless that is still to come. */
function fullYear(digits: string, today: string): number {
  if (digits.length === 4) return Number(digits);
  const year = 2000 + Number(digits);
  return year > Number(today.slice(0, 4)) ? year - 100 : year;
}

/**
 * `3/4/2010`, `3-4-10`, `2010-04-03`, `3 april 2010`, `40271`; the day comes before the month, as everywhere in Belgium.
 * What comes after the day, such as an hour, is left out. @param today `2026-11-25` @returns null for what is no day
 */
export function parseListDay(text: string, today: string, is1904: boolean): string | null {
  const plain = text.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(plain);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const written = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?: .*)?$/.exec(plain);
  if (written) {
    const [, day = '', month = '', year = ''] = written;
    return dayOf(fullYear(year, today), Number(month), Number(day));
  }
  const worded =
    /^(?:\p{L}+ )?(\d{1,2})(?:er|e|st|nd|rd|th)?[- .]+(\p{L}{3,9})\.?[- ,]+(\d{4}|\d{2})$/iu.exec(plain);
  if (worded) {
    const [, day = '', word = '', year = ''] = worded;
    const month = monthOf(word);
    return month === null ? null : dayOf(fullYear(year, today), month, Number(day));
  }
  return /^\d{4,5}(?:\.\d+)?$/.test(plain) && Number(plain) > 10_000
    ? serialDay(Number(plain), is1904)
    : null;
}
