/** Agreements as a calendar file. It lies open on a disk and in somebody's calendar: code names only, never what was agreed. */
import type { DateArray, EventAttributes } from 'ics';

export interface CalendarEntry {
  /** Stays the same, so that the same file twice makes no second entry. */
  readonly id: string;
  /** Without any name of a person. */
  readonly title: string;
  /** A day, or a UTC moment. */
  readonly due: string;
}

const HALF_HOUR = { minutes: 30 };
const PRODUCT = 'schakel';

function dayParts(due: string): DateArray {
  const [year = 0, month = 0, day = 0] = due.slice(0, 10).split('-').map(Number);
  return [year, month, day];
}

function momentParts(due: string): DateArray {
  const at = new Date(due);
  return [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes()];
}

function eventOf({ id, title, due }: CalendarEntry): EventAttributes {
  const common = { uid: `${id}@${PRODUCT}`, productId: PRODUCT, title, classification: 'PRIVATE' } as const;
  if (due.length > 10)
    return { ...common, start: momentParts(due), startInputType: 'utc', duration: HALF_HOUR };
  return { ...common, start: dayParts(due), duration: { days: 1 } };
}

/** iCalendar (RFC 5545). The library is fetched when it is first asked for. */
export async function calendarBytes(entries: readonly CalendarEntry[]): Promise<Uint8Array<ArrayBuffer>> {
  const { createEvents } = await import('ics');
  const { value, error } = createEvents(entries.map(eventOf));
  if (typeof value !== 'string') throw error ?? new Error('no calendar');
  return new TextEncoder().encode(value);
}
