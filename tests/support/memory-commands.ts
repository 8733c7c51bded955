/** How much memory the browser of a bench takes, all its processes together, as Linux counts it (PSS). */
import { readdirSync, readFileSync } from 'node:fs';

const EVERY_MS = 20;
const MB = 1024;

interface Watched {
  readonly start: number;
  peak: number;
  readonly timer: NodeJS.Timeout;
}
let watched: Watched | null = null;

/** @returns in MB, of every process of a Chromium that has this profile */
function memoryOf(profile: string): number {
  let kilobytes = 0;
  for (const pid of readdirSync('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile)) continue;
      kilobytes += Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]);
    } catch {
      // It ended meanwhile.
    }
  }
  return kilobytes / MB;
}

/** Every process of a Chromium bears its profile, or the field that its parent gave it. */
const PROFILE = 'bench-profile';

function memoryBegin(): void {
  const start = memoryOf(PROFILE);
  const timer = setInterval(() => {
    if (watched) watched.peak = Math.max(watched.peak, memoryOf(PROFILE));
  }, EVERY_MS);
  watched = { start, peak: start, timer };
}

/** @returns in MB */
function memoryEnd(): { readonly start: number; readonly peak: number } {
  if (!watched) throw new Error('not begun');
  const { start, peak, timer } = watched;
  clearInterval(timer);
  watched = null;
  return { start, peak };
}

export const memoryCommands = { memoryBegin, memoryEnd };
