/** Backups from the page: into the folder that was chosen, one at a time, with what came of it. */
import { create } from 'zustand';
import type { ChosenFolder } from '../../shared/host/host';
import { localDay } from '../../shared/domain/due';
import type { BackupAnswer, BackupFault } from '../vault/api';
import { proxied } from '../vault/client';
import { host } from './host';
import { useSession, vault } from './session';

interface BackupRun {
  readonly isRunning: boolean;
  /** Of the last one since unlocking; null when it went well or there was none. */
  readonly fault: BackupFault['kind'] | null;
}

export const useBackup = create<BackupRun>(() => ({ isRunning: false, fault: null }));

export async function backupTo({ folder }: ChosenFolder): Promise<BackupAnswer> {
  useBackup.setState({ isRunning: true });
  const answer = await vault().backup(proxied(folder));
  useBackup.setState({ isRunning: false, fault: answer.ok ? null : answer.error.kind });
  return answer;
}

export function chosenFolder(): Promise<ChosenFolder | null> {
  return host().folders?.chosen('backup') ?? Promise.resolve(null);
}

function mayBackup(): boolean {
  return useSession.getState().desk?.role !== 'reader' && !useBackup.getState().isRunning;
}

/** Once a day, after unlocking. Without a chosen folder nothing happens; the reminder says so. */
export async function dailyBackup(): Promise<void> {
  const { backup } = await vault().keeping();
  if (backup.lastProven && localDay(backup.lastProven.at) === localDay(Date.now())) return;
  await backupBefore();
}

/** Before something that changes much at once. What goes wrong is shown under Settings; the act goes on. */
export async function backupBefore(): Promise<void> {
  const folder = mayBackup() ? await chosenFolder() : null;
  if (folder) await backupTo(folder);
}
