/**
 * What may leave of counted figures: no count under eleven, and nothing from which one can be worked out. Known as cell
 * suppression with complementary suppression (Hundepool and others, Statistical Disclosure Control, 2012, chapter 4).
 * Limit: it guards one set of figures. Two sets of periods that overlap, or two desks' sets, can be held against each other.
 */
import { FIGURES, type FigureRow, type Figures, type FigureTable } from './figures';

/** Counts below this, other than none, are not shown. */
export const FEWEST_SHOWN = 11;

export interface ShownRow {
  readonly key: string;
  /** Null: not shown. Those that are few and those hidden to guard them look the same. */
  readonly n: number | null;
}

export interface ShownTable {
  readonly id: FigureTable['id'];
  readonly rows: readonly ShownRow[];
  readonly whole: number | null;
}

export interface ShownFigures {
  readonly tables: readonly ShownTable[];
  readonly waits: readonly Figures['waits'][number][];
}

const isFew = (n: number): boolean => n > 0 && n < FEWEST_SHOWN;

/** Whether what is hidden could still be worked out from the whole. As many hidden as they hold together would mean one each. */
function isBare(hidden: ReadonlySet<number>, rows: readonly number[]): boolean {
  if (hidden.size === 0) return false;
  const sum = [...hidden].reduce((all, at) => all + (rows[at] ?? 0), 0);
  return hidden.size < 2 || sum < FEWEST_SHOWN || sum <= hidden.size;
}

/** Rows of parts that must not be shown: the few, and others until the whole no longer gives the few away. */
function hiddenParts(rows: readonly number[], whole: number): ReadonlySet<number> {
  const hidden = new Set(rows.flatMap((n, at) => (isFew(n) ? [at] : [])));
  if (isFew(whole)) return hidden;
  // The least is lost by hiding the smallest; rows of none only when nothing else is left.
  const others = rows
    .map((n, at) => ({ n, at }))
    .filter(({ at }) => !hidden.has(at))
    .sort((a, b) => (a.n || Infinity) - (b.n || Infinity));
  while (isBare(hidden, rows)) {
    const next = others.shift();
    if (!next) break;
    hidden.add(next.at);
  }
  return hidden;
}

/** Rows of shares: also those that nearly all have, for then it is known of the few who have it not. */
function hiddenShares(rows: readonly number[], wholes: readonly number[]): ReadonlySet<number> {
  return new Set(rows.flatMap((n, at) => (isFew(n) || isFew((wholes[at] ?? 0) - n) ? [at] : [])));
}

const numbers = (rows: readonly FigureRow[]): readonly number[] => rows.map(({ n }) => n);

/** Figures as they may leave the desk. */
export function suppress({ tables, waits }: Figures): ShownFigures {
  // Where hiding rows does not help, everything that counts the same things is hidden.
  const closed = new Set(
    tables
      .filter(({ id, rows, whole }) => {
        const counts = numbers(rows);
        return FIGURES[id].how === 'parts' && !isFew(whole) && isBare(hiddenParts(counts, whole), counts);
      })
      .map(({ id }) => FIGURES[id].whole),
  );
  const asked = new Map(tables.find(({ id }) => id === 'asked')?.rows.map(({ key, n }) => [key, n]));
  const shown = ({ id, rows, whole }: FigureTable): ShownTable => {
    const all = closed.has(FIGURES[id].whole);
    // Who answered is a share of who was asked, row by row.
    const wholes = rows.map(({ key }) => (id === 'answered' ? (asked.get(key) ?? 0) : whole));
    const counts = numbers(rows);
    const hidden = FIGURES[id].how === 'parts' ? hiddenParts(counts, whole) : hiddenShares(counts, wholes);
    return {
      id,
      rows: rows.map(({ key, n }, at) => ({ key, n: all || hidden.has(at) ? null : n })),
      whole: all || isFew(whole) ? null : whole,
    };
  };
  return {
    tables: tables.map(shown),
    waits: waits.filter(({ answers }) => answers >= FEWEST_SHOWN),
  };
}
