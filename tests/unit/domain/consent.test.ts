import { describe, expect, it } from 'vitest';
import { consentOfState, consentProblem, isAbout, type ConsentValues } from '../../../shared/domain/consent';
import { kindSpec } from '../../../shared/domain/kinds';
import { CHILD_FOCUS, PAYOKE } from '../../support/builders';

const TODAY = '2026-11-24';
const GIVEN: ConsentValues = {
  by: 'minor',
  form: 'oral',
  state: 'given',
  on: '2026-11-20',
  recipients: [PAYOKE],
};

describe('a consent', () => {
  it('is of someone, of a day that has come, to someone, and says why when it is not given', () => {
    expect(consentProblem(GIVEN, TODAY)).toBeNull();
    expect(consentProblem({ ...GIVEN, by: null }, TODAY)).toBe('by');
    expect(consentProblem({ ...GIVEN, recipients: [] }, TODAY)).toBe('recipients');
    expect(consentProblem({ ...GIVEN, on: '2026-11-25' }, TODAY)).toBe('future');
    expect(consentProblem({ ...GIVEN, until: '2026-11-19' }, TODAY)).toBe('until');
    expect(consentProblem({ ...GIVEN, state: 'refused', why: ' ' }, TODAY)).toBe('why');
    expect(consentProblem({ ...GIVEN, state: 'postponed', why: 'Nog te bang.' }, TODAY)).toBeNull();
  });

  it('is about its partners and its purpose, until its last day', () => {
    expect(isAbout(GIVEN, PAYOKE, 'assessment', TODAY)).toBe(true);
    expect(isAbout(GIVEN, CHILD_FOCUS, 'assessment', TODAY)).toBe(false);
    expect(isAbout({ ...GIVEN, purposeId: 'guidance' }, PAYOKE, 'assessment', TODAY)).toBe(false);
    expect(isAbout({ ...GIVEN, until: TODAY }, PAYOKE, null, TODAY)).toBe(true);
    expect(isAbout({ ...GIVEN, until: '2026-11-23' }, PAYOKE, null, TODAY)).toBe(false);
  });

  it('that was withdrawn counts as refused, and one that was put off as not asked', () => {
    expect(consentOfState('given', 'written')).toBe('written');
    expect(consentOfState('withdrawn', 'written')).toBe('refused');
    expect(consentOfState('postponed', 'oral')).toBe('not-asked');
  });

  it('never leaves the desk as a record', () => {
    expect(kindSpec('consent').local).toBe(true);
  });
});
