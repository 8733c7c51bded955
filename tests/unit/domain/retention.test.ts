import { describe, expect, it } from 'vitest';
import { keepUntil } from '../../../shared/domain/retention';

const known = { birthDate: '2011-02-28', closedOn: '2026-06-30' };

describe('the last day a case may be kept', () => {
  it('counts from birth where the term is an age', () => {
    expect(keepUntil('retention-until-35', known)).toBe('2046-02-28');
    expect(keepUntil('retention-until-35', { ...known, birthDate: null })).toBeNull();
  });

  it('is the day after for a 29th of February that does not come again: nothing is destroyed a day early', () => {
    expect(keepUntil('retention-until-35', { ...known, birthDate: '2012-02-29' })).toBe('2047-03-01');
    expect(keepUntil('retention-until-35', { ...known, birthDate: '2008-02-29' })).toBe('2043-03-01');
  });

  it('counts from closing where the term is a number of years, and is unknown while the case is open', () => {
    const day = keepUntil('retention-safe-house', known);
    expect(day).toMatch(/^\d{4}-06-30$/);
    expect((day ?? '') > known.closedOn).toBe(true);
    expect(keepUntil('retention-safe-house', { ...known, closedOn: null })).toBeNull();
  });

  it('is left to a person where the program does not know what it counts from', () => {
    expect(keepUntil('retention-community-institution', known)).toBeNull();
    expect(keepUntil('own', known)).toBeNull();
  });
});
