/** A series of agreements that comes back, e.g. in the first week of a case: what, by which kind of agency, after how many days. */
import { z } from 'zod';
import { AGENCY_KINDS, type AgencyKind, type Party } from './agency';
import { addDays } from './due';
import { defineKind, field } from './kind';
import { filled, line } from './values';

const LONGEST_DAYS = 366;
const MOST_ITEMS = 40;

/** `us`: the desk that uses the series. */
const seriesOwner = z.enum(['us', ...AGENCY_KINDS]);

const seriesItem = z
  .object({
    what: filled(line),
    owner: seriesOwner,
    /** Days after the day the series begins; 0 is that day itself. */
    days: z.number().int().min(0).max(LONGEST_DAYS),
  })
  .strict();
export type SeriesItem = Readonly<z.infer<typeof seriesItem>>;

/** A series as the desk keeps it, beside those the program comes with. */
export const agreementSeriesKind = defineKind({
  kind: 'agreement-series',
  v: 1,
  scope: 'desk',
  required: ['name', 'items'],
  fields: { name: field(filled(line)), items: field(z.array(seriesItem).min(1).max(MOST_ITEMS)) },
});

/** One agreement to be, which a person still looks at before it is made. */
export interface SeriesRow {
  readonly what: string;
  /** Null where nobody of that kind is known in the case. */
  readonly owner: Party | null;
  /** A day, `2026-11-23`. */
  readonly due: string;
}

/**
 * @param start the day it begins, `2026-11-23`
 * @param known whom the case knows; the first of a kind is proposed
 */
export function rowsOfSeries(
  items: readonly SeriesItem[],
  start: string,
  us: Party,
  known: readonly Party[],
): readonly SeriesRow[] {
  const ofKind = (kind: AgencyKind): Party | null =>
    known.find(({ agency }) => agency.kind === kind) ?? (us.agency.kind === kind ? us : null);
  return items.map(({ what, owner, days }) => ({
    what,
    owner: owner === 'us' ? us : ofKind(owner),
    due: addDays(start, days),
  }));
}

/** The way back: rows as someone left them, kept as a series. A row without owner is for the desk itself. */
export function seriesOfRows(rows: readonly SeriesRow[], start: string, us: Party): readonly SeriesItem[] {
  return rows.map(({ what, owner, due }) => ({
    what,
    owner: owner === null || owner.agency.kind === us.agency.kind ? 'us' : owner.agency.kind,
    days: Math.min(
      LONGEST_DAYS,
      Math.max(0, Math.round((Date.parse(due) - Date.parse(start)) / (24 * 3_600_000))),
    ),
  }));
}
