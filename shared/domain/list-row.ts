/**
 * One row of a coordinator's list as the case it will become, or why it cannot be one. Nothing is guessed that could be
 * wrong about a child: a day that is none, or a stage nobody knows, refuses the row with its reason. Pure.
 */
import { phoneKey } from './case-match';
import type { ContactPointType } from './contact-point';
import type {
  ListCase,
  ListContact,
  ListInputRow,
  ListReading,
  RefusedRow,
  RowProblem,
  RowProblemKind,
} from './list-case';
import { parseListDay } from './list-dates';
import { REFERENCE_FIELDS, type ListField } from './list-fields';
import { agencyOf, genderOf, stageOf, statusOf, type ListWords } from './list-words';
import { foldName } from './name-match';
import { line, MAX_LINE, MAX_TEXT, text as textSchema } from './values';

type Read = { readonly case: ListCase } | { readonly refused: RefusedRow };

const POINT_TYPES: Readonly<Partial<Record<ListField, ContactPointType>>> = {
  phone: 'phone',
  mail: 'mail',
  social: 'social',
  address: 'address',
};

/** The cells of one row by what they hold. */
class Cells {
  readonly problems: RowProblem[] = [];
  readonly #row: ListInputRow;
  readonly #reading: ListReading;

  constructor(row: ListInputRow, reading: ListReading) {
    this.#row = row;
    this.#reading = reading;
  }

  refuse(kind: RowProblemKind, column: number | null): null {
    this.problems.push({ kind, column });
    return null;
  }

  columnOf(field: ListField): number {
    return this.#reading.columns.indexOf(field);
  }

  /** Every filled cell of a field, cleaned of what misleads; what is too long or broken refuses the row. */
  all(field: ListField): readonly { readonly column: number; readonly value: string }[] {
    return this.#reading.columns.flatMap((each, column) => {
      if (each !== field) return [];
      const fault = this.#row.faults[column];
      if (fault) this.refuse(fault, column);
      const raw = this.#row.cells[column] ?? '';
      const isLong = raw.length > (field === 'note' ? MAX_TEXT : MAX_LINE);
      if (isLong) this.refuse('too-long', column);
      const value = fault || isLong ? '' : (field === 'note' ? textSchema : line).parse(raw).trim();
      return value ? [{ column, value }] : [];
    });
  }

  one(field: ListField): string {
    return this.all(field)[0]?.value ?? '';
  }

  /** @returns null where there is none, or no day */
  day(field: ListField): string | null {
    const value = this.one(field);
    if (!value) return null;
    const { today, is1904 } = this.#reading;
    const day = parseListDay(value, today, is1904);
    if (!day) return this.refuse('bad-date', this.columnOf(field));
    return day > today ? this.refuse('future', this.columnOf(field)) : day;
  }

  known<T>(
    field: ListField,
    find: (text: string, words: ListWords) => T | null,
    kind: RowProblemKind,
  ): T | null {
    const value = this.one(field);
    if (!value) return null;
    return find(value, this.#reading.words) ?? this.refuse(kind, this.columnOf(field));
  }
}

/** `Janssens, Noor` has its family name first; without a comma it stays as it is. */
function splitName(name: string): { readonly firstName: string; readonly lastName: string } {
  const [last = '', first, ...rest] = name.split(',').map((part) => part.trim());
  return first && rest.length === 0
    ? { firstName: first, lastName: last }
    : { firstName: name, lastName: '' };
}

/** Several numbers in one cell, where each part is one. A number that a spreadsheet took its zero from gets it back. */
function phonesIn(value: string): readonly string[] {
  const parts = value.split(/[;,\n]|\s\/\s|\s(?:of|en|ou|et|or|and)\s/i).map((part) => part.trim());
  const numbers = parts.every((part) => phoneKey(part)) ? parts : [value];
  return numbers.map((number) => (/^4\d{8}$/.test(number) ? `0${number}` : number));
}

