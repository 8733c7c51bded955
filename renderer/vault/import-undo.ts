/**
 * Takes a whole import back, also after a lock: the ledger entry remembers which versions came with it, and the history
 * of each record what it said before. Another desk's words stay in the history; ours stand again. Pure.
 */
import type { Change } from '../../shared/domain/change';
import type { TakenRecord } from '../../shared/domain/handover-entry';
import { fieldState, headsOf, type RecordDoc, type Version } from '../../shared/domain/record';

/** What `part` will bring to `ours`: the versions that are new here. */
export function takenBy(ours: RecordDoc | undefined, part: RecordDoc): TakenRecord {
  const fields = Object.entries(part.fields).flatMap(([name, versions]) => {
    const known = new Set((ours?.fields[name] ?? []).map(({ by }) => by));
    const fresh = versions.map(({ by }) => by).filter((by) => !known.has(by));
    return fresh.length > 0 ? [[name, fresh] as const] : [];
  });
  return { id: part.id, isNew: ours === undefined, fields: Object.fromEntries(fields) };
}

export interface ImportUndo {
  readonly changes: readonly Change[];
  /** Fields and records in which someone has worked since; they are left as they are. */
  readonly left: number;
}

export function undoImport(
  taken: readonly TakenRecord[],
  find: (id: string) => RecordDoc | undefined,
): ImportUndo {
  const steps = taken.map((each) => {
    const doc = find(each.id);
    return doc ? undoRecord(each, doc) : { changes: [], left: 0 };
  });
  return {
    changes: steps.flatMap(({ changes }) => changes),
    left: steps.reduce((sum, { left }) => sum + left, 0),
  };
}

function undoRecord(taken: TakenRecord, doc: RecordDoc): ImportUndo {
  const { id, caseId } = doc;
  if (taken.isNew) {
    const isTouched = Object.entries(doc.fields).some(([name, versions]) =>
      versions.some(({ by }) => !taken.fields[name]?.includes(by)),
    );
    return isTouched ? { changes: [], left: 1 } : { changes: [{ op: 'delete', id, caseId }], left: 0 };
  }
  const names = Object.entries(taken.fields);
  const free = names.filter(([name, by]) => !hasMovedOn(doc, name, by));
  if (free.length === 0) return { changes: [], left: names.length };
  const states = free.map(([name, by]) => ({ name, state: fieldState(without(doc, name, by), name) }));
  const revert: Change = {
    op: 'revert',
    id,
    caseId,
    values: Object.fromEntries(states.flatMap(({ name, state }) => (state ? [[name, state.value]] : []))),
    absent: states.filter(({ state }) => !state).map(({ name }) => name),
  };
  return { changes: [revert], left: names.length - free.length };
}

/** Someone has written the field after having seen what came in. */
function hasMovedOn(doc: RecordDoc, name: string, taken: readonly string[]): boolean {
  const sawTaken = ({ saw }: Version) =>
    taken.some((by) => {
      const stamp = doc.stamps[by];
      return stamp !== undefined && (saw[stamp.replica] ?? 0) >= stamp.n;
    });
  return headsOf(doc, name).some((head) => !taken.includes(head.by) && sawTaken(head));
}

function without(doc: RecordDoc, name: string, taken: readonly string[]): RecordDoc {
  const versions = (doc.fields[name] ?? []).filter(({ by }) => !taken.includes(by));
  return { ...doc, fields: { ...doc.fields, [name]: versions } };
}
