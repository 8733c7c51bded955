/**
 * What of a case can be found by its words: one line of folded words a record. Left out: what is secret anywhere, and,
 * except at a police desk, suspects. Child Focus may handle data of suspects only inside one case and keeps no file of
 * them (act of 30 July 2018, article 8 §3); for the others no ground was found that would allow more (article 10), so
 * the careful reading holds. A police desk has its own task by law. Pure.
 */
import { z } from 'zod';
import type { AgencyKind } from './agency';
import { handleKey } from './case-match';
import { viewsOfKind } from './case-summary';
import type { Json } from './json';
import { kindSpec, type AnyView, type RecordView } from './kinds';
import { foldName } from './name-match';
import { fullName } from './person';
import { carefulPoint, hideSecrets, nationalDigits, secretsOf, type CarefulPoint } from './point-mentions';
import { relationsWith } from './relation-people';

export function mayFindSuspects(agency: AgencyKind): boolean {
  return agency === 'police';
}

/** What is kept out of the words of a case. */
export interface SearchLimits {
  readonly hidden: readonly CarefulPoint[];
  /** Words of suspects' names. */
  readonly words: ReadonlySet<string>;
  /** Ids of records that are about suspects. */
  readonly records: ReadonlySet<string>;
}

export function searchLimits(views: readonly AnyView[], withSuspects: boolean): SearchLimits {
  const points = viewsOfKind(views, 'contact-point');
  const people = viewsOfKind(views, 'person');
  const suspects = withSuspects ? [] : people.filter(({ values }) => values.role === 'suspect');
  const ids = new Set(suspects.map(({ id }) => id));
  const theirs = points.filter(({ values }) => ids.has(values.personId ?? ''));
  const names = ({ values }: (typeof people)[number]) =>
    foldName([fullName(values), values.nicknames].filter(Boolean).join(' '));
  // A brother may bear the suspect's family name: he stays to be found.
  const others = new Set(people.filter(({ id }) => !ids.has(id)).flatMap(names));
  return {
    hidden: [...secretsOf(views), ...theirs.map((view) => ({ ...carefulPoint(view), secret: true }))],
    words: new Set(suspects.flatMap(names).filter((word) => word.length > 1 && !others.has(word))),
    records: new Set([
      ...ids,
      ...[...theirs, ...relationsWith(views, ids)].map(({ id }) => id),
      ...secretIds(points),
    ]),
  };
}

function secretIds(
  points: readonly { readonly id: string; readonly values: { readonly secret?: boolean | null } }[],
) {
  return points.filter(({ values }) => values.secret === true).map(({ id }) => id);
}

/** Equal limits give equal lines. */
export function limitsKey({ hidden, words, records }: SearchLimits): string {
  return JSON.stringify([hidden.map(({ values }) => values), [...words], [...records]]);
}

const ID = /^[A-Za-z0-9_-]{22}$/;
const DAY = /^\d{4}-\d{2}-\d{2}(T|$)/;
/** Parts of nested values that are codes. */
const CODES = new Set(['kind', 'rule', 'id', 'state', 'deskId', 'sha256']);

function textsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return ID.test(value) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each as Json));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) => (CODES.has(key) ? [] : textsIn(each)));
}

/** Fields that open by an act of their own. */
const UNSAID = new Set(['codeWord', 'address']);

/** Of a secret stay the name of the place tells as much as its address. */
function isUnsaid(view: AnyView, field: string): boolean {
  return (
    UNSAID.has(field) || (view.kind === 'placement' && field === 'facility' && view.values.secret === true)
  );
}

/** Every text of a record that a person wrote, with its field; codes and ids are none. */
export function textsOf(view: AnyView): readonly (readonly [field: string, text: string])[] {
  const { fields } = kindSpec(view.kind);
  return Object.entries(view.values as Readonly<Record<string, Json>>).flatMap(([field, value]) => {
    if (value === null || isUnsaid(view, field) || fields[field]?.schema instanceof z.ZodEnum) return [];
    return textsIn(value).map((text) => [field, text] as const);
  });
}

const NUMBER = /\+?\d[\d ./()-]{4,}\d/g;
const WRITTEN_DAY = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/g;
const HANDLE = /@[\w.]{3,}/g;

const two = (n: string) => n.padStart(2, '0');

/** A day as its own word, with and without the year: `d20261124 e1124`. */
export function dayWords(year: string, month: string, day: string): readonly string[] {
  return [`d${year}${two(month)}${two(day)}`, `e${two(month)}${two(day)}`];
}

/** A number as one word, however it was written; `#` keeps it apart from years and amounts. */
export function numberWord(text: string): string | null {
  // While it is being typed a number is too short to be one; the country before it is known all the same.
  const typed = text
    .replace(/^\s*(?:\+|00)\s*32/, '')
    .replace(/\D/g, '')
    .replace(/^0+/, '');
  const digits = nationalDigits(text) ?? typed;
  return digits.length >= 4 ? `#${digits}` : null;
}

const PLATE =
  /(?<![\p{L}\p{N}-])(?:[1-9][ .-]?[a-z]{3}[ .-]?\d{3}|[a-z0-9]{1,3}-[a-z0-9]{1,3}-[a-z0-9]{1,3})(?![\p{L}\p{N}-])/giu;

/** Number plates as one word each, however they were written; `%` keeps them apart from other words. */
function platesIn(text: string): readonly string[] {
  return (text.match(PLATE) ?? []).flatMap((plate) => {
    const word = plate.toLowerCase().replace(/[^a-z0-9]/g, '');
    return /[a-z]/.test(word) && /\d/.test(word) ? [`%${word}`] : [];
  });
}

