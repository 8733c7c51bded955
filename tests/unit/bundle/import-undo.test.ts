import { describe, expect, it } from 'vitest';
import { mergeRecords } from '../../../shared/domain/merge';
import { createRecord, fieldState, setFields } from '../../../shared/domain/record';
import { takenBy, undoImport } from '../../../renderer/vault/import-undo';
import { buildDesk, buildStamp, CASE_ID, newId, PAYOKE } from '../../support/builders';

const us = buildDesk();
const payoke = buildDesk(PAYOKE);
const ours = createRecord(
  { kind: 'case', v: 1, id: newId(), caseId: CASE_ID },
  { code: 'Zilver-19', stage: 'intake' },
  buildStamp(us),
);
const theirs = setFields(ours, { stage: 'approach', summary: 'nieuw' }, buildStamp(payoke));
const merged = mergeRecords(ours, theirs);
const taken = [takenBy(ours, theirs)];

describe('the undo of a whole import', () => {
  it('brings back what stood before, and takes what was absent back to absent', () => {
    expect(undoImport(taken, () => merged)).toEqual({
      changes: [
        { op: 'revert', id: ours.id, caseId: CASE_ID, values: { stage: 'intake' }, absent: ['summary'] },
      ],
      left: 0,
    });
  });

  it('leaves a field in which someone has worked since, and says so', () => {
    const later = setFields(merged, { stage: 'follow-up' }, buildStamp(us, { n: 2 }));
    const { changes, left } = undoImport(taken, () => later);
    expect(left).toBe(1);
    expect(changes).toMatchObject([{ values: {}, absent: ['summary'] }]);
    expect(fieldState(later, 'stage')?.value).toBe('follow-up');
  });

  it('deletes a record that came with it, unless it was written in since', () => {
    const whole = [takenBy(undefined, ours)];
    expect(undoImport(whole, () => ours).changes).toEqual([{ op: 'delete', id: ours.id, caseId: CASE_ID }]);
    expect(undoImport(whole, () => merged)).toEqual({ changes: [], left: 1 });
  });
});
