/** A whole list: its rows, what two of them say against each other, and what is asked of the desk and the person. Pure. */
import type { MatchQuery } from './case-match';
import type { ListCase, ListInputRow, ListReading, RefusedRow, RowProblemKind } from './list-case';
import type { ListColumns } from './list-fields';
import { readListRow } from './list-row';
import { stageOf, statusOf, type WordedField } from './list-words';
import { foldName } from './name-match';
import { line } from './values';

export interface ListRead {
  readonly cases: readonly ListCase[];
  readonly refused: readonly RefusedRow[];
}

/** The whole list: also what two of its rows say against each other. */
export function readListRows(rows: readonly ListInputRow[], reading: ListReading): ListRead {
  const cases: ListCase[] = [];
  const refused: RefusedRow[] = [];
  const keys = new Map<string, RowProblemKind>();
  const children = new Map<string, number>();
  for (const row of rows) {
    const read = readListRow(row, reading);
    if ('refused' in read) {
      refused.push(read.refused);
      continue;
    }
    const { code, victim } = read.case;
    const own: readonly (readonly [string, RowProblemKind])[] = [
      ...read.case.keys.map((key) => [key, key.startsWith('c:') ? 'same-row' : 'reference-twice'] as const),
      ...(code ? [[`code ${code.toLowerCase()}`, 'code-twice'] as const] : []),
    ];
    const twice = own.find(([key]) => keys.has(key))?.[1];
    if (twice) {
      refused.push({ row: row.number, problems: [{ kind: twice, column: null }] });
      continue;
    }
    for (const [key, kind] of own) keys.set(key, kind);
    const child = victim.birthDate && `${childKey(victim)} ${victim.birthDate}`;
    const twinOf = child ? (children.get(child) ?? null) : null;
    if (child && twinOf === null && childKey(victim)) children.set(child, row.number);
    cases.push({ ...read.case, twinOf });
  }
  return { cases, refused };
}

function childKey({ firstName, lastName }: ListCase['victim']): string {
  return foldName([firstName, lastName].filter(Boolean).join(' ')).toSorted().join(' ');
}

/** What is asked of the desk before a row becomes a case of its own. */
export function matchQueryOf({ victim, points }: ListCase): MatchQuery {
  return {
    name: [victim.firstName, victim.lastName].filter(Boolean).join(' '),
    nicknames: victim.nicknames ?? '',
    birthDate: victim.birthDate ?? null,
    points: points.filter(({ type }) => type !== 'address').map(({ value }) => value),
    told: '',
  };
}

/** Words that stand in a column of stages or statuses and mean nothing here yet, each once. */
export function unknownWords(
  rows: readonly ListInputRow[],
  columns: ListColumns,
): readonly { readonly field: WordedField; readonly text: string }[] {
  const fields = [
    ['stage', (text: string) => stageOf(text, {})],
    ['victimStatus', (text: string) => statusOf(text, {})],
  ] as const;
  return fields.flatMap(([field, find]) => {
    const column = columns.indexOf(field);
    const texts = new Map<string, string>();
    for (const { cells } of column === -1 ? [] : rows) {
      const value = line.safeParse(cells[column] ?? '');
      const key = value.success ? foldName(value.data).join(' ') : '';
      if (value.success && key && !find(value.data)) texts.set(key, value.data);
    }
    return [...texts.values()].map((text) => ({ field, text }));
  });
}

/** Whether the columns name someone: without that no row can become a case. */
export function namesAnybody(columns: ListColumns): boolean {
  return (['name', 'firstName', 'lastName', 'nicknames', 'reference', 'code'] as const).some((field) =>
    columns.includes(field),
  );
}
