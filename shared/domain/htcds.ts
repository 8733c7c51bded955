/**
 * Figures in the codes of the Human Trafficking Case Data Standard 2.0 (IOM, CC BY 4.0), of which every field is still a
 * draft. Only counts: no row of one child ever leaves in it. What each of its fields is here: docs/spec/htcds-2.0.md.
 */
import type { AgencyKind } from './agency';
import type { FigureId } from './figures';
import type { ShownFigures } from './suppress';

export interface HtcdsRow {
  readonly field: string;
  readonly value: string;
  /** Null: not shown, as in the figures it is taken from. */
  readonly n: number | null;
}

/** Who may decide that someone is a victim, as the standard sorts them. Of the others it is not known in which of its groups they belong. */
const DECIDERS: Readonly<Partial<Record<AgencyKind, string>>> = {
  police: 'Police',
  'child-focus': 'NGO',
  payoke: 'NGO',
  'trafficking-centre': 'NGO',
  prosecutor: 'CourtOrProsecution',
  court: 'CourtOrProsecution',
  ocj: 'NonPoliceGovernmentalOrganization',
  sdj: 'NonPoliceGovernmentalOrganization',
  immigration: 'NonPoliceGovernmentalOrganization',
};

interface Mapping {
  readonly field: string;
  readonly figure: FigureId;
  /** The standard's values, in its order. */
  readonly values: readonly string[];
  /** Null: the standard has no value for it, and it is in no row. */
  readonly valueOf: (key: string) => string | null;
}

const GENDER: Readonly<Record<string, string>> = {
  girl: 'Feminine',
  boy: 'Masculine',
  x: 'NonConforming',
  unknown: 'NonSpecifiedUnknown',
};

const STATUS: Readonly<Record<string, string>> = {
  possible: 'PossibleVictimOfTrafficking',
  confirmed: 'ActualVictimOfTrafficking',
  not: 'NotAVictimOfTrafficking',
};

const MAPPINGS: readonly Mapping[] = [
  {
    field: 'prs_Gender',
    figure: 'openedByGender',
    values: [
      'Feminine',
      'Masculine',
      'TransgenderFeminine',
      'TransgenderMasculine',
      'NonConforming',
      'NonSpecifiedUnknown',
    ],
    valueOf: (key) => GENDER[key] ?? null,
  },
  {
    field: 'vic_TraffickingStatus',
    figure: 'standingByStatus',
    values: Object.values(STATUS),
    valueOf: (key) => STATUS[key] ?? null,
  },
  {
    field: 'vic_TraffickingStatusDecisionMakingOrg',
    figure: 'decisionsBy',
    values: ['Police', 'NGO', 'CourtOrProsecution', 'NonPoliceGovernmentalOrganization', 'Other'],
    valueOf: (key) => DECIDERS[key as AgencyKind] ?? 'Other',
  },
  {
    field: 'cas_Status',
    figure: 'standingByStage',
    values: ['Active', 'FollowUp'],
    valueOf: (key) => (key === 'follow-up' ? 'FollowUp' : 'Active'),
  },
];

export const HTCDS_FIELDS: readonly string[] = MAPPINGS.map(({ field }) => field);

/**
 * Taken from figures as they may leave, so that holding both beside each other gives nothing away: a value whose parts
 * are not all shown is not shown.
 */
export function htcdsRows({ tables }: ShownFigures): readonly HtcdsRow[] {
  const rows = MAPPINGS.flatMap(({ field, figure, values, valueOf }) => {
    const parts = tables.find(({ id }) => id === figure)?.rows ?? [];
    return values.map((value): HtcdsRow => {
      const counts = parts.filter(({ key }) => valueOf(key) === value).map(({ n }) => n);
      const isShown = counts.every((n) => n !== null);
      return { field, value, n: isShown ? counts.reduce((sum, n) => sum + n, 0) : null };
    });
  });
  const closed = tables.find(({ id }) => id === 'closed')?.whole ?? null;
  return [...rows, { field: 'cas_Status', value: 'Closed', n: closed }];
}
