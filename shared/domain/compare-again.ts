/** When the fingerprint of a partner's card is to be compared again: a habit of our own desk, not of the card. */
const SOON_DAYS = 14;
const DAY_MS = 86_400_000;

export type CompareState = 'later' | 'soon' | 'over';

/** Both are days, `2026-11-23`. */
export function compareState(compareBy: string, today: string): CompareState {
  if (compareBy < today) return 'over';
  return (Date.parse(compareBy) - Date.parse(today)) / DAY_MS <= SOON_DAYS ? 'soon' : 'later';
}
