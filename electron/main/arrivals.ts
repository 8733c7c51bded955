import type { NamedBytes } from '../../shared/host/host';
import type { ReadOutcome } from './file-io';

export interface ArrivalPorts {
  readonly read: (path: string) => Promise<ReadOutcome>;
  readonly announce: (file: NamedBytes) => void;
  /** Told when a file cannot be read; the page does not know of it yet. */
  readonly refuse: () => void;
}

export interface Arrivals {
  /** Hands the file at `path` to the page, now or as soon as there is one. */
  readonly add: (path: string) => void;
  readonly pageIsReady: () => void;
  /** The page was locked, is loaded anew, or is gone. */
  readonly pageIsGone: () => void;
}

/**
 * Keeps the files that were opened from outside until the page can take them. Only their paths are kept: the page
 * may not be there for a while, and a handover can be large.
 */
export function createArrivals(ports: ArrivalPorts): Arrivals {
  const waiting: string[] = [];
  let ready = false;
  let handing = Promise.resolve();
  const pageIsThere = () => ready;

  const handOver = () => {
    // One after another, in the order they came.
    handing = handing.then(async () => {
      while (pageIsThere()) {
        const path = waiting[0];
        if (path === undefined) return;
        const outcome = await ports.read(path);
        if (!pageIsThere()) return; // gone while the file was read: the next page gets it
        waiting.shift();
        if (outcome.kind === 'failed') ports.refuse();
        else ports.announce(outcome.file);
      }
    });
  };

  return {
    add: (path) => {
      if (!waiting.includes(path)) waiting.push(path);
      handOver();
    },
    pageIsReady: () => {
      ready = true;
      handOver();
    },
    pageIsGone: () => {
      ready = false;
    },
  };
}
