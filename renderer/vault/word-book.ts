/**
 * Every word there is, and in which records it stands: postings by word, each a growing array of record numbers. Words
 * are found by their beginning, by their sound where they are in a name, and by one slip of the finger. Records are
 * numbered upwards and never again; one that was changed gets a new number, and the old one leads to nothing.
 */
import { isOneStepApart, soundKeys } from '../../shared/domain/name-match';

const SHORTEST_FUZZY = 5;
const SHORTEST_SOUND = 3;
const MOST_LIKE = 12;
/** Letters by which words of one beginning lie together. */
const HEAD = 3;
const NOT_SPELLED = /[\d#@]/;

export class WordBook {
  readonly #ids = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #lists: Uint32Array[] = [];
  readonly #counts: number[] = [];
  /** Words whose sounds are known. */
  readonly #isHeard: boolean[] = [];
  readonly #byHead = new Map<string, number[]>();
  readonly #byLength = new Map<number, number[]>();
  readonly #bySound = new Map<string, number[]>();

  /** @param isName only names are heard: the sounds are coarse, and `belde` would be `politie` */
  add(word: string, record: number, isName: boolean): void {
    const id = this.#ids.get(word) ?? this.#learn(word);
    const count = this.#counts[id] ?? 0;
    let list = this.#lists[id];
    if (!list || count === list.length) {
      const longer = new Uint32Array(count + 1 + (count >> 1));
      if (list) longer.set(list);
      this.#lists[id] = list = longer;
    }
    list[count] = record;
    this.#counts[id] = count + 1;
    if (isName && !this.#isHeard[id]) this.#hear(id, word);
  }

  #learn(word: string): number {
    const id = this.#words.length;
    const own = copied(word);
    this.#ids.set(own, id);
    this.#words.push(own);
    this.#counts.push(0);
    this.#isHeard.push(false);
    push(this.#byHead, word.slice(0, HEAD), id);
    if (isSpelled(word)) push(this.#byLength, word.length, id);
    return id;
  }

  #hear(id: number, word: string): void {
    this.#isHeard[id] = true;
    if (!isSpelled(word)) return;
    for (const key of soundKeys(word)) if (key.length >= SHORTEST_SOUND) push(this.#bySound, key, id);
  }

  /** The word itself, if it is known. */
  exactly(word: string): readonly number[] {
    const id = this.#ids.get(word);
    return id === undefined ? [] : [id];
  }

  /** Words that begin so. */
  beginningWith(start: string): readonly number[] {
    if (start.length < HEAD)
      return [...this.#byHead].flatMap(([head, ids]) => (head.startsWith(start) ? ids : []));
    const ids = this.#byHead.get(start.slice(0, HEAD)) ?? [];
    return start.length === HEAD ? ids : ids.filter((id) => this.#words[id]?.startsWith(start));
  }

  /** Words that sound like it, or that a slip of the finger away from it; only where it is long enough to be sure. */
  like(word: string): readonly number[] {
    if (word.length < SHORTEST_FUZZY - 1) return [];
    const found = new Set<number>();
    for (const key of soundKeys(word))
      if (key.length >= SHORTEST_SOUND) for (const id of this.#bySound.get(key) ?? []) found.add(id);
    if (word.length >= SHORTEST_FUZZY)
      for (const length of [word.length - 1, word.length, word.length + 1])
        for (const id of this.#byLength.get(length) ?? [])
          if (isOneStepApart(word, this.#words[id] ?? '')) found.add(id);
    const itself = this.#ids.get(word);
    if (itself !== undefined) found.delete(itself);
    return [...found].filter((id) => (this.#counts[id] ?? 0) > 0).slice(0, MOST_LIKE);
  }

  wordOf(id: number): string {
    return this.#words[id] ?? '';
  }

  /** Numbers of the records it stands in. */
  recordsOf(id: number): Uint32Array {
    return (this.#lists[id] ?? new Uint32Array()).subarray(0, this.#counts[id]);
  }

  /** Leaves out the records that are no more. */
  keepOnly(isAlive: (record: number) => boolean): void {
    this.#lists.forEach((_, id) => {
      const alive = this.recordsOf(id).filter(isAlive);
      this.#lists[id] = alive;
      this.#counts[id] = alive.length;
    });
  }
}

/** A word cut from a line would keep the whole line in memory. */
function copied(word: string): string {
  return JSON.parse(JSON.stringify(word)) as string;
}

function isSpelled(word: string): boolean {
  return word.length >= SHORTEST_FUZZY - 1 && !NOT_SPELLED.test(word);
}

function push<K>(map: Map<K, number[]>, key: K, id: number): void {
  const list = map.get(key);
  if (list) list.push(id);
  else map.set(key, [id]);
}
