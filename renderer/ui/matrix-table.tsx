/** Agencies against agencies. Readable without colour: each state is a word with a shape of its own. */
import type { AgencyRef } from '../../shared/domain/agency';
import type { ContactMatrix, MatrixCell } from '../../shared/domain/contact-matrix';
import { AgencyTag } from './agency-tag';
import { Button } from './button';
import { StateMark, type Tone } from './marks';
import css from './matrix-table.module.css';

export interface MatrixWords {
  readonly corner: string;
  readonly never: string;
  readonly day: (at: string) => string;
  readonly open: (from: AgencyRef, to: AgencyRef, at: string) => string;
  /** What the column owes the row. */
  readonly owed: (cell: MatrixCell, by: AgencyRef) => { readonly tone: Tone; readonly text: string } | null;
  readonly silent: (days: number) => string;
}

interface MatrixTableProps {
  readonly caption: string;
  readonly matrix: ContactMatrix;
  readonly words: MatrixWords;
  readonly onOpen: (caseId: string, entryId: string | undefined) => void;
}

/** From here on a silence is said in words. */
export const LONG_SILENCE_DAYS = 14;

export function MatrixTable({ caption, matrix, words, onOpen }: MatrixTableProps) {
  return (
    // A wide table is scrolled by keyboard too.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={css.scroll} role="group" aria-label={caption} tabIndex={0}>
      <table className={css.matrix}>
        <thead>
          <tr>
            <th scope="col">{words.corner}</th>
            {matrix.agencies.map((agency) => (
              <th key={`${agency.kind} ${agency.name}`} scope="col">
                <Agency agency={agency} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map(({ agency, cells }) => (
            <tr key={`${agency.kind} ${agency.name}`}>
              <th scope="row">
                <Agency agency={agency} />
              </th>
              {cells.map((cell, at) => {
                const column = matrix.agencies[at];
                if (!cell || !column) return <td key={at} className={css.self} />;
                return (
                  <td key={at}>
                    <CellContent cell={cell} row={agency} column={column} words={words} onOpen={onOpen} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Agency({ agency }: { readonly agency: AgencyRef }) {
  return (
    <span className={css.agency}>
      <AgencyTag agency={agency} isNamed />
      <span className={css.name}>{agency.name}</span>
    </span>
  );
}

interface CellProps extends Pick<MatrixTableProps, 'words' | 'onOpen'> {
  readonly cell: MatrixCell;
  readonly row: AgencyRef;
  readonly column: AgencyRef;
}

function CellContent({ cell, row, column, words, onOpen }: CellProps) {
  const { at, caseId, entryId, silentDays } = cell;
  const owed = words.owed(cell, column);
  return (
    <div className={css.cell}>
      {at && caseId ? (
        <Button variant="quiet" onPress={() => onOpen(caseId, entryId)} label={words.open(row, column, at)}>
          {words.day(at)}
        </Button>
      ) : (
        <span className={css.never}>{words.never}</span>
      )}
      {owed && <StateMark tone={owed.tone}>{owed.text}</StateMark>}
      {silentDays !== null && silentDays >= LONG_SILENCE_DAYS && (
        <StateMark tone="soon">{words.silent(silentDays)}</StateMark>
      )}
    </div>
  );
}
