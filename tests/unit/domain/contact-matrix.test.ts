/** The matrix against one worked out by hand, on paper. */
import { describe, expect, it } from 'vitest';
import type { AgencyRef, Party } from '../../../shared/domain/agency';
import { summarizeCase } from '../../../shared/domain/case-summary';
import {
  contactMatrix,
  latestPairs,
  matrixParts,
  partnerSilences,
} from '../../../shared/domain/contact-matrix';
import type { AnyView, KindValues, RecordView } from '../../../shared/domain/kinds';
import { readRecord } from '../../../shared/domain/kinds';
import { defaultAnswerBy, generalLine, openContacts } from '../../../shared/domain/unanswered';
import { viewsOfKind } from '../../../shared/domain/case-summary';
import { buildDesk, buildRecord, CASE_ID } from '../../support/builders';

const CF: AgencyRef = { kind: 'child-focus', name: 'Child Focus' };
const PAY: AgencyRef = { kind: 'payoke', name: 'Payoke' };
const POL: AgencyRef = { kind: 'police', name: 'Politie, recherche' };
const OCJ: AgencyRef = { kind: 'ocj', name: 'OCJ' };
const MOTHER: Party = { agency: { kind: 'family', name: 'Familie' }, person: 'moeder' };
const as = (agency: AgencyRef, person?: string): Party => ({ agency, ...(person && { person }) });
/** Local noon, so that the days are the same in every time zone. */
const on = (day: number) => new Date(2026, 10, day, 12).toISOString();
const NOW = new Date(2026, 10, 24, 9).getTime();
const desk = buildDesk(CF);

function view(kind: 'contact-entry' | 'case', values: object, id?: string): AnyView {
  const read = readRecord(buildRecord(desk, kind, values as KindValues<typeof kind>, id ? { id } : {}));
  if (!read.ok) throw new Error(read.error.kind);
  return read.value;
}

let count = 0;
function contact(day: number, from: Party, to: readonly Party[], more: KindValues<'contact-entry'> = {}) {
  count += 1;
  const values = { at: on(day), from, to, channel: 'phone', direction: 'out', outcome: 'reached', ...more };
  return view('contact-entry', values, `contact-${count}`.padEnd(22, '-')) as RecordView<'contact-entry'>;
}

const HEAD = view(
  'case',
  { code: 'Zilver-19', stage: 'approach', lead: CF, openedOn: '2026-11-01' },
  CASE_ID,
);

