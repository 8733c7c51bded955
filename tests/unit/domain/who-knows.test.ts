/** Who knows what, against an example worked out by hand. */
import { describe, expect, it } from 'vitest';
import { readRecord, type AnyView, type Kind, type KindValues } from '../../../shared/domain/kinds';
import { whoKnowsWhat } from '../../../shared/domain/who-knows';
import { buildDesk, buildRecord, CHILD_FOCUS, PAYOKE, POLICE, type TestDesk } from '../../support/builders';

const us = buildDesk(CHILD_FOCUS);
const payoke = buildDesk(PAYOKE);
/** The nth of November at nine in the morning, UTC. */
const on = (day: number) => Date.UTC(2026, 10, day, 9);
const iso = (day: number) => new Date(on(day)).toISOString();
const id = (name: string) => name.padEnd(22, '-');

function record<K extends Kind>(
  name: string,
  day: number,
  kind: K,
  values: KindValues<K>,
  desk: TestDesk = us,
): AnyView {
  const read = readRecord(buildRecord(desk, kind, values, { id: id(name), stamp: { at: on(day), n: day } }));
  if (!read.ok) throw new Error(`${name}: ${read.error.kind}`);
  return read.value;
}

const head = record('case', 1, 'case', {
  code: 'Zilver-19',
  stage: 'approach',
  lead: CHILD_FOCUS,
  partners: [PAYOKE, POLICE],
  openedOn: '2026-11-01',
});
const signal = (name: string, day: number, desk = us) =>
  record(
    name,
    day,
    'signal',
    { fact: name, grade: 'told', on: '2026-11-01', by: { agency: desk.agency } },
    desk,
  );
const early = signal('early', 2);
const late = signal('late', 10);
const theirs = signal('theirs', 8, payoke);
const call = record('call', 6, 'contact-entry', {
  at: iso(6),
  direction: 'out',
  from: { agency: CHILD_FOCUS, person: 'Ilse' },
  to: [{ agency: POLICE, person: 'Tom' }],
  channel: 'phone',
  outcome: 'reached',
  shared: ['Kledij', 'Laatst gezien'],
  groundId: 'necessity',
});
const addendum = record('addendum', 12, 'addendum', { to: call.id, text: 'Ook het uur.' });
const telling = record('telling', 6, 'telling', {
  contact: call.id,
  to: [POLICE],
  at: iso(6),
  records: [early.id],
});
const sent = record('sent', 5, 'handover-entry', {
  direction: 'out',
  partner: { deskId: payoke.deskId, agency: PAYOKE },
  at: iso(5),
  bundleId: 'b',
  sequence: 3,
  groundId: 'consent-written',
  sent: [head.id, early.id],
});

const table = (records: readonly AnyView[]) =>
  Object.fromEntries(
    whoKnowsWhat(records, CHILD_FOCUS).map(({ agency, last, handover, told, known, notHeard }) => [
      agency.name,
      {
        last: last && [last.by, last.at],
        version: handover?.values.sequence ?? null,
        told: told.map(({ item }) => item),
        known: known.map(({ view, by }) => [view.id, by]),
        notHeard: notHeard.map(({ view, isNew }) => [view.id, isNew ? 'new' : 'changed']),
      },
    ]),
  );

describe('who knows what', () => {
  it('is what was worked out by hand', () => {
    expect(table([head, early, late, theirs, call, addendum, telling, sent])).toEqual({
      // Had the case and the first signal on the 5th and wrote one signal itself.
      Payoke: {
        last: ['handover', iso(5)],
        version: 3,
        told: [],
        known: [
          [theirs.id, 'author'],
          [head.id, 'handover'],
          [early.id, 'handover'],
        ],
        notHeard: [
          [call.id, 'new'],
          [late.id, 'new'],
        ],
      },
      // Was called on the 6th and told of the first signal; the addendum of the 12th it has not heard.
      [POLICE.name]: {
        last: ['contact', iso(6)],
        version: null,
        told: ['Kledij', 'Laatst gezien'],
        known: [[early.id, 'contact']],
        notHeard: [
          [call.id, 'changed'],
          [late.id, 'new'],
          [theirs.id, 'new'],
          [head.id, 'new'],
        ],
      },
    });
  });

  it('counts what was withheld from a handover as not heard', () => {
    expect(table([head, early, late, sent]).Payoke?.notHeard).toEqual([[late.id, 'new']]);
  });

  it('says changed when a record was written in after it went along', () => {
    const again = { ...early, changed: { ...early.changed, at: on(9) } } as AnyView;
    expect(table([head, again, sent]).Payoke?.notHeard).toEqual([[early.id, 'changed']]);
  });

  it('proves nothing by a handover of which it is not known what went along', () => {
    const { sent: ids, ...values } = (sent as AnyView & { kind: 'handover-entry' }).values;
    expect(ids).toHaveLength(2);
    const old = { ...sent, values } as AnyView;
    expect(table([head, early, old]).Payoke?.known).toEqual([]);
  });
});
