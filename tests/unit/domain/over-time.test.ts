import { describe, expect, it } from 'vitest';
import { overTime } from '../../../shared/domain/over-time';

const signal = (on: string, signalId: string | null = null) => ({ values: { on, signalId } });
const phase = (since: string) => ({ values: { since, phase: 'recruit' as const } });

describe('the months', () => {
  it('run from the first to the last one without gaps, over the turn of a year', () => {
    expect(overTime([signal('2025-11-30'), signal('2026-02-01')], [])?.months).toEqual([
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
    ]);
  });

  it('are twelve at most; the first then holds all that came before', () => {
    const picture = overTime([signal('2024-01-01'), signal('2025-12-05')], [phase('2026-11-01')]);
    expect(picture?.months).toHaveLength(12);
    expect(picture?.months[0]).toBe('2025-12');
    expect(picture?.hasEarlier).toBe(true);
    expect(picture?.signals).toEqual([{ id: 'unlisted', counts: [2, ...Array<number>(11).fill(0)] }]);
  });

  it('count each signal in its group and each phase, and nothing is lost', () => {
    const picture = overTime(
      [signal('2026-10-01', 'several-phones'), signal('2026-10-31', 'several-phones'), signal('2026-11-01')],
      [phase('2026-11-02')],
    );
    expect(picture?.signals).toEqual([
      { id: 'money', counts: [2, 0] },
      { id: 'unlisted', counts: [0, 1] },
    ]);
    expect(picture?.phases).toEqual([{ id: 'recruit', counts: [0, 1] }]);
  });

  it('are none while nothing is dated', () => {
    expect(overTime([], [])).toBeNull();
  });
});
