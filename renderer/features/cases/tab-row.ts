/** Which tabs fit in one row. */
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Widths in px. */
export interface TabRoom {
  readonly row: number;
  /** Of the button that opens what does not fit. */
  readonly more: number;
  readonly tabs: readonly number[];
}

/** As many as fit, in order; the chosen one always, in the place of the last ones if need be. Pure. */
export function fittingTabs<T>(all: readonly T[], { row, more, tabs }: TabRoom, chosen: T): readonly T[] {
  const width = (id: T) => tabs[all.indexOf(id)] ?? 0;
  const sum = (ids: readonly T[]) => ids.reduce((total, id) => total + width(id), 0);
  if (sum(all) <= row) return all;
  for (let count = all.length - 1; count > 0; count--) {
    const first = all.slice(0, count);
    const shown = first.includes(chosen) ? first : [...first, chosen];
    if (sum(shown) + more <= row) return shown;
  }
  return [chosen];
}

interface TabRow {
  readonly row: RefObject<HTMLDivElement | null>;
  /** Null until it was measured. */
  readonly room: TabRoom | null;
}

/** Measures the row again when it, its words or its letters change. Tabs that are away keep their width. */
export function useTabRow(): TabRow {
  const row = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<TabRoom | null>(null);
  useLayoutEffect(() => {
    const { current } = row;
    if (!current) return;
    const more = current.querySelector('button');
    const tabs = () => [...current.querySelectorAll<HTMLElement>('[role="tab"]')];
    const watcher = new ResizeObserver(() =>
      setRoom({
        row: current.clientWidth,
        more: more?.offsetWidth ?? 0,
        tabs: tabs().map(({ offsetWidth }) => offsetWidth),
      }),
    );
    watcher.observe(current);
    // The tabs come a moment after their row.
    const arrivals = new MutationObserver(() => {
      for (const each of tabs()) watcher.observe(each);
    });
    arrivals.observe(current, { childList: true, subtree: true });
    return () => {
      arrivals.disconnect();
      watcher.disconnect();
    };
  }, []);
  return { row, room: room?.tabs.length ? room : null };
}
