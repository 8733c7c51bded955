/** A new vault key: everything sealed under the old one is sealed anew, in one transaction (spec section 2). */
import type { Bytes } from '../../shared/crypto/bytes';
import { AUDIT_PAGE_SIZE } from './audit';
import type { VaultHeader } from './header';
import { deriveVaultKeys, newKey, type VaultKeys } from './keys';
import { IDENTITY_LABEL, META_LABEL } from './meta';
import { openRow, rowKey, sealRow } from './row';
import { pagesFor, searchLabel } from './search-rows';
import type { Session } from './session';
import { wrapVaultKey } from './slot';
import { draftLabels, loadSlots, sealSlots, SLOTS_LABEL, type SlotEntry } from './slot-list';

type SealingKey = 'desk' | 'audit' | 'caseKeyWrap' | 'drafts' | 'search';

export interface Rekeyed {
  readonly vaultKey: Bytes;
  readonly keys: VaultKeys;
  readonly header: VaultHeader;
  readonly puts: ReadonlyMap<string, Bytes>;
  readonly deletes: readonly string[];
}

/** Labels of every row that is sealed under the vault key, with the key that seals it. */
function labels(
  session: Session,
  slots: readonly SlotEntry[],
): readonly (readonly [label: string, key: SealingKey])[] {
  const { meta, list } = session;
  const numbered = (name: string, count: number, key: SealingKey) =>
    Array.from({ length: count }, (_, i) => [`${name}/${i}`, key] as const);
  return [
    [IDENTITY_LABEL, 'desk'],
    ...numbered('folder/desk', meta.deskCount, 'desk'),
    ...numbered('list', meta.listPages, 'desk'),
    ...numbered('audit', Math.ceil(meta.audit.count / AUDIT_PAGE_SIZE), 'audit'),
    ...list.entries().map(({ caseId }) => [`case-key/${caseId}`, 'caseKeyWrap'] as const),
    ...list
      .entries()
      .flatMap(({ caseId, count }) =>
        Array.from({ length: pagesFor(count) }, (_, page) => [searchLabel(caseId, page), 'search'] as const),
      ),
    ...draftLabels(slots).map((label) => [label, 'drafts'] as const),
  ];
}

/**
 * @param header with the slots that stay; @param slots the sealed list, whose public keys are the ones that count
 * @returns null when a slot of the list has another public key in the header
 */
export async function rekey(
  session: Session,
  header: VaultHeader,
  slots: readonly SlotEntry[],
): Promise<Rekeyed | null> {
  const vaultKey = newKey();
  const keys = deriveVaultKeys(vaultKey);
  const puts = new Map<string, Bytes>();
  const all = labels(session, slots);
  const oldKeys = all.map(([label]) => rowKey(session.keys.index, label));
  const rows = await session.store.readRows(oldKeys);
  const before = (await loadSlots(session.store, session.keys)) ?? [];
  // Who is removed leaves no unsaved text behind: nobody else may read it.
  const gone = before.filter(({ id }) => !slots.some((slot) => slot.id === id));
  const deletes = [META_LABEL, SLOTS_LABEL, ...draftLabels(gone).slice(1)].map((label) =>
    rowKey(session.keys.index, label),
  );
  all.forEach(([label, key], at) => {
    const [row, oldKey] = [rows[at], oldKeys[at]];
    const opened = row && openRow(session.keys[key], label, row);
    // A damaged row stays where it is: unreadable under either key.
    if (!opened?.ok || oldKey === undefined) return;
    puts.set(rowKey(keys.index, label), sealRow(keys[key], label, opened.body));
    deletes.push(oldKey);
  });
  puts
    .set(...sealSlots(keys, slots))
    .set(rowKey(keys.index, META_LABEL), sealRow(keys.desk, META_LABEL, session.meta));
  const wrapped = header.slots.map((slot) => {
    const known = slots.find(({ id }) => id === slot.id);
    if (known?.publicKey !== slot.publicKey) return null;
    return { ...slot, vaultKey: wrapVaultKey(known, header.vaultId, known.role, vaultKey) };
  });
  if (wrapped.includes(null)) return null;
  return {
    vaultKey,
    keys,
    header: { ...header, slots: wrapped.filter((slot) => slot !== null) },
    puts,
    deletes,
  };
}
