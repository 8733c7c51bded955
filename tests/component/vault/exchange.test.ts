/** Handovers and receipts through the whole vault: what is refused, what is shown, and what comes in. */
import { describe, expect, it } from 'vitest';
import type { Incoming } from '../../../renderer/vault/api';
import { parseCard } from '../../../shared/bundle/card';
import { sealBundle, sealReceipt } from '../../../shared/bundle/seal';
import { encodeBase64, type Bytes } from '../../../shared/crypto/bytes';
import { set } from '../../../shared/domain/change';
import { setFields, type RecordDoc } from '../../../shared/domain/record';
import {
  buildDesk,
  buildRecord,
  buildStamp,
  CHILD_FOCUS,
  newId,
  PAYOKE,
  POLICE,
  type TestDesk as Partner,
} from '../../support/builders';
import { openSessionOf, TestDesk } from '../../support/vault-desk';

interface Office {
  readonly desk: TestDesk;
  readonly payoke: Partner;
  readonly us: { readonly deskId: string; readonly boxKey: Bytes };
}

async function office(): Promise<Office> {
  const desk = await TestDesk.made();
  const payoke = buildDesk(PAYOKE);
  const added = await desk.service.addCard(payoke.card);
  if (!added.ok) throw new Error(added.error.kind);
  const verified = { by: 'Ilse', how: 'telefoon', on: '2026-11-20' };
  const ids = { id: added.value.partner.recordId, caseId: null };
  await desk.service.commit([set('partner-desk', ids, { verified })], { act: 'commit' });
  const card = parseCard((await desk.service.ownCard()).text);
  if (!card.ok) throw new Error(card.error);
  return { desk, payoke, us: card.value };
}

interface Sent {
  readonly sequence?: number;
  readonly previous?: string | null;
  readonly sealedAt?: string;
}

function sealFrom(
  payoke: Partner,
  { us }: Pick<Office, 'us'>,
  caseId: string,
  records: readonly RecordDoc[],
  { sequence = 1, previous = null, sealedAt = '2026-09-21T10:00:00.000Z' }: Sent = {},
) {
  return sealBundle({
    manifest: {
      sealedAt,
      sender: { card: payoke.card, person: 'Nora Peeters' },
      recipients: [{ deskId: us.deskId, boxKey: encodeBase64(us.boxKey), sequence, previous }],
      purpose: { id: 'assessment', note: '' },
      ground: { id: 'consent', note: '' },
      consent: { state: 'written', note: '' },
      minor: { state: 'informed', note: '' },
      onward: 'case-partners',
      cases: [{ caseId, code: 'Zilver-19', since: [] }],
      desks: [{ deskId: payoke.deskId, agency: PAYOKE }],
    },
    content: { records, withheld: [] },
    recipientKeys: [us.boxKey],
    signKeys: payoke.sign,
  });
}

async function opened(desk: TestDesk, bytes: Bytes): Promise<Incoming> {
  const answer = await desk.service.openBundle(new Blob([bytes]));
  if (!answer.ok || answer.value.kind !== 'handover') throw new Error('no handover');
  return answer.value;
}

const ACCEPT = { untrustedReason: '', note: '' };

