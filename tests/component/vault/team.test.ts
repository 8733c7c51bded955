/** Two computers of one desk, each with a real vault, and one real folder between them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PickedFolder } from '../../../renderer/host/browser-folders';
import { bytesOf } from '../../../renderer/store/bytes';
import { equalBytes, randomBytes, type Bytes } from '../../../shared/crypto/bytes';
import { set } from '../../../shared/domain/change';
import { DOCUMENT_CHUNK_BYTES } from '../../../shared/domain/document';
import { SECTIONS } from '../../../shared/domain/redact';
import { PAYOKE } from '../../support/builders';
import { accept, arrive, deskOf, meet, planOf, send } from '../../support/two-desks';
import { addDocument, backupOf, documentIn, documentRecord, restoredFrom } from '../../support/team-vaults';
import { TestDesk } from '../../support/vault-desk';

const NAME = 'team-test';
let handle: FileSystemDirectoryHandle;
let folder: PickedFolder;

beforeEach(async () => {
  handle = await (await navigator.storage.getDirectory()).getDirectoryHandle(NAME, { create: true });
  folder = new PickedFolder(handle);
});
afterEach(async () => {
  await (await navigator.storage.getDirectory()).removeEntry(NAME, { recursive: true });
});

/** A file is tried at the second look. */
async function look({ service }: TestDesk): Promise<void> {
  await service.lookInPostbus(folder);
  await service.lookInPostbus(folder);
}

async function names(): Promise<readonly string[]> {
  const all: string[] = [];
  for await (const name of handle.keys()) all.push(name);
  return all.sort();
}

async function newest(): Promise<string> {
  const files = await folder.list();
  const large = files.toSorted((a, b) => b.size - a.size);
  return large[0]?.name ?? '';
}

async function fault(desk: TestDesk, caseId: string): Promise<string | null> {
  const answer = await documentIn(desk, caseId);
  return answer.ok ? null : answer.error.kind;
}

async function read(desk: TestDesk, caseId: string): Promise<Bytes> {
  const answer = await documentIn(desk, caseId);
  if (!answer.ok) throw new Error(answer.error.kind);
  return answer.value;
}

interface Team {
  readonly first: TestDesk;
  readonly second: TestDesk;
  readonly caseId: string;
}

async function team(): Promise<Team> {
  const first = await TestDesk.made();
  const caseId = await first.addCase('Zilver-19');
  expect((await first.service.joinTeam('balie')).ok).toBe(true);
  const second = await restoredFrom(await backupOf(first), first.time + 1000);
  expect((await second.service.joinTeam('laptop')).ok).toBe(true);
  await look(second);
  await look(first);
  const { requests } = await first.service.team();
  const asking = await second.service.team();
  expect(asking.own).toBe('asking');
  expect(requests).toEqual([expect.objectContaining({ name: 'laptop', fingerprint: asking.fingerprint })]);
  expect((await first.service.admitDevice(requests[0]?.deviceId ?? '')).ok).toBe(true);
  for (const desk of [first, second, first]) await look(desk);
  expect((await second.service.team()).own).toBe('member');
  return { first, second, caseId };
}

