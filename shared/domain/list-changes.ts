/** From the rows that were accepted to one commit: a case for each, and the list itself. Pure but for the code names. */
import type { AgencyRef } from './agency';
import type { Stage } from './case';
import { create, type Change } from './change';
import { newCodeName } from './code-name';
import type { ListCase } from './list-case';
import { isParentHeading, type ListColumns } from './list-fields';
import type { ListWords } from './list-words';

export interface ListDesk {
  readonly agency: AgencyRef;
  readonly person: string;
}

export interface ListTaking {
  readonly listId: string;
  readonly desk: ListDesk;
  /** Moment and local day of taking it over. */
  readonly at: string;
  readonly today: string;
  /** Of cases for which the list names none. */
  readonly stage: Stage;
  readonly headings: readonly string[];
  readonly columns: ListColumns;
  readonly words: ListWords;
  readonly refused: number;
  /** Code names that are in use. */
  readonly taken: ReadonlySet<string>;
}

export interface TakenCase {
  readonly row: number;
  readonly caseId: string;
  readonly code: string;
}

const TRIES = 200;

/** A code name nobody has; with a longer number once nearly all are in use. */
function freshCode(taken: Set<string>): string {
  for (let tries = 0; tries < TRIES; tries++) {
    const code = tries < TRIES / 2 ? newCodeName() : `${newCodeName()}${tries}`;
    if (taken.has(code.toLowerCase())) continue;
    taken.add(code.toLowerCase());
    return code;
  }
  throw new Error('no code name is free');
}

/** How many ids a row needs: case, victim, its row of the list, numbers, and others with their number. */
export function idsFor({ points, contacts }: ListCase): number {
  return 3 + points.length + 2 * contacts.length;
}

function personChanges(
  row: ListCase,
  caseId: string,
  next: () => string,
  taking: ListTaking,
): readonly Change[] {
  const { desk, today } = taking;
  const victimId = next();
  // Nobody has asked yet whether it is safe.
  const safe = { rule: 'unknown' as const, setBy: desk.person, setOn: today };
  const points = row.points.map(({ type, value }) =>
    create('contact-point', { id: next(), caseId }, { personId: victimId, type, value, safe }),
  );
  const others = row.contacts.flatMap(({ name, relation, phone }) => {
    const personId = next();
    const role = isParentHeading(relation) ? ('parent' as const) : ('other' as const);
    const person = { role, firstName: name || null, relation };
    const point = { personId, type: 'phone' as const, value: phone, safe };
    return [
      create('person', { id: personId, caseId }, person),
      ...(phone ? [create('contact-point', { id: next(), caseId }, point)] : []),
    ];
  });
  return [
    create('person', { id: victimId, caseId }, { role: 'victim', ...row.victim }),
    ...points,
    ...others,
  ];
}

function caseChanges(
  row: ListCase,
  code: string,
  ids: readonly string[],
  taking: ListTaking,
): readonly Change[] {
  const [caseId = '', rowId = '', ...rest] = ids;
  const next = () => {
    const id = rest.shift();
    if (id === undefined) throw new Error('too few ids');
    return id;
  };
  const { desk, today, listId } = taking;
  return [
    create(
      'case',
      { id: caseId, caseId },
      {
        code,
        stage: row.stage ?? taking.stage,
        victimStatus: row.victimStatus,
        lead: row.lead ?? desk.agency,
        leadPerson: row.leadPerson || null,
        openedOn: row.openedOn ?? today,
        references: row.references.length > 0 ? row.references : null,
        summary: row.summary || null,
      },
    ),
    ...personChanges(row, caseId, next, taking),
    create('list-row', { id: rowId, caseId }, { listId, row: row.row, keys: row.keys }),
  ];
}

/** @param ids `idsFor` of all rows together */
export function listChanges(
  rows: readonly ListCase[],
  ids: readonly string[],
  taking: ListTaking,
): { readonly changes: readonly Change[]; readonly cases: readonly TakenCase[] } {
  const taken = new Set([...taking.taken, ...rows.flatMap(({ code }) => code?.toLowerCase() ?? [])]);
  let at = 0;
  const cases: TakenCase[] = [];
  const changes = rows.flatMap((row) => {
    const mine = ids.slice(at, (at += idsFor(row)));
    const code = row.code ?? freshCode(taken);
    cases.push({ row: row.row, caseId: mine[0] ?? '', code });
    return caseChanges(row, code, mine, taking);
  });
  const columns = taking.headings.map((heading, column) => ({
    heading,
    field: taking.columns[column] ?? null,
  }));
  const list = create(
    'list-import',
    { id: taking.listId, caseId: null },
    {
      at: taking.at,
      by: taking.desk.person,
      rows: rows.length,
      refused: taking.refused,
      columns,
      words: taking.words,
    },
  );
  return { changes: [...changes, list], cases };
}
