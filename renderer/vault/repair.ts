/** Store and journal held against each other: docs/spec/vault-v1.md section 8. */
import { equalBytes, type Bytes } from '../../shared/crypto/bytes';
import { sameJson, type Json } from '../../shared/domain/json';
import { headPageKey, isOnPage, type AuditHead } from './audit';
import type { VaultHeader } from './header';
import type { Journal } from './journal';
import { hasHead } from './journal-head';
import type { FolderFault } from '../../shared/host/byte-folder';
import type { VaultKeys } from './keys';
import { META_LABEL, metaSchema, type Meta } from './meta';
import { openRow, rowKey } from './row';
import type { RowStore, WriteFault } from './store';

/** What was found and done at the start; all but 'none' is told to the user. */
export type Repair =
  | { readonly kind: 'none' }
  /** The store had lost its last writes, or all of them; they were taken from the journal. */
  | { readonly kind: 'rebuilt'; readonly writes: number; readonly wasMissing: boolean }
  /** The list of key slots was damaged; the one at the journal's start took its place. */
  | { readonly kind: 'header-restored' }
  /** Rows that did not open when the vault key was replaced, not from the journal either. */
  | { readonly kind: 'rows-lost'; readonly rows: number }
  /** The journal was missing, behind or torn; it was written anew from the store. */
  | { readonly kind: 'journal-rewritten' }
  /** Both are there and contradict each other; neither was touched. */
  | { readonly kind: 'disagree' }
  | { readonly kind: 'failed'; readonly fault: FolderFault | WriteFault };

const BATCH_ROWS = 500;

export async function readMeta(
  store: RowStore,
  keys: VaultKeys,
): Promise<{ readonly meta: Meta; readonly sealed: Bytes } | null> {
  const sealed = await store.readRow(rowKey(keys.index, META_LABEL));
  const opened = sealed && openRow(keys.desk, META_LABEL, sealed);
  const parsed = opened?.ok ? metaSchema.safeParse(opened.body) : undefined;
  return sealed && parsed?.success ? { meta: parsed.data, sealed } : null;
}

/**
 * Every row but `meta`, then `meta` alone: who reads a half-written rebuild finds no meta and begins again.
 * @param meta as it stood when the walk began, where writes may go on meanwhile
 */
export async function* storeInBatches(
  store: RowStore,
  keys: VaultKeys,
  meta: Bytes,
): AsyncGenerator<ReadonlyMap<string, Bytes>> {
  const metaKey = rowKey(keys.index, META_LABEL);
  for await (const batch of store.allRows(BATCH_ROWS)) {
    const rest = new Map(batch);
    rest.delete(metaKey);
    if (rest.size > 0) yield rest;
  }
  yield new Map([[metaKey, meta]]);
}

/** Writes the journal anew from the store: what was overwritten or erased is gone from it afterwards. */
export async function rewriteJournal(
  journal: Journal,
  store: RowStore,
  keys: VaultKeys,
  header: VaultHeader,
  number: number,
): Promise<FolderFault | null> {
  const meta = await readMeta(store, keys);
  return meta ? journal.rewrite(header, number, storeInBatches(store, keys, meta.sealed)) : 'failed';
}

/** Applies the frames after `from`, each as one transaction; the frames' own meta rows count along. */
async function replay(
  journal: Journal,
  store: RowStore,
  header: VaultHeader,
  from: number,
): Promise<{ readonly writes: number; readonly fault: WriteFault | null }> {
  let writes = 0;
  let fault: WriteFault | null = null;
  const scan = await journal.scan(async ({ number, puts, deletes }) => {
    if (fault || number <= from) return;
    fault = await store.write({ puts, deletes });
    writes += 1;
  });
  if (scan.torn > 0 && !scan.isBroken) await journal.mend(scan);
  // The header last: without it the store still counts as missing.
  fault ??= await store.writeHeader(header);
  return { writes, fault };
}

/** The last frame that counts: drafts and pieces of a document bear the number of a write that may never have come. */
interface JournalEnd {
  readonly number: number;
  readonly meta: Bytes;
  readonly isTorn: boolean;
}

