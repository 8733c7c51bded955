/**
 * Whether two spellings may be one name: for Dutch, French, Arabic, Turkish and Eastern European names as people
 * hear and write them here. A coarse key on purpose: a person looks at every match, and a missed one costs more.
 */

/** Letters that are not a plain letter with a mark. */
const OTHER_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  œ: 'e',
  æ: 'e',
  ß: 'ss',
  đ: 'd',
  ı: 'i',
};

/** Lower case, without marks, hyphens and apostrophes; words apart. */
export function foldName(name: string): readonly string[] {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[łøœæßđı]/gu, (letter) => OTHER_LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[\p{M}'’`]/gu, '');
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** Particles that are written or left out as people please. */
const PARTICLES = new Set(
  'al el ait ben bin ibn bint ou o van von de den der des du la le les l d te ter ten da dos'.split(' '),
);

/** The words of a name that tell people apart; all of them where nothing else is left. */
export function tellingWords(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !PARTICLES.has(word));
  return telling.length > 0 ? telling : words;
}

type Rule = readonly [RegExp, string];

/** Sibilants to S, what is heard as k or g to K, and so on; in this order. */
const SOUNDS: readonly Rule[] = [
  [/^(dzj|dzh|dz|dj|zj|zh|j|y|i(?=[aeou]))/, 'J'],
  [/ph/g, 'f'],
  [/(tsch|tsj|tch|tj|cz)/g, 'S'],
  [/(dzj|dzh|dz|dj|zj|zh)/g, 'J'],
  [/(sch|sh|sj|sz)/g, 'S'],
  [/c(?=[eiy])/g, 'S'],
  [/x/g, 'KS'],
  [/(kh|gh|ck|c|q|k|g)/g, 'K'],
  [/[sz]/g, 'S'],
  [/[vwf]/g, 'F'],
  [/th|dt|[td]/g, 'T'],
  [/b/g, 'P'],
  [/h/g, ''],
  [/^[aeiou]+/, 'A'],
  [/[aeiouyj]/g, ''],
  [/(.)\1+/g, '$1'],
];

const MIN_REST = 4;

function keyOf(word: string): string {
  return SOUNDS.reduce((text, [sound, key]) => text.replace(sound, key), word).toUpperCase();
}

/** A list is held against all cases: the same few names are asked again and again. */
const MOST_HEARD = 20_000;
const heardBefore = new Map<string, readonly string[]>();

/** All ways a word may sound: `ch` as sj or as g, `c` as k or as tsj; `elamrani` may be `el amrani`. */
export function soundKeys(word: string): readonly string[] {
  const known = heardBefore.get(word);
  if (known) return known;
  if (heardBefore.size >= MOST_HEARD) heardBefore.clear();
  const keys = allSounds(word);
  heardBefore.set(word, keys);
  return keys;
}

/** What may be written in one with the name: `Vandermolen` is `Van der Molen`. */
const JOINED = ['vander', 'vanden', 'vande', 'van', 'der', 'den', 'de', 'ter', 'ten', 'el', 'al', 'ben'];

function withoutParticle(word: string): readonly string[] {
  return JOINED.filter((each) => word.startsWith(each) && word.length - each.length >= MIN_REST).map((each) =>
    word.slice(each.length),
  );
}

function allSounds(word: string): readonly string[] {
  const spellings = [word, ...withoutParticle(word)];
  const heard = spellings.flatMap((each) =>
    each.includes('c') ? [each, each.replace(/(?<![st])ch/g, 'kh'), each.replace(/c(?!k)h?/g, 's')] : [each],
  );
  return [...new Set(heard.map(keyOf))];
}

export type NameLikeness = 'same' | 'sounds' | 'close';

const LONG_ENOUGH = 5;

/** @returns null when they are two names */
export function wordLikeness(a: string, b: string): NameLikeness | null {
  if (a === b) return 'same';
  const keys = soundKeys(b);
  if (soundKeys(a).some((key) => key.length > 1 && keys.includes(key))) return 'sounds';
  return Math.min(a.length, b.length) >= LONG_ENOUGH && isOneStepApart(a, b) ? 'close' : null;
}

/**
 * One letter added, left out, replaced, or two exchanged (Damerau). Compared letter by letter without cutting: a search
 * asks it of every word there is.
 */
export function isOneStepApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  if (a.length !== b.length)
    return a.length > b.length ? sameFrom(a, at + 1, b, at) : sameFrom(a, at, b, at + 1);
  if (sameFrom(a, at + 1, b, at + 1)) return true;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && sameFrom(a, at + 2, b, at + 2);
}

/** Whether what comes after is the same to the end; both ends are equally far. */
function sameFrom(a: string, fromA: number, b: string, fromB: number): boolean {
  for (let i = 0; fromA + i < a.length || fromB + i < b.length; i++)
    if (a.charCodeAt(fromA + i) !== b.charCodeAt(fromB + i)) return false;
  return true;
}

const ORDER: readonly NameLikeness[] = ['same', 'sounds', 'close'];

/**
 * Whether a name may be another: every word of the shorter one has its like in the other, in any order. The weakest
 * likeness counts. One word alone, such as a first name, is compared as well; that it is only one is for the reader.
 */
export function nameLikeness(a: readonly string[], b: readonly string[]): NameLikeness | null {
  const [short, long] = [tellingWords(a), tellingWords(b)].sort((x, y) => x.length - y.length);
  if (!short || !long || short.length === 0) return null;
  let weakest: NameLikeness = 'same';
  const left = [...long];
  for (const word of short) {
    const alike = left.map((other) => wordLikeness(word, other));
    const best = ORDER.find((likeness) => alike.includes(likeness));
    if (!best) return null;
    left.splice(alike.indexOf(best), 1);
    if (ORDER.indexOf(best) > ORDER.indexOf(weakest)) weakest = best;
  }
  return weakest;
}
