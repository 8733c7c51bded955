/** What a list of cases is narrowed by, at one moment. */
import { describe, expect, it } from 'vitest';
import { summarizeCase } from '../../../shared/domain/case-summary';
import { readRecord, type AnyView, type Kind, type KindValues } from '../../../shared/domain/kinds';
import { isAmong, type CaseFilter } from '../../../shared/domain/case-filter';
import { buildDesk, buildRecord, CHILD_FOCUS, newId, PAYOKE, POLICE } from '../../support/builders';

const desk = buildDesk(CHILD_FOCUS);
const NOON = Date.parse('2026-11-24T12:00:00.000Z');
const ANY: CaseFilter = { stage: null, agency: null, phase: null, situation: null };

function record<K extends Kind>(kind: K, values: KindValues<K>): AnyView {
  const read = readRecord(buildRecord(desk, kind, values, { id: newId() }));
  if (!read.ok) throw new Error(`not a ${kind}: ${JSON.stringify(read.error)}`);
  return read.value;
}

const HEAD = record('case', {
  code: 'Proef-01',
  stage: 'approach',
  lead: PAYOKE,
  partners: [POLICE],
  openedOn: '2026-02-03',
});

/** Whether a case of these records stands in the list. */
function stands(filter: Partial<CaseFilter>, ...records: readonly AnyView[]): boolean {
  const summary = summarizeCase([HEAD, ...records]);
  if (!summary) throw new Error('no head');
  return isAmong(summary, { ...ANY, ...filter }, NOON);
}

const agreement = (due: string, state: 'open' | 'done' = 'open') =>
  record('agreement', { what: 'Bellen', owner: { agency: PAYOKE }, due, state });
const stay = (startedOn: string, endedOn?: string) =>
  record('placement', { setting: 'safe-stay', facility: 'De Linde', startedOn, ...(endedOn && { endedOn }) });

describe('a list of cases', () => {
  it('has every case while nothing is asked', () => {
    expect(stands({})).toBe(true);
  });

  it('is narrowed by a child that is gone now, not by one that came back', () => {
    const since = '2026-11-20T20:00:00.000Z';
    expect(stands({ situation: 'missing' }, record('missing-episode', { since }))).toBe(true);
    const back = record('missing-episode', { since, foundAt: '2026-11-21T08:00:00.000Z' });
    expect(stands({ situation: 'missing' }, back)).toBe(false);
  });

  it('is narrowed by agreements over time: open ones, and not before their day has ended', () => {
    expect(stands({ situation: 'overdue' }, agreement('2026-11-23'))).toBe(true);
    expect(stands({ situation: 'overdue' }, agreement('2026-11-24'))).toBe(false);
    expect(stands({ situation: 'overdue' }, agreement('2026-11-23', 'done'))).toBe(false);
  });

  it('is narrowed by a stay that lasts today', () => {
    expect(stands({ situation: 'placed' }, stay('2026-11-01'))).toBe(true);
    expect(stands({ situation: 'placed' }, stay('2026-11-01', '2026-11-24'))).toBe(false);
    expect(stands({ situation: 'placed' }, stay('2026-11-25'))).toBe(false);
  });

  it('is narrowed by an answer that is still owed', () => {
    const call = record('contact-entry', {
      at: '2026-11-23T08:00:00.000Z',
      from: { agency: CHILD_FOCUS },
      to: [{ agency: PAYOKE }],
      channel: 'phone',
      direction: 'out',
      outcome: 'no-answer',
    });
    expect(stands({ situation: 'unanswered' }, call)).toBe(true);
    expect(stands({ situation: 'unanswered' })).toBe(false);
  });

  it('is narrowed by phase, stage and agency, and by all of them together', () => {
    const phase = record('phase', { phase: 'isolate', since: '2026-10-01', grade: 'told' });
    expect(stands({ phase: 'isolate' }, phase)).toBe(true);
    expect(stands({ phase: 'recruit' }, phase)).toBe(false);
    expect(stands({ agency: 'police' })).toBe(true);
    expect(stands({ agency: 'school' })).toBe(false);
    expect(
      stands({ stage: 'approach', agency: 'payoke', phase: 'isolate', situation: 'placed' }, phase),
    ).toBe(false);
    expect(
      stands(
        { stage: 'approach', agency: 'payoke', phase: 'isolate', situation: 'placed' },
        phase,
        stay('2026-11-01'),
      ),
    ).toBe(true);
  });
});
