/** When something that protects the vault should be done again. Days as `2026-11-23`. */
const DAY_MS = 86_400_000;
const REHEARSE_AFTER_DAYS = 365;
const BACKUP_AFTER_DAYS = 7;

export function isRehearsalDue(checkedOn: string, today: string): boolean {
  return Date.parse(today) - Date.parse(checkedOn) >= REHEARSE_AFTER_DAYS * DAY_MS;
}

/** @param lastAt milliseconds since 1970; null when there never was one */
export function isBackupDue(lastAt: number | null, now: number): boolean {
  return lastAt === null || now - lastAt > BACKUP_AFTER_DAYS * DAY_MS;
}
