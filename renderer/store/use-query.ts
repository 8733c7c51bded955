import { useEffect, useState } from 'react';
import { askOnce } from './ask-once';
import { useSession, vault } from './session';

export interface Query<T> {
  /** Undefined until the first answer. Stays while a newer one is awaited, so that nothing flickers. */
  readonly data: T | undefined;
  readonly failed: boolean;
}

/**
 * Asks the vault, and again after every commit, import or undo. There is nothing else to call to refresh a view.
 * @param key what the answer depends on; another key forgets the old answer
 * @param known the answer, where the page holds it already
 */
export function useQuery<T>(key: string, ask: () => Promise<T>, known?: T): Query<T> {
  const changes = useSession((state) => state.changes);
  const [answer, setAnswer] = useState<
    | {
        readonly key: string;
        readonly data: T | undefined;
        readonly failed: boolean;
      }
    | undefined
  >(() => (known === undefined ? undefined : { key, data: known, failed: false }));
  useEffect(() => {
    let isCurrent = true;
    askOnce(vault(), `${changes} ${key}`, ask).then(
      (data) => {
        if (isCurrent) setAnswer({ key, data, failed: false });
      },
      () => {
        if (isCurrent) setAnswer({ key, data: undefined, failed: true });
      },
    );
    return () => {
      isCurrent = false;
    };
    // `ask` is a new function at every render; `key` says when it asks something else.
  }, [key, changes]);
  return answer?.key === key ? answer : { data: undefined, failed: false };
}
