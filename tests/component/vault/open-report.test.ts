/** A report on its own: kept, found, made a case, joined to one, destroyed. */
import { describe, expect, it } from 'vitest';
import { create, set, type Change } from '../../../shared/domain/change';
import { viewsOfKind } from '../../../shared/domain/case-summary';
import { TestDesk } from '../../support/vault-desk';

const AT = '2026-11-02T09:00:00.000Z';
const why = { act: 'commit' } as const;
const ASKED = { kind: null, from: null, to: null, stage: null, agency: null, phase: null, situation: null };
const QUERY = { name: '', nicknames: '', birthDate: null, points: [], told: '' };

async function commit(desk: TestDesk, changes: readonly Change[]): Promise<number> {
  const committed = await desk.service.commit(changes, why);
  if (!committed.ok) throw new Error(committed.error.kind);
  return committed.value.n;
}

/** @returns the id of its folder */
async function keepReport(desk: TestDesk, code: string, lastName: string, told: string): Promise<string> {
  const [id = '', headId = '', personId = '', reportId = ''] = await desk.service.newIds(4);
  await commit(desk, [
    create('report-file', { id: headId, caseId: id }, { code, reportState: 'open' }),
    create('person', { id: personId, caseId: id }, { role: 'victim', firstName: 'Yasmina', lastName }),
    create('report', { id: reportId, caseId: id }, { at: AT, channel: 'phone', told }),
  ]);
  return id;
}

async function headOf(desk: TestDesk, id: string): Promise<string> {
  const file = await desk.service.openCase(id);
  return viewsOfKind(file?.records ?? [], 'report-file')[0]?.id ?? '';
}

async function toldIn(desk: TestDesk, caseId: string): Promise<readonly string[]> {
  const file = await desk.service.openCase(caseId);
  return viewsOfKind(file?.records ?? [], 'report').flatMap(({ values }) => values.told ?? []);
}

async function states(desk: TestDesk) {
  return (await desk.service.reports()).map(({ code, state }) => `${code} ${state}`);
}

const head = (code: string) => ({
  code,
  stage: 'intake' as const,
  lead: { kind: 'child-focus' as const, name: 'Child Focus' },
  openedOn: '2026-11-02',
});

describe('a report on its own', () => {
  it('stands in the list of reports and in no list of cases, also after a restart', async () => {
    const desk = await TestDesk.made();
    await keepReport(desk, 'Linde', 'El Amrani', 'een grijze bestelwagen');
    const again = await desk.reopened();
    expect(await states(again)).toEqual(['Linde open']);
    expect(await again.codes()).toEqual([]);
  });

  it('is found by its words, and by the sound of the name before another is opened', async () => {
    const desk = await TestDesk.made();
    const id = await keepReport(desk, 'Linde', 'El Amrani', 'een grijze bestelwagen');
    const answer = await desk.service.search({ ...ASKED, text: 'bestelwagen' });
    expect(answer.hits.map(({ row }) => row)).toEqual([
      { id, code: 'Linde', stage: 'report', openedOn: '2026-11-02' },
    ]);
    const [match] = await desk.service.matches({ ...QUERY, name: 'Jasmina Elamrani' });
    expect(match?.row).toMatchObject({ id, stage: 'report' });
    // A report stands at no stage and at no table.
    expect((await desk.service.search({ ...ASKED, stage: 'intake', text: 'bestelwagen' })).hits).toEqual([]);
  });

  it('becomes a case in its place with all it holds, and is open again after undo', async () => {
    const desk = await TestDesk.made();
    const id = await keepReport(desk, 'Linde', 'El Amrani', 'een grijze bestelwagen');
    const n = await commit(desk, [
      create('case', { id, caseId: id }, head('Linde')),
      set('report-file', { id: await headOf(desk, id), caseId: id }, { reportState: 'case' }),
    ]);
    expect([await desk.codes(), await states(desk)]).toEqual([['Linde'], []]);
    expect(await toldIn(desk, id)).toEqual(['een grijze bestelwagen']);
    await desk.service.undo(n);
    expect([await desk.codes(), await states(desk)]).toEqual([[], ['Linde open']]);
  });

  it('is joined to a case with its history, taken back by undo, and joined again', async () => {
    const desk = await TestDesk.made();
    const caseId = await desk.addCase('Es');
    const id = await keepReport(desk, 'Linde', 'El Amrani', 'een grijze bestelwagen');
    const joined = await desk.service.joinReport(id, caseId, 'Yasmina');
    expect(await toldIn(desk, caseId)).toEqual(['een grijze bestelwagen']);
    expect(await states(desk)).toEqual([]);
    const { hits } = await desk.service.search({ ...ASKED, text: 'bestelwagen' });
    expect(hits.map(({ row }) => row.code)).toEqual(['Es']);
    if (joined.ok) await desk.service.undo(joined.value.n);
    expect([await toldIn(desk, caseId), await states(desk)]).toEqual([[], ['Linde open']]);
    expect((await desk.service.joinReport(id, caseId, 'Yasmina')).ok).toBe(true);
    expect(await toldIn(desk, caseId)).toEqual(['een grijze bestelwagen']);
    const file = await desk.service.openCase(caseId);
    expect(viewsOfKind(file?.records ?? [], 'report')[0]?.values.about).toBe('Yasmina');
  });

  it('joins neither itself nor what was joined elsewhere', async () => {
    const desk = await TestDesk.made();
    const caseId = await desk.addCase('Es');
    const first = await keepReport(desk, 'Linde', 'El Amrani', 'eerste');
    const second = await keepReport(desk, 'Wilg', 'El Amrani', 'tweede');
    expect((await desk.service.joinReport(first, first, '')).ok).toBe(false);
    await desk.service.joinReport(first, caseId, '');
    expect((await desk.service.joinReport(second, first, '')).ok).toBe(false);
  });

  it('goes with the case it was joined to when that is destroyed, by whatever way it came there', async () => {
    const desk = await TestDesk.made();
    const caseId = await desk.addCase('Es');
    const first = await keepReport(desk, 'Linde', 'El Amrani', 'eerste');
    const second = await keepReport(desk, 'Wilg', 'El Amrani', 'tweede');
    await desk.service.joinReport(first, second, '');
    await desk.service.joinReport(second, caseId, '');
    expect([...(await toldIn(desk, caseId))].sort()).toEqual(['eerste', 'tweede']);
    const input = { caseId, typedCode: 'Es', reason: 'bewaartermijn', second: '' };
    expect(await desk.service.erase(input)).toMatchObject({ ok: true });
    const again = await desk.reopened();
    for (const id of [caseId, second, first]) expect(await again.service.openCase(id)).toBeNull();
  });

  it('is destroyed like a case once closed', async () => {
    const desk = await TestDesk.made();
    const id = await keepReport(desk, 'Linde', 'El Amrani', 'een grijze bestelwagen');
    await commit(desk, [
      set(
        'report-file',
        { id: await headOf(desk, id), caseId: id },
        { reportState: 'closed', reportReason: 'no-concern' },
      ),
    ]);
    expect(await states(desk)).toEqual(['Linde closed']);
    const input = { caseId: id, typedCode: 'linde', reason: 'bewaartermijn', second: '' };
    expect(await desk.service.erase(input)).toMatchObject({ ok: true });
    expect([await states(desk), await desk.service.openCase(id)]).toEqual([[], null]);
    expect((await desk.service.search({ ...ASKED, text: 'bestelwagen' })).hits).toEqual([]);
  });
});
