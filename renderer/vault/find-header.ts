/** Which header an unlock begins with: the store's, or, where that was damaged or lost, the one at the journal's start. */
import type { Bytes } from '../../shared/crypto/bytes';
import { fail, ok, type Result } from '../../shared/domain/result';
import { parseHeader, type HeaderFault, type VaultHeader } from './header';
import { readHead, type JournalPlace } from './journal-head';
import { deriveVaultKeys, wipeKeys } from './keys';
import { IDENTITY_LABEL, META_LABEL } from './meta';
import { openRow, rowKey } from './row';
import { SLOTS_LABEL } from './slot-list';
import type { RowStore } from './store';

export interface FoundHeader {
  readonly header: VaultHeader;
  /**
   * 'journal': the store's was damaged. 'journal-alone': the store has none, and counts as empty.
   * 'earlier-program': there is no sum yet that tells damage.
   */
  readonly from: 'store' | 'earlier-program' | 'journal' | 'journal-alone';
}

export async function findHeader(
  store: RowStore,
  journal: JournalPlace | null,
): Promise<Result<FoundHeader, HeaderFault>> {
  const raw = await store.readHeader();
  const ours = parseHeader(raw);
  const isWhole = ours.ok ? await store.isHeaderWhole(raw) : false;
  if (ours.ok && isWhole !== false)
    return ok({ header: ours.value, from: isWhole ? 'store' : 'earlier-program' });
  const head = journal && (ours.ok || ours.error !== 'newer-version') ? await readHead(journal) : null;
  const theirs = head?.kind === 'found' ? parseHeader(head.header) : null;
  if (theirs?.ok) return ok({ header: theirs.value, from: raw === undefined ? 'journal-alone' : 'journal' });
  // As it is: one damaged slot leaves the others.
  return ours.ok ? ok({ header: ours.value, from: 'store' }) : fail(theirs?.error ?? ours.error);
}

/**
 * Puts the journal's header in the place of a damaged one, once someone has opened it and its key is the one of this
 * store: after a change that a crash cut off the journal may still have the header before it.
 * @returns false when it is another key
 */
export async function restoreHeader(store: RowStore, header: VaultHeader, vaultKey: Bytes): Promise<boolean> {
  const keys = deriveVaultKeys(vaultKey);
  const labels = [META_LABEL, IDENTITY_LABEL, SLOTS_LABEL];
  const rows = await store.readRows(labels.map((label) => rowKey(keys.index, label)));
  const isOurs = labels.some((label, at) => {
    const row = rows[at];
    return row !== undefined && openRow(keys.desk, label, row).ok;
  });
  wipeKeys(keys);
  return isOurs && (await store.writeHeader(header)) === null;
}
