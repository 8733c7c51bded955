import { CODE_WORDS } from './data/code-words';

const NUMBERS = 90;
const FIRST_NUMBER = 10;

/** A code name such as `Zilver-19`: pronounceable, random, without meaning. */
export function newCodeName(): string {
  const [word = 0, number = 0] = crypto.getRandomValues(new Uint16Array(2));
  return `${CODE_WORDS[word % CODE_WORDS.length] ?? ''}-${FIRST_NUMBER + (number % NUMBERS)}`;
}
