import { describe, expect, it } from 'vitest';
import { readRecord } from '../../../shared/domain/kinds';
import { buildDesk, buildRecord } from '../../support/builders';

describe('reading a record', () => {
  it('takes out characters that turn or hide text, whoever sealed it', () => {
    const doc = buildRecord(buildDesk(), 'person', { role: 'parent', firstName: 'An\u202egnihton\u200b' });
    const read = readRecord(doc);
    expect(read.ok && read.value.kind === 'person' && read.value.values.firstName).toBe('Angnihton');
  });

  it('keeps empty apart from absent', () => {
    const doc = buildRecord(buildDesk(), 'person', { role: 'parent', lastName: null });
    const read = readRecord(doc);
    expect(read.ok && read.value.values).toEqual({ role: 'parent', lastName: null });
  });
});
