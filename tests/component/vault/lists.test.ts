/** A list of cases in a real vault: one commit, recognised again, taken back as a whole, gone with an erased case. */
import { afterEach, describe, expect, it } from 'vitest';
import { create, set } from '../../../shared/domain/change';
import type { ListCase } from '../../../shared/domain/list-case';
import { idsFor, listChanges } from '../../../shared/domain/list-changes';
import { matchQueryOf, readListRows } from '../../../shared/domain/list-rows';
import type { ListColumns } from '../../../shared/domain/list-fields';
import { readList } from '../../../renderer/sheets/read';
import { deleteStore } from '../../../renderer/vault/store';
import { CHILD_FOCUS, newId } from '../../support/builders';
import { TestDesk } from '../../support/vault-desk';

const TODAY = '2026-11-25';
const COLUMNS: ListColumns = ['name', 'birthDate', 'stage', 'phone', 'reference'];
const CSV = [
  'Naam;Geboren;Stap;GSM;Kenmerk',
  'Noor Peeters;3/4/2010;aanpak;0470 00 00 01;D-1',
  'Yasmine El Amrani;5/6/2011;aanmelding;0470 00 00 02;D-2',
  'Lotte Maes;7/8/2009;opvolging;0470 00 00 03;D-3',
].join('\n');

const desks: TestDesk[] = [];
afterEach(async () => {
  for (const { name, service } of desks.splice(0)) {
    await service.lock();
    await deleteStore(name);
  }
});

async function newDesk(): Promise<TestDesk> {
  const desk = await TestDesk.made();
  desks.push(desk);
  return desk;
}

function rowsOf(csv: string): readonly ListCase[] {
  const read = readList(new TextEncoder().encode(csv), { sheet: null, encoding: null, separator: null });
  if (!read.ok) throw new Error(read.error);
  const { headings, rows } = read.value.table;
  const reading = {
    headings,
    columns: COLUMNS,
    words: {},
    today: TODAY,
    is1904: false,
    ownAgency: CHILD_FOCUS,
  };
  return readListRows(rows, reading).cases;
}

function changesFor(rows: readonly ListCase[], listId: string) {
  const ids = Array.from({ length: rows.reduce((sum, row) => sum + idsFor(row), 0) }, newId);
  return listChanges(rows, ids, {
    listId,
    desk: { agency: CHILD_FOCUS, person: 'Ilse' },
    at: '2026-11-25T10:00:00.000Z',
    today: TODAY,
    stage: 'intake',
    headings: ['Naam', 'Geboren', 'Stap', 'GSM', 'Kenmerk'],
    columns: COLUMNS,
    words: {},
    refused: 0,
    taken: new Set(),
  });
}

async function take(desk: TestDesk, csv = CSV) {
  const listId = newId();
  const { changes, cases } = changesFor(rowsOf(csv), listId);
  const done = await desk.service.commit(changes, { act: 'import-list', detail: { rows: cases.length } });
  if (!done.ok) throw new Error(done.error.kind);
  return { listId, cases };
}

const check = (desk: TestDesk, rows: readonly ListCase[]) =>
  desk.service.checkList(rows.map((row) => ({ keys: row.keys, code: row.code, query: matchQueryOf(row) })));
const codes = async (desk: TestDesk) => (await desk.service.cases('')).map(({ code }) => code).toSorted();

