import { describe, expect, it } from 'vitest';
import { reportProblems } from '../../../shared/domain/report';

const NOW = Date.parse('2026-11-23T09:00:00.000Z');
const at = '2026-11-23T08:00:00.000Z';
const problems = (dates: Partial<Parameters<typeof reportProblems>[0]>) =>
  reportProblems({ at, policeOn: null, birthDate: null, ...dates }, NOW, '2026-11-23');

describe('the dates of a report', () => {
  it('may all be today', () => {
    expect(problems({ policeOn: '2026-11-23', birthDate: '2011-03-14' })).toEqual({});
  });

  it('are neither missing nor to come', () => {
    expect(problems({ at: null })).toEqual({ at: 'empty' });
    expect(problems({ at: '2026-11-23T10:00:00.000Z' })).toEqual({ at: 'future' });
    expect(problems({ policeOn: '2026-11-24' })).toEqual({ policeOn: 'future' });
    expect(problems({ birthDate: '2026-11-24' })).toEqual({ birthDate: 'future' });
  });

  it('have no birth after the report', () => {
    expect(problems({ at: '2026-11-01T08:00:00.000Z', birthDate: '2026-11-10' })).toEqual({
      birthDate: 'after-report',
    });
  });
});
