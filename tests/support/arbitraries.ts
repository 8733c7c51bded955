/** Random histories of desks that write, exchange partial copies in any order, twice or not at all. */
import fc from 'fast-check';
import type { Json } from '../../shared/domain/json';
import { mergeRecords } from '../../shared/domain/merge';
import {
  createRecord,
  deleteRecord,
  setFields,
  type RecordDoc,
  type Stamp,
} from '../../shared/domain/record';

export const DESKS = ['cf', 'pay', 'pol'] as const;
const FIELDS = ['value', 'note', 'rule'] as const;

export type Step =
  | {
      readonly act: 'write';
      readonly desk: number;
      readonly field: number;
      readonly value: Json;
      readonly clock: number;
    }
  | { readonly act: 'delete'; readonly desk: number; readonly clock: number }
  | { readonly act: 'send'; readonly from: number; readonly to: number; readonly fields: readonly number[] };

const desk = fc.integer({ min: 0, max: DESKS.length - 1 });
/** Clocks lie: by years, in both directions. */
const clock = fc.integer({ min: 0, max: 4_000_000_000_000 });
const value = fc.oneof(fc.constant(null), fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 3 }));

export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        act: fc.constant('write' as const),
        desk,
        field: fc.integer({ min: 0, max: 2 }),
        value,
        clock,
      }),
    },
    { weight: 1, arbitrary: fc.record({ act: fc.constant('delete' as const), desk, clock }) },
    {
      weight: 3,
      arbitrary: fc.record({
        act: fc.constant('send' as const),
        from: desk,
        to: desk,
        fields: fc.subarray([0, 1, 2]),
      }),
    },
  ),
  { maxLength: 30 },
);

export interface World {
  readonly docs: readonly RecordDoc[];
  /** Every value each desk ever wrote or received: nothing of it may be lost. */
  readonly known: readonly ReadonlySet<string>[];
}

/** Plays the steps from one record that all desks hold. */
export function play(history: readonly Step[]): World {
  const counts = DESKS.map(() => 0);
  const stamp = (at: number, time: number): Stamp => {
    counts[at] = (counts[at] ?? 0) + 1;
    return { replica: `r-${DESKS[at] ?? ''}`, n: counts[at], at: time, desk: DESKS[at] ?? '', person: 'Ann' };
  };
  const first = createRecord(
    { kind: 'x', v: 1, id: 'id', caseId: 'case' },
    { value: 'start' },
    stamp(0, 1000),
  );
  const docs: RecordDoc[] = DESKS.map(() => first);
  const known = DESKS.map(() => new Set(['value="start"']));
  const doc = (at: number): RecordDoc => docs[at] ?? first;
  for (const step of history) {
    if (step.act === 'write') {
      const field = FIELDS[step.field] ?? 'value';
      docs[step.desk] = setFields(doc(step.desk), { [field]: step.value }, stamp(step.desk, step.clock));
      known[step.desk]?.add(`${field}=${JSON.stringify(step.value)}`);
    } else if (step.act === 'delete')
      docs[step.desk] = deleteRecord(doc(step.desk), stamp(step.desk, step.clock));
    else {
      const part = partOf(
        doc(step.from),
        step.fields.map((i) => FIELDS[i] ?? 'value'),
      );
      docs[step.to] = mergeRecords(doc(step.to), part);
    }
  }
  return { docs, known };
}

/** A partial copy: only some fields, as a redacted bundle carries them. */
function partOf(doc: RecordDoc, fields: readonly string[]): RecordDoc {
  return {
    ...doc,
    fields: Object.fromEntries(Object.entries(doc.fields).filter(([name]) => fields.includes(name))),
  };
}
