/** Records and desks with overrides; fictional people only. */
import { boxKeyPairFromSecret, type BoxKeyPair } from '../../shared/crypto/box';
import { encodeBase64, randomBytes, type Bytes } from '../../shared/crypto/bytes';
import { signKeyPairFromSeed, type SignKeyPair } from '../../shared/crypto/sign';
import { encodeCard } from '../../shared/bundle/card';
import type { AgencyRef } from '../../shared/domain/agency';
import type { Json } from '../../shared/domain/json';
import type { Kind, KindValues } from '../../shared/domain/kinds';
import { createRecord, type RecordDoc, type Stamp } from '../../shared/domain/record';

export const CHILD_FOCUS: AgencyRef = { kind: 'child-focus', name: 'Child Focus' };
export const PAYOKE: AgencyRef = { kind: 'payoke', name: 'Payoke' };
export const POLICE: AgencyRef = { kind: 'police', name: 'Politie, recherche' };

export const newId = (): string => encodeBase64(randomBytes(16));

export interface TestDesk {
  readonly deskId: string;
  readonly agency: AgencyRef;
  readonly replica: string;
  readonly box: BoxKeyPair;
  readonly sign: SignKeyPair;
  readonly card: string;
}

export function buildDesk(agency: AgencyRef = CHILD_FOCUS, deskId = newId()): TestDesk {
  const box = boxKeyPairFromSecret(randomBytes(32));
  const sign = signKeyPairFromSeed(randomBytes(32));
  const card = encodeCard({ deskId, agency, createdOn: '2026-11-01', boxKey: box.publicKey }, sign);
  return { deskId, agency, replica: newId(), box, sign, card };
}

export function buildStamp(desk: TestDesk, overrides: Partial<Stamp> = {}): Stamp {
  return {
    replica: desk.replica,
    n: 1,
    at: 1_790_000_000_000,
    desk: desk.deskId,
    person: 'Ilse Verhaegen',
    ...overrides,
  };
}

export function buildRecord<K extends Kind>(
  desk: TestDesk,
  kind: K,
  values: KindValues<K>,
  overrides: {
    readonly id?: string;
    readonly caseId?: string;
    readonly common?: Readonly<Record<string, Json>>;
    readonly stamp?: Partial<Stamp>;
  } = {},
): RecordDoc {
  const head = { kind, v: 1, id: overrides.id ?? newId(), caseId: overrides.caseId ?? CASE_ID };
  const all = { ...(values as Readonly<Record<string, Json>>), ...overrides.common };
  return createRecord(head, all, buildStamp(desk, overrides.stamp));
}

export const CASE_ID = 'AAAAAAAAAAAAAAAAAAAAAA';

export function flipBit(bytes: Bytes, bit: number): Bytes {
  const changed = bytes.slice();
  changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return changed;
}
