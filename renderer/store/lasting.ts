import { useT } from './language';

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
const DAY_HOURS = 24;

/** How long something lasts, in its two largest units: `40 min`, `11 u 34 min`, `2 d 3 u`. */
export function useLasting(): (ms: number) => string {
  const t = useT();
  return (ms) => {
    const minutes = Math.max(0, Math.floor(ms / MINUTE_MS));
    const hours = Math.floor(minutes / HOUR_MINUTES);
    if (hours === 0) return t('missing.minutes', { m: minutes });
    if (hours < DAY_HOURS) return t('missing.hours', { h: hours, m: minutes % HOUR_MINUTES });
    return t('missing.days', { d: Math.floor(hours / DAY_HOURS), h: hours % DAY_HOURS });
  };
}
