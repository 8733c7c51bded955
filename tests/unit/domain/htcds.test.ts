/** Counts in the standard's codes, taken from what may leave; and the table of what each of its fields is here. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { FigureId, Figures, FigureTable } from '../../../shared/domain/figures';
import { FEWEST_SHOWN, suppress } from '../../../shared/domain/suppress';
import { HTCDS_FIELDS, htcdsRows } from '../../../shared/domain/htcds';
import { fieldSpec, isKind } from '../../../shared/domain/kinds';
import { HTCDS_2_0 } from './data/htcds-fields';

function table(id: FigureId, rows: Readonly<Record<string, number>>): FigureTable {
  const entries = Object.entries(rows);
  return {
    id,
    rows: entries.map(([key, n]) => ({ key, n })),
    whole: entries.reduce((sum, [, n]) => sum + n, 0),
  };
}

function figures(...tables: readonly FigureTable[]): Figures {
  return { period: { from: '2026-01-01', to: '2026-12-31' }, tables, unread: 0, waits: [] };
}

const YEAR = figures(
  table('openedByGender', { girl: 60, boy: 20, x: 0, unknown: 12 }),
  table('standingByStage', { intake: 20, assessment: 30, approach: 40, 'follow-up': 15 }),
  table('standingByStatus', { possible: 50, confirmed: 30, not: 0, undecided: 25 }),
  table('decisions', { possible: 40, confirmed: 60, not: 0 }),
  table('decisionsBy', { payoke: 30, 'child-focus': 20, police: 18, prosecutor: 11, school: 21 }),
  table('closed', { possible: 11, confirmed: 12, not: 0, undecided: 0 }),
);

describe('figures in the codes of HTCDS', () => {
  const rows = new Map(htcdsRows(suppress(YEAR)).map(({ field, value, n }) => [`${field} ${value}`, n]));

  it('come out as counted by hand', () => {
    expect(Object.fromEntries(rows)).toMatchObject({
      'prs_Gender Feminine': 60,
      'prs_Gender Masculine': 20,
      'prs_Gender TransgenderFeminine': 0,
      'prs_Gender NonSpecifiedUnknown': 12,
      'vic_TraffickingStatus PossibleVictimOfTrafficking': 50,
      'vic_TraffickingStatus ActualVictimOfTrafficking': 30,
      'vic_TraffickingStatusDecisionMakingOrg Police': 18,
      'vic_TraffickingStatusDecisionMakingOrg NGO': 50,
      'vic_TraffickingStatusDecisionMakingOrg CourtOrProsecution': 11,
      'vic_TraffickingStatusDecisionMakingOrg Other': 21,
      'cas_Status Active': 90,
      'cas_Status FollowUp': 15,
      'cas_Status Closed': 23,
    });
  });

  it('show no sum of which a part is not shown', () => {
    const few = figures(
      table('standingByStage', { intake: 3, assessment: 9, approach: 40, 'follow-up': 15 }),
      table('closed', { confirmed: 4 }),
    );
    const shown = htcdsRows(suppress(few)).filter(({ field }) => field === 'cas_Status');
    expect(shown).toEqual([
      { field: 'cas_Status', value: 'Active', n: null },
      { field: 'cas_Status', value: 'FollowUp', n: 15 },
      { field: 'cas_Status', value: 'Closed', n: null },
    ]);
    expect(shown.filter(({ n }) => n !== null && n > 0 && n < FEWEST_SHOWN)).toEqual([]);
  });
});

describe('docs/spec/htcds-2.0.md', async () => {
  const text = await readFile(new URL('../../../docs/spec/htcds-2.0.md', import.meta.url), 'utf8');
  const lines = text
    .split('\n')
    .filter((line) => /^\| `[a-z]{3}_/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const named = lines.map(([, name = '']) => name.replaceAll('`', ''));

  it('has each field of the standard once, in its order', () => {
    expect(named).toEqual(HTCDS_2_0);
  });

  it('says of each whether it is counted, kept in a case or not collected', () => {
    for (const [, , state] of lines) expect(['counted', 'in the case', 'not collected']).toContain(state);
  });

  it('calls counted what the program counts, and nothing else', () => {
    const counted = named.filter((_, at) => lines[at]?.[2] === 'counted');
    expect(new Set(counted)).toEqual(new Set(HTCDS_FIELDS));
  });

  it('names fields of records that exist, where it says that one is kept', () => {
    for (const [, name, state, here = ''] of lines) {
      const paths = [...here.matchAll(/`([a-z-]+)\.([A-Za-z]+)`/g)];
      if (state !== 'not collected') expect(paths.length, name).toBeGreaterThan(0);
      for (const [path, kind = '', field = ''] of paths)
        expect(isKind(kind) && fieldSpec(kind, field), path).toBeTruthy();
    }
  });
});
