/**
 * A growing pause after wrong passphrases. It slows someone at the keyboard; against a stolen store only the cost of
 * Argon2id helps (SECURITY.md).
 */
const FREE_TRIES = 3;
const LONGEST_MS = 60_000;

/** @param failedAt times of failed tries since the last good one, oldest first */
export function waitAfter(failedAt: readonly number[], now: number): number {
  const last = failedAt.at(-1);
  if (last === undefined || failedAt.length < FREE_TRIES) return 0;
  const pause = Math.min(LONGEST_MS, 1000 * 2 ** (failedAt.length - FREE_TRIES + 1));
  // A clock that was set back must not lock anyone out for longer than the pause itself.
  return Math.min(pause, Math.max(0, last + pause - now));
}
