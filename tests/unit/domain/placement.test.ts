import { describe, expect, it } from 'vitest';
import { isCurrent, overlapping, placementProblems } from '../../../shared/domain/placement';

describe('a stay', () => {
  it('is current from its first day until the day before leaving', () => {
    const stay = { startedOn: '2026-11-01', endedOn: '2026-11-10' };
    expect(isCurrent(stay, '2026-10-31')).toBe(false);
    expect(isCurrent(stay, '2026-11-01')).toBe(true);
    expect(isCurrent(stay, '2026-11-09')).toBe(true);
    expect(isCurrent(stay, '2026-11-10')).toBe(false);
    expect(isCurrent({ startedOn: '2026-11-01' }, '2030-01-01')).toBe(true);
  });

  it('coincides with another one when they share a day; leaving and coming on one day is none', () => {
    const first = { startedOn: '2026-11-01', endedOn: '2026-11-10' };
    const open = { startedOn: '2026-11-20' };
    expect(overlapping({ startedOn: '2026-11-09' }, [first])).toBe(first);
    expect(overlapping({ startedOn: '2026-11-10', endedOn: '2026-11-20' }, [first, open])).toBeUndefined();
    expect(overlapping({ startedOn: '2026-11-10' }, [first, open])).toBe(open);
    expect(overlapping({ startedOn: '2026-10-01', endedOn: '2026-12-01' }, [first])).toBe(first);
  });

  it('has problems said at their field', () => {
    const fine = { facility: 'De Boei', startedOn: '2026-11-01' };
    expect(placementProblems(fine)).toEqual({});
    expect(placementProblems({ facility: ' ', startedOn: null })).toEqual({
      facility: 'empty',
      startedOn: 'empty',
    });
    expect(placementProblems({ ...fine, endedOn: '2026-10-31' })).toEqual({ endedOn: 'before-start' });
  });

  it('in a small unit has at most five places, and no more taken than there are', () => {
    const fine = { facility: 'De Boei', startedOn: '2026-11-01' };
    expect(placementProblems({ ...fine, capacity: 5, occupied: 5 })).toEqual({});
    expect(placementProblems({ ...fine, capacity: 6 })).toEqual({ capacity: 'not-in-unit' });
    expect(placementProblems({ ...fine, capacity: Number('vijf') })).toEqual({ capacity: 'not-in-unit' });
    expect(placementProblems({ ...fine, capacity: 2.5 })).toEqual({ capacity: 'not-in-unit' });
    expect(placementProblems({ ...fine, capacity: 3, occupied: 4 })).toEqual({ occupied: 'over-capacity' });
  });
});
