/** Words for what became of a row, for the screen and for the report. */
import type { RefusedRow } from '../../../shared/domain/list-case';
import { csvBytes } from '../../store/csv';
import { useT } from '../../store/language';
import type { TakenList } from './take-list';

export interface ListTexts {
  readonly problems: (refused: RefusedRow, headings: readonly string[]) => string;
  /** The report as a table: numbers, code names and reasons, and nothing of what the rows say. */
  readonly report: (taken: TakenList) => Uint8Array<ArrayBuffer>;
}

export function useListTexts(): ListTexts {
  const t = useT();
  const problems: ListTexts['problems'] = (refused, headings) =>
    refused.problems
      .map(({ kind, column }) => {
        const problem = t(`lists.problem.${kind}`);
        return column === null ? problem : t('word.of', { what: headings[column] ?? '', of: problem });
      })
      .join('; ');
  return {
    problems,
    report: ({ cases, checked, decisions, headings }) => {
      const rows: readonly (readonly [row: number, what: string, code: string])[] = [
        ...cases.map(({ row, code }) => [row, t('lists.outcome.taken'), code] as const),
        ...checked.known.map(({ row, known }) => [row, t('lists.outcome.known'), known.code] as const),
        ...checked.maybe.flatMap(({ row, matches }) =>
          decisions[row.row] === 'new'
            ? []
            : [
                [
                  row.row,
                  t('lists.outcome.skipped'),
                  matches.map((each) => each.row.code).join(', '),
                ] as const,
              ],
        ),
        ...checked.refused.map(
          (each) =>
            [each.row, t('word.of', { what: t('lists.refused'), of: problems(each, headings) }), ''] as const,
        ),
      ];
      const sorted = rows.toSorted(([a], [b]) => a - b);
      return csvBytes([[t('lists.row'), t('lists.outcome'), t('cases.code')], ...sorted]);
    },
  };
}
