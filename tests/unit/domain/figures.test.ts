/** A few cases written out by hand, and what they come to. */
import { describe, expect, it } from 'vitest';
import { FigureCount, type FigureId } from '../../../shared/domain/figures';
import { readRecord, type AnyView, type Kind, type KindValues } from '../../../shared/domain/kinds';
import { buildDesk, buildRecord, CHILD_FOCUS, newId, PAYOKE, POLICE } from '../../support/builders';

const desk = buildDesk(CHILD_FOCUS);

function record<K extends Kind>(kind: K, values: KindValues<K>, id = newId()): AnyView {
  const read = readRecord(buildRecord(desk, kind, values, { id }));
  if (!read.ok) throw new Error(`not a ${kind}: ${JSON.stringify(read.error)}`);
  return read.value;
}

const head = (values: Partial<KindValues<'case'>>): AnyView =>
  record('case', { code: 'Proef-01', stage: 'approach', lead: PAYOKE, openedOn: '2026-02-03', ...values });

/** Opened and still open; fifteen at the opening, sixteen now. */
const ASKED = newId();
const FIRST: readonly AnyView[] = [
  head({ victimStatus: 'confirmed', statusBy: PAYOKE, statusOn: '2026-06-30' }),
  record('person', { role: 'victim', firstName: 'An', birthDate: '2010-03-01', gender: 'girl' }),
  record('person', { role: 'suspect', firstName: 'Bo', birthDate: '1999-03-01', gender: 'boy' }),
  record('report', {
    at: '2026-02-03T09:00:00.000Z',
    channel: 'phone',
    told: 'Iets.',
    policeInformed: 'yes',
  }),
  record('report', { at: '2025-12-30T09:00:00.000Z', channel: 'phone', told: 'Eerder.' }),
  record('phase', { phase: 'recruit', since: '2026-02-10', grade: 'told' }),
  record('signal', {
    signalId: 'truancy',
    fact: 'x',
    on: '2026-02-11',
    grade: 'seen',
    by: { agency: POLICE },
  }),
  record('signal', {
    signalId: 'truancy',
    fact: 'y',
    on: '2026-03-11',
    grade: 'seen',
    by: { agency: POLICE },
  }),
  record('missing-episode', { since: '2026-04-01T20:00:00.000Z', foundAt: '2026-04-03T08:00:00.000Z' }),
  record('placement', { setting: 'safe-stay', facility: 'De Linde', startedOn: '2026-04-04' }),
  record(
    'contact-entry',
    {
      at: '2026-05-04T08:00:00.000Z',
      from: { agency: CHILD_FOCUS },
      to: [{ agency: PAYOKE }, { agency: POLICE }],
      channel: 'mail',
      direction: 'out',
      outcome: 'awaiting-reply',
    },
    ASKED,
  ),
  record('contact-entry', {
    at: '2026-05-04T14:00:00.000Z',
    from: { agency: PAYOKE },
    to: [{ agency: CHILD_FOCUS }],
    channel: 'phone',
    direction: 'in',
    outcome: 'reached',
    answers: ASKED,
  }),
];

/** Closed within the year, never decided on. */
const SECOND: readonly AnyView[] = [
  head({ lead: CHILD_FOCUS, openedOn: '2025-11-05', stage: 'closed', closedOn: '2026-03-02' }),
  record('missing-episode', {
    since: '2026-01-10T20:00:00.000Z',
    alarming: { criteria: ['under-13'], by: 'Ilse', on: '2026-01-10T21:00:00.000Z' },
  }),
];

/** Opened after the year. */
const THIRD: readonly AnyView[] = [head({ openedOn: '2027-01-02', stage: 'intake' })];

function counted(cases: readonly (readonly AnyView[])[]) {
  const count = new FigureCount({ from: '2026-01-01', to: '2026-12-31' });
  for (const views of cases) count.addCase(views);
  const { tables, waits } = count.result();
  const some = (id: FigureId) => {
    const table = tables.find((each) => each.id === id);
    const rows = table?.rows.filter(({ n }) => n > 0).map(({ key, n }) => [key, n]) ?? [];
    return { whole: table?.whole, ...(Object.fromEntries(rows) as Record<string, number>) };
  };
  return { some, waits, tables };
}

describe('figures over a year', () => {
  const { some, waits, tables } = counted([FIRST, SECOND, THIRD]);

  it('count what fell within it, once each', () => {
    expect(some('reportsByChannel')).toEqual({ whole: 1, phone: 1 });
    expect(some('reportsByPolice')).toEqual({ whole: 1, yes: 1 });
    expect(some('openedByLead')).toEqual({ whole: 1, payoke: 1 });
    expect(some('openedByAge')).toEqual({ whole: 1, '14-15': 1 });
    expect(some('openedByGender')).toEqual({ whole: 1, girl: 1 });
    expect(some('decisions')).toEqual({ whole: 1, confirmed: 1 });
    expect(some('decisionsBy')).toEqual({ whole: 1, payoke: 1 });
    expect(some('closed')).toEqual({ whole: 1, undecided: 1 });
    expect(some('placements')).toEqual({ whole: 1, 'safe-stay': 1 });
    expect(some('missingByAlarm')).toEqual({ whole: 2, alarming: 1, 'not-judged': 1 });
    expect(some('missingByLength')).toEqual({ whole: 2, 'under-3-days': 1, 'still-missing': 1 });
  });

  it('count as open what was neither closed by its end nor opened after it', () => {
    expect(some('standingByStage')).toEqual({ whole: 1, approach: 1 });
    expect(some('standingByStatus')).toEqual({ whole: 1, confirmed: 1 });
  });

  it('count a case once in a group, however many signals it has', () => {
    expect(some('signals')).toEqual({ whole: 1, school: 1 });
    expect(some('phases')).toEqual({ whole: 1, recruit: 1 });
  });

  it('count a contact with two partners in both rows, and once in the whole; and how long the answer took', () => {
    expect(some('contacts')).toEqual({ whole: 2, 'child-focus': 1, payoke: 1, police: 1 });
    expect(some('asked')).toEqual({ whole: 1, payoke: 1, police: 1 });
    expect(some('answered')).toEqual({ whole: 1, payoke: 1, police: 1 });
    expect(waits).toContainEqual({ kind: 'payoke', answers: 1, hours: 6 });
  });

  it('stand with their rows of none, so that a list is always whole', () => {
    expect(tables.find(({ id }) => id === 'phases')?.rows).toHaveLength(4);
    expect(counted([]).tables.every(({ whole }) => whole === 0)).toBe(true);
  });
});
