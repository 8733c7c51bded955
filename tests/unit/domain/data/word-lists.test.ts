import boysFirstNames from '@zxcvbn-ts/language-nl-be/src/boysFirstnames.json';
import girlsFirstNames from '@zxcvbn-ts/language-nl-be/src/girlsFirstnames.json';
import surnames from '@zxcvbn-ts/language-nl-be/src/lastnames.json';
import { describe, expect, it } from 'vitest';
import { CODE_WORDS } from '../../../../shared/domain/data/code-words';
import { DUTCH_WORDS } from '../../../../shared/domain/data/dutch-words';

const lowerCase = (words: readonly string[]) => words.map((word) => word.toLowerCase());

/** Names of several words count both as written ('de wit') and written together ('dewit'). */
const FIRST_NAMES = new Set(lowerCase([...boysFirstNames, ...girlsFirstNames]));
const SURNAMES = new Set(lowerCase(surnames).flatMap((name) => [name, name.replaceAll(/[^a-z]/g, '')]));

const isName = (word: string) => FIRST_NAMES.has(word.toLowerCase()) || SURNAMES.has(word.toLowerCase());

/** What is left of a spelling once letters that sound the same are written the same. */
const asHeard = (word: string) =>
  word
    .toLowerCase()
    .replaceAll('ij', 'ei')
    .replaceAll(/ouw?|auw?/g, 'ou')
    .replaceAll('ch', 'g')
    .replaceAll('dt', 't')
    .replace(/d$/, 't')
    .replace(/b$/, 'p');

/** Pairs of words of which one becomes the other by changing, adding or leaving out one letter. */
function pairsOneLetterApart(words: readonly string[]): string[] {
  const patterns = new Map<string, string[]>();
  const found = new Set<string>();
  const all = new Set(words);
  for (const word of words) {
    for (let at = 0; at < word.length; at++) {
      const shorter = word.slice(0, at) + word.slice(at + 1);
      if (all.has(shorter)) found.add(`${shorter} ${word}`);
      const pattern = `${word.slice(0, at)}?${word.slice(at + 1)}`;
      const others = patterns.get(pattern) ?? [];
      for (const other of others) found.add(`${other} ${word}`);
      patterns.set(pattern, [...others, word]);
    }
  }
  return [...found];
}

describe('the Dutch words for passphrases and fingerprints', () => {
  it('are 4096, so that a word is worth exactly twelve bits', () => {
    expect(DUTCH_WORDS).toHaveLength(4096);
    expect(new Set(DUTCH_WORDS).size).toBe(4096);
  });

  it('have four to eight plain letters, so that any keyboard can type them', () => {
    expect(DUTCH_WORDS.filter((word) => !/^[a-z]{4,8}$/.test(word))).toEqual([]);
  });

  it('are in alphabetical order', () => {
    expect([...DUTCH_WORDS].sort()).toEqual([...DUTCH_WORDS]);
  });

  it('are not the name of anyone', () => {
    expect(DUTCH_WORDS.filter(isName)).toEqual([]);
  });

  it('do not sound the same over the telephone', () => {
    const heard = new Map(DUTCH_WORDS.map((word) => [asHeard(word), word]));
    expect(DUTCH_WORDS.filter((word) => heard.get(asHeard(word)) !== word)).toEqual([]);
  });

  it('are never one letter apart, so that a typing error is noticed', () => {
    expect(pairsOneLetterApart(DUTCH_WORDS)).toEqual([]);
  });
});

describe('the code words for case files', () => {
  it('are more than four hundred, none of them twice', () => {
    expect(CODE_WORDS.length).toBeGreaterThanOrEqual(400);
    expect(new Set(CODE_WORDS).size).toBe(CODE_WORDS.length);
  });

  it('have a capital and five to nine letters', () => {
    expect(CODE_WORDS.filter((word) => !/^[A-Z][a-z]{4,8}$/.test(word))).toEqual([]);
  });

  it('are in alphabetical order', () => {
    expect([...CODE_WORDS].sort()).toEqual([...CODE_WORDS]);
  });

  it('are not the name of anyone', () => {
    expect(CODE_WORDS.filter(isName)).toEqual([]);
  });

  it('are never one letter apart, nor do they sound the same', () => {
    expect(pairsOneLetterApart(CODE_WORDS)).toEqual([]);
    expect(new Set(CODE_WORDS.map(asHeard)).size).toBe(CODE_WORDS.length);
  });
});
