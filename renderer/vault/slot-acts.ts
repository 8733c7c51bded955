/** What people may do to the key slots of an open vault: docs/spec/vault-v1.md section 2. */
import { wipe, type Bytes } from '../../shared/crypto/bytes';
import type { KdfParams } from '../../shared/crypto/kdf';
import { fail, ok, type Result } from '../../shared/domain/result';
import type { SlotActFault } from './api';
import { parseHeader, withSlot, type VaultHeader } from './header';
import { rekey, type Rekeyed } from './rekey';
import type { AdminWrite, Session } from './session';
import {
  createSlot,
  isTooShort,
  openSlot,
  resealSlot,
  wrapVaultKey,
  type Role,
  type Slot,
  type SlotSecret,
} from './slot';
import { entryOf, loadSlots, sealSlots, type SlotEntry } from './slot-list';

type Answer = Promise<Result<null, SlotActFault>>;
type Build = Result<AdminWrite, SlotActFault>;

async function readHeader(session: Session): Promise<VaultHeader | null> {
  const header = parseHeader(await session.store.readHeader());
  return header.ok ? header.value : null;
}

interface Both {
  readonly header: VaultHeader;
  readonly slots: readonly SlotEntry[];
}

/** The clear header beside the sealed list; null when a public key differs: someone wrote to the disk. */
async function readBoth(session: Session): Promise<Both | null> {
  const [header, slots] = [await readHeader(session), await loadSlots(session.store, session.keys)];
  if (!header || !slots) return null;
  const isSame = header.slots.every(({ id, publicKey }) =>
    slots.some((entry) => entry.id === id && entry.publicKey === publicKey),
  );
  return isSame && header.slots.length === slots.length ? { header, slots } : null;
}

const CHANGED = fail({ kind: 'header-changed' } as const);

function isManager(session: Session): boolean {
  return session.opener.role === 'manager';
}

export async function slotsOf(session: Session): Promise<readonly SlotEntry[]> {
  return (await loadSlots(session.store, session.keys)) ?? [];
}

export interface PassphraseSlot {
  readonly name: string;
  readonly role: Role;
  readonly passphrase: string;
  readonly kdf: KdfParams;
  readonly act: 'add-slot' | 'recovery-used';
}

/** A colleague gets an own slot; the manager lets them type their own passphrase. */
export async function addPassphraseSlot(session: Session, slot: PassphraseSlot, today: string): Answer {
  const { name, role, passphrase, kdf, act } = slot;
  if (!isManager(session)) return fail({ kind: 'not-manager' });
  if (isTooShort(passphrase)) return fail({ kind: 'weak-passphrase' });
  const secret: SlotSecret = { kind: 'passphrase', passphrase, device: null };
  return addSlot(session, { name, role, secret, kdf }, today, act);
}

export function addSlot(
  session: Session,
  {
    name,
    role,
    secret,
    kdf,
  }: Pick<PassphraseSlot, 'name' | 'role' | 'kdf'> & { readonly secret: SlotSecret },
  today: string,
  act: 'add-slot' | 'recovery-used' | 'recovery-made',
): Answer {
  return session.administer({ act, detail: { role } }, async (): Promise<Build> => {
    const both = await readBoth(session);
    if (!both) return CHANGED;
    const { header, slots } = both;
    if (slots.some((entry) => entry.kind === secret.kind && entry.name === name && name !== ''))
      return fail({ kind: 'name-taken' });
    const { vaultId, vaultKey } = session;
    const slot = await createSlot({ vaultId, vaultKey, name, role, secret, kdf });
    const entry = {
      ...entryOf(slot, name, role, today),
      ...(secret.kind === 'recovery' && { checkedOn: today }),
    };
    return ok({
      puts: new Map([sealSlots(session.keys, [...slots, entry])]),
      header: { ...header, slots: [...header.slots, slot] },
    });
  });
}

export function setRole(session: Session, slotId: string, role: Role): Answer {
  if (!isManager(session)) return Promise.resolve(fail({ kind: 'not-manager' }));
  return session.administer({ act: 'change-slot', detail: { role } }, async (): Promise<Build> => {
    const both = await readBoth(session);
    if (!both) return CHANGED;
    const slots = both.slots.map((entry) => (entry.id === slotId ? { ...entry, role } : entry));
    if (!hasManager(slots)) return fail({ kind: 'last-manager' });
    const slot = both.header.slots.find(({ id }) => id === slotId);
    if (!slot) return fail({ kind: 'unknown-slot' });
    const { vaultId, vaultKey, keys } = session;
    const wrapped = { ...slot, vaultKey: wrapVaultKey(slot, vaultId, role, vaultKey) };
    return ok({ puts: new Map([sealSlots(keys, slots)]), header: withSlot(both.header, wrapped) });
  });
}

function hasManager(slots: readonly SlotEntry[]): boolean {
  return slots.some(({ kind, role }) => kind === 'passphrase' && role === 'manager');
}

export interface OwnSlotChange {
  readonly current: string;
  readonly next: string;
  /** The secret of this computer's key store, where there is one. */
  readonly device: Bytes | null;
  /** Whether the slot opens on this computer only. */
  readonly bound: boolean | 'as-it-is';
  readonly act: 'change-passphrase' | 'device-bound';
}

