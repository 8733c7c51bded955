/**
 * All words of all cases, in memory while the vault is open. No inverted index: the lines themselves, one string for 32
 * records, are scanned. That is 59 MB for 200,000 records where MiniSearch takes 155, but it is slower: on a busy machine
 * a word took 0.2 s, and three words with many like them 5 s (tests/bench/search.bench.ts). The words that there are
 * stand apart once, for typing errors and sounds.
 */
import { isOneStepApart, soundKeys } from '../../shared/domain/name-match';
import type { Term } from '../../shared/domain/search-text';

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

const SHORTEST_FUZZY = 5;
const MOST_LIKE = 12;
const PLACES_SHOWN = 3;

interface Asked {
  /** Beginnings to look for, each after a space or line break. */
  readonly as: readonly string[];
  /** Whole words that are like it. */
  readonly like: readonly string[];
}

/** With holes only while the rows are being read. */
type Pages = (SearchPage | undefined)[];

export class TextIndex {
  readonly #cases = new Map<string, Pages>();
  readonly #kinds = new Map<string, string>();
  readonly #byLength = new Map<number, Set<string>>();
  readonly #bySound = new Map<string, Set<string>>();

  /** @param isOlder from the store: a page that a commit has put meanwhile is newer, and stays */
  put(caseId: string, pages: ReadonlyMap<number, SearchPage>, isOlder = false): void {
    const known = this.#cases.get(caseId) ?? [];
    for (const [at, page] of pages) {
      if (isOlder && known[at]) continue;
      // One copy of each kind's name, not one a record.
      const kinds = page.kinds.map((kind) => this.#kinds.get(kind) ?? kind);
      for (const kind of kinds) this.#kinds.set(kind, kind);
      known[at] = { ...page, kinds, text: `\n${page.text}\n` };
      page.text.split('\n').forEach((line, i) => this.#learn(line, kinds[i] === 'person'));
    }
    this.#cases.set(caseId, known);
  }

  /** Its words stay known until the lock; they lead to nothing any more. */
  remove(caseId: string): void {
    this.#cases.delete(caseId);
  }

  /** Only names are heard: the sounds are coarse, and `belde` would be `politie`. */
  #learn(line: string, hasNames: boolean): void {
    for (const word of line.split(' ')) {
      if (word.length < SHORTEST_FUZZY - 1 || /[\d#@]/.test(word)) continue;
      const same = this.#byLength.get(word.length) ?? new Set();
      if (!same.has(word)) this.#byLength.set(word.length, same.add(word));
      if (!hasNames) continue;
      for (const key of soundKeys(word)) {
        if (key.length < 3) continue;
        const heard = this.#bySound.get(key) ?? new Set();
        this.#bySound.set(key, heard.add(word));
      }
    }
  }

  /** Words that sound like it, or that a slip of the finger away from it; only where it is long enough to be sure. */
  #like(word: string): readonly string[] {
    if (word.length < SHORTEST_FUZZY - 1) return [];
    const found = new Set<string>();
    for (const key of soundKeys(word))
      if (key.length > 2) for (const each of this.#bySound.get(key) ?? []) found.add(each);
    if (word.length >= SHORTEST_FUZZY)
      for (const length of [word.length - 1, word.length, word.length + 1])
        for (const each of this.#byLength.get(length) ?? []) if (isOneStepApart(word, each)) found.add(each);
    found.delete(word);
    return [...found].slice(0, MOST_LIKE);
  }

  /** What a question looks for, word by word: itself, and what is like it. */
  wordsOf(terms: readonly Term[]): readonly string[] {
    return terms.flatMap((term) => [term.word, ...this.#asked(term).like]);
  }

  #asked({ word, isExact }: Term): Asked {
    return { as: [` ${word}`, `\n${word}`], like: isExact ? [] : this.#like(word) };
  }

  /** Cases that hold every term, the surest first. */
  find(terms: readonly Term[], filter: PlaceFilter, mayBe: (caseId: string) => boolean): readonly CaseHit[] {
    // The longest first: it is the rarest, and a case that lacks it needs no more looking.
    const asked = terms.toSorted((a, b) => b.word.length - a.word.length).map((term) => this.#asked(term));
    if (asked.length === 0) return [];
    const hits: CaseHit[] = [];
    for (const [caseId, pages] of this.#cases) {
      if (!mayBe(caseId)) continue;
      const hit = findInCase(caseId, pages, asked, filter);
      if (hit) hits.push(hit);
    }
    return hits.sort((a, b) => b.weight - a.weight || newest(b) - newest(a));
  }
}

function newest({ places: [first] }: CaseHit): number {
  return first?.day ?? 0;
}

function has(text: string, { as, like }: Asked): HitHow | null {
  if (as.some((each) => text.includes(each))) return 'word';
  return like.some((word) => hasWord(text, word)) ? 'close' : null;
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const after = text[at + word.length];
    const before = text[at - 1];
    if ((before === ' ' || before === '\n') && (after === ' ' || after === '\n')) return true;
  }
  return false;
}

/** The surest way in which a term stands somewhere on these pages. */
function bestIn(pages: readonly (SearchPage | undefined)[], asked: Asked): HitHow | null {
  let best: HitHow | null = null;
  for (const page of pages) {
    const how = page ? has(page.text, asked) : null;
    if (how === 'word') return how;
    best ??= how;
  }
  return best;
}

function findInCase(
  caseId: string,
  pages: readonly (SearchPage | undefined)[],
  asked: readonly Asked[],
  filter: PlaceFilter,
): CaseHit | null {
  // The first term that is nowhere in the case ends the search of it: most cases fall at the first one.
  const found: HitHow[] = [];
  for (const each of asked) {
    const how = bestIn(pages, each);
    if (how === null) return null;
    found.push(how);
  }
  const places = bestPlaces(pages, asked, filter);
  if (places.length === 0) return null;
  const how = found.includes('close') ? 'close' : 'word';
  const most = places[0]?.n ?? 0;
  return {
    caseId,
    how,
    weight: (how === 'word' ? 10 : 0) + most,
    places: places
      .filter(({ n }) => n === most)
      .slice(0, PLACES_SHOWN)
      .map(({ place, kind, day }) => ({ place, kind, day })),
  };
}

/** Records with the most of the terms first, newest first among equals. */
function bestPlaces(
  pages: readonly (SearchPage | undefined)[],
  asked: readonly Asked[],
  filter: PlaceFilter,
) {
  const found: (PlaceHit & { readonly n: number })[] = [];
  pages.forEach((page, at) => {
    if (!page || !asked.some((each) => has(page.text, each))) return;
    const lines = page.text.slice(1, -1).split('\n');
    lines.forEach((line, i) => {
      const kind = page.kinds[i] ?? '';
      const day = page.days[i] ?? 0;
      if (line === '' || !passes(kind, day, filter)) return;
      const padded = `\n${line}\n`;
      const n = asked.filter((each) => has(padded, each)).length;
      if (n > 0) found.push({ place: at * PAGE + i, kind, day, n });
    });
  });
  return found.sort((a, b) => b.n - a.n || b.day - a.day);
}

function passes(kind: string, day: number, filter: PlaceFilter): boolean {
  if (filter.kind !== null && kind !== filter.kind) return false;
  if (filter.from !== null && day < filter.from) return false;
  return filter.to === null || day <= filter.to;
}
