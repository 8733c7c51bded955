/** Corrections and recalls between two desks: bound to a handover, answered by a person, tracked until then. */
import { describe, expect, it } from 'vitest';
import type { NoticePlan } from '../../../renderer/vault/api';
import { create, set } from '../../../shared/domain/change';
import { SECTIONS } from '../../../shared/domain/redact';
import { newId } from '../../support/builders';
import type { TestDesk } from '../../support/vault-desk';
import {
  accept,
  arrive,
  ledger,
  planOf,
  send,
  takeReceipt,
  twoDesks,
  type Pair,
} from '../../support/two-desks';

const NUMBER = '0470 00 00 02';
const SAFE = { rule: 'safe', setBy: 'Ilse', setOn: '2026-11-20' } as const;

interface Shared extends Pair {
  readonly caseId: string;
  readonly pointId: string;
  /** Of the handover in the sender's ledger. */
  readonly entryId: string;
}

/** A case with one number, handed over and taken over whole. */
async function shared(): Promise<Shared> {
  const pair = await twoDesks();
  const { cf, payoke, toPayoke } = pair;
  const caseId = await cf.addCase('Zilver-19', 1);
  const pointId = newId();
  await cf.service.commit(
    [
      create(
        'contact-point',
        { id: pointId, caseId },
        { type: 'phone', value: NUMBER, safe: SAFE, label: 'school' },
      ),
    ],
    { act: 'commit' },
  );
  await takeReceipt(
    cf,
    await accept(payoke, await arrive(payoke, await send(cf, planOf(toPayoke, [caseId])))),
  );
  const [entry] = await ledger(cf, caseId);
  return { ...pair, caseId, pointId, entryId: entry?.id ?? '' };
}

async function sealed({ cf, caseId, entryId }: Pick<Shared, 'cf' | 'caseId' | 'entryId'>, plan: NoticePlan) {
  const file = await cf.service.sealNotice(caseId, entryId, plan);
  if (!file.ok) throw new Error(file.error.kind);
  return file.value.blob;
}

async function correctionAt(desk: TestDesk, file: Blob) {
  const opened = await desk.service.openBundle(file);
  if (!opened.ok || opened.value.kind !== 'correction') throw new Error('no correction');
  return opened.value;
}

async function valuesOf(desk: TestDesk, caseId: string, id: string) {
  return (await desk.service.openCase(caseId))?.records.find((view) => view.id === id)?.values;
}

const openAt = async (desk: TestDesk) => (await desk.service.cases(''))[0]?.openReceipts;

