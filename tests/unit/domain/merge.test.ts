import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsAll, mergeRecords, newFields } from '../../../shared/domain/merge';
import {
  createRecord,
  deletedState,
  deleteRecord,
  fieldHistory,
  fieldState,
  revertFields,
  setFields,
  type Stamp,
} from '../../../shared/domain/record';
import { play, steps } from '../../support/arbitraries';

const stamp = (replica: string, n: number, at = n * 1000): Stamp => ({
  replica,
  n,
  at,
  desk: replica,
  person: 'Ann',
});
const start = createRecord({ kind: 'x', v: 1, id: 'i', caseId: 'c' }, { a: 'one' }, stamp('cf', 1));

describe('merge', () => {
  it('does not depend on order, grouping or repetition, over random histories of three desks', () => {
    fc.assert(
      fc.property(steps, (history) => {
        const [a, b, c] = play(history).docs;
        if (!a || !b || !c) throw new Error('three desks');
        expect(mergeRecords(a, b)).toEqual(mergeRecords(b, a));
        expect(mergeRecords(mergeRecords(a, b), c)).toEqual(mergeRecords(a, mergeRecords(b, c)));
        const ab = mergeRecords(a, b);
        expect(mergeRecords(ab, b)).toEqual(ab);
        expect(mergeRecords(a, a)).toEqual(mergeRecords(mergeRecords(a, a), a));
      }),
      { numRuns: 300 },
    );
  });

  it('knows at a look what is held already: exactly when merging would add no version and no stamp', () => {
    fc.assert(
      fc.property(steps, (history) => {
        const [a, b, c] = play(history).docs;
        if (!a || !b || !c) throw new Error('three desks');
        for (const [ours, theirs] of [
          [a, b],
          [b, c],
          [mergeRecords(a, b), b],
        ] as const) {
          const copy = structuredClone(theirs);
          const addsStamp = Object.keys(theirs.stamps).some((key) => !ours.stamps[key]);
          expect(holdsAll(ours, copy)).toBe(newFields(ours, copy).length === 0 && !addsStamp);
        }
      }),
      { numRuns: 300 },
    );
    const [key = ''] = Object.keys(start.stamps);
    expect(holdsAll(start, { ...start, stamps: { [key]: stamp('cf', 1, 5) } })).toBe(false);
    expect(holdsAll(start, setFields(start, { a: 'one' }, stamp('cf', 1)))).toBe(true);
  });

  it('keeps every value that any desk wrote in the history', () => {
    fc.assert(
      fc.property(steps, (history) => {
        const { docs, known } = play(history);
        const all = docs.reduce((sum, doc) => mergeRecords(sum, doc));
        const kept = new Set(
          Object.keys(all.fields).flatMap((field) =>
            fieldHistory(all, field).map(({ value }) => `${field}=${JSON.stringify(value)}`),
          ),
        );
        for (const values of known) for (const value of values) expect(kept).toContain(value);
      }),
      { numRuns: 300 },
    );
  });

  it('shows both values as a conflict when two desks wrote without having seen each other', () => {
    const ours = setFields(start, { a: 'ours' }, stamp('cf', 2));
    const theirs = setFields(start, { a: 'theirs' }, stamp('pay', 1, 9000));
    const state = fieldState(mergeRecords(ours, theirs), 'a');
    expect(state?.value).toBe('theirs');
    expect(state?.rivals.map(({ value }) => value)).toEqual(['theirs', 'ours']);
  });

  it('ends a conflict by a choice that has seen both', () => {
    const ours = setFields(start, { a: 'ours' }, stamp('cf', 2));
    const both = mergeRecords(ours, setFields(start, { a: 'theirs' }, stamp('pay', 1)));
    const chosen = setFields(both, { a: 'ours' }, stamp('cf', 3));
    expect(fieldState(chosen, 'a')).toMatchObject({ value: 'ours', rivals: [] });
  });

  it('lets a value that was written having seen another win, however wrong the clocks are', () => {
    const future = setFields(start, { a: 'from 2090' }, stamp('pay', 1, 3_800_000_000_000));
    const seen = setFields(future, { a: 'today' }, stamp('cf', 2, 2000));
    expect(fieldState(mergeRecords(seen, future), 'a')).toMatchObject({ value: 'today', rivals: [] });
  });

  it('does not see a conflict when both desks wrote the same', () => {
    const both = mergeRecords(
      setFields(start, { a: 'same' }, stamp('cf', 2)),
      setFields(start, { a: 'same' }, stamp('pay', 1)),
    );
    expect(fieldState(both, 'a')?.rivals).toEqual([]);
  });

  it('holds the safest value while desks disagree, whatever the clocks say', () => {
    const careful = setFields(start, { a: 'never' }, stamp('cf', 2, 10));
    const careless = setFields(start, { a: 'safe' }, stamp('pay', 1, 99_999));
    const rank = (value: unknown) => (value === 'never' ? 1 : 0);
    expect(fieldState(mergeRecords(careful, careless), 'a', rank)?.value).toBe('never');
    expect(fieldState(mergeRecords(careless, careful), 'a', rank)?.value).toBe('never');
  });

  it('brings a deleted record back to view when another desk wrote in it meanwhile', () => {
    const deleted = deleteRecord(start, stamp('cf', 2));
    expect(deletedState(deleted)).toBe('deleted');
    const edited = setFields(start, { a: 'two' }, stamp('pay', 1));
    expect(deletedState(mergeRecords(deleted, edited))).toBe('deleted-but-edited');
  });

  it('changes nothing for a field that is absent in the other copy', () => {
    const rich = setFields(start, { b: 'only here' }, stamp('cf', 2));
    expect(fieldState(mergeRecords(rich, start), 'b')?.value).toBe('only here');
  });

  it('takes a field back to absent when its first value is undone', () => {
    const set = setFields(start, { b: 'new' }, stamp('cf', 2));
    const undone = revertFields(set, {}, ['b'], stamp('cf', 3));
    expect(fieldState(undone, 'b')).toBeUndefined();
    expect(fieldHistory(undone, 'b')).toHaveLength(2);
  });

  it('refuses to merge what are not copies of one record', () => {
    expect(() => mergeRecords(start, { ...start, id: 'other' })).toThrow('not the same record');
  });
});