async function endOf(journal: Journal, metaKey: string): Promise<JournalEnd | null> {
  const last = await journal.lastWith(metaKey);
  const meta = last?.puts.get(metaKey);
  if (last && meta) return { number: last.number, meta, isTorn: false };
  let end: JournalEnd | null = null;
  await journal.scan(({ number, puts }) => {
    const meta = puts.get(metaKey);
    if (meta) end = { number, meta, isTorn: true };
  });
  return end;
}

/**
 * @param header as it opened: of the store, or of the journal when the store has none
 * @param isStoreEmpty the database was not there, or had no header
 */
export async function reconcile(
  store: RowStore,
  journal: Journal,
  keys: VaultKeys,
  header: VaultHeader,
  isStoreEmpty: boolean,
): Promise<Repair> {
  const ours = isStoreEmpty ? null : await readMeta(store, keys);
  const end = await endOf(journal, rowKey(keys.index, META_LABEL));
  if (!ours) return end ? rebuild(store, journal, keys, header, null) : { kind: 'none' };
  const { audit } = ours.meta;
  if (end && end.number > audit.count) return rebuild(store, journal, keys, header, audit);
  const isSame =
    !end ||
    (end.number === audit.count
      ? equalBytes(end.meta, ours.sealed)
      : await isOfOurPast(store, keys, end.meta));
  if (!isSame) return { kind: 'disagree' };
  if (end?.number === audit.count && !end.isTorn) return withOurStart(journal, header);
  return rewritten(store, journal, keys, header, audit.count);
}

/** A journal that is behind may also have gone another way: what only it has is not written over. */
async function isOfOurPast(store: RowStore, keys: VaultKeys, sealed: Bytes): Promise<boolean> {
  const opened = openRow(keys.desk, META_LABEL, sealed);
  const parsed = opened.ok ? metaSchema.safeParse(opened.body) : undefined;
  if (!parsed?.success) return false;
  const { audit } = parsed.data;
  return isOnPage(keys, audit, await store.readRow(headPageKey(keys, audit)));
}

/** @param ours how far the log of the store goes; null when the store cannot be read */
async function rebuild(
  store: RowStore,
  journal: Journal,
  keys: VaultKeys,
  header: VaultHeader,
  ours: AuditHead | null,
): Promise<Repair> {
  let first = Infinity;
  let page: Bytes | undefined;
  const pageKey = ours && headPageKey(keys, ours);
  const scan = await journal.scan(({ number, puts }) => {
    first = Math.min(first, number);
    if (pageKey) page = puts.get(pageKey) ?? page;
  });
  // Half of what follows would be lost unseen; a backup, or the store as it is, may have it.
  if (scan.isBroken) return { kind: 'disagree' };
  // An older copy of the store in which someone worked on: the journal does not go on from there.
  if (ours && !isOnPage(keys, ours, page)) return { kind: 'disagree' };
  // A journal that was written anew since then does not say what was erased in between.
  if (!ours || ours.count < first) await store.clear();
  const { writes, fault } = await replay(journal, store, header, ours?.count ?? 0);
  return fault ? { kind: 'failed', fault } : { kind: 'rebuilt', writes, wasMissing: !ours };
}

async function rewritten(
  store: RowStore,
  journal: Journal,
  keys: VaultKeys,
  header: VaultHeader,
  count: number,
): Promise<Repair> {
  const fault = await rewriteJournal(journal, store, keys, header, count);
  return fault ? { kind: 'failed', fault } : { kind: 'journal-rewritten' };
}

/** Ended between a changed header and the journal's start, the program would leave a start that an old passphrase opens. */
async function withOurStart(journal: Journal, header: VaultHeader): Promise<Repair> {
  if (await hasHead(journal.place, (head) => sameJson(head as Json, header))) return { kind: 'none' };
  const fault = await journal.replaceHead(header);
  return fault ? { kind: 'failed', fault } : { kind: 'journal-rewritten' };
}

/** Brings rows that are missing or do not open back from the journal. @returns how many */
export async function restoreRows(
  journal: Journal,
  store: RowStore,
  rowKeys: readonly string[],
): Promise<number> {
  const found = await journal.find(new Set(rowKeys));
  if (found.size === 0) return 0;
  const fault = await store.write({ puts: found });
  return fault ? 0 : found.size;
}
