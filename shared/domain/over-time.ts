/** How many signals of each group, and which phases, were noted in each month. Counts only; what they mean is for people. Pure. */
import { SIGNAL_GROUPS, SIGNALS, type SignalGroupId } from './data/signals';
import type { RecordView } from './kinds';
import { PHASES, type Phase } from './observation';

export interface CountRow<Id extends string> {
  readonly id: Id;
  /** One a month of {@link OverTime.months}. */
  readonly counts: readonly number[];
}

export interface OverTime {
  /** `2026-11`, oldest first, without gaps. */
  readonly months: readonly string[];
  /** True when the first month also holds all that came before it. */
  readonly hasEarlier: boolean;
  readonly signals: readonly CountRow<SignalGroupId | 'unlisted'>[];
  readonly phases: readonly CountRow<Phase>[];
}

const MONTHS_SHOWN = 12;

const monthOf = (day: string) => day.slice(0, 7);

function before(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}

/** The months from the first to the last one noted, at most a year. */
function monthsOf(days: readonly string[]): readonly string[] {
  const sorted = days.map(monthOf).sort();
  const first = sorted[0];
  let month = sorted.at(-1);
  const months: string[] = [];
  while (first && month && month >= first && months.length < MONTHS_SHOWN) {
    months.unshift(month);
    month = before(month);
  }
  return months;
}

/** @returns null while there is nothing dated */
export function overTime(
  signals: readonly Pick<RecordView<'signal'>, 'values'>[],
  phases: readonly Pick<RecordView<'phase'>, 'values'>[],
): OverTime | null {
  const groupOf = (signalId: string | null | undefined) =>
    SIGNALS.find(({ id }) => id === signalId)?.group ?? ('unlisted' as const);
  const seen = signals.flatMap(({ values: { on, signalId } }) => (on ? [{ on, id: groupOf(signalId) }] : []));
  const gone = phases.flatMap(({ values: { since, phase } }) =>
    since && phase ? [{ on: since, id: phase }] : [],
  );
  const days = [...seen, ...gone].map(({ on }) => on);
  const months = monthsOf(days);
  const [first] = months;
  if (!first) return null;
  const row = <Id extends string>(
    id: Id,
    all: readonly { readonly on: string; readonly id: Id }[],
  ): CountRow<Id> => ({
    id,
    counts: months.map(
      (month) =>
        all.filter((each) => {
          const own = monthOf(each.on);
          return each.id === id && (own === month || (month === first && own < first));
        }).length,
    ),
  });
  const isUsed = ({ counts }: { readonly counts: readonly number[] }) => counts.some((n) => n > 0);
  const groups = [...SIGNAL_GROUPS.map(({ id }) => id), 'unlisted' as const];
  return {
    months,
    hasEarlier: days.some((day) => monthOf(day) < first),
    signals: groups.map((id) => row<SignalGroupId | 'unlisted'>(id, seen)).filter(isUsed),
    phases: PHASES.map((id) => row<Phase>(id, gone)).filter(isUsed),
  };
}
