import { describe, expect, it } from 'vitest';
import type { FigureId, Figures } from '../../../shared/domain/figures';
import { FEWEST_SHOWN, suppress } from '../../../shared/domain/suppress';
import { Random } from '../../support/random';

function figures(id: FigureId, counts: readonly number[], whole: number): Figures {
  const rows = counts.map((n, at) => ({ key: String(at), n }));
  return {
    period: { from: '2026-01-01', to: '2026-12-31' },
    tables: [{ id, rows, whole }],
    unread: 0,
    waits: [],
  };
}

const sum = (counts: readonly number[]) => counts.reduce((all, n) => all + n, 0);

function parts(counts: readonly number[]) {
  const [table] = suppress(figures('placements', counts, sum(counts))).tables;
  return { rows: table?.rows.map(({ n }) => n) ?? [], whole: table?.whole ?? null };
}

/** Every way in which the hidden rows can hold what is left of the whole. */
function* fillings(rows: readonly (number | null)[], left: number): Generator<readonly number[]> {
  const at = rows.indexOf(null);
  if (at < 0) {
    if (left === 0) yield rows as readonly number[];
    return;
  }
  for (let n = 0; n <= left; n++) yield* fillings([...rows.slice(0, at), n, ...rows.slice(at + 1)], left - n);
}

/** What someone who knows the rule can still take each row for. */
function possible(counts: readonly number[]): readonly ReadonlySet<number>[] {
  const seen = parts(counts);
  const found = counts.map(() => new Set<number>());
  const shown = sum(seen.rows.map((n) => n ?? 0));
  // Of a whole that is not shown it is known that it is few, or that nothing could be shown at all.
  const wholes = seen.whole === null ? Array.from({ length: 30 }, (_, n) => n) : [seen.whole];
  for (const whole of wholes)
    for (const filled of fillings(seen.rows, whole - shown))
      if (JSON.stringify(parts(filled)) === JSON.stringify(seen))
        filled.forEach((n, at) => found[at]?.add(n));
  return found;
}

describe('figures that leave', () => {
  it('show no count under eleven, and nothing where there is nothing', () => {
    expect(parts([30, 11, 0])).toEqual({ rows: [30, 11, 0], whole: 41 });
    expect(parts([4, 0, 0])).toEqual({ rows: [null, 0, 0], whole: null });
    expect(parts([0, 0])).toEqual({ rows: [0, 0], whole: 0 });
  });

  it('hide a second row where the whole would give the first away', () => {
    expect(parts([40, 3, 12])).toEqual({ rows: [40, null, null], whole: 55 });
    // Two few ones that together are few: a third goes with them.
    expect(parts([40, 3, 2, 15])).toEqual({ rows: [40, null, null, null], whole: 60 });
    expect(parts([40, 6, 7])).toEqual({ rows: [40, null, null], whole: 53 });
    expect(parts([40, 3])).toEqual({ rows: [null, null], whole: 43 });
  });

  it('give no few count away, also to one who knows the rule and tries every possibility', () => {
    const dice = new Random(7);
    for (let round = 0; round < 60; round++) {
      const counts = Array.from({ length: 2 + Math.floor(dice.next() * 3) }, () =>
        dice.next() < 0.25 ? 0 : Math.floor(dice.next() * (dice.next() < 0.6 ? FEWEST_SHOWN : 24)),
      );
      const ways = possible(counts);
      counts.forEach((n, at) => {
        if (n > 0 && n < FEWEST_SHOWN) expect(ways[at]?.size, `${counts.join()} at ${at}`).toBeGreaterThan(1);
      });
    }
  });

  it('hide all of it where hiding rows does not help', () => {
    const ones = Array.from({ length: 12 }, () => 1);
    expect(parts(ones)).toEqual({ rows: ones.map(() => null), whole: null });
  });

  it('hide of shares also what nearly all have, and of answers what was left open', () => {
    const [shares] = suppress(figures('signals', [48, 30, 5, 50], 50)).tables;
    expect(shares?.rows.map(({ n }) => n)).toEqual([null, 30, null, 50]);
    const both: Figures = {
      ...figures('asked', [20, 40], 60),
      tables: [
        { id: 'asked', rows: [{ key: 'police', n: 20 }], whole: 60 },
        { id: 'answered', rows: [{ key: 'police', n: 18 }], whole: 60 },
      ],
    };
    expect(suppress(both).tables[1]?.rows).toEqual([{ key: 'police', n: null }]);
  });

  it('say how long one waited only where eleven answered', () => {
    const waits = [
      { kind: 'police', answers: 11, hours: 5 },
      { kind: 'payoke', answers: 10, hours: 6 },
    ] as const;
    expect(suppress({ ...figures('decisions', [], 0), waits }).waits).toEqual([waits[0]]);
  });
});
