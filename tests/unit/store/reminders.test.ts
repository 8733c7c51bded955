import { describe, expect, it } from 'vitest';
import { isBackupDue, isRehearsalDue } from '../../../renderer/store/reminders';

const DAY_MS = 86_400_000;
const NOW = Date.parse('2026-11-24T09:00:00.000Z');

describe('a reminder', () => {
  it('asks for a backup when there never was one, or none was proven for more than seven days', () => {
    expect(isBackupDue(null, NOW)).toBe(true);
    expect(isBackupDue(NOW - 7 * DAY_MS, NOW)).toBe(false);
    expect(isBackupDue(NOW - 7 * DAY_MS - 1, NOW)).toBe(true);
  });

  it('asks to rehearse the recovery sheet a year after it was last typed over', () => {
    expect(isRehearsalDue('2025-11-25', '2026-11-24')).toBe(false);
    expect(isRehearsalDue('2025-11-24', '2026-11-24')).toBe(true);
  });
});
