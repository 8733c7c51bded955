/** A second press or Enter, made while the first is still being written, must not write the same thing twice. */
import { useRef } from 'react';
import type { VaultRemote } from '../vault/client';

let writing = 0;

function counted<A extends unknown[], R extends Promise<unknown>>(ask: (...args: A) => R): (...args: A) => R {
  return (...args) => {
    writing += 1;
    const answer = ask(...args);
    const ended = () => {
      writing -= 1;
    };
    answer.then(ended, ended);
    return answer;
  };
}

/** The same vault, whose writes are counted while they run: every new record begins with `newIds` and ends with `commit`. */
export function countWrites(vault: VaultRemote): VaultRemote {
  const acts = { newIds: counted(vault.newIds), commit: counted(vault.commit) };
  return new Proxy(vault, {
    get: (remote, name) => Reflect.get(name in acts ? acts : remote, name) as unknown,
  });
}

/** Keeps a form that is being written from being sent again before its answer came. */
export function holdRepeats(page: Document): void {
  // Not held: a form that is gone must not keep what was typed into it.
  let last: WeakRef<EventTarget> | null = null;
  page.addEventListener(
    'submit',
    (event) => {
      if (writing > 0 && event.target === last?.deref()) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      last = event.target && new WeakRef(event.target);
    },
    true,
  );
}

/** For acts outside a form: asking again does nothing until `work` ended. */
export function useSingle(work: () => Promise<unknown>): () => void {
  const isRunning = useRef(false);
  return () => {
    if (isRunning.current) return;
    isRunning.current = true;
    void work().finally(() => {
      isRunning.current = false;
    });
  };
}
