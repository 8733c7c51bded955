import { describe, expect, it } from 'vitest';
import { believable, type Own } from '../../../shared/domain/believable';
import { mergeRecords } from '../../../shared/domain/merge';
import {
  createRecord,
  DELETED_FIELD,
  deletedState,
  fieldState,
  headsOf,
  setFields,
  type RecordDoc,
} from '../../../shared/domain/record';
import { buildDesk, buildStamp, CASE_ID, newId, PAYOKE, POLICE } from '../../support/builders';

const us = buildDesk();
const payoke = buildDesk(PAYOKE);
const police = buildDesk(POLICE);
const own: Own = { desk: us.deskId, replica: us.replica, n: 7 };
const ours = createRecord(
  { kind: 'case', v: 1, id: newId(), caseId: CASE_ID },
  { code: 'Zilver-19', stage: 'intake' },
  buildStamp(us),
);
const reasons = (incoming: RecordDoc, held = ours) =>
  believable(incoming, held, own).leftOut.map(({ field, reason }) => `${field}: ${reason}`);

describe('what of an incoming record can be true', () => {
  it('is all of an honest copy: our own words come back, theirs and a third desk’s stand beside them', () => {
    const seen = setFields(ours, { stage: 'approach' }, buildStamp(payoke));
    const both = setFields(seen, { summary: 'gezien' }, buildStamp(police));
    expect(believable(both, ours, own)).toEqual({ doc: both, leftOut: [] });
  });

  it('is nothing in our name that we do not hold, whichever replica it names', () => {
    for (const stamp of [
      buildStamp(us, { n: 4 }),
      buildStamp(us, { n: 4, replica: newId() }),
      buildStamp(payoke, { replica: us.replica, n: 4 }),
    ]) {
      const forged = setFields(ours, { stage: 'closed', summary: 'wij zouden dit zeggen' }, stamp);
      const { doc, leftOut } = believable(forged, ours, own);
      expect(leftOut.map(({ field, reason }) => `${field}: ${reason}`)).toEqual([
        'stage: not-ours',
        'summary: not-ours',
      ]);
      expect(doc && fieldState(mergeRecords(ours, doc), 'stage')?.value).toBe('intake');
      expect(doc && fieldState(mergeRecords(ours, doc), 'summary')).toBeUndefined();
    }
  });

  it('keeps what the sender wrote in the same record', () => {
    const forged = setFields(ours, { stage: 'closed' }, buildStamp(us, { n: 4 }));
    const mixed = setFields(forged, { summary: 'van Payoke' }, buildStamp(payoke));
    const { doc } = believable(mixed, ours, own);
    expect(doc && fieldState(doc, 'summary')?.value).toBe('van Payoke');
    expect(Object.keys(doc?.stamps ?? {})).not.toContain(`${us.replica}:4`);
  });

  it('is no record that is new here when any of it is in our name: it would come in with a hole', () => {
    expect(believable(ours, undefined, own).doc).toBeNull();
    expect(believable(ours, undefined, own).leftOut).toHaveLength(2);
  });

  it('is not a stamp of ours under another name or another hour', () => {
    const key = `${us.replica}:1`;
    const stamp = buildStamp(us, { person: 'Aaron' });
    const renamed = { ...ours, stamps: { [key]: stamp } };
    expect(reasons(renamed)).toEqual(['code: contradicts', 'stage: contradicts']);
  });

  it('is not a second value under a stamp that we know', () => {
    const theirs = setFields(ours, { stage: 'approach' }, buildStamp(payoke));
    const held = mergeRecords(ours, theirs);
    const other = setFields(ours, { stage: 'closed' }, buildStamp(payoke));
    expect(reasons(other, held)).toEqual(['stage: contradicts']);
  });

  it('has not seen what we have yet to write', () => {
    const ahead = setFields(ours, { stage: 'approach' }, buildStamp(payoke));
    const versions = (ahead.fields.stage ?? []).map((version) =>
      version.by.startsWith(payoke.replica) ? { ...version, saw: { [us.replica]: 8 } } : version,
    );
    expect(reasons({ ...ahead, fields: { ...ahead.fields, stage: versions } })).toEqual([
      'stage: seen-too-much',
    ]);
    const gone = setFields(ours, { [DELETED_FIELD]: { [us.replica]: 999 } }, buildStamp(payoke));
    expect(reasons(gone)).toEqual([`${DELETED_FIELD}: seen-too-much`]);
    expect(deletedState(mergeRecords(ours, believable(gone, ours, own).doc ?? ours))).toBe('present');
  });
});

describe('two versions that each claim to have seen the other', () => {
  it('both stand, so that a false copy makes no field disappear', () => {
    const first = setFields(ours, { summary: 'een' }, buildStamp(us, { n: 2 }));
    const second = setFields(ours, { summary: 'twee' }, buildStamp(payoke));
    const both = mergeRecords(first, second);
    const circle = (both.fields.summary ?? []).map((version) => ({
      ...version,
      saw: { [us.replica]: 2, [payoke.replica]: 1 },
    }));
    const doc = { ...both, fields: { ...both.fields, summary: circle } };
    expect(headsOf(doc, 'summary')).toHaveLength(2);
    expect(fieldState(doc, 'summary')?.rivals).toHaveLength(2);
  });
});
