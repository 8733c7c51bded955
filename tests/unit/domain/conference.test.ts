import { describe, expect, it } from 'vitest';
import { decisionsOf, followUpOf, minutesOfConference } from '../../../shared/domain/conference-records';
import { readRecord, type AnyView } from '../../../shared/domain/kinds';
import { createRecord } from '../../../shared/domain/record';
import { redact, SECTIONS } from '../../../shared/domain/redact';
import { CHILD_FOCUS, newId, PAYOKE } from '../../support/builders';

const CASE = newId();
const EARLIER = newId();
const NOW = newId();
let n = 0;
const stamp = () => ({ replica: 'r', n: ++n, at: 1_790_000_000_000 + n, desk: 'desk', person: 'Ilse' });

function agreement(what: string, conference: string, state: string) {
  const values = { what, conference, state, owner: { agency: PAYOKE } };
  return createRecord({ kind: 'agreement', v: 1, id: newId(), caseId: CASE }, values, stamp());
}

const docs = [
  agreement('gedaan', EARLIER, 'done'),
  agreement('kon niet', EARLIER, 'impossible'),
  agreement('nieuw', NOW, 'open'),
  createRecord(
    { kind: 'contact-entry', v: 1, id: newId(), caseId: CASE },
    {
      at: '2026-11-20T10:00:00.000Z',
      direction: 'out',
      from: { agency: CHILD_FOCUS },
      to: [{ agency: PAYOKE }],
      channel: 'meeting',
      summary: 'Besproken.',
      conference: NOW,
    },
    stamp(),
  ),
];
const views = docs.flatMap((doc): AnyView[] => {
  const read = readRecord(doc);
  return read.ok ? [read.value] : [];
});

describe('a case at a conference', () => {
  it('begins with what earlier ones agreed, the unfinished first', () => {
    expect(followUpOf(views, NOW).map(({ values }) => values.what)).toEqual(['kon niet', 'gedaan']);
  });

  it('keeps apart what this one decided and wrote down', () => {
    expect(decisionsOf(views, NOW).map(({ values }) => values.what)).toEqual(['nieuw']);
    expect(minutesOfConference(views, NOW)?.values.summary).toBe('Besproken.');
    expect(minutesOfConference(views, EARLIER)).toBeNull();
  });

  it('leaves with the contacts of the case, and stays where those stay', () => {
    const kindsOf = (sections: (typeof SECTIONS)[number][]) =>
      redact(docs, { sections, release: [] }, 'desk').records.map(({ kind }) => kind);
    expect(kindsOf([...SECTIONS])).toContain('contact-entry');
    expect(kindsOf(['agreements'])).not.toContain('contact-entry');
  });
});
