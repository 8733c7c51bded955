/** Agencies against agencies: who last spoke with whom, who owes an answer, how long it has been silent. Pure. */
import { sameAgency, type AgencyKind, type AgencyRef, type Party } from './agency';
import { localDay } from './due';
import type { RecordView } from './kinds';

/** The latest contact from one agency to another, in one case. */
export interface ContactPair {
  readonly from: AgencyRef;
  readonly to: AgencyRef;
  /** UTC moment. */
  readonly at: string;
  /** Absent in a summary that was made before it was noted. */
  readonly entryId?: string;
}

/** An answer `by` owes to `to`. */
export interface OwedAnswer {
  readonly caseId: string;
  readonly entryId: string;
  readonly by: AgencyRef;
  readonly to: AgencyRef;
  /** Day or UTC moment; null when none was set. */
  readonly due: string | null;
}

/** People, not agencies: they stand in contacts, never in the matrix. */
const NO_AGENCIES: readonly AgencyKind[] = ['family', 'citizen'];

const isAgency = ({ kind }: AgencyRef) => !NO_AGENCIES.includes(kind);
const keyOf = ({ kind, name }: AgencyRef) => `${kind}|${name.trim().toLowerCase()}`;
const pairKey = (from: AgencyRef, to: AgencyRef) => `${keyOf(from)}>${keyOf(to)}`;

/** Everyone an agency reached: each once, and never itself. */
function reached(from: Party, to: readonly Party[]): readonly AgencyRef[] {
  const agencies = new Map(to.map(({ agency }) => [keyOf(agency), agency]));
  return [...agencies.values()].filter((agency) => isAgency(agency) && !sameAgency(agency, from.agency));
}

export function latestPairs(contacts: readonly RecordView<'contact-entry'>[]): readonly ContactPair[] {
  const latest = new Map<string, ContactPair>();
  for (const { id: entryId, values } of contacts) {
    const { from, to, at } = values;
    if (!from || !to || !at || !isAgency(from.agency)) continue;
    for (const agency of reached(from, to)) {
      const key = pairKey(from.agency, agency);
      if ((latest.get(key)?.at ?? '') < at) latest.set(key, { from: from.agency, to: agency, at, entryId });
    }
  }
  return [...latest.values()];
}

/** What lists know of a case; `CaseSummary` has it. */
export interface MatrixSource {
  readonly id: string;
  readonly contactPairs?: readonly ContactPair[];
  readonly openAnswers: readonly {
    readonly id: string;
    readonly from: Party;
    readonly to: readonly Party[];
    readonly answerBy: string | null;
  }[];
}

export interface MatrixCell {
  /** The latest contact that the row's agency took to the column's; null when there was none. */
  readonly at: string | null;
  /** In which case that was. */
  readonly caseId: string | null;
  /** Its record, where it is known. */
  readonly entryId?: string;
  /** Whole days since either spoke with the other; null when they never did. */
  readonly silentDays: number | null;
  /** What the column owes the row, earliest due first. */
  readonly owed: readonly OwedAnswer[];
}

export interface ContactMatrix {
  readonly agencies: readonly AgencyRef[];
  /** In the order of `agencies`; null on the diagonal. */
  readonly rows: readonly { readonly agency: AgencyRef; readonly cells: readonly (MatrixCell | null)[] }[];
}

interface LastPair extends ContactPair {
  readonly caseId: string;
}

function lastOfAll(cases: readonly MatrixSource[]): ReadonlyMap<string, LastPair> {
  const last = new Map<string, LastPair>();
  for (const { id, contactPairs = [] } of cases) {
    for (const pair of contactPairs) {
      const key = pairKey(pair.from, pair.to);
      if ((last.get(key)?.at ?? '') < pair.at) last.set(key, { ...pair, caseId: id });
    }
  }
  return last;
}

function owedAnswers(cases: readonly MatrixSource[]): readonly OwedAnswer[] {
  return cases
    .flatMap(({ id: caseId, openAnswers }) =>
      openAnswers.flatMap(({ id, from, to, answerBy }) =>
        reached(from, to).map((by) => ({ caseId, entryId: id, by, to: from.agency, due: answerBy })),
      ),
    )
    .sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
}

const DAY_MS = 86_400_000;