function pointsOf(cells: Cells): ListCase['points'] {
  const seen = new Set<string>();
  return (['phone', 'mail', 'social', 'address'] as const)
    .flatMap((field) =>
      cells.all(field).flatMap(({ value }) => {
        const values = field === 'phone' ? phonesIn(value) : [value];
        return values.map((each) => ({ type: POINT_TYPES[field] ?? ('other' as const), value: each }));
      }),
    )
    .filter(({ value }) => !seen.has(value) && seen.add(value));
}

function contactsOf(cells: Cells, { headings }: ListReading): readonly ListContact[] {
  const name = cells.one('contactName');
  const phone = cells.one('contactPhone');
  if (!name && !phone) return [];
  const column = cells.columnOf(name ? 'contactName' : 'contactPhone');
  return [{ name, relation: headings[column] ?? '', phone: phonesIn(phone)[0] ?? '' }];
}

/** Of several columns each keeps its heading. */
function summaryOf(cells: Cells, { headings }: ListReading): string {
  const notes = cells.all('note');
  if (notes.length === 1) return notes[0]?.value ?? '';
  return notes.map(({ column, value }) => `${headings[column] ?? ''}: ${value}`).join('\n');
}

function referencesOf(cells: Cells, { ownAgency }: ListReading): ListCase['references'] {
  const own = cells.one('reference');
  const others = Object.entries(REFERENCE_FIELDS).flatMap(([field, kind]) => {
    const reference = cells.one(field as ListField);
    return reference ? [{ agency: { ...agencyOf(kind.replace('-', ' ')), kind }, reference }] : [];
  });
  return [...(own ? [{ agency: ownAgency, reference: own }] : []), ...others];
}

export function readListRow(row: ListInputRow, reading: ListReading): Read {
  const cells = new Cells(row, reading);
  const firstName = cells.one('firstName');
  const lastName = cells.one('lastName');
  const whole = cells.one('name');
  const name = firstName || lastName ? { firstName, lastName } : splitName(whole);
  const nicknames = cells
    .all('nicknames')
    .map(({ value }) => value)
    .join(', ');
  const reference = cells.one('reference');
  const code = cells.one('code');
  const lead = cells.one('lead');
  const birthDate = cells.day('birthDate');
  const openedOn = cells.day('openedOn');
  if (birthDate && openedOn && birthDate > openedOn) cells.refuse('born-after', cells.columnOf('birthDate'));
  const read: ListCase = {
    row: row.number,
    keys: [`c:${row.key}`, ...(reference ? [`r:${foldName(reference).join('')}`] : [])],
    code: code || null,
    victim: {
      firstName: name.firstName || null,
      lastName: name.lastName || null,
      nicknames: nicknames || null,
      birthDate,
      gender: genderOf(cells.one('gender')),
      languages: cells.one('languages') || null,
    },
    stage: cells.known('stage', stageOf, 'unknown-stage'),
    victimStatus: cells.known('victimStatus', statusOf, 'unknown-status'),
    openedOn,
    lead: lead ? agencyOf(lead) : null,
    leadPerson: cells.one('leadPerson'),
    references: referencesOf(cells, reading),
    points: pointsOf(cells),
    contacts: contactsOf(cells, reading),
    summary: summaryOf(cells, reading),
    twinOf: null,
  };
  const isAnybody = [name.firstName, name.lastName, nicknames, code, reference].some(Boolean);
  const isEmpty = reading.columns.every((field, at) => field === null || (row.cells[at] ?? '').trim() === '');
  if (cells.problems.length === 0 && isEmpty) cells.refuse('empty', null);
  else if (!isAnybody) cells.refuse('nobody', null);
  const problems = distinct(cells.problems);
  return problems.length > 0 ? { refused: { row: row.number, problems } } : { case: read };
}

/** A field is looked at in more than one place. */
function distinct(problems: readonly RowProblem[]): readonly RowProblem[] {
  const seen = new Map(problems.map((problem) => [`${problem.kind} ${problem.column ?? ''}`, problem]));
  return [...seen.values()];
}
