/** Two desks with real stores that know each other, and the acts that carry files between them. */
import type { HandoverPlan, Incoming } from '../../renderer/vault/api';
import type { AgencyRef } from '../../shared/domain/agency';
import { set } from '../../shared/domain/change';
import type { RecordView } from '../../shared/domain/kinds';
import { SECTIONS } from '../../shared/domain/redact';
import { CHILD_FOCUS, PAYOKE } from './builders';
import { PASSPHRASE, TestDesk } from './vault-desk';

export interface Pair {
  readonly cf: TestDesk;
  readonly payoke: TestDesk;
  /** How each knows the other. */
  readonly toPayoke: string;
}

export async function deskOf(agency: AgencyRef, person: string): Promise<TestDesk> {
  const desk = new TestDesk();
  const made = await desk.service.create({ agency, person, passphrase: PASSPHRASE });
  if (!made.ok) throw new Error(made.error.kind);
  return desk;
}

/** @returns the record id of the partner, with its keys compared */
export async function meet(desk: TestDesk, other: TestDesk): Promise<string> {
  const added = await desk.service.addCard((await other.service.ownCard()).text);
  if (!added.ok) throw new Error(added.error.kind);
  const { recordId } = added.value.partner;
  const verified = { by: 'Ilse', how: 'telefoon', on: '2026-11-20' };
  await desk.service.commit([set('partner-desk', { id: recordId, caseId: null }, { verified })], {
    act: 'commit',
  });
  return recordId;
}

export async function twoDesks(): Promise<Pair> {
  const cf = await deskOf(CHILD_FOCUS, 'Ilse');
  const payoke = await deskOf(PAYOKE, 'Nora');
  await meet(payoke, cf);
  return { cf, payoke, toPayoke: await meet(cf, payoke) };
}

export function planOf(
  partnerRecordId: string,
  caseIds: readonly string[],
  overrides: Partial<HandoverPlan> = {},
): HandoverPlan {
  return {
    caseIds,
    onlyChanges: true,
    partnerRecordId,
    profile: { sections: SECTIONS, release: [] },
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
    ...overrides,
  };
}

export async function send(from: TestDesk, plan: HandoverPlan): Promise<Blob> {
  const sealed = await from.service.sealHandover([plan]);
  const [file] = sealed.ok ? sealed.value : [];
  if (!file) throw new Error(sealed.ok ? 'no file' : sealed.error.kind);
  return file.blob;
}

export async function arrive(at: TestDesk, file: Blob): Promise<Incoming> {
  const opened = await at.service.openBundle(file);
  if (!opened.ok || opened.value.kind !== 'handover') throw new Error('no handover');
  return opened.value;
}

/** Takes all of it over. @returns the receipt */
export async function accept(at: TestDesk, { token }: Incoming): Promise<Blob> {
  const accepted = await at.service.acceptBundle(token, {}, { untrustedReason: '', note: '' });
  if (!accepted.ok) throw new Error(accepted.error.kind);
  return accepted.value.receipt.blob;
}

export async function takeReceipt(at: TestDesk, file: Blob): Promise<void> {
  const opened = await at.service.openBundle(file);
  if (!opened.ok || opened.value.kind !== 'receipt') throw new Error('no receipt');
}

export async function ledger(at: TestDesk, caseId: string): Promise<readonly RecordView<'handover-entry'>[]> {
  const file = await at.service.openCase(caseId);
  return (file?.records ?? []).flatMap((view) => (view.kind === 'handover-entry' ? [view] : []));
}
