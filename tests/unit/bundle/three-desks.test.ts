/** Three desks that exchange bundles in any order, twice or not at all, some of them late. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordDoc } from '../../../shared/domain/record';
import { SECTIONS } from '../../../shared/domain/redact';
import { CHILD_FOCUS, PAYOKE, POLICE } from '../../support/builders';
import { exchange, ExchangingDesk } from '../../support/exchanging-desk';

const AGENCIES = [CHILD_FOCUS, PAYOKE, POLICE];
const who = fc.integer({ min: 0, max: 2 });
const NEVER = { rule: 'never', setBy: 'Ilse', setOn: '2026-11-20' } as const;

const step = fc.oneof(
  fc.record({
    act: fc.constant('write' as const),
    by: who,
    record: fc.integer({ min: 0, max: 2 }),
    field: fc.constantFrom('summary', 'what', 'due', 'note'),
    value: fc.constantFrom('a', 'b', 'c', null),
    // Clocks lie by years, in both directions.
    at: fc.integer({ min: 0, max: 4_000_000_000_000 }),
  }),
  fc.record({ act: fc.constant('pack' as const), by: who, sections: fc.subarray([...SECTIONS]) }),
  // Any packed bundle, at any time, any number of times, to anyone.
  fc.record({ act: fc.constant('arrive' as const), to: who, bundle: fc.nat(20) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const FIELDS = ['summary', 'what', 'firstName'] as const;

/** Every desk starts from the same handover of a case head, an agreement and a person. */
function office() {
  const desks = AGENCIES.map((agency) => new ExchangingDesk(agency));
  const [first] = desks;
  if (!first) throw new Error('no desk');
  const ids = [
    first.add('case', { code: 'Zilver-19', stage: 'intake', lead: CHILD_FOCUS, openedOn: '2026-11-20' }),
    first.add('agreement', { what: 'Bellen', owner: { agency: PAYOKE }, state: 'open' }),
    first.add('person', { role: 'victim', firstName: 'Noor' }),
  ];
  const number = first.add('contact-point', { type: 'phone', value: '0470 00 00 02', safe: NEVER });
  for (const other of desks.slice(1)) exchange(first, other);
  return { desks, first, ids, number };
}

function play(desks: readonly ExchangingDesk[], ids: readonly string[], steps: readonly Step[]): void {
  const packed: (readonly RecordDoc[])[] = [];
  for (const each of steps) {
    const desk = desks[each.act === 'arrive' ? each.to : each.by];
    if (each.act === 'write') {
      const field = FIELDS[each.record] ?? 'summary';
      const value = each.value === null && field !== 'summary' ? 'leeg' : each.value;
      desk?.set(ids[each.record] ?? '', { [field]: value }, each.at);
    } else if (each.act === 'pack') packed.push(desk?.bundle({ sections: each.sections, release: [] }) ?? []);
    else desk?.accept(packed[each.bundle % (packed.length || 1)] ?? []);
  }
}

/** Until each has had what every other has. */
function settle(desks: readonly ExchangingDesk[]): void {
  for (let round = 0; round < 2; round++)
    for (const from of desks) for (const to of desks) if (from !== to) exchange(from, to);
}

describe('three desks', () => {
  it(
    'end alike, whatever arrived when, how often, or never, and whatever the clocks said',
    { timeout: 300_000 },
    () => {
      fc.assert(
        fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
          const { desks, ids, number } = office();
          play(desks, ids, steps);
          settle(desks);
          const [first, ...others] = desks.map((desk) => {
            desk.docs.delete(number);
            return desk.picture();
          });
          for (const other of others) expect(other).toBe(first);
        }),
        { numRuns: 150 },
      );
    },
  );

  it('keep what one of them withheld, when redacted copies come back', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { desks, first, ids, number } = office();
        play(desks, ids, steps);
        settle(desks);
        expect(first.value(number, 'value')).toBe('0470 00 00 02');
        for (const other of desks.slice(1)) expect(other.docs.has(number)).toBe(false);
        for (const id of ids) for (const desk of desks) expect(desk.docs.has(id)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('change nothing by what they have had already', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { desks, first, ids } = office();
        play(desks, ids, steps);
        const [, second] = desks;
        if (!second) throw new Error('no desk');
        exchange(first, second);
        const before = second.picture();
        exchange(first, second);
        expect(second.picture()).toBe(before);
      }),
      { numRuns: 100 },
    );
  });
});