/** One's own slot anew: another passphrase, or (not) bound to this computer. Safe at any moment of a crash. */
export function changeOwnSlot(session: Session, change: OwnSlotChange): Answer {
  const { current, next, device, bound, act } = change;
  if (isTooShort(next)) return Promise.resolve(fail({ kind: 'weak-passphrase' }));
  return session.administer({ act }, async (): Promise<Build> => {
    const header = await readHeader(session);
    const slot = header?.slots.find(({ id }) => id === session.opener.slotId);
    if (!header || !slot?.kdf) return CHANGED;
    const isBound = bound === 'as-it-is' ? slot.deviceBound : bound;
    if (isBound && !device) return fail({ kind: 'no-device-key' });
    const resealed = await resealSlot(
      slot,
      header.vaultId,
      { kind: 'passphrase', passphrase: current, device },
      { kind: 'passphrase', passphrase: next, device: isBound ? device : null },
      // As dear as it was: unlocking has raised it where this computer is faster.
      slot.kdf,
    );
    if (!resealed.ok)
      return fail({ kind: resealed.error === 'wrong-key' ? 'wrong-passphrase' : resealed.error });
    return ok({ puts: new Map<string, Bytes>(), header: withSlot(header, resealed.value) });
  });
}

/**
 * Whether someone knows the passphrase of the slot that opened this session, asked anew for an act that cannot be taken
 * back. @returns null when it is
 */
export async function ownPassphraseFault(
  session: Session,
  passphrase: string,
  device: Bytes | null,
): Promise<SlotActFault | null> {
  const header = await readHeader(session);
  const slot = header?.slots.find(({ id }) => id === session.opener.slotId);
  if (!header || !slot) return { kind: 'header-changed' };
  const opened = await openSlot(slot, header.vaultId, { kind: 'passphrase', passphrase, device }, new Map());
  if (opened.ok) {
    wipe(opened.value.vaultKey);
    return null;
  }
  return { kind: opened.error === 'wrong-key' ? 'wrong-passphrase' : opened.error };
}

/** The recovery key was typed back from paper: notes the day. */
export function noteRecoveryCheck(session: Session, slotId: string, today: string): Answer {
  return session.administer({ act: 'recovery-checked' }, async (): Promise<Build> => {
    const slots = await slotsOf(session);
    const checked = slots.map((entry) => (entry.id === slotId ? { ...entry, checkedOn: today } : entry));
    return ok({ puts: new Map([sealSlots(session.keys, checked)]) });
  });
}

/**
 * Removes slots and gives the vault a new key, so that who held them opens nothing that is written from now on.
 * @returns the key and header under which the session must be opened again
 */
export function removeSlots(
  session: Session,
  isRemoved: (slot: Pick<Slot, 'id' | 'kind'>) => boolean,
): Promise<Result<Rekeyed, SlotActFault>> {
  return session.quietly(async () => {
    if (!isManager(session)) return fail({ kind: 'not-manager' });
    const both = await readBoth(session);
    if (!both) return CHANGED;
    const slots = both.slots.filter((slot) => !isRemoved(slot));
    if (slots.length === both.slots.length) return fail({ kind: 'unknown-slot' });
    if (!hasManager(slots)) return fail({ kind: 'last-manager' });
    if (!slots.some(({ id }) => id === session.opener.slotId)) return fail({ kind: 'own-slot' });
    const header = { ...both.header, slots: both.header.slots.filter((slot) => !isRemoved(slot)) };
    return replaceVaultKey(session, header, slots);
  });
}

async function replaceVaultKey(
  session: Session,
  header: VaultHeader,
  slots: readonly SlotEntry[],
): Promise<Result<Rekeyed, SlotActFault>> {
  const rekeyed = await rekey(session, header, slots);
  if (!rekeyed.ok) return rekeyed.error === 'damaged' ? fail({ kind: 'write-failed' }) : CHANGED;
  const { puts, deletes, header: next } = rekeyed.value;
  const fault = await session.store.write({ puts, deletes, guard: session.guard }, next);
  return fault ? fail({ kind: fault }) : rekeyed;
}

/**
 * Another passphrase, another key pair for one's own slot, and another vault key, in one write: a changed passphrase
 * alone leaves both keys as they were, for who has a copy of the store and knew it.
 * @returns the key and header under which the session must be opened again
 */
export function renewKeys(
  session: Session,
  { current, next, device }: Pick<OwnSlotChange, 'current' | 'next' | 'device'>,
): Promise<Result<Rekeyed, SlotActFault>> {
  if (isTooShort(next)) return Promise.resolve(fail({ kind: 'weak-passphrase' }));
  return session.quietly(async () => {
    if (!isManager(session)) return fail({ kind: 'not-manager' });
    const both = await readBoth(session);
    const own = both?.header.slots.find(({ id }) => id === session.opener.slotId);
    if (!both || !own?.kdf) return CHANGED;
    const { vaultId, vaultKey } = session;
    const opened = await openSlot(
      own,
      vaultId,
      { kind: 'passphrase', passphrase: current, device },
      new Map(),
    );
    if (!opened.ok) return fail({ kind: opened.error === 'wrong-key' ? 'wrong-passphrase' : opened.error });
    wipe(opened.value.vaultKey);
    const { id, kdf, deviceBound } = own;
    const secret: SlotSecret = { kind: 'passphrase', passphrase: next, device: deviceBound ? device : null };
    const { name, role } = opened.value;
    const fresh = await createSlot({ id, vaultId, vaultKey, name, role, secret, kdf });
    const { publicKey } = fresh;
    const slots = both.slots.map((entry) => (entry.id === id ? { ...entry, publicKey } : entry));
    return replaceVaultKey(session, withSlot(both.header, fresh), slots);
  });
}
