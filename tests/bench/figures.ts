/** Collects figures, each with its unit and the limit or peer measured in the same run. */
import { commands } from 'vitest/browser';

export interface Figure {
  readonly name: string;
  readonly unit: 'ms' | 'MB' | 'MB/s' | 'bytes';
  readonly value: number;
  /** What it is held against: the same bytes without sealing, another implementation, or a promise. */
  readonly against?: { readonly what: string; readonly value: number };
}

const figures: Figure[] = [];

export function note(figure: Figure): void {
  figures.push(figure);
}

/** The middle of several runs, in ms; the first, which warms up, is not counted. */
export async function medianMs<T>(
  runs: number,
  work: (prepared: T) => Promise<unknown>,
  prepare: () => Promise<T> = () => Promise.resolve(undefined as T),
): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i <= runs; i++) {
    const prepared = await prepare();
    const began = performance.now();
    await work(prepared);
    if (i > 0) times.push(performance.now() - began);
  }
  return middle(times);
}

/** Two kinds of work in turn, so that a busy moment of the machine falls on both. @returns the middle of each, in ms */
export async function mediansMs(
  runs: number,
  first: () => Promise<unknown>,
  second: () => Promise<unknown>,
): Promise<readonly [first: number, second: number]> {
  const [ofFirst, ofSecond]: [number[], number[]] = [[], []];
  for (let i = 0; i <= runs; i++)
    for (const [work, times] of [
      [first, ofFirst],
      [second, ofSecond],
    ] as const) {
      const began = performance.now();
      await work();
      if (i > 0) times.push(performance.now() - began);
    }
  return [middle(ofFirst), middle(ofSecond)];
}

function middle(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}

/** Handed to `scripts/bench.mjs`, which prints them. */
export async function writeFigures(name: string): Promise<void> {
  await commands.writeFile(`.cache/bench/${name}.json`, JSON.stringify(figures));
}
