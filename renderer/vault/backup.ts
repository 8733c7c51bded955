/**
 * Backups that prove themselves: a copy of the journal in a folder of the user's choice, opened again and held against
 * the store row by row before it is called good (docs/spec/vault-v1.md section 8).
 */
import { concatBytes, encodeBase64, encodeUtf8, parseBase64, type Bytes } from '../../shared/crypto/bytes';
import { hashSha256 } from '../../shared/crypto/hash';
import { fail, ok, type Result } from '../../shared/domain/result';
import type { ByteFolder, FolderFault } from '../../shared/host/byte-folder';
import { Journal } from './journal';
import { copyBytes } from './journal-head';
import { compactJournal, isJournalDue } from './journal-compaction';
import type { Backup } from './meta';
import { rowKey } from './row';
import type { Session } from './session';
import { draftLabels, loadSlots } from './slot-list';
import type { RowStore, WriteFault } from './store';

export const BACKUP_SUFFIX = '.schakel-backup';

export interface BackupState {
  /** The last one that was opened again and found equal. */
  readonly lastProven: Backup | null;
}

export type BackupFault = {
  readonly kind: 'no-journal' | 'journal-behind' | 'not-equal' | FolderFault | WriteFault;
};
export type BackupAnswer = Result<Backup, BackupFault>;

/** Backups of one vault in a folder, told apart from another desk's without saying whose they are. */
export function backupTag(vaultId: string): string {
  const id = parseBase64(vaultId) ?? new Uint8Array(0);
  const hash = hashSha256(concatBytes(encodeUtf8('schakel/vault/1 backup-tag'), id));
  return [...hash.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** `schakel-1a2b3c4d-20261124T091500.schakel-backup` */
function nameAt(tag: string, at: number): string {
  const moment = new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '');
  return `schakel-${tag}-${moment}${BACKUP_SUFFIX}`;
}

/** Exactly as `nameAt` gives it: the folder may hold other people's files. */
function isOurs(name: string, tag: string): boolean {
  const start = `schakel-${tag}-`;
  return (
    name.startsWith(start) &&
    name.endsWith(BACKUP_SUFFIX) &&
    /^\d{8}T\d{6}$/.test(name.slice(start.length, -BACKUP_SUFFIX.length))
  );
}

/** What a crash in the middle of an earlier backup left there. One that cannot go now goes the next time. */
async function dropLeftovers(folder: ByteFolder, tag: string): Promise<void> {
  for (const name of await folder.drafts()) if (isOurs(name, tag)) await folder.dropDraft(name);
}

/** How many of the latest are kept, beside one for each of as many months. */
const KEPT_LATEST = 7;
const KEPT_MONTHS = 12;

/** @param names of one vault's backups. @returns those that may go: not among the latest, not the last of a month */
export function outdated(names: readonly string[]): readonly string[] {
  const newestFirst = [...names].sort().reverse();
  const kept = new Set(newestFirst.slice(0, KEPT_LATEST));
  const months = new Set<string>();
  for (const name of newestFirst) {
    const month = name.split('-')[2]?.slice(0, 6) ?? '';
    if (months.has(month) || months.size === KEPT_MONTHS) continue;
    months.add(month);
    kept.add(name);
  }
  return newestFirst.filter((name) => !kept.has(name));
}

const digest = (row: Bytes) => encodeBase64(hashSha256(row).slice(0, 16));

/** Every row of the copy against every row of the store. @returns whether they are the same */
async function isEqual(
  copy: Journal,
  store: RowStore,
  number: number,
  volatileRows: readonly string[],
): Promise<boolean> {
  const latest = new Map<string, string>();
  const scan = await copy.scan(({ puts, deletes }) => {
    for (const key of deletes) latest.delete(key);
    for (const [key, row] of puts) latest.set(key, digest(row));
  });
  if (scan.torn > 0 || scan.last !== number) return false;
  for (const key of volatileRows) latest.delete(key);
  for await (const batch of store.allRows(500)) {
    for (const [key, row] of batch) {
      if (volatileRows.includes(key)) continue;
      if (latest.get(key) !== digest(row)) return false;
      latest.delete(key);
    }
  }
  return latest.size === 0;
}

export async function makeBackup(session: Session, folder: ByteFolder): Promise<BackupAnswer> {
  const { journal } = session;
  if (!journal) return fail({ kind: 'no-journal' });
  if (session.journalState !== 'fine') return fail({ kind: 'journal-behind' });
  // Else the copy would be as large.
  if (await isJournalDue(session)) await compactJournal(session);
  const tag = backupTag(session.vaultId);
  await dropLeftovers(folder, tag);
  const at = session.now();
  const name = nameAt(tag, at);
  const proven = await session.quietly(async (): Promise<BackupAnswer> => {
    const fault = await copyBytes(journal.place, { folder, name });
    if (fault) return fail({ kind: fault });
    const { count, hash } = session.meta.audit;
    const copy = new Journal({ folder, name }, session.keys.journal);
    const slots = (await loadSlots(session.store, session.keys)) ?? [];
    const drafts = draftLabels(slots).map((label) => rowKey(session.keys.index, label));
    if (!(await isEqual(copy, session.store, count, drafts))) {
      await folder.remove(name);
      return fail({ kind: 'not-equal' });
    }
    return ok({ at, name, size: await folder.size(name), audit: { count, hash } });
  });
  if (!proven.ok) return proven;
  const { value: backup } = proven;
  const noted = await session.administer({ act: 'backup', detail: { size: backup.size } }, () =>
    Promise.resolve(ok({ puts: new Map<string, Bytes>(), meta: { backup } })),
  );
  if (!noted.ok) return noted;
  const ours = (await folder.list()).map((file) => file.name).filter((each) => isOurs(each, tag));
  for (const old of outdated(ours)) await folder.remove(old);
  return proven;
}
