/** What is wrong with a typed text or day, said at its field before anything is sent to be saved. */
import { localDay } from '../../shared/domain/due';
import { MAX_LINE, MAX_TEXT } from '../../shared/domain/values';
import { useNow } from './clock';
import { useT } from './language';

interface TextRules {
  readonly isNeeded?: boolean;
  /** True for a field of one line. */
  readonly isLine?: boolean;
}

export function useTextProblem(): (text: string, rules?: TextRules) => string | null {
  const t = useT();
  return (text, { isNeeded = false, isLine = false } = {}) => {
    const most = isLine ? MAX_LINE : MAX_TEXT;
    if (text.length > most) return t('fault.tooLong', { n: text.length, most });
    return isNeeded && !text.trim() ? t('fault.emptyField') : null;
  };
}

/** For a day that must be known and cannot lie ahead. */
export function useDayProblem(): (day: string | null) => string | null {
  const t = useT();
  const today = localDay(useNow());
  return (day) => {
    if (!day) return t('fault.noDay');
    return day > today ? t('fault.futureDay') : null;
  };
}
