/**
 * Figures of a desk over a period: counts of what was noted, for the yearly report. Nothing here says anything about one
 * child, and nothing is concluded from a count. Pure; see `suppress.ts` for what may leave.
 */
import type { AgencyKind } from './agency';
import { viewsOfKind } from './case-summary';
import { STAGES, VICTIM_STATUSES } from './case';
import { SIGNAL_GROUPS, SIGNALS } from './data/signals';
import { localDay } from './due';
import type { AnyView, RecordView } from './kinds';
import { PHASES } from './observation';
import { ageOn, GENDERS } from './person';
import { SETTINGS } from './placement';
import { POLICE_INFORMED, REPORT_CHANNELS } from './report';
import { answeredIds } from './unanswered';
import { OPEN_OUTCOMES } from './contact-entry';

/** Local days, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/**
 * What each table counts. `parts`: every one counted stands in exactly one row, so the rows add up to the whole.
 * `shares`: one may stand in several rows or in none; the whole is what the rows are a share of.
 * Tables with the same `whole` count the same things and show the same number.
 */
export const FIGURES = {
  reportsByChannel: { whole: 'reports', how: 'parts' },
  reportsByPolice: { whole: 'reports', how: 'parts' },
  openedByLead: { whole: 'opened', how: 'parts' },
  openedByAge: { whole: 'opened', how: 'parts' },
  openedByGender: { whole: 'opened', how: 'parts' },
  standingByStage: { whole: 'standing', how: 'parts' },
  standingByStatus: { whole: 'standing', how: 'parts' },
  decisions: { whole: 'decisions', how: 'parts' },
  decisionsBy: { whole: 'decisions', how: 'parts' },
  closed: { whole: 'closed', how: 'parts' },
  phases: { whole: 'standing', how: 'shares' },
  signals: { whole: 'standing', how: 'shares' },
  missingByAlarm: { whole: 'missing', how: 'parts' },
  missingByLength: { whole: 'missing', how: 'parts' },
  placements: { whole: 'placements', how: 'parts' },
  contacts: { whole: 'contacts', how: 'shares' },
  asked: { whole: 'asked', how: 'shares' },
  answered: { whole: 'asked', how: 'shares' },
  handovers: { whole: 'handovers', how: 'parts' },
} as const satisfies Readonly<Record<string, { readonly whole: string; readonly how: 'parts' | 'shares' }>>;
export type FigureId = keyof typeof FIGURES;
export type Whole = (typeof FIGURES)[FigureId]['whole'];

export const FIGURE_IDS = Object.keys(FIGURES) as readonly FigureId[];

export const AGE_GROUPS = ['under-12', '12-13', '14-15', '16-17', '18-up', 'unknown'] as const;
export const LENGTHS = ['under-a-day', 'under-3-days', 'under-a-week', 'longer', 'still-missing'] as const;

const STATUSES = [...VICTIM_STATUSES, 'undecided'] as const;

const ROWS: Readonly<Partial<Record<FigureId, readonly string[]>>> = {
  reportsByChannel: REPORT_CHANNELS,
  reportsByPolice: [...POLICE_INFORMED, 'unknown'],
  openedByAge: AGE_GROUPS,
  openedByGender: GENDERS,
  standingByStage: STAGES.filter((stage) => stage !== 'closed'),
  standingByStatus: STATUSES,
  decisions: VICTIM_STATUSES,
  closed: STATUSES,
  phases: PHASES,
  signals: [...SIGNAL_GROUPS.map(({ id }) => id), 'unlisted'],
  missingByAlarm: ['alarming', 'not-alarming', 'not-judged'],
  missingByLength: LENGTHS,
  placements: SETTINGS,
};

export interface FigureRow {
  readonly key: string;
  readonly n: number;
}

export interface FigureTable {
  readonly id: FigureId;
  readonly rows: readonly FigureRow[];
  readonly whole: number;
}

