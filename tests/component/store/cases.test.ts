/** The list of cases the page holds, beside the one the vault gives when it is asked for all of it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createBrowserHost } from '../../../renderer/host/browser-host';
import { allCases } from '../../../renderer/store/cases';
import { setHost } from '../../../renderer/store/host';
import { connect, enter, lock, vault } from '../../../renderer/store/session';
import type { CaseRow } from '../../../renderer/vault/api';
import { set, type Change } from '../../../shared/domain/change';
import { CHILD_FOCUS } from '../../support/builders';
import { aCase, PASSPHRASE } from '../../support/vault-desk';

const STORE = `cases-test-${Date.now()}`;

async function commit(changes: readonly Change[]): Promise<void> {
  const done = await vault().commit(changes, { act: 'commit' });
  if (!done.ok) throw new Error(done.error.kind);
}

/** @returns the ids of the new cases */
async function addCases(count: number): Promise<readonly string[]> {
  const made = Array.from({ length: count }, (_, i) => aCase(`Els-${i}`, 0));
  await commit(made.flatMap(({ changes }) => changes));
  return made.map(({ caseId }) => caseId);
}

const byId = (rows: readonly CaseRow[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** What the page holds now is what the vault says, in the same order of change. */
async function expectWhole(): Promise<readonly CaseRow[]> {
  const held = await allCases();
  expect(byId(held)).toEqual(byId(await vault().cases('')));
  expect(held.map(({ changedAt }) => changedAt)).toEqual(
    held.map(({ changedAt }) => changedAt).toSorted((a, b) => b - a),
  );
  return held;
}

beforeAll(async () => {
  setHost(createBrowserHost());
  await connect(STORE);
  const made = await vault().create({ agency: CHILD_FOCUS, person: 'Ilse', passphrase: PASSPHRASE });
  if (!made.ok) throw new Error(made.error.kind);
  await enter(made.value);
});

afterAll(() => lock('asked'));

it('is whole when it is longer than one step, and afterwards only what changed comes over', async () => {
  expect(await expectWhole()).toEqual([]);
  const ids = await addCases(1203);
  expect(await expectWhole()).toHaveLength(1203);
  const before = await vault().casesSince(0);
  expect(before).toMatchObject({ more: true, total: 1203 });
  let { mark } = before;
  for (let step = before; step.more; mark = step.mark) step = await vault().casesSince(mark);
  const [first = '', second = ''] = ids;
  await commit([set('case', { id: first, caseId: first }, { summary: 'Gebeld.' })]);
  const changed = await vault().casesSince(mark);
  expect(changed.rows.map(({ id }) => id)).toEqual([first]);
  expect(changed).toMatchObject({ more: false, total: 1203 });
  expect((await expectWhole())[0]?.id).toBe(first);
  await commit([set('case', { id: second, caseId: second }, { summary: 'Ook gebeld.' })]);
  expect((await expectWhole())[0]?.id).toBe(second);
});

it('forgets a case that is erased, also when another came meanwhile', async () => {
  const [gone] = await expectWhole();
  if (!gone) throw new Error('no case');
  const answer = await vault().erase({
    caseId: gone.id,
    typedCode: gone.code,
    reason: 'bewaartermijn',
    second: '',
  });
  expect(answer.ok).toBe(true);
  await addCases(1);
  expect((await expectWhole()).map(({ id }) => id)).not.toContain(gone.id);
});

it('begins anew after the lock', async () => {
  await expectWhole();
  await lock('asked');
  const unlocked = await vault().unlock(PASSPHRASE, null);
  if (!unlocked.ok) throw new Error(unlocked.error.kind);
  await enter(unlocked.value);
  expect(await expectWhole()).toHaveLength(1203);
});

it('answers questions that are asked at once alike', async () => {
  await addCases(3);
  const [one, two] = await Promise.all([allCases(), allCases()]);
  expect(one).toEqual(two);
  await expectWhole();
});
