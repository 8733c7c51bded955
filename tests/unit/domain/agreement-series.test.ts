import { describe, expect, it } from 'vitest';
import { rowsOfSeries, seriesOfRows, type SeriesItem } from '../../../shared/domain/agreement-series';
import { PROPOSED_SERIES } from '../../../shared/domain/data/agreement-series';
import { addDays } from '../../../shared/domain/due';
import { parseValues } from '../../../shared/domain/kinds';

const US = { agency: { kind: 'child-focus', name: 'Child Focus' }, person: 'Ilse' } as const;
const NORA = { agency: { kind: 'payoke', name: 'Payoke' }, person: 'Nora' } as const;
const ITEMS: readonly SeriesItem[] = [
  { what: 'Bellen', owner: 'us', days: 0 },
  { what: 'Beoordelen', owner: 'payoke', days: 3 },
  { what: 'Nagaan', owner: 'police', days: 30 },
];

describe('a series of agreements', () => {
  it('counts its days over the end of a month, a leap day and the change to summer time', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('proposes whom the case knows, and nobody where it knows none of that kind', () => {
    expect(rowsOfSeries(ITEMS, '2026-11-30', US, [US, NORA])).toEqual([
      { what: 'Bellen', owner: US, due: '2026-11-30' },
      { what: 'Beoordelen', owner: NORA, due: '2026-12-03' },
      { what: 'Nagaan', owner: null, due: '2026-12-30' },
    ]);
  });

  it('kept from its rows is the series it came from, without the names of people', () => {
    const rows = rowsOfSeries(ITEMS.slice(0, 2), '2026-11-30', US, [US, NORA]);
    const kept = seriesOfRows(rows, '2026-11-30', US);
    expect(kept).toEqual(ITEMS.slice(0, 2));
    expect(JSON.stringify(kept)).not.toContain('Nora');
  });

  it('that the program proposes is one the desk may keep', () => {
    for (const { name, items } of PROPOSED_SERIES) {
      const own = { name: name.nl, items: items.map((item) => ({ ...item, what: item.what.nl })) };
      expect(parseValues('agreement-series', own).ok).toBe(true);
    }
  });
});
