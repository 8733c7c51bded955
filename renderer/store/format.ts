/** Dates, times and states in words, in the language of the screen. */
import { dueState, localDay } from '../../shared/domain/due';
import type { Translate } from '../../shared/i18n/translate';
import type { Tone } from '../ui/marks';
import { useNow } from './clock';
import { useLanguageStore, useT } from './language';

export interface Format {
  /** `zo 22/11`, with the year when it is another. */
  readonly day: (day: string) => string;
  /** `23/11/2026` */
  readonly fullDay: (day: string) => string;
  /** `maandag 23 november 2026` */
  readonly longDay: (day: string) => string;
  /** `09:02` */
  readonly time: (moment: string) => string;
  /** `vandaag, 09:02` or `zo 22/11, 09:02` */
  readonly moment: (moment: string) => string;
  /** `23/11/2026, 09:02`: for paper, which outlives today. */
  readonly fullMoment: (moment: string) => string;
  /** `1,4 MB` */
  readonly bytes: (bytes: number) => string;
  readonly due: (due: string) => { readonly tone: Tone; readonly text: string };
}

function atNoon(day: string): Date {
  return new Date(`${day.slice(0, 10)}T12:00:00`);
}

/** Made once: each takes a tenth of a millisecond, and every row of a table asks for them. */
const formatters = new Map<string, ReturnType<typeof makeFormatters>>();

function makeFormatters(locale: string) {
  const part = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  return {
    short: part({ weekday: 'short', day: '2-digit', month: '2-digit' }),
    numeric: part({ day: '2-digit', month: '2-digit', year: 'numeric' }),
    long: part({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    clock: part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  };
}

/** They keep the time zone of when they were made, and a laptop travels. */
function formattersFor(locale: string, now: number) {
  const key = `${locale} ${new Date(now).getTimezoneOffset()}`;
  const known = formatters.get(key) ?? makeFormatters(locale);
  formatters.set(key, known);
  return known;
}

export function createFormat(locale: string, t: Translate, now: number): Format {
  const { short, numeric, long, clock } = formattersFor(locale, now);
  const dayOf = (moment: string) => (moment.length > 10 ? localDay(Date.parse(moment)) : moment);
  const day = (value: string) => {
    const of = dayOf(value);
    const isThisYear = of.startsWith(localDay(now).slice(0, 4));
    return (isThisYear ? short : numeric).format(atNoon(of));
  };
  const time = (moment: string) => clock.format(new Date(moment));
  const due = (value: string): { tone: Tone; text: string } => {
    const state = dueState(value, now);
    if (state.state === 'over') {
      const text =
        state.days === 0 ? t('due.overHours', { n: state.hours }) : t('due.overDays', { n: state.days });
      return { tone: 'now', text };
    }
    const hour = value.length > 10 ? `, ${time(value)}` : '';
    if (state.state === 'today') return { tone: 'soon', text: `${t('word.today')}${hour}` };
    return { tone: 'open', text: `${day(value)}${hour}` };
  };
  return {
    day,
    fullDay: (value) => numeric.format(atNoon(dayOf(value))),
    longDay: (value) => long.format(atNoon(dayOf(value))),
    time,
    moment: (value) => {
      const of = dayOf(value);
      return `${of === localDay(now) ? t('word.today') : day(of)}, ${time(value)}`;
    },
    fullMoment: (value) => `${numeric.format(atNoon(dayOf(value)))}, ${time(value)}`,
    bytes: (bytes) => sizeText(bytes, locale),
    due,
  };
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

function sizeText(bytes: number, locale: string): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const number = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    maximumFractionDigits: step > 1 ? 1 : 0,
  });
  return number.format(bytes / 1000 ** step);
}

export function useFormat(): Format {
  const t = useT();
  const locale = useLanguageStore((state) => state.locale);
  return createFormat(locale, t, useNow());
}