export interface Figures {
  readonly period: Period;
  readonly tables: readonly FigureTable[];
  /** Cases that could not be read, or not wholly: the counts lack what is in them. */
  readonly unread: number;
  /** Half of the answers came within this many hours, by the kind of agency that was asked. */
  readonly waits: readonly { readonly kind: AgencyKind; readonly answers: number; readonly hours: number }[];
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

function ageGroup(age: number | null): (typeof AGE_GROUPS)[number] {
  if (age === null) return 'unknown';
  if (age < 12) return 'under-12';
  if (age < 14) return '12-13';
  if (age < 16) return '14-15';
  return age < 18 ? '16-17' : '18-up';
}

function lengthOf(ms: number): (typeof LENGTHS)[number] {
  if (ms < DAY_MS) return 'under-a-day';
  if (ms < 3 * DAY_MS) return 'under-3-days';
  return ms < 7 * DAY_MS ? 'under-a-week' : 'longer';
}

function median(sorted: readonly number[]): number {
  const middle = sorted.length / 2;
  const at = Math.floor(middle);
  const upper = sorted[at] ?? 0;
  return Number.isInteger(middle) ? ((sorted[at - 1] ?? 0) + upper) / 2 : upper;
}

/** Takes in one case after another, so that no more than one need be open. */
export class FigureCount {
  readonly #period: Period;
  readonly #counts = new Map<FigureId, Map<string, number>>();
  readonly #wholes = new Map<Whole, number>();
  readonly #waits = new Map<AgencyKind, number[]>();
  #unread = 0;

  constructor(period: Period) {
    this.#period = period;
  }

  /** @param views every record of one case */
  addCase(views: readonly AnyView[]): void {
    this.#addHead(views);
    this.#addReports(viewsOfKind(views, 'report'));
    this.#addMissing(viewsOfKind(views, 'missing-episode'));
    for (const { values } of viewsOfKind(views, 'placement'))
      if (this.#isInDay(values.startedOn)) this.#count('placements', [values.setting ?? 'other']);
    this.#addContacts(viewsOfKind(views, 'contact-entry'));
    for (const { values } of viewsOfKind(views, 'handover-entry'))
      if (values.direction === 'out' && values.partner && this.#isIn(values.at))
        this.#count('handovers', [values.partner.agency.kind]);
  }

  /** A case, or records of it, that did not open. */
  addUnread(): void {
    this.#unread += 1;
  }

  #addHead(views: readonly AnyView[]): void {
    const { to } = this.#period;
    const head = viewsOfKind(views, 'case')[0]?.values;
    if (!head?.openedOn) return;
    if (this.#isInDay(head.openedOn)) {
      const victim = viewsOfKind(views, 'person').find(({ values }) => values.role === 'victim')?.values;
      this.#count('openedByLead', [head.lead?.kind ?? 'other']);
      this.#count('openedByAge', [ageGroup(ageOn(victim?.birthDate, head.openedOn))]);
      this.#count('openedByGender', [victim?.gender ?? 'unknown']);
    }
    if (this.#isInDay(head.statusOn) && head.victimStatus) {
      this.#count('decisions', [head.victimStatus]);
      this.#count('decisionsBy', [head.statusBy?.kind ?? 'other']);
    }
    if (this.#isInDay(head.closedOn)) this.#count('closed', [head.victimStatus ?? 'undecided']);
    // Open when the period ended, with stage and status as they are now.
    if (head.openedOn > to || (head.closedOn && head.closedOn <= to)) return;
    this.#count('standingByStage', [head.stage ?? 'intake']);
    this.#count('standingByStatus', [head.victimStatus ?? 'undecided']);
    const phases = viewsOfKind(views, 'phase').flatMap(({ values: { phase, since } }) =>
      phase && this.#isInDay(since) ? [phase] : [],
    );
    this.#count('phases', phases);
    const signals = viewsOfKind(views, 'signal').flatMap(({ values: { on, signalId } }) =>
      this.#isInDay(on) ? [SIGNALS.find(({ id }) => id === signalId)?.group ?? 'unlisted'] : [],
    );
    this.#count('signals', signals);
  }

  #addReports(reports: readonly RecordView<'report'>[]): void {
    for (const { values } of reports) {
      if (!this.#isIn(values.at)) continue;
      this.#count('reportsByChannel', [values.channel ?? 'phone']);
      this.#count('reportsByPolice', [values.policeInformed ?? 'unknown']);
    }
  }

  #addMissing(episodes: readonly RecordView<'missing-episode'>[]): void {
    for (const { values } of episodes) {
      const { since, foundAt, alarming } = values;
      if (!since || !this.#isIn(since)) continue;
      const ticked = alarming ? (alarming.criteria.length > 0 ? 'alarming' : 'not-alarming') : 'not-judged';
      this.#count('missingByAlarm', [ticked]);
      this.#count('missingByLength', [
        foundAt ? lengthOf(Date.parse(foundAt) - Date.parse(since)) : 'still-missing',
      ]);
    }
  }

