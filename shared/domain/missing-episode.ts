import { z } from 'zod';
import { defineKind, field, type ValuesOf } from './kind';
import { filled, line, moment, recordId, text } from './values';

/**
 * Criteria by which a disappearance is called 'onrustwekkend' (domain.md section 2, source NB-V, on unaccompanied
 * minors, confidence M). A person ticks them; nothing here concludes from them.
 */
export const ALARM_CRITERIA = [
  'under-13',
  'not-self-reliant',
  'medication',
  'third-parties',
  'unlike-her',
  'life-threat',
] as const;
export type AlarmCriterion = (typeof ALARM_CRITERIA)[number];

/** One time that a child was gone: from when, who was told, and how it ended. Open until `foundAt` is known. */
export const missingEpisodeKind = defineKind({
  kind: 'missing-episode',
  v: 1,
  scope: 'case',
  required: ['since'],
  fields: {
    since: field(moment),
    lastSeenAt: field(moment),
    lastSeenWhere: field(line),
    lastSeenWith: field(line),
    clothing: field(text),
    /** Places, cars and people where the child may be. */
    whereabouts: field(text),
    policeAt: field(moment),
    policeReference: field(line),
    childFocusAt: field(moment),
    childFocusReference: field(line),
    /** What was ticked, by whom and when; null when nobody judged it. */
    alarming: field(
      z
        .object({
          criteria: z.array(z.enum(ALARM_CRITERIA)).max(ALARM_CRITERIA.length),
          by: filled(line),
          on: moment,
        })
        .strict(),
    ),
    /** While desks disagree whether the child is back, the child is missing: nobody stops searching by a conflict. */
    foundAt: field(moment, (value) => (value === null ? 1 : 0)),
    foundWhere: field(line),
    foundWith: field(line),
    /** The agreement that the return talk is. */
    talkId: field(recordId),
    push: field(text),
    pull: field(text),
  },
});
export type MissingValues = ValuesOf<typeof missingEpisodeKind>;

export function isMissing({ since, foundAt }: Pick<MissingValues, 'since' | 'foundAt'>): boolean {
  return Boolean(since) && !foundAt;
}

type Moments = Pick<MissingValues, 'since' | 'lastSeenAt' | 'policeAt' | 'childFocusAt' | 'foundAt'>;
export type MissingField = keyof Moments;
export type MissingProblem = 'empty' | 'future' | 'before-since' | 'after-found' | 'overlaps';

/** A clock may run a little ahead of the one that wrote. */
const LEEWAY_MS = 5 * 60_000;

/**
 * What cannot be, field by field: a moment to come, a return before the disappearance, two disappearances at once.
 * @param others the other episodes of the case
 * @param now ms since 1970
 */
export function missingProblems(
  values: Moments,
  others: readonly Moments[],
  now: number,
): Readonly<Partial<Record<MissingField, MissingProblem>>> {
  const problems: Partial<Record<MissingField, MissingProblem>> = {};
  const { since, foundAt, lastSeenAt } = values;
  for (const name of ['since', 'lastSeenAt', 'policeAt', 'childFocusAt', 'foundAt'] as const) {
    const value = values[name];
    if (value && Date.parse(value) > now + LEEWAY_MS) problems[name] = 'future';
  }
  if (!since) return { ...problems, since: 'empty' };
  if (foundAt && Date.parse(foundAt) < Date.parse(since)) problems.foundAt ??= 'before-since';
  if (foundAt && lastSeenAt && Date.parse(lastSeenAt) > Date.parse(foundAt))
    problems.lastSeenAt ??= 'after-found';
  if (others.some((other) => overlap(values, other))) problems.since ??= 'overlaps';
  return problems;
}

function overlap(a: Moments, b: Moments): boolean {
  if (!a.since || !b.since) return false;
  const end = (each: Moments) => (each.foundAt ? Date.parse(each.foundAt) : Infinity);
  return Date.parse(a.since) < end(b) && Date.parse(b.since) < end(a);
}

export interface Counted {
  readonly text: string;
  readonly n: number;
}

/** What the episodes of a case have in common, counted; what it means is for people to say. */
export interface MissingPattern {
  readonly count: number;
  /** Of the episodes that ended, in ms; null when none did. */
  readonly shortestMs: number | null;
  readonly longestMs: number | null;
  /** Days from the beginning of one to the beginning of the next, oldest first. */
  readonly daysBetween: readonly number[];
  /** How many began on each weekday; 0 is Sunday. */
  readonly weekdays: readonly number[];
  readonly foundWhere: readonly Counted[];
  readonly foundWith: readonly Counted[];
}

const DAY_MS = 86_400_000;

export function missingPattern(
  episodes: readonly Pick<MissingValues, 'since' | 'foundAt' | 'foundWhere' | 'foundWith'>[],
): MissingPattern {
  const begun = episodes.flatMap(({ since }) => (since ? [Date.parse(since)] : [])).sort((a, b) => a - b);
  const lengths = episodes.flatMap(({ since, foundAt }) =>
    since && foundAt ? [Date.parse(foundAt) - Date.parse(since)] : [],
  );
  const weekdays = [0, 0, 0, 0, 0, 0, 0];
  for (const at of begun) {
    const weekday = new Date(at).getDay();
    weekdays[weekday] = (weekdays[weekday] ?? 0) + 1;
  }
  return {
    count: begun.length,
    shortestMs: lengths.length > 0 ? Math.min(...lengths) : null,
    longestMs: lengths.length > 0 ? Math.max(...lengths) : null,
    daysBetween: begun.slice(1).map((at, i) => Math.round((at - (begun[i] ?? at)) / DAY_MS)),
    weekdays,
    foundWhere: counted(episodes.map(({ foundWhere }) => foundWhere)),
    foundWith: counted(episodes.map(({ foundWith }) => foundWith)),
  };
}

/** Most frequent first; the same words in another case or with other spaces count as the same. */
function counted(texts: readonly (string | null | undefined)[]): readonly Counted[] {
  const counts = new Map<string, Counted>();
  for (const each of texts) {
    const shown = each?.trim();
    if (!shown) continue;
    const key = shown.toLocaleLowerCase('nl');
    counts.set(key, { text: counts.get(key)?.text ?? shown, n: (counts.get(key)?.n ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.n - a.n || a.text.localeCompare(b.text));
}
