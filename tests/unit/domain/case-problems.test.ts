import { describe, expect, it } from 'vitest';
import { caseProblems, type CaseClaims } from '../../../shared/domain/case';

const OPEN: CaseClaims = {
  stage: 'approach',
  closeReason: '',
  victimStatus: null,
  hasStatusBy: false,
  statusOn: null,
};
const TODAY = '2026-11-25';

describe('a case', () => {
  it('is not closed without a reason', () => {
    expect(caseProblems({ ...OPEN, stage: 'closed', closeReason: '  ' }, TODAY)).toEqual(['closeReason']);
    expect(caseProblems({ ...OPEN, stage: 'closed', closeReason: 'Verhuisd.' }, TODAY)).toEqual([]);
    expect(caseProblems(OPEN, TODAY)).toEqual([]);
  });

  it('has no decision on the child without who decided and when; what is possible needs neither', () => {
    expect(caseProblems({ ...OPEN, victimStatus: 'confirmed' }, TODAY)).toEqual(['statusBy', 'statusOn']);
    expect(caseProblems({ ...OPEN, victimStatus: 'not', hasStatusBy: true }, TODAY)).toEqual(['statusOn']);
    expect(caseProblems({ ...OPEN, victimStatus: 'possible' }, TODAY)).toEqual([]);
  });

  it('was not decided on a day to come', () => {
    const decided = { ...OPEN, victimStatus: 'confirmed', hasStatusBy: true } as const;
    expect(caseProblems({ ...decided, statusOn: '2026-11-26' }, TODAY)).toEqual(['statusFuture']);
    expect(caseProblems({ ...decided, statusOn: TODAY }, TODAY)).toEqual([]);
  });
});