/** Whole calendar days here, so that yesterday evening is one day ago this morning. */
function daysSince(at: string, now: number): number {
  return Math.max(0, Math.round((Date.parse(localDay(now)) - Date.parse(localDay(Date.parse(at)))) / DAY_MS));
}

function distinct(agencies: readonly AgencyRef[]): readonly AgencyRef[] {
  return [...new Map(agencies.map((agency) => [keyOf(agency), agency])).values()];
}

/**
 * @param cases one case, or all of a desk
 * @param first agencies that stand in it whether or not they spoke: ours first, then who is at the table
 * @param now ms since 1970
 */
export function contactMatrix(
  cases: readonly MatrixSource[],
  first: readonly AgencyRef[],
  now: number,
): ContactMatrix {
  const last = lastOfAll(cases);
  const owed = owedAnswers(cases);
  const spoke = [...last.values()].sort((a, b) => b.at.localeCompare(a.at));
  const agencies = distinct([...first, ...spoke.flatMap(({ from, to }) => [from, to])]).filter(isAgency);
  const cell = (row: AgencyRef, column: AgencyRef): MatrixCell => {
    const there = last.get(pairKey(row, column));
    const back = last.get(pairKey(column, row));
    const latest = [there?.at ?? '', back?.at ?? ''].sort().at(-1) ?? '';
    return {
      at: there?.at ?? null,
      caseId: there?.caseId ?? null,
      ...(there?.entryId !== undefined && { entryId: there.entryId }),
      silentDays: latest === '' ? null : daysSince(latest, now),
      owed: owed.filter(({ by, to }) => sameAgency(by, column) && sameAgency(to, row)),
    };
  };
  return {
    agencies,
    rows: agencies.map((agency) => ({
      agency,
      cells: agencies.map((column) => (sameAgency(agency, column) ? null : cell(agency, column))),
    })),
  };
}

/** The table in parts of so many columns, for paper; every part has every row. */
export function matrixParts(
  { agencies, rows }: ContactMatrix,
  columns: number,
): readonly { readonly columns: readonly AgencyRef[]; readonly rows: ContactMatrix['rows'] }[] {
  const starts = Array.from({ length: Math.ceil(agencies.length / columns) }, (_, part) => part * columns);
  return starts.map((at) => ({
    columns: agencies.slice(at, at + columns),
    rows: rows.map(({ agency, cells }) => ({ agency, cells: cells.slice(at, at + columns) })),
  }));
}

/** How one partner and we stand, over all cases. */
export interface PartnerSilence {
  readonly agency: AgencyRef;
  /** The latest contact either way; null when there never was one. */
  readonly at: string | null;
  /** The case it was in, or one that is shared with them. */
  readonly caseId: string | null;
  readonly silentDays: number | null;
  readonly sharedCases: number;
  readonly theyOwe: readonly OwedAnswer[];
  readonly weOwe: readonly OwedAnswer[];
}

export interface SilenceSource extends MatrixSource {
  readonly lead: AgencyRef | null;
  readonly partners: readonly AgencyRef[];
}

/** Longest silence first; who was never spoken with comes before all. */
export function partnerSilences(
  cases: readonly SilenceSource[],
  us: AgencyRef,
  now: number,
): readonly PartnerSilence[] {
  const tables = cases.map(({ id, lead, partners }) => ({
    id,
    table: [...(lead ? [lead] : []), ...partners],
  }));
  const { rows, agencies } = contactMatrix(cases, [us, ...tables.flatMap(({ table }) => table)], now);
  const ours = rows[0]?.cells ?? [];
  return agencies
    .flatMap((agency, at): PartnerSilence[] => {
      const there = ours[at];
      const back = rows[at]?.cells[0];
      if (!there || !back) return [];
      const last = (back.at ?? '') > (there.at ?? '') ? back : there;
      const shared = tables.filter(({ table }) => table.some((each) => sameAgency(each, agency)));
      return [
        {
          agency,
          at: last.at,
          caseId: last.caseId ?? shared[0]?.id ?? null,
          silentDays: there.silentDays,
          sharedCases: shared.length,
          theyOwe: there.owed,
          weOwe: back.owed,
        },
      ];
    })
    .sort((a, b) => (a.at ?? '').localeCompare(b.at ?? ''));
}
