/** A new vault key: everything sealed under the old one is sealed anew, in one transaction (spec section 2). */
import type { Bytes } from '../../shared/crypto/bytes';
import { fail, ok, type Result } from '../../shared/domain/result';
import { AUDIT_PAGE_SIZE, headPageKey } from './audit';
import type { VaultHeader } from './header';
import { deriveVaultKeys, newKey, type VaultKeys } from './keys';
import { IDENTITY_LABEL, META_LABEL } from './meta';
import { restoreRows } from './repair';
import { openRow, rowKey, sealRow, type OpenedRow } from './row';
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
  /** Rows that did not open, not from the journal either; they go, for their old key goes on opening most of a damaged row. */
  readonly lost: number;
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
 * @returns `header-changed` when a slot of the list has another public key in the header; `damaged` when a row does not open
 * without which the vault would not open any more
 */
export async function rekey(
  session: Session,
  header: VaultHeader,
  slots: readonly SlotEntry[],
): Promise<Result<Rekeyed, 'header-changed' | 'damaged'>> {
  const vaultKey = newKey();
  const keys = deriveVaultKeys(vaultKey);
  const puts = new Map<string, Bytes>();
  const all = labels(session, slots);
  const oldKeys = all.map(([label]) => rowKey(session.keys.index, label));
  const opened = await openAll(session, all, oldKeys);
  const needed = [rowKey(session.keys.index, IDENTITY_LABEL), headPageKey(session.keys, session.audit.head)];
  if (needed.some((key) => opened[oldKeys.indexOf(key)]?.ok !== true)) return fail('damaged');
  const before = (await loadSlots(session.store, session.keys)) ?? [];
  // Who is removed leaves no unsaved text behind: nobody else may read it.
  const gone = before.filter(({ id }) => !slots.some((slot) => slot.id === id));
  const deletes = [META_LABEL, SLOTS_LABEL, ...draftLabels(gone).slice(1)].map((label) =>
    rowKey(session.keys.index, label),
  );
  let lost = 0;
  all.forEach(([label, key], at) => {
    const [row, oldKey] = [opened[at], oldKeys[at]];
    if (!row || oldKey === undefined) return;
    if (row.ok) puts.set(rowKey(keys.index, label), sealRow(keys[key], label, row.body));
    else lost += 1;
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
  if (wrapped.includes(null)) return fail('header-changed');
  return ok({
    vaultKey,
    keys,
    header: { ...header, slots: wrapped.filter((slot) => slot !== null) },
    puts,
    deletes,
    lost,
  });
}

/** @returns for each label the row as it opens, now or from the journal; undefined where there is none */
async function openAll(
  { store, keys, journal }: Session,
  all: readonly (readonly [label: string, key: SealingKey])[],
  rowKeys: readonly string[],
): Promise<readonly (OpenedRow | undefined)[]> {
  const open = async () => {
    const rows = await store.readRows(rowKeys);
    return all.map(([label, key], at) => {
      const row = rows[at];
      return row && openRow(keys[key], label, row);
    });
  };
  const opened = await open();
  // Unsaved text and search words need not be there.
  const isGone = (at: number) => {
    const key = all[at]?.[1];
    return opened[at] ? !opened[at].ok : key !== 'drafts' && key !== 'search';
  };
  const damaged = rowKeys.filter((_, at) => isGone(at));
  const isMended = damaged.length > 0 && journal && (await restoreRows(journal, store, damaged)) > 0;
  return isMended ? open() : opened;
}
