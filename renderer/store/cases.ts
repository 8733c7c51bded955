/** The list of cases as the page holds it: whole after unlocking, and after a change only what changed comes over. */
import type { CaseRow } from '../vault/api';
import type { VaultRemote } from '../vault/client';
import { useSession, vault } from './session';
import { useQuery, type Query } from './use-query';

interface Held {
  readonly byId: ReadonlyMap<string, CaseRow>;
  /** The last changed first. */
  readonly rows: readonly CaseRow[];
  readonly mark: number;
  /** How many changes were announced when it was asked for. */
  readonly changes: number;
}

const NOTHING: Held = { byId: new Map(), rows: [], mark: 0, changes: 0 };

/** By the vault that was asked: at the lock it goes, and the list with it. */
const lists = new WeakMap<VaultRemote, Held>();

/** All cases, the last changed first. */
export async function allCases(): Promise<readonly CaseRow[]> {
  const of = vault();
  const read = await readOn(of, lists.get(of) ?? NOTHING, useSession.getState().changes);
  // Another question may have been answered meanwhile, and be further.
  if (read.mark >= (lists.get(of)?.mark ?? 0)) lists.set(of, read);
  return read.rows;
}

async function readOn(of: VaultRemote, held: Held, changes: number): Promise<Held> {
  const byId = new Map(held.byId);
  let { mark } = held;
  for (;;) {
    const { rows, mark: next, more, total } = await of.casesSince(mark);
    for (const row of rows) byId.set(row.id, row);
    mark = next;
    if (more) continue;
    // Some are gone.
    if (byId.size !== total && held !== NOTHING) return readOn(of, NOTHING, changes);
    const rowsNow = [...byId.values()].sort((a, b) => b.changedAt - a.changedAt);
    return { byId, rows: rowsNow, mark, changes };
  }
}

/** What a question finds, the best first; all cases for an empty one, at once where the page holds them. */
export function useCases(question = ''): Query<readonly CaseRow[]> {
  const isAll = question.trim() === '';
  const { changes, phase } = useSession.getState();
  const held = isAll && phase === 'open' ? lists.get(vault()) : undefined;
  return useQuery(
    `cases ${question}`,
    isAll ? allCases : () => vault().cases(question),
    held?.changes === changes ? held.rows : undefined,
  );
}
