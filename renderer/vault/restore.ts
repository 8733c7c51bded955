/** A vault brought back from a backup: whole and proven before anything is written, and never over another silently. */
import type { Bytes } from '../../shared/crypto/bytes';
import { fail, ok, type Result } from '../../shared/domain/result';
import type { ByteFolder } from '../../shared/host/byte-folder';
import type { RestoreAnswer, RestoreInput, UnlockFault } from './api';
import { openHeader, parseHeader } from './header';
import { Journal } from './journal';
import { copyBytes, dropNextHead, readHead } from './journal-head';
import { deriveVaultKeys, type VaultKeys } from './keys';
import { IDENTITY_LABEL, META_LABEL, newIdentity, parseIdentity, type Meta } from './meta';
import { openSession } from './open-session';
import { parseTypedRecovery } from './recovery';
import { readMeta } from './repair';
import { openRow, rowKey, sealRow } from './row';
import type { SlotSecret } from './slot';
import { deleteStore, RowStore, type WriteFault } from './store';
import { deskInfo, newReplica, type Vault } from './vault';

const MEMORY_NAME = 'backup';

/** A file that was read whole, in the form of a folder. */
function inMemory(bytes: Bytes): ByteFolder {
  const refuse = () => Promise.resolve('read-only' as const);
  return {
    list: () => Promise.resolve([{ name: MEMORY_NAME, size: bytes.length, modifiedAt: 0 }]),
    size: () => Promise.resolve(bytes.length),
    read: (_name, from, length) => Promise.resolve(bytes.slice(from, from + length)),
    append: refuse,
    patch: refuse,
    truncate: refuse,
    draft: refuse,
    publish: refuse,
    drafts: () => Promise.resolve([]),
    dropDraft: refuse,
    remove: refuse,
  };
}

export async function restore(vault: Vault, input: RestoreInput): Promise<RestoreAnswer> {
  if (vault.session) return fail({ kind: 'already-here' });
  const named = input.secret.kind === 'recovery' ? input.secret.person.trim() : null;
  if (named === '') return fail({ kind: 'no-person' });
  const place = { folder: inMemory(input.bytes), name: MEMORY_NAME };
  const head = await readHead(place);
  if (head.kind !== 'found')
    return fail({
      kind: head.kind === 'refused' && head.fault === 'newer-version' ? 'newer-version' : 'not-a-backup',
    });
  const header = parseHeader(head.header);
  if (!header.ok) return fail({ kind: header.error });
  const secret = await secretOf(header.value.vaultId, input);
  if (!secret.ok) return secret;
  const slot = await openHeader(header.value, secret.value);
  if (!slot.ok) return fail({ kind: slot.error });
  const { vaultKey, slotId, role, name } = slot.value;
  const keys = deriveVaultKeys(vaultKey);
  const source = new Journal(place, keys.journal);
  // The whole of it is read before the first byte is written.
  const scan = await source.scan();
  if (scan.torn > 0 || scan.last === 0) return fail({ kind: 'damaged-backup' });
  if (await vault.isThere()) {
    if (!input.mayReplace) return fail({ kind: 'already-here' });
    if (!(await setAside(vault))) return fail({ kind: 'not-set-aside' });
  }
  const store = new RowStore(vault.name);
  const written = await writeAll(store, source, keys, input.keepIdentity, vault.today());
  const fault = written ? await store.writeHeader(header.value) : 'write-failed';
  if (fault) {
    store.close();
    await deleteStore(vault.name);
    return fail({ kind: 'not-saved' });
  }
  const { session } = await openSession({
    store,
    header: header.value,
    vaultKey,
    opener: { slotId, role, person: named ?? name },
    journal: vault.journal,
    isStoreEmpty: false,
    now: vault.now,
  });
  if (!session) return fail({ kind: 'damaged-backup' });
  vault.adopt(session);
  await session.note({ act: 'restored', detail: { identity: input.keepIdentity ? 'kept' : 'new' } });
  return ok(deskInfo(session));
}

async function secretOf(vaultId: string, { secret }: RestoreInput): Promise<Result<SlotSecret, UnlockFault>> {
  if (secret.kind === 'passphrase')
    return ok({ kind: 'passphrase', passphrase: secret.passphrase, device: null });
  const key = await parseTypedRecovery(vaultId, secret.words);
  return key.ok ? ok({ kind: 'recovery', key: key.value }) : fail({ kind: key.error });
}

/**
 * Another replica from here on: what the first computer wrote after the backup must not collide with what this one
 * writes.
 */
async function writeAll(
  store: RowStore,
  source: Journal,
  keys: VaultKeys,
  keepIdentity: boolean,
  today: string,
): Promise<boolean> {
  const faults: WriteFault[] = [];
  await source.scan(async ({ puts, deletes }) => {
    const fault = faults.length === 0 ? await store.write({ puts, deletes }) : null;
    if (fault) faults.push(fault);
  });
  const found = faults.length === 0 ? await readMeta(store, keys) : null;
  if (!found) return false;
  const meta = restoredMeta(found.meta, keepIdentity);
  const puts = new Map([[rowKey(keys.index, META_LABEL), sealRow(keys.desk, META_LABEL, meta)]]);
  if (!keepIdentity) {
    const row = await store.readRow(rowKey(keys.index, IDENTITY_LABEL));
    const opened = row && openRow(keys.desk, IDENTITY_LABEL, row);
    const known = opened?.ok ? parseIdentity(opened.body) : null;
    if (!known) return false;
    const fresh = newIdentity(known.agency, today);
    puts.set(rowKey(keys.index, IDENTITY_LABEL), sealRow(keys.desk, IDENTITY_LABEL, fresh));
  }
  return (await store.write({ puts })) === null;
}

/** Keys of a computer stay with it. What the first one had written until then stands here. */
function restoredMeta({ team: _team, seen = {}, ...meta }: Meta, keepIdentity: boolean): Meta {
  const known = meta.n > 0 ? { ...seen, [meta.replica]: meta.n } : seen;
  return { ...meta, replica: newReplica(), n: 0, ...(keepIdentity && { seen: known }) };
}

/** What was here stays, under another name: the journal as a file, else the database. */
async function setAside(vault: Vault): Promise<boolean> {
  const { journal, name } = vault;
  const suffix = `before-${new Date(vault.now()).toISOString().slice(0, 19).replace(/[-:]/g, '')}`;
  if (journal && (await journal.folder.size(journal.name)) > 0) {
    if (await copyBytes(journal, { folder: journal.folder, name: `${journal.name}.${suffix}` })) return false;
    if (await journal.folder.remove(journal.name)) return false;
    if (await dropNextHead(journal)) return false;
  } else {
    const old = new RowStore(name);
    const aside = new RowStore(`${name}-${suffix}`);
    let fault = await aside.writeHeader(await old.readHeader());
    for await (const batch of old.allRows(500)) fault ??= await aside.write({ puts: batch });
    old.close();
    aside.close();
    if (fault) return false;
  }
  await deleteStore(name);
  return true;
}
