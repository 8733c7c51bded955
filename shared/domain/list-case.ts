/** A row of a coordinator's list, and the case it will become or why it cannot be one. */
import type { AgencyRef } from './agency';
import type { Stage, VictimStatus } from './case';
import type { ContactPointType } from './contact-point';
import type { ListColumns } from './list-fields';
import type { ListWords } from './list-words';
import type { PersonValues } from './person';

export interface ListInputRow {
  readonly number: number;
  readonly cells: readonly string[];
  readonly faults: Readonly<Record<number, 'error' | 'no-result'>>;
  readonly key: string;
}

export interface ListReading {
  readonly headings: readonly string[];
  readonly columns: ListColumns;
  readonly words: ListWords;
  /** `2026-11-25`. */
  readonly today: string;
  readonly is1904: boolean;
  readonly ownAgency: AgencyRef;
}

export type RowProblemKind =
  | 'empty'
  | 'nobody'
  | 'bad-date'
  | 'future'
  | 'born-after'
  | 'unknown-stage'
  | 'unknown-status'
  | 'too-long'
  | 'error'
  | 'no-result'
  | 'same-row'
  | 'code-twice'
  | 'code-taken'
  | 'reference-twice';

export interface RowProblem {
  readonly kind: RowProblemKind;
  /** The column it is about, counted from 0; null for the row as a whole. */
  readonly column: number | null;
}

export interface RefusedRow {
  readonly row: number;
  readonly problems: readonly RowProblem[];
}

export interface ListContact {
  readonly name: string;
  /** The heading of its column, such as `Moeder`. */
  readonly relation: string;
  readonly phone: string;
}

/** What a row becomes. */
export interface ListCase {
  readonly row: number;
  readonly keys: readonly string[];
  readonly code: string | null;
  readonly victim: Pick<
    PersonValues,
    'firstName' | 'lastName' | 'nicknames' | 'birthDate' | 'gender' | 'languages'
  >;
  readonly stage: Stage | null;
  readonly victimStatus: VictimStatus | null;
  readonly openedOn: string | null;
  readonly lead: AgencyRef | null;
  readonly leadPerson: string;
  readonly references: readonly { readonly agency: AgencyRef; readonly reference: string }[];
  readonly points: readonly { readonly type: ContactPointType; readonly value: string }[];
  readonly contacts: readonly ListContact[];
  readonly summary: string;
  /** An earlier row of the list with the same name and birth date. */
  readonly twinOf: number | null;
}