describe('two computers of one desk', () => {
  it('bring each other what is written, in both directions, and then leave the folder in peace', async () => {
    const { first, second, caseId } = await team();
    await first.addContact(caseId, 'van de balie');
    await second.addContact(caseId, 'van de laptop');
    const other = await second.addCase('Koper-07');
    for (const desk of [first, second, first, second]) await look(desk);
    expect([...(await second.summaries(caseId))].sort()).toEqual([...(await first.summaries(caseId))].sort());
    expect(await first.summaries(caseId)).toContain('van de laptop');
    expect(await first.codes()).toEqual(['Koper-07', 'Zilver-19']);
    expect(await first.summaries(other)).toEqual(['Koper-07 gesprek 0']);
    expect(await first.acts()).toContain('take-team');
    // One file each, and nobody writes any more.
    const still = await names();
    expect(still).toHaveLength(2);
    for (const desk of [first, second, first, second]) await look(desk);
    expect(await names()).toEqual(still);
  });

  it('tell each other only what is new, however much was told before, in both directions', async () => {
    const { first, second, caseId } = await team();
    for (const desk of [first, second])
      for (let i = 0; i < 40; i++) await desk.addContact(caseId, `gesprek ${i} `.repeat(20));
    for (const desk of [first, second, first, second]) await look(desk);
    const much = (await folder.list()).map(({ size }) => size);
    for (let i = 0; i < 3; i++)
      for (const desk of [first, second]) {
        await desk.addContact(caseId, `kort ${i}`);
        for (const each of [desk, first, second]) await look(each);
      }
    const sizes = (await folder.list()).map(({ size }) => size);
    expect(sizes).toHaveLength(2);
    expect(Math.max(...sizes)).toBeLessThan(Math.max(...much) / 2);
    expect([...(await second.summaries(caseId))].sort()).toEqual([...(await first.summaries(caseId))].sort());
  });

  it('let a conflict wait for a person, the same on both', async () => {
    const { first, second, caseId } = await team();
    const ids = { id: caseId, caseId };
    await first.service.commit([set('case', ids, { summary: 'zegt de balie' })], { act: 'commit' });
    await second.service.commit([set('case', ids, { summary: 'zegt de laptop' })], { act: 'commit' });
    for (const desk of [first, second, first, second]) await look(desk);
    for (const { service } of [first, second]) {
      const view = (await service.openCase(caseId))?.records.find(({ id }) => id === caseId);
      const rivals = view?.conflicts.summary?.map(({ value }) => value) ?? [];
      expect([...rivals].sort()).toEqual(['zegt de balie', 'zegt de laptop']);
    }
    await first.service.commit([set('case', ids, { summary: 'samen gekozen' })], { act: 'commit' });
    for (const desk of [first, second]) await look(desk);
    const view = (await second.service.openCase(caseId))?.records.find(({ id }) => id === caseId);
    expect(view?.values).toMatchObject({ summary: 'samen gekozen' });
    expect(view?.conflicts).toEqual({});
  });

  it('go on after a lock, after a lost file, and after a time apart', async () => {
    const { first, second, caseId } = await team();
    await first.addContact(caseId, 'voor het slot');
    await look(first);
    for (const name of await names()) await folder.remove(name);
    const again = await first.reopened();
    await again.addContact(caseId, 'na het slot');
    const late = await second.reopened();
    for (const desk of [again, late, again, late]) await look(desk);
    expect(await late.summaries(caseId)).toEqual(
      expect.arrayContaining(['voor het slot', 'na het slot']) as unknown,
    );
  });

  it('take nothing from a computer that was revoked, and seal nothing to it', async () => {
    const { first, second, caseId } = await team();
    const laptop = (await first.service.team()).devices.find(({ name }) => name === 'laptop');
    expect((await first.service.revokeDevice(laptop?.recordId ?? '', '')).ok).toBe(false);
    expect((await first.service.revokeDevice(laptop?.recordId ?? '', 'gestolen')).ok).toBe(true);
    await first.addContact(caseId, 'na het verlies');
    await look(first);
    await second.addContact(caseId, 'van de dief');
    for (const desk of [second, first, second]) await look(desk);
    expect(await first.summaries(caseId)).not.toContain('van de dief');
    expect(await second.summaries(caseId)).not.toContain('na het verlies');
    const { troubles, devices } = await first.service.team();
    expect(troubles).toEqual([{ name: 'laptop', why: 'revoked' }]);
    expect(devices.find(({ name }) => name === 'laptop')?.revoked).toMatchObject({ why: 'gestolen' });
    const refusal = (await first.service.auditLog()).entries.find(
      ({ detail }) => detail.refused === 'revoked',
    );
    expect(refusal?.act).toBe('take-team');
  });

  it('may send a partner two files under one number: it takes both, whichever comes first', async () => {
    const { first, second, caseId } = await team();
    const payoke = await deskOf(PAYOKE, 'Nora');
    await meet(payoke, first);
    const toPayoke = await meet(first, payoke);
    for (const desk of [first, second]) await look(desk);
    await first.addContact(caseId, 'van de balie');
    const other = await second.addCase('Koper-07');
    // Neither has heard of the other's file yet.
    const [one, two] = [
      await send(first, planOf(toPayoke, [caseId])),
      await send(first, planOf(toPayoke, [caseId], { onlyChanges: false })),
    ];
    const late = await send(second, planOf(toPayoke, [other]));
    expect((await arrive(payoke, one)).sequenceState).toBe('first');
    await accept(payoke, await arrive(payoke, one));
    await accept(payoke, await arrive(payoke, two));
    const arrived = await arrive(payoke, late);
    expect(arrived).toMatchObject({ sequence: 1, sequenceState: 'older' });
    await folder.append('late.schakel', await bytesOf(late));
    const isNew = async () => {
      await look(payoke);
      return (await payoke.service.lookInPostbus(folder))?.files.map((file) => file.isNew);
    };
    expect(await isNew()).toEqual([true]);
    await accept(payoke, arrived);
    expect(await payoke.codes()).toEqual(['Koper-07', 'Zilver-19']);
    expect(await isNew()).toEqual([false]);
    expect((await arrive(payoke, late)).sequenceState).toBe('replayed');
    // Once they have heard of each other they count on from the highest.
    for (const desk of [first, second, first, second]) await look(desk);
    const next = await arrive(payoke, await send(second, planOf(toPayoke, [other], { onlyChanges: false })));
    expect(next).toMatchObject({ sequence: 3, sequenceState: 'next' });
  });

  it('remember a refused file on both, and a revoked partner stays revoked whatever the other writes', async () => {
    const { first, second, caseId } = await team();
    const payoke = await deskOf(PAYOKE, 'Nora');
    const toUs = await meet(payoke, first);
    const recordId = await meet(first, payoke);
    for (const desk of [first, second]) await look(desk);
    const theirs = await payoke.addCase('Lood-82');
    const bytes = await send(payoke, planOf(toUs, [theirs]));
    const { token } = await arrive(first, bytes);
    expect((await first.service.refuseBundle(token, 'Niet voor ons.')).ok).toBe(true);
    const ids = { id: recordId, caseId: null };
    const revoked = { why: 'Sleutel gelekt', on: '2026-11-20' };
    await first.service.commit([set('partner-desk', ids, { revoked })], { act: 'commit' });
    second.time += 60_000;
    await second.service.commit([set('partner-desk', ids, { revoked: null })], { act: 'commit' });
    await second.addContact(caseId, 'daarna');
    for (const desk of [first, second, first, second]) await look(desk);
    for (const { service } of [first, second])
      expect((await service.partners()).find((each) => each.recordId === recordId)?.trust).toBe('revoked');
    expect((await arrive(second, bytes)).sequenceState).toBe('replayed');
  });

  it('bring each other documents, say which are on their way, and leave none lying about', async () => {
    const { first, second, caseId } = await team();
    const bytes = randomBytes(2 * DOCUMENT_CHUNK_BYTES + 17);
    await addDocument(first, caseId, bytes);
    await look(first);
    expect(await names()).toHaveLength(3);
    // What was written comes first: whoever opens it now is told that the rest is on its way.
    const given = await newest();
    const held = await folder.read(given, 0, await folder.size(given));
    await folder.remove(given);
    await look(second);
    expect(await fault(second, caseId)).toBe('elsewhere');
    expect((await second.service.team()).lacking).toBe(1);
    // Nor does it leave for a partner as if it were damaged.
    const toPayoke = await meet(second, await deskOf(PAYOKE, 'Nora'));
    const documents = [(await documentRecord(second, caseId))?.id ?? ''];
    const profile = { sections: SECTIONS, release: [], documents };
    expect(await second.service.sealHandover([planOf(toPayoke, [caseId], { profile })])).toEqual({
      ok: false,
      error: { kind: 'elsewhere' },
    });
    // It is asked for again, also after a restart on both sides.
    const [here, there] = [await first.reopened(), await second.reopened()];
    for (const desk of [here, here]) await look(desk);
    expect(await names()).toHaveLength(3);
    // Half of it is no document.
    const again = await newest();
    const whole = await folder.read(again, 0, await folder.size(again));
    await folder.truncate(again, 700_000);
    await look(there);
    expect(await fault(there, caseId)).toBe('elsewhere');
    await folder.append(again, whole.slice(700_000));
    await look(there);
    expect(equalBytes(await read(there, caseId), bytes)).toBe(true);
    expect((await there.service.team()).lacking).toBe(0);
    expect(await there.acts()).toContain('take-team');
    for (const desk of [there, here, there, here]) await look(desk);
    expect(await names()).toHaveLength(2);
    // A file that comes back late brings nothing twice, and is left to whoever put it there.
    await folder.append('late.schakel', held);
    for (const desk of [there, here]) await look(desk);
    expect((await there.service.team()).troubles).toEqual([]);
  });

  it('let a third one have a document of the first from either, once', async () => {
    const { first, second, caseId } = await team();
    const third = await restoredFrom(await backupOf(first), first.time + 9000);
    await third.service.joinTeam('thuis');
    for (const desk of [third, first]) await look(desk);
    const [request] = (await first.service.team()).requests;
    await first.service.admitDevice(request?.deviceId ?? '');
    for (const desk of [first, second, third, first, second]) await look(desk);
    const bytes = randomBytes(5000);
    await addDocument(first, caseId, bytes);
    for (const desk of [first, second]) await look(desk);
    // The second holds it by now; what lies there is for the third too.
    expect(await names()).toHaveLength(4);
    await folder.remove(await newest());
    for (const desk of [third, second, third]) await look(desk);
    expect(equalBytes(await read(third, caseId), bytes)).toBe(true);
    for (const desk of [third, first, second, third, first, second, third, first, second, third])
      await look(desk);
    expect(await names()).toHaveLength(3);
  });

  it('keep nothing of an erased case in the folder, and none of its documents come back', async () => {
    const { first, second, caseId } = await team();
    await addDocument(first, caseId, randomBytes(5000));
    await look(first);
    const before = await names();
    expect(before).toHaveLength(3);
    const erased = await first.service.erase({
      caseId,
      typedCode: 'Zilver-19',
      reason: 'Bewaartermijn',
      second: '',
    });
    expect(erased.ok).toBe(true);
    await look(first);
    const left = (await names()).filter((name) => before.includes(name));
    expect(left).toHaveLength(1);
    for (const desk of [second, first, second, first]) await look(desk);
    expect(await first.codes()).toEqual([]);
  });

  it('are not joined by a computer that nobody let in', async () => {
    const { first, caseId } = await team();
    const stranger = await restoredFrom(await backupOf(first), first.time + 5000);
    await stranger.service.joinTeam('onbekend');
    await stranger.addContact(caseId, 'niet toegelaten');
    for (const desk of [stranger, first, stranger]) await look(desk);
    expect(await first.summaries(caseId)).not.toContain('niet toegelaten');
    expect((await first.service.team()).requests.map(({ name }) => name)).toEqual(['onbekend']);
  });
});
