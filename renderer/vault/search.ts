/** Search as you type over the list of cases; built in memory at unlock, never stored. */
import MiniSearch from 'minisearch';
import type { CaseSummary } from '../../shared/domain/case-summary';

/** Lower case without diacritics, so that `Zoë` is found by `zoe`. */
function fold(term: string): string {
  return term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Phone numbers are one term of digits, however they were written. */
function withBareNumbers(text: string): string {
  const numbers = text.match(/\+?\d[\d ./()-]{5,}\d/g) ?? [];
  return [text, ...numbers.map((number) => number.replace(/\D/g, ''))].join(' ');
}

interface Entry {
  readonly id: string;
  readonly code: string;
  readonly text: string;
}

/** Cases whose words are taken in before other work gets a turn. */
const AT_ONCE = 100;

export class CaseSearch {
  readonly #index = new MiniSearch<Entry>({
    fields: ['code', 'text'],
    processTerm: (term) => fold(term) || null,
    searchOptions: {
      boost: { code: 3 },
      prefix: true,
      combineWith: 'AND',
      // A name may be mistyped; a number that is nearly another one is someone else's.
      fuzzy: (term) => (term.length > 5 && !/\d/.test(term) ? 0.2 : false),
    },
  });

  readonly #waiting = new Map<string, CaseSummary>();

  /** Takes in a whole list beside other work: the list is there before its words are. A question finds all of it. */
  fill(summaries: readonly CaseSummary[]): void {
    for (const summary of summaries) this.#waiting.set(summary.id, summary);
    setTimeout(() => this.#takeIn());
  }

  #takeIn(): void {
    let left = AT_ONCE;
    for (const summary of this.#waiting.values()) {
      this.put(summary);
      left -= 1;
      if (left === 0) break;
    }
    if (this.#waiting.size > 0) setTimeout(() => this.#takeIn());
  }

  /** What waits is forgotten, at the lock. */
  stop(): void {
    this.#waiting.clear();
  }

  put(summary: CaseSummary): void {
    this.#waiting.delete(summary.id);
    const entry = { id: summary.id, code: summary.code, text: withBareNumbers(summary.searchText) };
    if (this.#index.has(summary.id)) this.#index.replace(entry);
    else this.#index.add(entry);
  }

  remove(id: string): void {
    this.#waiting.delete(id);
    if (this.#index.has(id)) this.#index.discard(id);
  }

  /** Ids of cases that match every word, best first; null for an empty question: no filter. */
  find(question: string): readonly string[] | null {
    if (question.trim() === '') return null;
    for (const summary of this.#waiting.values()) this.put(summary);
    const digits = /^[\d ./()+-]{6,}$/.test(question.trim()) ? question.replace(/\D/g, '') : null;
    return this.#index.search(digits ?? question).map(({ id }) => String(id));
  }
}
