/**
 * Search over all words: the text index beside MiniSearch over the same lines, 10,000 cases of twenty records. Alone: `npx vitest run --project bench tests/bench/search.bench.ts`.
 */
import MiniSearch from 'minisearch';
import { cdp } from 'vitest/browser';
import { afterAll, describe, it } from 'vitest';
import { parseQuestion } from '../../shared/domain/search-text';
import { TextIndex, type SearchPage } from '../../renderer/vault/text-index';
import { medianMs, note, writeFigures } from './figures';

const CASES = 10_000;
const RECORDS_A_CASE = 20;
const WORDS_A_RECORD = 30;
/** Different words a desk uses over the years. */
const VOCABULARY = 20_000;
const NO_FILTER = { kind: null, from: null, to: null };
const LABEL = `${CASES} cases, ${CASES * RECORDS_A_CASE} records`;

/** Always the same numbers (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SYLLABLES =
  'ba be bi bo da de dor ger gra hui ka kin kra la lee lij ma men mor na nie op pa roe sta te va ver wa zen';

/** Words as long as Dutch ones; a few are in most records, most in few, as in any language. */
function vocabulary(random: () => number): readonly string[] {
  const syllables = SYLLABLES.split(' ');
  const words = new Set<string>();
  while (words.size < VOCABULARY) {
    const count = 1 + Math.floor(random() * 4);
    words.add(
      Array.from({ length: count }, () => syllables[Math.floor(random() * syllables.length)]).join(''),
    );
  }
  return [...words];
}

function lineOf(random: () => number, words: readonly string[], at: number): string {
  const line = new Set<string>();
  for (let i = 0; i < WORDS_A_RECORD; i++) line.add(words[Math.floor(random() ** 3 * words.length)] ?? '');
  if (at % 50 === 7) line.add(`#47000${String(at).padStart(6, '0')}`);
  if (at === 123_456) line.add('speldenprik');
  return [...line].join(' ');
}

interface Place {
  readonly id: number;
  readonly text: string;
}

function pageOf(lines: readonly string[]): SearchPage {
  return {
    v: 2,
    kinds: lines.map((_, i) => (i === 1 ? 'person' : 'contact-entry')),
    days: lines.map((_, i) => 20_260_101 + i),
    text: lines.join('\n'),
  };
}

/** What stands in memory after a garbage collection. */
async function memoryMb(): Promise<number> {
  const session = cdp() as unknown as {
    send(method: string): Promise<Readonly<Record<string, number>>>;
  };
  await session.send('HeapProfiler.collectGarbage');
  // The postings are typed arrays, which lie outside the heap.
  const { usedSize = NaN, backingStorageSize = NaN } = await session.send('Runtime.getHeapUsage');
  return (usedSize + backingStorageSize) / 1e6;
}

const QUESTIONS = [
  ['a rare word', 'speldenprik'],
  ['the beginning of a word', 'spelden'],
  ['a slip in a word', 'speldenprk'],
  ['two words', 'verka grade'],
  ['three words', 'verka grade menla'],
  ['three words of which one is mistyped', 'verka grade speldenprk'],
  ['three words of most records', 'ba ka ver'],
  ['a word of most records', 'ba'],
  ['a word that is nowhere', 'xylofoonles'],
] as const;

describe('figures', () => {
  afterAll(() => writeFigures('search'));

  it('of the search over all words', { timeout: 600_000 }, async () => {
    // Made twice from the same seed, so that the texts themselves are in the memory of neither but its own.
    const fillIndex = () => {
      const random = randomFrom(20_261_124);
      const words = vocabulary(random);
      const index = new TextIndex();
      let bytes = 0;
      for (let at = 0; at < CASES; at++) {
        const lines = Array.from({ length: RECORDS_A_CASE }, (_, i) =>
          lineOf(random, words, at * RECORDS_A_CASE + i),
        );
        // As they come from a row: parsed, not pieced together.
        const page = JSON.parse(JSON.stringify(pageOf(lines))) as SearchPage;
        bytes += page.text.length;
        index.put(`case ${at}`, new Map([[0, page]]));
      }
      return { index, bytes };
    };
    const fillPeer = () => {
      const random = randomFrom(20_261_124);
      const words = vocabulary(random);
      const peer = new MiniSearch<Place>({
        fields: ['text'],
        processTerm: (term) => term,
        tokenize: (text) => text.split(' '),
        searchOptions: { prefix: true, combineWith: 'AND', fuzzy: (term) => (term.length > 5 ? 0.1 : false) },
      });
      for (let id = 0; id < CASES * RECORDS_A_CASE; id++) peer.add({ id, text: lineOf(random, words, id) });
      return peer;
    };

    const empty = await memoryMb();
    const began = performance.now();
    const { index, bytes } = fillIndex();
    const filling = performance.now() - began;
    const ours = (await memoryMb()) - empty;
    const peerBegan = performance.now();
    const peer = fillPeer();
    const peerFilling = performance.now() - peerBegan;
    const theirs = (await memoryMb()) - empty - ours;

    const name = (what: string) => `${LABEL}, ${(bytes / 1e6).toFixed(0)} MB of words: ${what}`;
    const against = (value: number) => ({ what: 'MiniSearch', value });
    note({ name: name('memory of the index'), unit: 'MB', value: ours, against: against(theirs) });
    note({ name: name('making and filling it'), unit: 'ms', value: filling, against: against(peerFilling) });
    for (const [what, question] of QUESTIONS) {
      const terms = parseQuestion(question);
      const find = () => Promise.resolve(index.find(terms, NO_FILTER, () => true));
      const value = await medianMs(9, find);
      const peerMs = await medianMs(3, () => Promise.resolve(peer.search(question)));
      note({ name: name(`find ${what}`), unit: 'ms', value, against: against(peerMs) });
      note({ name: name(`find ${what}`), unit: 'ms', value, against: { what: 'promise', value: 100 } });
    }
    if (index.find(parseQuestion('speldenprik'), NO_FILTER, () => true).length !== 1)
      throw new Error('not found');
  });
});
