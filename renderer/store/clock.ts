/** The time by the minute, so that what is due changes on screen without anyone touching it. */
import { create } from 'zustand';

const MINUTE_MS = 60_000;

const useClock = create<{ readonly now: number }>(() => ({ now: Date.now() }));

setInterval(() => {
  useClock.setState({ now: Date.now() });
}, MINUTE_MS);

/** Milliseconds since 1970, at most a minute old. */
export function useNow(): number {
  return useClock((state) => state.now);
}