describe('the matrix of a case', () => {
  const asked = contact(18, as(CF, 'Ilse'), [as(OCJ)], { outcome: 'awaiting-reply', answerBy: on(20) });
  const called = contact(10, as(CF, 'Ilse'), [as(POL, 'Tom'), as(PAY, 'Nora')]);
  const records = [
    HEAD,
    called,
    contact(20, as(PAY, 'Nora'), [as(CF)]),
    contact(12, as(POL, 'Tom'), [as(CF), as(PAY)]),
    contact(9, as(POL, 'Tom'), [as(CF)]),
    contact(22, as(CF), [MOTHER, as(CF, 'Bram')]),
    asked,
  ];
  const summary = summarizeCase(records);
  if (!summary) throw new Error('no summary');
  const { agencies, rows } = contactMatrix([summary], [CF, PAY, POL, OCJ], NOW);
  const table = rows.map(({ cells }) =>
    cells.map((cell) => cell && [cell.at?.slice(8, 10) ?? null, cell.silentDays, cell.owed.length]),
  );

  it('is the one worked out by hand', () => {
    expect(agencies).toEqual([CF, PAY, POL, OCJ]);
    expect(table).toEqual([
      // CF called Payoke and the police on the 10th, wrote to OCJ on the 18th and waits.
      [null, ['10', 4, 0], ['10', 12, 0], ['18', 6, 1]],
      // Payoke called CF on the 20th.
      [['20', 4, 0], null, [null, 12, 0], [null, null, 0]],
      // The police called both on the 12th.
      [['12', 12, 0], ['12', 12, 0], null, [null, null, 0]],
      // OCJ never spoke; CF wrote to it six days ago.
      [[null, 6, 0], [null, null, 0], [null, null, 0], null],
    ]);
  });

  it('goes on paper in parts that together are the whole', () => {
    const parts = matrixParts({ agencies, rows }, 3);
    expect(parts.map(({ columns }) => columns)).toEqual([[CF, PAY, POL], [OCJ]]);
    expect(rows.map((row, at) => parts.flatMap((part) => part.rows[at]?.cells ?? []))).toEqual(
      rows.map(({ cells }) => cells),
    );
  });

  it('says which contact waits for OCJ, and until when', () => {
    expect(rows[0]?.cells[3]?.owed).toEqual([
      { caseId: CASE_ID, entryId: asked.id, by: OCJ, to: CF, due: on(20) },
    ]);
  });

  it('holds no family and no colleague of the same agency', () => {
    expect(latestPairs(viewsOfKind(records, 'contact-entry')).map(({ to }) => to.name)).not.toContain(
      'Familie',
    );
    expect(agencies).toHaveLength(4);
  });

  it('owes nothing any more once a later contact answers', () => {
    const answer = contact(23, as(OCJ), [as(CF)], { direction: 'in', answers: asked.id });
    const after = summarizeCase([...records, answer]);
    expect(after?.openAnswers).toEqual([]);
    const cells = contactMatrix(after ? [after] : [], [CF, OCJ], NOW).rows;
    expect(cells[0]?.cells[1]).toMatchObject({ owed: [], silentDays: 1 });
  });

  it('reads a case of an older page, which counted no pairs', () => {
    const { id, openAnswers } = summary;
    expect(contactMatrix([{ id, openAnswers }], [CF, PAY], NOW).rows[0]?.cells[1]).toMatchObject({
      at: null,
    });
  });
});

describe('over all cases', () => {
  const pair = (from: AgencyRef, to: AgencyRef, day: number) => ({ from, to, at: on(day) });
  const cases = [
    {
      id: 'one',
      lead: CF,
      partners: [PAY, POL],
      contactPairs: [pair(CF, PAY, 1), pair(PAY, CF, 3), pair(CF, POL, 20)],
      openAnswers: [],
    },
    {
      id: 'two',
      lead: PAY,
      partners: [CF, OCJ],
      contactPairs: [pair(PAY, CF, 8)],
      openAnswers: [{ id: 'x', from: as(PAY), to: [as(CF)], answerBy: null }],
    },
  ];

  it('puts who was never spoken with first, then the longest silence', () => {
    const told = partnerSilences(cases, CF, NOW).map(
      ({ agency, silentDays, caseId, sharedCases, theyOwe, weOwe }) =>
        [agency.name, silentDays, caseId, sharedCases, theyOwe.length, weOwe.length] as const,
    );
    expect(told).toEqual([
      ['OCJ', null, 'two', 1, 0, 0],
      ['Payoke', 16, 'two', 2, 0, 1],
      ['Politie, recherche', 4, 'one', 1, 0, 0],
    ]);
  });
});

describe('an open contact', () => {
  it('stays open until its author marks it or another contact answers it', () => {
    const a = contact(1, as(CF), [as(PAY)], { outcome: 'no-answer' });
    const b = contact(2, as(CF), [as(PAY)], { outcome: 'left-message' });
    const c = contact(3, as(PAY), [as(CF)], { answers: b.id });
    expect(openContacts([a, b, c]).map(({ id }) => id)).toEqual([a.id]);
    expect(openContacts([{ ...a, values: { ...a.values, answeredBy: a.id } }])).toEqual([]);
  });

  it('waits hours for a call and until a working day for a mail', () => {
    const friday = new Date(2026, 10, 20, 17).toISOString();
    expect(new Date(defaultAnswerBy('phone', friday)).getHours()).toBe(21);
    expect(new Date(defaultAnswerBy('mail', friday)).getDay()).toBe(1);
  });

  it('is followed up by the published general line, and by none where none is published', () => {
    expect(generalLine({ kind: 'payoke', name: 'Payoke Antwerpen' })?.lines[0]?.value).toBe('03 201 16 90');
    expect(generalLine(POL)).toBeNull();
  });
});