describe('stamps in a handover', () => {
  it('in our name that we never made are shown and never taken, while the sender’s own words come in', async () => {
    const { desk, payoke, us } = await office();
    const caseId = await desk.addCase('Zilver-19');
    const [written] = await desk.service.history(caseId, caseId);
    const replica = written?.stamp.replica ?? '';
    const plain = { kind: 'case', v: 1, id: caseId, caseId, stamps: {}, fields: {} };
    const mine = { desk: us.deskId, person: 'Ilse', at: 1_790_000_000_500 };
    const forged = setFields(
      setFields(plain, { stage: 'closed' }, { ...mine, replica, n: 900 }),
      { summary: 'van Payoke' },
      buildStamp(payoke),
    );
    const incoming = await opened(desk, sealFrom(payoke, { us }, caseId, [forged]).bytes);
    expect(incoming.leftOut).toEqual([
      { recordId: caseId, kind: 'case', field: 'stage', reason: 'not-ours' },
    ]);
    expect(incoming.records.flatMap(({ fields }) => fields.map(({ field }) => field))).toEqual(['summary']);
    const accepted = await desk.service.acceptBundle(incoming.token, {}, ACCEPT);
    expect(accepted.ok).toBe(true);
    const [view] = (await desk.service.openCase(caseId))?.records.filter(({ id }) => id === caseId) ?? [];
    expect(view?.values).toMatchObject({ stage: 'approach', summary: 'van Payoke' });
  });

  it('of a third desk are shown as coming through the sender, and stay so in the history', async () => {
    const { desk, payoke, us } = await office();
    const police = buildDesk(POLICE);
    await desk.service.addCard(police.card);
    const caseId = newId();
    const head = buildRecord(
      payoke,
      'case',
      { code: 'Zilver-19', stage: 'intake', lead: PAYOKE, openedOn: '2026-09-01' },
      { id: caseId, caseId },
    );
    const told = setFields(head, { summary: 'van de politie' }, buildStamp(police));
    const incoming = await opened(desk, sealFrom(payoke, { us }, caseId, [told]).bytes);
    const through = incoming.records[0]?.fields.map(({ field, through: by }) => [field, by?.author?.name]);
    expect(through).toContainEqual(['summary', POLICE.name]);
    expect(through).toContainEqual(['stage', undefined]);
    await desk.service.acceptBundle(incoming.token, {}, ACCEPT);
    const history = await desk.service.history(caseId, caseId);
    // The agency's name: the history is read by people.
    expect(history.find(({ field }) => field === 'summary')?.via).toBe(PAYOKE.name);
  });

  it('of next year are shown, and wait for a choice', async () => {
    const { desk, payoke, us } = await office();
    const caseId = newId();
    const nextYear = desk.time + 400 * 86_400_000;
    const head = buildRecord(
      payoke,
      'case',
      { code: 'Zilver-19', stage: 'intake', lead: PAYOKE, openedOn: '2026-09-01' },
      { id: caseId, caseId, stamp: { at: nextYear } },
    );
    const sealedAt = new Date(nextYear).toISOString();
    const incoming = await opened(desk, sealFrom(payoke, { us }, caseId, [head], { sealedAt }).bytes);
    expect(incoming).toMatchObject({ sealedInFuture: true, fromTheFuture: 1 });
    expect(incoming.records[0]?.fields.every(({ isFuture }) => isFuture)).toBe(true);
  });
});

describe('the sequence of a partner’s files', () => {
  it('tells what follows, what was here, what is older, what is missing between, and a broken chain', async () => {
    const { desk, payoke, us } = await office();
    const caseId = newId();
    const head = buildRecord(
      payoke,
      'case',
      { code: 'Zilver-19', stage: 'intake', lead: PAYOKE, openedOn: '2026-09-01' },
      { id: caseId, caseId },
    );
    const seal = (sent: Sent) => sealFrom(payoke, { us }, caseId, [head], sent);
    const stateOf = async (bytes: Bytes) => (await opened(desk, bytes)).sequenceState;
    const first = seal({});
    const second = seal({ sequence: 2, previous: first.fileHash });
    for (const { bytes } of [first, second]) {
      const { token } = await opened(desk, bytes);
      await desk.service.acceptBundle(token, {}, ACCEPT);
    }
    expect(await stateOf(second.bytes)).toBe('replayed');
    expect(await stateOf(first.bytes)).toBe('replayed');
    // Not that file, though it bears a number that was here.
    expect(await stateOf(seal({}).bytes)).toBe('older');
    expect(await stateOf(seal({ sequence: 3, previous: second.fileHash }).bytes)).toBe('next');
    expect(await stateOf(seal({ sequence: 3, previous: first.fileHash }).bytes)).toBe('chain-broken');
    expect(await stateOf(seal({ sequence: 5, previous: second.fileHash }).bytes)).toBe('gap');
    // Another file under a number that we have.
    expect(await stateOf(seal({ sequence: 2, previous: first.fileHash }).bytes)).toBe('chain-broken');
  });
});

