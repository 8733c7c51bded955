/** A suspicion that went to Payoke and came back confirmed: matrix and who-knows-what, both written out by hand. */
import { describe, expect, it } from 'vitest';
import { summarizeCase } from '../../../shared/domain/case-summary';
import { contactMatrix } from '../../../shared/domain/contact-matrix';
import { readRecord, type AnyView, type Kind, type KindValues } from '../../../shared/domain/kinds';
import { whoKnowsWhat } from '../../../shared/domain/who-knows';
import {
  buildDesk,
  buildRecord,
  CASE_ID,
  CHILD_FOCUS,
  PAYOKE,
  POLICE,
  type TestDesk,
} from '../../support/builders';

const us = buildDesk(CHILD_FOCUS);
const payoke = buildDesk(PAYOKE);
/** Local noon on the nth of November. */
const on = (day: number) => new Date(2026, 10, day, 12).getTime();
const iso = (day: number) => new Date(on(day)).toISOString();

function record<K extends Kind>(
  name: string,
  day: number,
  kind: K,
  values: KindValues<K>,
  desk: TestDesk = us,
): AnyView {
  const id = kind === 'case' ? CASE_ID : name.padEnd(22, '-');
  const read = readRecord(buildRecord(desk, kind, values, { id, stamp: { at: on(day), n: day } }));
  if (!read.ok) throw new Error(`${name}: ${read.error.kind}`);
  return read.value;
}

const head = record('head', 1, 'case', {
  code: 'Zilver-19',
  stage: 'assessment',
  lead: CHILD_FOCUS,
  partners: [PAYOKE, POLICE],
  openedOn: '2026-11-01',
});
const signal = record('signal', 2, 'signal', {
  fact: 'Wordt opgehaald aan school.',
  grade: 'told',
  on: '2026-11-02',
  by: { agency: CHILD_FOCUS },
});
const asked = record('asked', 3, 'contact-entry', {
  at: iso(3),
  direction: 'out',
  from: { agency: CHILD_FOCUS, person: 'Ilse' },
  to: [{ agency: PAYOKE }],
  channel: 'mail',
  outcome: 'awaiting-reply',
  answerBy: iso(5),
});
const sent = record('sent', 4, 'handover-entry', {
  direction: 'out',
  partner: { deskId: payoke.deskId, agency: PAYOKE },
  at: iso(4),
  bundleId: 'b',
  sequence: 1,
  groundId: 'consent-written',
  sent: [head.id, signal.id, asked.id],
});
const confirmed = record(
  'confirmed',
  20,
  'contact-entry',
  {
    at: iso(20),
    direction: 'out',
    from: { agency: PAYOKE, person: 'Nora' },
    to: [{ agency: CHILD_FOCUS }],
    channel: 'phone',
    outcome: 'reached',
    answers: asked.id,
    summary: 'Slachtofferschap vastgesteld.',
  },
  payoke,
);
const late = record('late', 22, 'signal', {
  fact: 'Twee telefoons.',
  grade: 'seen',
  on: '2026-11-22',
  by: { agency: CHILD_FOCUS },
});

const matrixOn = (day: number, records: readonly AnyView[]) => {
  const summary = summarizeCase(records);
  if (!summary) throw new Error('no summary');
  return contactMatrix([summary], [CHILD_FOCUS, PAYOKE, POLICE], on(day)).rows.map(({ cells }) =>
    cells.map((cell) => cell && [cell.at, cell.silentDays, cell.owed.length]),
  );
};
const notHeard = (records: readonly AnyView[]) =>
  Object.fromEntries(
    whoKnowsWhat(records, CHILD_FOCUS).map(({ agency, notHeard: left }) => [
      agency.name,
      left.map(({ view }) => view.id).sort(),
    ]),
  );

describe('a suspicion that goes to Payoke', () => {
  it('waits for Payoke while it assesses, and Payoke knows all that was sealed', () => {
    const before = [head, signal, asked, sent];
    expect(matrixOn(6, before)).toEqual([
      [null, [iso(3), 3, 1], [null, null, 0]],
      [[null, 3, 0], null, [null, null, 0]],
      [[null, null, 0], [null, null, 0], null],
    ]);
    expect(notHeard(before)).toEqual({
      [PAYOKE.name]: [],
      [POLICE.name]: [head.id, signal.id, asked.id].sort(),
    });
  });

  it('owes nothing once it came back confirmed; what we saw since is what Payoke has not heard', () => {
    const after = [head, signal, asked, sent, confirmed, late];
    expect(matrixOn(24, after)).toEqual([
      [null, [iso(3), 4, 0], [null, null, 0]],
      [[iso(20), 4, 0], null, [null, null, 0]],
      [[null, null, 0], [null, null, 0], null],
    ]);
    expect(notHeard(after)).toEqual({
      [PAYOKE.name]: [late.id],
      [POLICE.name]: [head.id, signal.id, asked.id, confirmed.id, late.id].sort(),
    });
  });
});