describe('a correction', () => {
  it('carries only the chosen fields, is taken over by choice, and is open until its receipt is back', async () => {
    const office = await shared();
    const { cf, payoke, caseId, pointId } = office;
    await cf.service.commit(
      [set('contact-point', { id: pointId, caseId }, { label: 'trainer', value: '0470 00 00 03' })],
      { act: 'commit' },
    );
    const plan = {
      what: 'correction',
      recordId: pointId,
      fields: ['label'],
      note: 'Niet van de school.',
    } as const;
    const bytes = await sealed(office, plan);
    expect(await openAt(cf)).toMatchObject([{ what: 'correction', sequence: 1 }]);

    const opened = await correctionAt(payoke, bytes);
    expect(opened).toMatchObject({
      note: plan.note,
      trust: 'verified',
      earlier: { caseId, sequence: 1 },
    });
    expect(opened.records.flatMap(({ fields }) => fields)).toMatchObject([
      { field: 'label', change: 'changed', theirs: 'trainer', ours: 'school' },
    ]);
    const accepted = await payoke.service.acceptCorrection(opened.token, {}, 'Dank.');
    if (!accepted.ok) throw new Error(accepted.error.kind);
    expect(await valuesOf(payoke, caseId, pointId)).toMatchObject({ label: 'trainer', value: NUMBER });

    await takeReceipt(cf, accepted.value.receipt.blob);
    expect(await openAt(cf)).toEqual([]);
    expect((await ledger(cf, caseId)).map(({ values }) => [values.what, values.receipt?.state])).toEqual([
      [undefined, 'accepted'],
      ['correction', 'accepted'],
    ]);
    // And can be taken back like any import.
    const entry = (await ledger(payoke, caseId)).find(({ values }) => values.what === 'correction');
    await payoke.service.takeBackImport(caseId, entry?.id ?? '');
    expect(await valuesOf(payoke, caseId, pointId)).toMatchObject({ label: 'school' });
  });

  it('tells that a number must never be used, without the number', async () => {
    const office = await shared();
    const { cf, payoke, caseId, pointId, entryId } = office;
    await cf.service.commit(
      [set('contact-point', { id: pointId, caseId }, { safe: { ...SAFE, rule: 'never' }, label: 'van hem' })],
      { act: 'commit' },
    );
    const point = (await cf.service.correctable(caseId, entryId)).find(({ view }) => view.id === pointId);
    expect(point?.fields).toEqual(['safe']);
    const bytes = await sealed(office, {
      what: 'correction',
      recordId: pointId,
      fields: ['safe', 'value', 'label'],
      note: 'Nooit bellen.',
    });
    const opened = await correctionAt(payoke, bytes);
    expect(JSON.stringify(opened.records.flatMap(({ fields }) => fields))).not.toContain('van hem');
    await payoke.service.acceptCorrection(opened.token, {}, '');
    expect(await valuesOf(payoke, caseId, pointId)).toMatchObject({
      value: NUMBER,
      label: 'school',
      safe: { rule: 'never' },
    });
  });

  it('says that a record was wrong as a whole, without what it held; taken over it can be taken back', async () => {
    const office = await shared();
    const { cf, payoke, caseId, pointId, entryId } = office;
    await cf.service.commit([{ op: 'delete', id: pointId, caseId }], { act: 'commit' });
    const removed = (await cf.service.correctable(caseId, entryId)).find(({ view }) => view.id === pointId);
    expect(removed?.fields).toEqual(['$deleted']);
    const bytes = await sealed(office, {
      what: 'correction',
      recordId: pointId,
      fields: ['$deleted', 'value', 'label'],
      note: 'Van een ander kind.',
    });
    const stateOf = async () =>
      (await payoke.service.openCase(caseId))?.records.find(({ id }) => id === pointId)?.deleted;
    const opened = await correctionAt(payoke, bytes);
    expect(opened.records).toMatchObject([
      { known: { id: pointId, values: { label: 'school' } }, fields: [{ field: '$deleted', change: 'new' }] },
    ]);
    const accepted = await payoke.service.acceptCorrection(opened.token, {}, '');
    if (!accepted.ok) throw new Error(accepted.error.kind);
    expect(await stateOf()).toBe('deleted');
    const entry = (await ledger(payoke, caseId)).find(({ values }) => values.what === 'correction');
    await payoke.service.takeBackImport(caseId, entry?.id ?? '');
    expect(await stateOf()).toBe('present');
    expect(await valuesOf(payoke, caseId, pointId)).toMatchObject({ label: 'school', value: NUMBER });
  });

  it('does not take from sight what was written in a record meanwhile', async () => {
    const office = await shared();
    const { cf, payoke, caseId, pointId } = office;
    await payoke.service.commit([set('contact-point', { id: pointId, caseId }, { label: 'trainer' })], {
      act: 'commit',
    });
    await cf.service.commit([{ op: 'delete', id: pointId, caseId }], { act: 'commit' });
    const plan = { what: 'correction', recordId: pointId, fields: ['$deleted'], note: 'Fout.' } as const;
    const opened = await correctionAt(payoke, await sealed(office, plan));
    await payoke.service.acceptCorrection(opened.token, {}, '');
    const view = (await payoke.service.openCase(caseId))?.records.find(({ id }) => id === pointId);
    expect(view).toMatchObject({ deleted: 'deleted-but-edited', values: { label: 'trainer' } });
  });

  it('of a document is about what is said of it, never about its bytes', async () => {
    const { cf, payoke, toPayoke } = await twoDesks();
    const caseId = await cf.addCase('Zilver-19', 1);
    const values = { fileName: 'verslag.txt', title: 'Verslag', on: null, note: null };
    const file = new Blob(['Besproken met de school.']);
    await cf.service.addDocument({ caseId, file, values, origin: 'own' }, () => true);
    const documentId =
      (await cf.service.openCase(caseId))?.records.find(({ kind }) => kind === 'document')?.id ?? '';
    const profile = { sections: SECTIONS, release: [], documents: [documentId] };
    await accept(payoke, await arrive(payoke, await send(cf, planOf(toPayoke, [caseId], { profile }))));
    const entryId = (await ledger(cf, caseId))[0]?.id ?? '';
    await cf.service.commit([set('document', { id: documentId, caseId }, { title: 'Gesprek' })], {
      act: 'commit',
    });
    const told = (await cf.service.correctable(caseId, entryId)).find(({ view }) => view.id === documentId);
    expect(told?.fields).toContain('title');
    expect(told?.fields).not.toContain('sha256');
    const plan = {
      what: 'correction',
      recordId: documentId,
      fields: ['title', 'size'],
      note: 'Fout.',
    } as const;
    const opened = await correctionAt(payoke, await sealed({ cf, caseId, entryId }, plan));
    const accepted = await payoke.service.acceptCorrection(opened.token, {}, '');
    expect(accepted.ok).toBe(true);
    expect(await valuesOf(payoke, caseId, documentId)).toMatchObject({
      title: 'Gesprek',
      fileName: 'verslag.txt',
    });
  });

  it('touches nothing where the handover it is about was not taken over, and needs a reason to be sent or refused', async () => {
    const office = await shared();
    const { cf, payoke, caseId, pointId, entryId } = office;
    const empty = { what: 'correction', recordId: pointId, fields: ['label'], note: ' ' } as const;
    expect(await cf.service.sealNotice(caseId, entryId, empty)).toEqual({
      ok: false,
      error: { kind: 'no-note' },
    });
    const none = { ...empty, fields: ['$deleted'], note: 'x' };
    expect(await cf.service.sealNotice(caseId, entryId, none)).toEqual({
      ok: false,
      error: { kind: 'nothing-chosen' },
    });
    const bytes = await sealed(office, { ...empty, note: 'Fout.' });
    const stranger = await twoDesks();
    expect(await stranger.payoke.service.openBundle(bytes)).toEqual({
      ok: false,
      error: { kind: 'not-for-us' },
    });
    const opened = await correctionAt(payoke, bytes);
    const { token } = opened;
    expect(await payoke.service.refuseBundle(token, ' ')).toEqual({
      ok: false,
      error: { kind: 'no-reason' },
    });
    // A token of a correction is none of a handover or a recall.
    expect(await payoke.service.acceptBundle(token, {}, { untrustedReason: '', note: '' })).toEqual({
      ok: false,
      error: { kind: 'gone' },
    });
    expect(await payoke.service.destroyRecalled(token, [])).toEqual({ ok: false, error: { kind: 'gone' } });
    const refused = await payoke.service.refuseBundle(token, 'Wij hebben het zelf nagevraagd.');
    if (!refused.ok) throw new Error(refused.error.kind);
    await takeReceipt(cf, refused.value.blob);
    expect((await ledger(cf, caseId))[1]?.values.receipt).toMatchObject({
      state: 'refused',
      note: 'Wij hebben het zelf nagevraagd.',
    });
  });
});

