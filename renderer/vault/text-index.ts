/**
 * All words of all cases, in memory while the vault is open: an inverted index of record numbers (`word-book.ts`). A
 * question marks the records of each of its words and then looks at the cases that hold them all; its figures are in
 * tests/bench/search.bench.ts. Decision 0015 says why not a library, nor the scan that stood here before.
 */
import type { Term } from '../../shared/domain/search-text';
import { WordBook } from './word-book';

/** The lines of up to `PAGE` records of a case, as they lie sealed in one row. */
export interface SearchPage {
  readonly v: 2;
  /** One a record. */
  readonly kinds: readonly string[];
  /** `20261124`, one a record. */
  readonly days: readonly number[];
  /** One line a record. */
  readonly text: string;
}

export const PAGE = 32;

export interface PlaceHit {
  readonly place: number;
  readonly kind: string;
  readonly day: number;
}

export type HitHow = 'word' | 'close';

export interface CaseHit {
  readonly caseId: string;
  /** Records that hold the most of what was asked, newest first. */
  readonly places: readonly PlaceHit[];
  readonly how: HitHow;
  readonly weight: number;
}

export interface PlaceFilter {
  readonly kind: string | null;
  readonly from: number | null;
  readonly to: number | null;
}

const PLACES_SHOWN = 3;
/** One bit a term; nobody asks for more words at once. */
const MOST_TERMS = 30;
/** Records that are no more, before the postings are made without them. */
const MOST_DEAD = 20_000;
const GONE = -1;

interface IndexedCase {
  readonly caseId: string;
  /** Numbers of its records, by their place; with holes only while the rows are being read. */
  readonly records: number[];
}

/** Which terms stand in a record, and in a case, and in a case as they were typed: a bit each. */
interface Marks {
  readonly all: number;
  readonly inRecord: Uint32Array;
  readonly inCase: Uint32Array;
  readonly asTyped: Uint32Array;
}

export class TextIndex {
  readonly #book = new WordBook();
  readonly #places = new Map<string, number>();
  readonly #cases: (IndexedCase | undefined)[] = [];
  readonly #kinds = new Map<string, string>();
  /** By record number. */
  readonly #caseOf: number[] = [];
  readonly #kindOf: string[] = [];
  readonly #dayOf: number[] = [];
  #dead = 0;

  /** @param isOlder from the store: a page that a commit has put meanwhile is newer, and stays */
  put(caseId: string, pages: ReadonlyMap<number, SearchPage>, isOlder = false): void {
    const at = this.#places.get(caseId) ?? this.#cases.length;
    const known = this.#cases[at] ?? { caseId, records: [] };
    this.#places.set(caseId, at);
    this.#cases[at] = known;
    for (const [page, content] of pages) {
      if (isOlder && known.records[page * PAGE] !== undefined) continue;
      content.text.split('\n').forEach((line, i) => {
        const place = page * PAGE + i;
        this.#drop(known.records[place]);
        known.records[place] = this.#add(at, line, content.kinds[i] ?? '', content.days[i] ?? 0);
      });
    }
    if (this.#dead > MOST_DEAD) this.#clean();
  }

  #add(at: number, line: string, kind: string, day: number): number {
    const record = this.#caseOf.length;
    // One copy of each kind's name, not one a record.
    const name = this.#kinds.get(kind) ?? kind;
    this.#kinds.set(name, name);
    this.#caseOf.push(at);
    this.#kindOf.push(name);
    this.#dayOf.push(day);
    if (line !== '') for (const word of line.split(' ')) this.#book.add(word, record, kind === 'person');
    return record;
  }

  #drop(record: number | undefined): void {
    if (record === undefined) return;
    this.#caseOf[record] = GONE;
    this.#dead += 1;
  }

  #clean(): void {
    this.#book.keepOnly((record) => this.#caseOf[record] !== GONE);
    this.#dead = 0;
  }

  /** Of what nobody may find any more the postings go at once; its words stay known until the lock, and lead to nothing. */
  remove(caseId: string): void {
    const at = this.#places.get(caseId);
    if (at === undefined) return;
    for (const record of this.#cases[at]?.records ?? []) this.#drop(record);
    this.#cases[at] = undefined;
    this.#places.delete(caseId);
    this.#clean();
  }

  /** What a question looks for, word by word: itself, and what is like it. */
  wordsOf(terms: readonly Term[]): readonly string[] {
    return terms.flatMap(({ word, isExact }) => [
      word,
      ...(isExact ? [] : this.#book.like(word).map((id) => this.#book.wordOf(id))),
    ]);
  }

  /** Cases that hold every term, the surest first. */
  find(terms: readonly Term[], filter: PlaceFilter, mayBe: (caseId: string) => boolean): readonly CaseHit[] {
    if (terms.length === 0) return [];
    const marks = this.#mark(terms.slice(0, MOST_TERMS));
    const hits: CaseHit[] = [];
    this.#cases.forEach((each, at) => {
      if (!each || marks.inCase[at] !== marks.all || !mayBe(each.caseId)) return;
      const hit = this.#hitIn(each, marks, filter, marks.asTyped[at] === marks.all ? 'word' : 'close');
      if (hit) hits.push(hit);
    });
    return hits.sort((a, b) => b.weight - a.weight || newest(b) - newest(a));
  }

  #mark(terms: readonly Term[]): Marks {
    const inRecord = new Uint32Array(this.#caseOf.length);
    const inCase = new Uint32Array(this.#cases.length);
    const asTyped = new Uint32Array(this.#cases.length);
    const mark = (ids: readonly number[], bit: number, isTyped: boolean) => {
      for (const id of ids)
        for (const record of this.#book.recordsOf(id)) {
          const at = this.#caseOf[record] ?? GONE;
          if (at === GONE) continue;
          inRecord[record] = (inRecord[record] ?? 0) | bit;
          inCase[at] = (inCase[at] ?? 0) | bit;
          if (isTyped) asTyped[at] = (asTyped[at] ?? 0) | bit;
        }
    };
    terms.forEach(({ word, isExact, isWhole }, n) => {
      mark(isWhole ? this.#book.exactly(word) : this.#book.beginningWith(word), 1 << n, true);
      if (!isExact) mark(this.#book.like(word), 1 << n, false);
    });
    return { all: 2 ** terms.length - 1, inRecord, inCase, asTyped };
  }

  /** Records with the most of the terms, newest first. */
  #hitIn({ caseId, records }: IndexedCase, marks: Marks, filter: PlaceFilter, how: HitHow): CaseHit | null {
    let most = 0;
    let places: PlaceHit[] = [];
    records.forEach((record, place) => {
      const n = bitsIn(marks.inRecord[record] ?? 0);
      if (n === 0 || n < most) return;
      const kind = this.#kindOf[record] ?? '';
      const day = this.#dayOf[record] ?? 0;
      if (!passes(kind, day, filter)) return;
      if (n > most) places = [];
      most = n;
      places.push({ place, kind, day });
    });
    if (places.length === 0) return null;
    return {
      caseId,
      how,
      weight: (how === 'word' ? 10 : 0) + most,
      places: places.sort((a, b) => b.day - a.day).slice(0, PLACES_SHOWN),
    };
  }
}

function newest({ places: [first] }: CaseHit): number {
  return first?.day ?? 0;
}

function bitsIn(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

function passes(kind: string, day: number, filter: PlaceFilter): boolean {
  if (filter.kind !== null && kind !== filter.kind) return false;
  if (filter.from !== null && day < filter.from) return false;
  return filter.to === null || day <= filter.to;
}