  #addContacts(contacts: readonly RecordView<'contact-entry'>[]): void {
    const answered = answeredIds(contacts);
    const answerTo = new Map(
      contacts.flatMap(({ values: { answers, at } }) => (answers && at ? [[answers, at] as const] : [])),
    );
    const byId = new Map(contacts.map(({ id, values: { at } }) => [id, at ?? null] as const));
    for (const { id, values } of contacts) {
      const { at, from, to = [], outcome, answeredBy } = values;
      if (!at || !from || !this.#isIn(at)) continue;
      const kinds = (to ?? []).map(({ agency }) => agency.kind);
      this.#count('contacts', kinds);
      if (!outcome || !OPEN_OUTCOMES.includes(outcome)) continue;
      this.#count('asked', kinds);
      if (!answered.has(id)) continue;
      this.#count('answered', kinds, false);
      const then = answerTo.get(id) ?? (answeredBy ? byId.get(answeredBy) : null);
      if (!then) continue;
      for (const kind of new Set(kinds)) {
        const waits = this.#waits.get(kind) ?? [];
        waits.push(Math.max(0, Date.parse(then) - Date.parse(at)) / HOUR_MS);
        this.#waits.set(kind, waits);
      }
    }
  }

  /** One thing, in each of its rows once. */
  #count(id: FigureId, keys: readonly string[], isWhole = true): void {
    const rows = this.#counts.get(id) ?? new Map<string, number>();
    for (const key of new Set(keys)) rows.set(key, (rows.get(key) ?? 0) + 1);
    this.#counts.set(id, rows);
    const { whole } = FIGURES[id];
    // Several tables have the same whole: the first of them counts it.
    if (isWhole && FIGURE_IDS.find((each) => FIGURES[each].whole === whole) === id)
      this.#wholes.set(whole, (this.#wholes.get(whole) ?? 0) + 1);
  }

  #isInDay(day: string | null | undefined): boolean {
    return Boolean(day && day >= this.#period.from && day <= this.#period.to);
  }

  #isIn(moment: string | null | undefined): boolean {
    return Boolean(moment && this.#isInDay(localDay(Date.parse(moment))));
  }

  /** Rows of a list that nothing was counted in stand there with 0; agencies only where there are any. */
  result(): Figures {
    const tables = FIGURE_IDS.map((id): FigureTable => {
      const counts = this.#counts.get(id) ?? new Map<string, number>();
      const fixed = ROWS[id] ?? [];
      const others = [...counts.keys()].filter((key) => !fixed.includes(key)).sort();
      const rows = [...fixed, ...others].map((key) => ({ key, n: counts.get(key) ?? 0 }));
      return { id, rows, whole: this.#wholes.get(FIGURES[id].whole) ?? 0 };
    });
    const waits = [...this.#waits].map(([kind, hours]) => ({
      kind,
      answers: hours.length,
      hours: median([...hours].sort((a, b) => a - b)),
    }));
    waits.sort((a, b) => b.answers - a.answers || a.kind.localeCompare(b.kind));
    return { period: this.#period, tables, unread: this.#unread, waits };
  }
}
