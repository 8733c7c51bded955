/** How a due day or moment stands against now. */
export type DueState =
  | { readonly state: 'over'; readonly days: number; readonly hours: number }
  | { readonly state: 'today'; readonly hasTime: boolean }
  | { readonly state: 'later'; readonly days: number };

const HOUR_MS = 3_600_000;

/** The local calendar day of a moment, `2026-11-23`. */
export function localDay(ms: number): string {
  const date = new Date(ms);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / (24 * HOUR_MS));
}

/**
 * @param due a day (`2026-11-23`, due until its end) or a moment in UTC
 * @param now ms since 1970
 */
export function dueState(due: string, now: number): DueState {
  const today = localDay(now);
  const hasTime = due.length > 10;
  const day = hasTime ? localDay(Date.parse(due)) : due;
  const days = daysBetween(today, day);
  if (hasTime && Date.parse(due) < now) {
    const hours = Math.floor((now - Date.parse(due)) / HOUR_MS);
    return { state: 'over', days: -days, hours };
  }
  if (days < 0) return { state: 'over', days: -days, hours: -days * 24 };
  return days === 0 ? { state: 'today', hasTime } : { state: 'later', days };
}

/** @param day a calendar day, `2026-11-23`. @param days may be negative */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The next day on which a desk works: not a Saturday or Sunday. @param after ms since 1970 */
export function nextWorkingDay(after: number): string {
  const date = new Date(after);
  do date.setDate(date.getDate() + 1);
  while (date.getDay() === 0 || date.getDay() === 6);
  return localDay(date.getTime());
}

/** Sorts by due: earliest first, without due last. */
export function byDue(a: { readonly due: string | null }, b: { readonly due: string | null }): number {
  return (a.due ?? '9999').localeCompare(b.due ?? '9999');
}