function wordsOf(text: string): readonly string[] {
  if (DAY.test(text)) return dayWords(text.slice(0, 4), text.slice(5, 7), text.slice(8, 10));
  const days = [...text.matchAll(WRITTEN_DAY)].flatMap(([, day = '', month = '', year = '']) =>
    dayWords(year, month, day),
  );
  const numbers = (text.match(NUMBER) ?? []).flatMap((number) => numberWord(number) ?? []);
  const handles = (text.match(HANDLE) ?? []).map((handle) => `@${handle.slice(1).toLowerCase()}`);
  return [...foldName(text), ...days, ...numbers, ...handles, ...platesIn(text)];
}

/** One line of words for a record, each once; empty when nothing of it may be found. */
export function searchLine(view: AnyView, limits: SearchLimits): string {
  if (view.deleted === 'deleted' || limits.records.has(view.id)) return '';
  const words = new Set<string>();
  for (const [, text] of textsOf(view))
    for (const word of wordsOf(withoutHidden(text, limits))) if (!limits.words.has(word)) words.add(word);
  if (view.kind === 'contact-point' && view.values.type !== 'address') {
    const handle = handleKey(view.values.value ?? '');
    if (handle) words.add(`@${handle}`);
  }
  return [...words].join(' ');
}

function withoutHidden(text: string, { hidden }: SearchLimits): string {
  return hidden.length === 0 ? text : hideSecrets(text, hidden).replaceAll('▨', ' ');
}

/** The day a record is about, `20261124`; that of its making where it names none. */
export function searchDay(view: AnyView): number {
  const values = view.values as Readonly<Record<string, unknown>>;
  const day = [values.at, values.on, values.since, values.from, values.openedOn].find(
    (value): value is string => typeof value === 'string' && DAY.test(value),
  );
  return Number((day ?? new Date(view.created.at).toISOString()).slice(0, 10).replaceAll('-', ''));
}

type PointValues = RecordView<'contact-point'>['values'];

/** One word of a question. */
export interface Term {
  /** As it stands in a line. */
  readonly word: string;
  /** Numbers, days and handles are found as they are, or not at all. */
  readonly isExact: boolean;
  /** Not as the beginning of a longer word either. */
  readonly isWhole?: boolean;
}

/**
 * What to look for in other cases to find the same number, account, car or place there: every word of it, whole.
 * Nothing for what is too common to mean anything, such as a single short word.
 */
export function termsOfPoint({ type, value }: Pick<PointValues, 'type' | 'value'>): readonly Term[] {
  const text = value ?? '';
  const whole = (words: readonly string[]) => words.map((word) => ({ word, isExact: true, isWhole: true }));
  if (type === 'phone') return whole([numberWord(text)].filter((word) => word !== null));
  if (type === 'social') {
    const handle = handleKey(text);
    return whole(handle ? [`@${handle}`] : []);
  }
  const plate = type === 'vehicle' ? platesIn(text)[0] : undefined;
  if (plate) return whole([plate]);
  const words = [...new Set(foldName(text))];
  return words.length > 1 && words.join('').length >= SHORTEST_PLACE ? whole(words) : [];
}

const SHORTEST_PLACE = 8;

const ONLY_NUMBER = /^\+?[\d ./()-]{4,}$/;

export function parseQuestion(question: string): readonly Term[] {
  const text = question.trim();
  const day = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$/.exec(text);
  if (day) {
    const [, dd = '', mm = '', year] = day;
    const [whole = '', short = ''] = dayWords(year ?? '', mm, dd);
    return [{ word: year ? whole : short, isExact: true }];
  }
  if (DAY.test(text)) return [{ word: wordsOf(text)[0] ?? '', isExact: true }];
  if (ONLY_NUMBER.test(text) && !/^\d{4}$/.test(text)) {
    const word = numberWord(text);
    return word ? [{ word, isExact: true }] : [];
  }
  const plates = platesIn(text);
  const unplated = plates.length > 0 ? text.replace(PLATE, ' ') : text;
  const numbers = (unplated.match(NUMBER) ?? []).flatMap((each) => numberWord(each) ?? []);
  const rest = unplated.replace(NUMBER, ' ');
  const handles = (rest.match(HANDLE) ?? []).map((handle) => handle.toLowerCase());
  const words = foldName(rest.replace(HANDLE, ' '));
  return [
    ...[...plates, ...numbers, ...handles].map((word) => ({ word, isExact: true })),
    ...words.map((word) => ({ word, isExact: /\d/.test(word) })),
  ];
}

const AROUND = 70;

/** The part of a text around the first of the words; null when none is in it. */
export function snippetOf(text: string, words: readonly string[]): string | null {
  const flat = text.replace(/\s+/g, ' ');
  const pieces = [...flat.matchAll(/[\p{L}\p{N}]+/gu)];
  const hit = pieces.find(([piece]) =>
    foldName(piece).some((folded) => words.some((word) => folded.startsWith(word))),
  );
  const special = words.some(
    (word) => /^[#@%de]/.test(word) && wordsOf(flat).some((each) => each.startsWith(word)),
  );
  if (!hit && !special) return null;
  const at = hit?.index ?? firstDigit(flat);
  // Whole numbers stay whole: a snippet may not cut a digit off one.
  const from = Math.max(0, flat.lastIndexOf(' ', Math.max(0, at - AROUND)));
  const cut = flat.indexOf(' ', at + 2 * AROUND);
  const to = cut === -1 ? flat.length : cut;
  return `${from > 0 ? '…' : ''}${flat.slice(from, to).trim()}${to < flat.length ? '…' : ''}`;
}

function firstDigit(text: string): number {
  return Math.max(0, text.search(/[\d@]/));
}
