import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOneStepApart } from '../../../shared/domain/name-match';
import { TextIndex, type SearchPage } from '../../../renderer/vault/text-index';

const page = (...lines: readonly string[]): ReadonlyMap<number, SearchPage> =>
  new Map([
    [
      0,
      {
        v: 2,
        kinds: lines.map(() => 'contact-entry'),
        days: lines.map((_, i) => 20_260_101 + i),
        text: lines.join('\n'),
      },
    ],
  ]);
const ANY = { kind: null, from: null, to: null };
const exact = (words: readonly string[]) => words.map((word) => ({ word, isExact: true }));
const ids = (index: TextIndex, ...words: readonly string[]) =>
  index.find(exact(words), ANY, () => true).map(({ caseId }) => caseId);

describe('the word index', () => {
  it('finds a changed record by its new words only', () => {
    const index = new TextIndex();
    index.put('a', page('station trein', 'school'));
    index.put('a', page('station bus', 'school'));
    expect(ids(index, 'trein')).toEqual([]);
    expect(ids(index, 'bus')).toEqual(['a']);
    expect(ids(index, 'scho', 'stat')).toEqual(['a']);
  });

  it('leaves a page that a commit has put in place of the older one from the store', () => {
    const index = new TextIndex();
    index.put('a', page('nieuw'));
    index.put('a', page('oud'), true);
    expect([ids(index, 'nieuw'), ids(index, 'oud')]).toEqual([['a'], []]);
  });

  it('finds nothing of a case that was removed, and offers none of its words', () => {
    const index = new TextIndex();
    index.put('a', page('speldenprik'));
    index.remove('a');
    const slip = [{ word: 'speldenprk', isExact: false }];
    expect(ids(index, 'spelden')).toEqual([]);
    expect(index.find(slip, ANY, () => true)).toEqual([]);
    expect(index.wordsOf(slip)).toEqual(['speldenprk']);
  });

  it('gives the record with the most of the words, and the newest of equals', () => {
    const index = new TextIndex();
    index.put('a', page('trein', 'trein station', 'station'));
    const places = (...words: readonly string[]) =>
      index.find(exact(words), ANY, () => true).flatMap((hit) => hit.places.map(({ place }) => place));
    expect(places('trein', 'station')).toEqual([1]);
    expect(places('station')).toEqual([2, 1]);
  });

  it('answers as a plain look at every line does, whatever was changed before', () => {
    const word = fc.stringMatching(/^[ab]{1,4}$/);
    const lines = fc.array(
      fc.array(word, { maxLength: 4 }).map((words) => words.join(' ')),
      { minLength: 1, maxLength: 4 },
    );
    const changes = fc.array(fc.tuple(fc.constantFrom('x', 'y', 'z'), lines), { maxLength: 12 });
    fc.assert(
      fc.property(changes, fc.array(word, { minLength: 1, maxLength: 3 }), (puts, asked) => {
        const index = new TextIndex();
        const plain = new Map<string, string[]>();
        for (const [id, text] of puts) {
          index.put(id, page(...text));
          const before = plain.get(id) ?? [];
          plain.set(id, [...text, ...before.slice(text.length)]);
        }
        const isIn = (text: readonly string[]) =>
          asked.every((start) => text.some((line) => line.split(' ').some((each) => each.startsWith(start))));
        const expected = [...plain].filter(([, text]) => isIn(text)).map(([id]) => id);
        expect(ids(index, ...asked).toSorted()).toEqual(expected.toSorted());
      }),
    );
  });
});

describe('one step between two words', () => {
  /** Every word that one letter added, left out, replaced or exchanged makes of it. */
  function steps(word: string): ReadonlySet<string> {
    const made = new Set([word]);
    for (let at = 0; at <= word.length; at++) {
      const [before, after] = [word.slice(0, at), word.slice(at)];
      made.add(before + after.slice(1));
      made.add(before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2));
      for (const letter of 'abc') made.add(before + letter + after).add(before + letter + after.slice(1));
    }
    return made;
  }

  it('is what adding, leaving out, replacing or exchanging one letter makes', () => {
    const word = fc.stringMatching(/^[abc]{0,5}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(isOneStepApart(a, b)).toBe(steps(a).has(b));
      }),
      { numRuns: 500 },
    );
  });
});