describe('a recall', () => {
  const WHY = { what: 'recall', note: 'Naar het verkeerde bureau gestuurd.' } as const;

  it('destroys the case after its name was typed, with a certificate, and the sender sends all again after that', async () => {
    const office = await shared();
    const { cf, payoke, toPayoke, caseId } = office;
    const bytes = await sealed(office, WHY);
    const opened = await payoke.service.openBundle(bytes);
    if (!opened.ok || opened.value.kind !== 'recall') throw new Error('no recall');
    const { token, cases } = opened.value;
    expect(cases).toMatchObject([{ caseId, code: 'Zilver-19', sequence: 1, ownRecords: 0 }]);
    // Saying so without doing so is refused, and so is another case.
    expect(await payoke.service.destroyRecalled(token, [])).toEqual({
      ok: false,
      error: { kind: 'still-here' },
    });
    const other = await payoke.addCase('Kobalt-27', 1);
    const erase = { typedCode: 'Zilver-19', reason: 'Op vraag van wie het stuurde.', second: '' };
    expect(
      await payoke.service.destroyRecalled(token, [{ ...erase, caseId: other, typedCode: 'Kobalt-27' }]),
    ).toEqual({ ok: false, error: { kind: 'nothing-here' } });
    expect(
      await payoke.service.destroyRecalled(token, [{ ...erase, caseId, typedCode: 'Zilver' }]),
    ).toMatchObject({ ok: false, error: { kind: 'code-differs' } });
    const done = await payoke.service.destroyRecalled(token, [{ ...erase, caseId }]);
    if (!done.ok) throw new Error(done.error.kind);
    expect(done.value.erasureIds).toHaveLength(1);
    expect(await payoke.codes()).toEqual(['Kobalt-27']);
    await takeReceipt(cf, done.value.receipt.blob);
    expect(await openAt(cf)).toEqual([]);
    const preview = await cf.service.previewHandover(planOf(toPayoke, [caseId]));
    expect(preview).toMatchObject({ ok: true, value: { cases: [{ acknowledged: null, unchanged: 0 }] } });
  });

  it('may be refused with a reason, and what is here stays', async () => {
    const office = await shared();
    const { cf, payoke, caseId } = office;
    const opened = await payoke.service.openBundle(await sealed(office, WHY));
    if (!opened.ok || opened.value.kind !== 'recall') throw new Error('no recall');
    const refused = await payoke.service.refuseBundle(opened.value.token, 'Wij begeleiden haar zelf al.');
    if (!refused.ok) throw new Error(refused.error.kind);
    expect(await payoke.codes()).toEqual(['Zilver-19']);
    await takeReceipt(cf, refused.value.blob);
    const [, recall] = await ledger(cf, caseId);
    expect(recall?.values).toMatchObject({ what: 'recall', receipt: { state: 'refused' } });
  });

  it('of what never came in is answered by saying that nothing is here', async () => {
    const { cf, payoke, toPayoke } = await twoDesks();
    const caseId = await cf.addCase('Zilver-19', 1);
    await send(cf, planOf(toPayoke, [caseId]));
    const [entry] = await ledger(cf, caseId);
    const bytes = await sealed({ cf, caseId, entryId: entry?.id ?? '' }, WHY);
    const opened = await payoke.service.openBundle(bytes);
    if (!opened.ok || opened.value.kind !== 'recall') throw new Error('no recall');
    expect(opened.value.cases).toEqual([]);
    const done = await payoke.service.destroyRecalled(opened.value.token, []);
    if (!done.ok) throw new Error(done.error.kind);
    await takeReceipt(cf, done.value.receipt.blob);
    expect(await openAt(cf)).toMatchObject([{ sequence: 1 }]);
  });
});
