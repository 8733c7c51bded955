/** From a vault key to a session: store and journal held against each other, damage mended, memory filled. */
import type { Bytes } from '../../shared/crypto/bytes';
import { lastPageKey } from './audit';
import type { VaultHeader } from './header';
import { Journal } from './journal';
import type { JournalPlace } from './journal-head';
import { deriveVaultKeys } from './keys';
import { IDENTITY_LABEL, parseIdentity } from './meta';
import { readMeta, reconcile, restoreRows, type Repair } from './repair';
import { openRow, rowKey } from './row';
import { Session, type Opener, type SessionParts } from './session';
import { loadSlots, SLOTS_LABEL } from './slot-list';
import type { RowStore } from './store';

export interface Opening {
  readonly store: RowStore;
  readonly header: VaultHeader;
  readonly vaultKey: Bytes;
  readonly opener: Opener;
  readonly journal: JournalPlace | null;
  /** The database was not there, or had no header. */
  readonly isStoreEmpty: boolean;
  readonly now: () => number;
}

export interface OpenedSession {
  /** Null when the store cannot be read and the journal cannot help. */
  readonly session: Session | null;
  /** What was found and mended. */
  readonly repair: Repair;
}

const NOTHING: Repair = { kind: 'none' };

export async function openSession(opening: Opening): Promise<OpenedSession> {
  const { store, header, vaultKey, opener, isStoreEmpty, now } = opening;
  const keys = deriveVaultKeys(vaultKey);
  const journal = opening.journal && new Journal(opening.journal, keys.journal);
  const parts = { store, vaultId: header.vaultId, vaultKey, keys, opener, journal, now };
  // Side by side: nearly always store and journal agree, and what was read is what counts.
  const [found, early] = await Promise.all([
    journal ? reconcile(store, journal, keys, header, isStoreEmpty) : NOTHING,
    read(parts),
  ]);
  let repair: Repair = found;
  const isChanged = found.kind === 'rebuilt' || found.kind === 'failed';
  let session = isChanged ? await read(parts) : early;
  const meta = session ? null : await readMeta(store, keys);
  const damaged = session
    ? [...session.desk.damagedRows(), ...session.list.damagedRows(), ...(await damagedSlots(parts))]
    : [
        rowKey(keys.index, IDENTITY_LABEL),
        ...(await damagedSlots(parts)),
        ...(meta ? [lastPageKey(keys, meta.meta.audit)] : []),
      ];
  const writes = journal && damaged.length > 0 ? await restoreRows(journal, store, damaged) : 0;
  if (writes > 0) {
    repair = { kind: 'rebuilt', writes, wasMissing: false };
    session = await read(parts);
  }
  if (repair.kind === 'disagree') session?.journalIs('disagrees');
  if (repair.kind === 'failed') session?.journalIs({ behind: 'failed' });
  return { session, repair };
}

/** The list of slots is read only when someone changes it; by then nobody would look in the journal any more. */
async function damagedSlots({
  store,
  keys,
}: Pick<SessionParts, 'store' | 'keys'>): Promise<readonly string[]> {
  return (await loadSlots(store, keys)) ? [] : [rowKey(keys.index, SLOTS_LABEL)];
}

async function read(parts: Omit<SessionParts, 'meta' | 'metaSealed' | 'identity'>): Promise<Session | null> {
  const { store, keys } = parts;
  const found = await readMeta(store, keys);
  const row = await store.readRow(rowKey(keys.index, IDENTITY_LABEL));
  const opened = row && openRow(keys.desk, IDENTITY_LABEL, row);
  const identity = opened?.ok ? parseIdentity(opened.body) : null;
  if (!found || !identity) return null;
  return Session.load({ ...parts, identity, meta: found.meta, metaSealed: found.sealed });
}
