import { describe, expect, it } from 'vitest';
import { SIGNAL_GROUPS, SIGNALS } from '../../../../shared/domain/data/signals';
import { CASES_ONE } from '../../../../shared/domain/demo/cases-one';
import { CASES_TWO } from '../../../../shared/domain/demo/cases-two';

const IDS: readonly string[] = SIGNALS.map(({ id }) => id);

describe('the signals', () => {
  it('are 48, numbered as in the source', () => {
    expect(SIGNALS.map(({ number }) => number)).toEqual(Array.from({ length: 48 }, (_, at) => at + 1));
    expect(new Set(IDS).size).toBe(48);
  });

  it('stand in groups that follow one another, none empty and none unknown', () => {
    const inOrder = SIGNALS.map(({ group }) => group).filter((group, at, all) => group !== all[at - 1]);
    expect(inOrder).toEqual(SIGNAL_GROUPS.map(({ id }) => id));
  });

  it('fill the groups as the source does', () => {
    const sizes = SIGNAL_GROUPS.map(({ id }) => SIGNALS.filter(({ group }) => group === id).length);
    expect(sizes).toEqual([7, 7, 6, 4, 7, 7, 6, 4]);
  });

  it('each name where they come from, once', () => {
    for (const { sources } of SIGNALS) {
      expect(sources.length).toBeGreaterThan(0);
      expect(new Set(sources).size).toBe(sources.length);
    }
  });

  it('are worded differently from one another in every language', () => {
    for (const language of ['nl', 'fr', 'en'] as const) {
      expect(new Set(SIGNALS.map(({ label }) => label[language])).size).toBe(48);
    }
  });

  it('include every signal the demo office logs', () => {
    const logged = [...CASES_ONE, ...CASES_TWO].flatMap(({ events }) =>
      events.flatMap((event) => (event.kind === 'signal' && event.signal !== null ? [event.signal] : [])),
    );
    expect(logged.length).toBeGreaterThan(5);
    expect(logged.filter((id) => !IDS.includes(id))).toEqual([]);
  });
});