describe('a list of cases', () => {
  it('comes in one commit with its entry in the log, and is found by its words', async () => {
    const desk = await newDesk();
    const { cases } = await take(desk);
    expect(await codes(desk)).toEqual(cases.map(({ code }) => code).toSorted());
    const { entries, brokenAt } = await desk.service.auditLog();
    expect(brokenAt).toBeNull();
    expect(entries.at(-1)).toMatchObject({ act: 'import-list', detail: { rows: 3 } });
    expect((await desk.service.cases('peeters')).map(({ code }) => code)).toEqual([cases[0]?.code]);
    // What the row was known by stays in the vault.
    expect(JSON.stringify(await desk.service.cases(''))).not.toContain('c:');
  });

  it('is known again row by row, also in another order and after unlocking', async () => {
    const desk = await newDesk();
    const { cases } = await take(desk);
    const again = await desk.reopened();
    desks.push(again);
    const [head = '', ...rows] = CSV.split('\n');
    const findings = await check(again, rowsOf([head, ...rows.toReversed()].join('\n')));
    expect(findings.map(({ known }) => known?.code)).toEqual(cases.map(({ code }) => code).toReversed());
    // Another stage, the same reference: still the same case.
    const [moved] = await check(again, rowsOf(CSV.replace('aanpak', 'opvolging')));
    expect(moved?.known?.code).toBe(cases[0]?.code);
  });

  it('shows a child that may be known, and why, and a code name that is in use', async () => {
    const desk = await newDesk();
    await take(desk);
    const code = (await codes(desk))[0] ?? '';
    const [sounds, phone, stranger] = rowsOf(
      'Naam;Geboren;Stap;GSM;Kenmerk\nJasmien Lamrani;;;;X-1\nIemand;;;0032 470 00 00 03;X-2\nAnder Kind;3/4/2010;;;X-3\n',
    );
    if (!sounds || !phone || !stranger) throw new Error('three rows');
    const [first, second, third] = await check(desk, [
      sounds,
      { ...phone, code: code.toUpperCase() },
      stranger,
    ]);
    expect(first?.matches[0]?.reasons.map(({ kind }) => kind)).toContain('name');
    expect(second?.matches[0]?.reasons.map(({ kind }) => kind)).toEqual(['phone']);
    expect(second?.isCodeTaken).toBe(true);
    // The same birthday alone is no reason.
    expect(third).toMatchObject({ known: null, matches: [], isCodeTaken: false });
  });

  it('is taken back as a whole the next day, but for a case in which someone worked', async () => {
    const desk = await newDesk();
    const before = await desk.addCase('Eigen-11');
    const { listId, cases } = await take(desk);
    const [worked] = cases;
    if (!worked) throw new Error('three cases');
    const next = await desk.reopened();
    desks.push(next);
    await next.addContact(worked.caseId, 'Gebeld met de school.');
    const back = await next.service.takeBackList(listId);
    expect(back.ok && back.value.left).toBe(1);
    expect(await codes(next)).toEqual(['Eigen-11', worked.code].toSorted());
    expect((await next.service.openCase(before))?.records.length).toBeGreaterThan(0);
    // What was taken back may come again; what stayed is still known.
    const findings = await check(next, rowsOf(CSV));
    expect(findings.map(({ known }) => known?.code ?? null)).toEqual([worked.code, null, null]);
    expect((await next.service.takeBackList(listId)).ok).toBe(false);
  });

  it('leaves a case that someone changed in one field', async () => {
    const desk = await newDesk();
    const { listId, cases } = await take(desk);
    const [changed] = cases;
    if (!changed) throw new Error('three cases');
    await desk.service.commit(
      [set('case', { id: changed.caseId, caseId: changed.caseId }, { stage: 'closed' })],
      { act: 'commit' },
    );
    const back = await desk.service.takeBackList(listId);
    expect(back.ok && back.value.left).toBe(1);
    expect(await codes(desk)).toEqual([changed.code]);
  });

  it('leaves nothing at all when one of its records cannot be', async () => {
    const desk = await newDesk();
    const { changes } = changesFor(rowsOf(CSV), newId());
    const broken = create(
      'person',
      { id: newId(), caseId: newId() },
      { role: 'victim', birthDate: 'gisteren' },
    );
    const done = await desk.service.commit([...changes, broken], { act: 'import-list' });
    expect(done.ok).toBe(false);
    expect(await codes(desk)).toEqual([]);
    expect(await desk.service.deskRecords()).toEqual([]);
  });

  it('of hundreds of rows gives each a code name of its own, and is taken back', async () => {
    const desk = await newDesk();
    const many = Array.from({ length: 250 }, (_, n) => `Kind${n} Familie${n};3/4/2010;aanpak;;M-${n}`);
    const { listId, cases } = await take(desk, [CSV.split('\n')[0], ...many].join('\n'));
    expect(new Set(cases.map(({ code }) => code)).size).toBe(250);
    const back = await desk.service.takeBackList(listId);
    expect(back.ok && back.value.left).toBe(0);
    expect(await codes(desk)).toEqual([]);
  });
});
