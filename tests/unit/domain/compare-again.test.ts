import { describe, expect, it } from 'vitest';
import { compareState } from '../../../shared/domain/compare-again';

describe('comparing a fingerprint again', () => {
  it('is said two weeks before its day, and from the day after it as late', () => {
    const states = ['2026-11-09', '2026-11-10', '2026-11-24', '2026-11-25'].map((today) =>
      compareState('2026-11-24', today),
    );
    expect(states).toEqual(['later', 'soon', 'soon', 'over']);
  });
});
