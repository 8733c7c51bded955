/** A thread that helps the vault's. Whoever waits for one that broke (it did not load, for one) would wait for ever. */
import { wrap, type Remote } from 'comlink';

export interface Thread<T> {
  readonly remote: Remote<T>;
  /** Rejects when the thread broke before the work was done. */
  readonly unlessBroken: <V>(work: Promise<V>) => Promise<V>;
  readonly end: () => void;
}

export function threadOf<T>(worker: Worker): Thread<T> {
  const broken = new Promise<never>((_, reject) => {
    worker.onerror = ({ message }) => reject(new Error(`a helping thread broke: ${message}`));
  });
  broken.catch(() => undefined);
  return {
    remote: wrap<T>(worker),
    unlessBroken: (work) => Promise.race([work, broken]),
    end: () => worker.terminate(),
  };
}
