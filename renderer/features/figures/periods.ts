import type { Period } from '../../../shared/domain/figures';

export const PERIODS = ['year', 'last-year', 'quarter', 'last-quarter', 'other'] as const;
export type PeriodChoice = (typeof PERIODS)[number];

const two = (n: number): string => String(n).padStart(2, '0');

function monthsFrom(year: number, month: number, months: number): Period {
  const last = new Date(Date.UTC(year, month + months, 0));
  const first = new Date(Date.UTC(year, month, 1));
  const day = (date: Date) =>
    `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
  return { from: day(first), to: day(last) };
}

/** @param today local day */
export function periodOf(choice: Exclude<PeriodChoice, 'other'>, today: string): Period {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const quarter = Math.floor((month - 1) / 3) * 3;
  switch (choice) {
    case 'year':
      return monthsFrom(year, 0, 12);
    case 'last-year':
      return monthsFrom(year - 1, 0, 12);
    case 'quarter':
      return monthsFrom(year, quarter, 3);
    case 'last-quarter':
      return monthsFrom(year, quarter - 3, 3);
  }
}
