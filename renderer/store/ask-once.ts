/**
 * Several views ask the same at once: the rail, the banner and Today all want the list. While one question is under way
 * the others wait for its answer; once it is there nothing is kept, so that nothing is left behind at the lock.
 */
const underWay = new WeakMap<object, Map<string, Promise<unknown>>>();

/**
 * @param of who is asked: another vault is another answer, and one that was closed never answers
 * @param key says all that the answer depends on
 */
export function askOnce<T>(of: object, key: string, ask: () => Promise<T>): Promise<T> {
  const questions = underWay.get(of) ?? new Map<string, Promise<unknown>>();
  underWay.set(of, questions);
  const running = questions.get(key);
  if (running) return running as Promise<T>;
  const answer = ask().finally(() => questions.delete(key));
  questions.set(key, answer);
  return answer;
}
