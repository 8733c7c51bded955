/** Locks after a time without a key or pointer. */
import { idleMinutesOf } from './machine';
import { usePolicy } from './policy';
import { lock } from './session';

const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
const LOOK_EVERY_MS = 1000;

/** @returns the way to stop watching */
export function watchIdle(now: () => number = Date.now): () => void {
  let last = now();
  const alive = () => {
    last = now();
  };
  // Looking at the clock instead of one long timer: a computer that slept locks at once when it wakes.
  const timer = setInterval(() => {
    if (now() - last >= idleMinutesOf(usePolicy.getState().idleMinutes) * 60_000) void lock('idle');
  }, LOOK_EVERY_MS);
  for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, alive, { capture: true, passive: true });
  return () => {
    clearInterval(timer);
    for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, alive, { capture: true });
  };
}
