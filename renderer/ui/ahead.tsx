import { lazy, useState, type ReactNode } from 'react';

type Part<P> = (props: P) => ReactNode;

const waiting: (() => Promise<unknown>)[] = [];

/**
 * A part of the program that is fetched once there is time for it, and then stands at once: `lazy` alone shows a screen that waits
 * for a third of a second, however soon the part is there.
 */
export function ahead<M, P extends object>(load: () => Promise<M>, pick: (module: M) => Part<P>): Part<P> {
  let Loaded: Part<P> | null = null;
  const fetch = async () => {
    Loaded = pick(await load());
    return { default: Loaded };
  };
  const Waiting = lazy(fetch);
  waiting.push(fetch);
  return function Part(props: P) {
    // The same for as long as it stands: another type would lose what was typed in it.
    const [Now] = useState(() => Loaded ?? Waiting);
    return <Now {...props} />;
  };
}

/** One after the other, while nobody waits for anything. What cannot be fetched is tried again when it is asked for. */
export function fetchAhead(): void {
  const next = waiting.shift();
  if (next) requestIdleCallback(() => void next().then(fetchAhead, fetchAhead));
}
