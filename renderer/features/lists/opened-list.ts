/** A list that was read, and what a person chose for it. In memory of the page only: it is gone at the lock. */
import type { Stage } from '../../../shared/domain/case';
import { viewsOfKind } from '../../../shared/domain/case-summary';
import type { ListReading } from '../../../shared/domain/list-case';
import { guessColumns, isListField, type ListColumns } from '../../../shared/domain/list-fields';
import type { ListWords } from '../../../shared/domain/list-words';
import type { AnyView } from '../../../shared/domain/kinds';
import type { AgencyRef } from '../../../shared/domain/agency';
import { bytesOf } from '../../store/bytes';
import type { PickedFile } from '../../../shared/host/host';
import { readListFile } from '../../sheets/client';
import type { ReadChoice, ReadFault, ReadSheet } from '../../sheets/table';

export interface OpenedList {
  readonly file: PickedFile;
  readonly sheet: ReadSheet;
  readonly columns: ListColumns;
  readonly words: ListWords;
  /** Of rows that name none. */
  readonly stage: Stage;
}

export const GUESS: ReadChoice = { sheet: null, encoding: null, separator: null };

type Opening =
  { readonly ok: true; readonly list: OpenedList } | { readonly ok: false; readonly fault: ReadFault };

/** @param records of the desk: how the same headings were matched before */
export async function openList(
  file: PickedFile,
  choice: ReadChoice,
  records: readonly AnyView[],
): Promise<Opening> {
  const answer = await readListFile(await bytesOf(file.blob), choice);
  if (!answer.ok) return { ok: false, fault: answer.error };
  const { headings, hiddenColumns } = answer.value.table;
  const remembered = rememberedFor(headings, records);
  return {
    ok: true,
    list: {
      file,
      sheet: answer.value,
      columns: remembered?.columns ?? guessColumns(headings, hiddenColumns),
      words: remembered?.words ?? {},
      stage: 'intake',
    },
  };
}

function rememberedFor(
  headings: readonly string[],
  records: readonly AnyView[],
): { readonly columns: ListColumns; readonly words: ListWords } | null {
  const [latest] = viewsOfKind(records, 'list-import')
    .filter(({ values }) => {
      const known = (values.columns ?? []).map(({ heading }) => heading);
      return known.length === headings.length && headings.every((heading) => known.includes(heading));
    })
    .toSorted((a, b) => (b.values.at ?? '').localeCompare(a.values.at ?? ''));
  if (!latest) return null;
  const fields = new Map((latest.values.columns ?? []).map(({ heading, field }) => [heading, field]));
  return {
    columns: headings.map((heading) => {
      const field = fields.get(heading) ?? '';
      return isListField(field) ? field : null;
    }),
    words: latest.values.words ?? {},
  };
}

export function readingOf(
  { sheet, columns, words }: OpenedList,
  today: string,
  ownAgency: AgencyRef,
): ListReading {
  const { headings, is1904 } = sheet.table;
  return { headings, columns, words, today, is1904, ownAgency };
}