describe('a sender', () => {
  const headOf = (by: Partner, caseId: string) =>
    buildRecord(
      by,
      'case',
      { code: 'Zilver-19', stage: 'intake', lead: PAYOKE, openedOn: '2026-09-01' },
      { id: caseId, caseId },
    );

  it('that is unknown, whose keys changed or that was revoked is told as such, and nothing of it is taken', async () => {
    const { desk, payoke, us } = await office();
    const caseId = newId();
    const refusedAs = async (sender: Partner, trust: Incoming['trust']) => {
      const incoming = await opened(desk, sealFrom(sender, { us }, caseId, [headOf(sender, caseId)]).bytes);
      expect(incoming.trust).toBe(trust);
      const words = { untrustedReason: 'toch', note: '' };
      expect(await desk.service.acceptBundle(incoming.token, {}, words)).toEqual({
        ok: false,
        error: { kind: 'untrusted-sender' },
      });
    };
    const stranger = buildDesk(POLICE);
    await refusedAs(stranger, 'unknown');
    await refusedAs({ ...buildDesk(PAYOKE, payoke.deskId), replica: payoke.replica }, 'key-changed');
    const [partner] = await desk.service.partners();
    const revoked = { why: 'laptop verloren', on: '2026-11-20' };
    await desk.service.commit(
      [set('partner-desk', { id: partner?.recordId ?? '', caseId: null }, { revoked })],
      { act: 'commit' },
    );
    await refusedAs(payoke, 'revoked');
    expect(await desk.service.openCase(caseId)).toBeNull();
  });

  it('may not be ourselves', async () => {
    const { desk, us } = await office();
    const inside = await openSessionOf(desk);
    const { identity } = inside;
    const ourselves = { ...buildDesk(CHILD_FOCUS), sign: identity.sign, deskId: identity.deskId };
    const caseId = newId();
    const bytes = sealFrom({ ...ourselves, card: (await desk.service.ownCard()).text }, { us }, caseId, [
      headOf(ourselves, caseId),
    ]).bytes;
    expect(await desk.service.openBundle(new Blob([bytes]))).toEqual({
      ok: false,
      error: { kind: 'from-ourselves' },
    });
    inside.close();
  });
});

describe('a receipt', () => {
  it('counts only for a file we sent, with that hash, from the desk we sent it to', async () => {
    const { desk, payoke, us } = await office();
    const police = buildDesk(POLICE);
    await desk.service.addCard(police.card);
    const caseId = await desk.addCase('Zilver-19');
    for (let i = 0; i < 3; i++) await desk.addCase(`Kiezel-0${i}`);
    const [partner] = await desk.service.partners();
    const sealed = await desk.service.sealHandover([
      {
        caseIds: [caseId],
        onlyChanges: true,
        partnerRecordId: partner?.recordId ?? '',
        profile: { sections: ['case'], release: [] },
        purposeId: 'assessment',
        purposeNote: '',
        groundId: 'consent-written',
        groundNote: '',
        consent: { state: 'written', note: '' },
        minor: { state: 'informed', note: '' },
        onward: 'case-partners',
        showWithheld: true,
        consentId: null,
        unverifiedReason: '',
      },
    ]);
    if (!sealed.ok) throw new Error(sealed.error.kind);
    const entryOf = async () =>
      (await desk.service.openCase(caseId))?.records.flatMap((view) =>
        view.kind === 'handover-entry' ? [view.values] : [],
      )[0];
    const sent = await entryOf();
    const answer = (from: Partner, about: { readonly bundleId: string; readonly fileHash: string }) =>
      sealReceipt({
        manifest: {
          sealedAt: '2026-09-22T10:00:00.000Z',
          sender: { card: from.card, person: 'Nora Peeters' },
          recipients: [{ deskId: us.deskId, boxKey: encodeBase64(us.boxKey) }],
          about,
          state: 'accepted',
          note: '',
          taken: 4,
          left: 0,
        },
        recipientKey: us.boxKey,
        signKeys: from.sign,
      }).bytes;
    const about = { bundleId: sent?.bundleId ?? '', fileHash: sent?.fileHash ?? '' };
    const unknown = { ok: false, error: { kind: 'receipt-unknown' } };
    expect(await desk.service.openBundle(new Blob([answer(police, about)]))).toEqual(unknown);
    expect(
      await desk.service.openBundle(new Blob([answer(payoke, { ...about, fileHash: 'A'.repeat(43) })])),
    ).toEqual(unknown);
    expect(
      await desk.service.openBundle(new Blob([answer(payoke, { ...about, bundleId: newId() })])),
    ).toEqual(unknown);
    expect((await entryOf())?.receipt).toBeUndefined();
    expect(await desk.service.openBundle(new Blob([answer(buildDesk(PAYOKE), about)]))).toEqual({
      ok: false,
      error: { kind: 'untrusted-sender' },
    });
    expect(await desk.service.openBundle(new Blob([answer(payoke, about)]))).toMatchObject({
      ok: true,
      value: { kind: 'receipt', caseId, state: 'accepted', taken: 4 },
    });
    expect((await entryOf())?.receipt).toMatchObject({ state: 'accepted', person: 'Nora Peeters' });
  });
});
