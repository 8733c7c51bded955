import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  addDays,
  addMonths,
  dayOfTerm,
  deadlineOf,
  stepProblems,
  type LegalStepValues,
} from '../../../shared/domain/legal-step';

const until = (values: LegalStepValues) => deadlineOf(values)?.until;

describe('a term', () => {
  it('of annex 15 ends 45 days after the day on it, over the end of a month, a year and February', () => {
    expect(until({ step: 'annex-15', startedAt: '2026-10-16' })).toBe('2026-11-30');
    expect(until({ step: 'annex-15', startedAt: '2026-12-01' })).toBe('2027-01-15');
    expect(until({ step: 'annex-15', startedAt: '2027-01-15' })).toBe('2027-03-01');
    expect(until({ step: 'annex-15', startedAt: '2028-01-15' })).toBe('2028-02-29');
  });

  it('in months ends on the same day, or on the last one where the month has no such day', () => {
    expect(until({ step: 'attest', startedAt: '2026-11-30' })).toBe('2027-02-28');
    expect(until({ step: 'attest', startedAt: '2027-11-30' })).toBe('2028-02-29');
    expect(until({ step: 'a-card', startedAt: '2026-08-31' })).toBe('2027-02-28');
    expect(until({ step: 'a-card', startedAt: '2026-03-31' })).toBe('2026-09-30');
    expect(until({ step: 'a-card', startedAt: '2026-12-31' })).toBe('2027-06-30');
  });

  it('counts days alike over both changes of the clock', () => {
    expect(until({ step: 'annex-15', startedAt: '2026-03-28' })).toBe('2026-05-12');
    expect(until({ step: 'annex-15', startedAt: '2026-10-24' })).toBe('2026-12-08');
  });

  it('for traces is seven times 24 hours, whatever the clock does meanwhile', () => {
    // In Belgium the clock went back an hour on 25 October 2026.
    const startedAt = '2026-10-22T20:00:00.000Z';
    expect(until({ step: 'zsg', startedAt })).toBe('2026-10-29T20:00:00.000Z');
  });

  it('gives way to the date on the document', () => {
    expect(deadlineOf({ step: 'annex-15', startedAt: '2026-10-16', until: '2026-11-29' })).toMatchObject({
      until: '2026-11-29',
      by: 'document',
    });
  });

  it('is not made up where no source gives one', () => {
    for (const step of ['conditions', 'complaint', 'youth-court', 'other'] as const)
      expect(deadlineOf({ step, startedAt: '2026-10-16' })).toBeNull();
  });

  it('runs no longer once the step has ended', () => {
    expect(deadlineOf({ step: 'annex-15', startedAt: '2026-10-16', endedOn: '2026-10-20' })).toBeNull();
  });

  it('names the source it was read in', () => {
    expect(deadlineOf({ step: 'annex-15', startedAt: '2026-10-16' })?.term).toMatchObject({
      amount: 45,
      source: 'AGII',
      confidence: 'H',
    });
  });
});

describe('the day of a term', () => {
  it('starts at 0 on the day itself', () => {
    const noon = new Date(2026, 10, 23, 12).getTime();
    expect(dayOfTerm('2026-10-16', '2026-11-30', noon)).toEqual({ n: 38, of: 45 });
    expect(dayOfTerm('2026-11-23', '2027-01-07', noon)).toEqual({ n: 0, of: 45 });
  });
});

describe('adding to a day', () => {
  const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  const text = (date: Date) => date.toISOString().slice(0, 10);

  it('days can be taken back', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -400, max: 400 }), (date, n) => {
        expect(addDays(addDays(text(date), n), -n)).toBe(text(date));
      }),
    );
  });

  it('months lands in the right month and never after the day it started on', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 24 }), (date, n) => {
        const from = text(date);
        const to = addMonths(from, n);
        const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
        expect(monthOf(to) - monthOf(from)).toBe(n);
        expect(Number(to.slice(8))).toBeLessThanOrEqual(Number(from.slice(8)));
      }),
    );
  });
});

describe('what cannot be', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date(2026, 10, 24, 12) });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is said at its field: no day, a day to come, an end before the start', () => {
    const now = Date.now();
    expect(stepProblems({ startedAt: null }, now)).toEqual({ startedAt: 'empty' });
    expect(stepProblems({ startedAt: '2026-11-25' }, now)).toEqual({ startedAt: 'future' });
    expect(stepProblems({ startedAt: '2026-11-24' }, now)).toEqual({});
    expect(
      stepProblems({ startedAt: '2026-11-20', until: '2026-11-19', endedOn: '2026-11-18' }, now),
    ).toEqual({ until: 'before-start', endedOn: 'before-start' });
    expect(stepProblems({ startedAt: '2026-11-20', endedOn: '2026-11-25' }, now)).toEqual({
      endedOn: 'future',
    });
  });
});
