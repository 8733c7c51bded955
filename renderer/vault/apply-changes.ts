/** From changes to changed documents: parsed, stamped, with the changes that would undo them. Pure. */
import { caseOfChange, type Change, type Values } from '../../shared/domain/change';
import {
  isKind,
  kindSpec,
  missingField,
  ownerOf,
  parseValues,
  type InvalidField,
} from '../../shared/domain/kinds';
import { mergeRecords, newFields } from '../../shared/domain/merge';
import {
  createRecord,
  deleteRecord,
  fieldState,
  restoreRecord,
  revertFields,
  setFields,
  type RecordDoc,
  type Stamp,
} from '../../shared/domain/record';
import { assertNever, fail, ok, type Result } from '../../shared/domain/result';
import { DESK_FOLDER } from './folder';
import type { WriteFault } from './store';

export type CommitFault =
  | { readonly kind: 'invalid'; readonly recordKind: string; readonly at: InvalidField }
  | { readonly kind: 'unknown-record'; readonly id: string }
  | { readonly kind: 'own-words'; readonly id: string }
  | { readonly kind: 'damaged-case'; readonly caseId: string }
  | { readonly kind: 'nothing-to-undo' }
  | { readonly kind: 'read-only-slot' | 'manager-only' }
  | { readonly kind: WriteFault };

/** What a folder must offer to have changes applied; the real one, or a map in a test. */
export interface DocSource {
  get(id: string): RecordDoc | undefined;
}

/** What only a manager sets. */
const MANAGER_KINDS: ReadonlySet<string> = new Set(['desk-policy', 'team-device']);

/** A change to what only a manager sets; what the own computers bring was set by one. */
export function isForManagers(desk: DocSource, change: Change): boolean {
  if (caseOfChange(change) !== null) return false;
  if (change.op === 'create') return MANAGER_KINDS.has(change.kind);
  return change.op !== 'merge' && MANAGER_KINDS.has(desk.get(change.id)?.kind ?? '');
}

export interface Applied {
  /** Folder id → the documents as they will be, each once. */
  readonly changed: ReadonlyMap<string, readonly RecordDoc[]>;
  readonly undo: readonly Change[];
}

interface Step {
  readonly doc: RecordDoc;
  readonly undo: Change;
}

export function applyChanges(
  folders: ReadonlyMap<string, DocSource>,
  changes: readonly Change[],
  stamp: Stamp,
): Result<Applied, CommitFault> {
  const changed = new Map<string, Map<string, RecordDoc>>();
  const undo: Change[] = [];
  const lookUp = (folderId: string, id: string) =>
    changed.get(folderId)?.get(id) ?? folders.get(folderId)?.get(id);
  for (const change of changes) {
    const { id, caseId } = change.op === 'merge' ? change.doc : change;
    const folderId = caseId ?? DESK_FOLDER;
    const step = applyOne(lookUp(folderId, id), change, stamp);
    if (!step.ok) return step;
    const docs = changed.get(folderId) ?? new Map<string, RecordDoc>();
    changed.set(folderId, docs.set(id, step.value.doc));
    undo.unshift(step.value.undo);
  }
  return ok({
    changed: new Map([...changed].map(([folderId, docs]) => [folderId, [...docs.values()]])),
    undo,
  });
}

function applyOne(doc: RecordDoc | undefined, change: Change, stamp: Stamp): Result<Step, CommitFault> {
  if (change.op === 'create') return applyCreate(doc, change, stamp);
  if (change.op === 'merge') return ok(applyMerge(doc, change.doc));
  const { id, caseId } = change;
  if (!doc) return fail({ kind: 'unknown-record', id });
  switch (change.op) {
    case 'set':
      return applySet(doc, change.values, stamp);
    case 'revert':
      return ok({
        doc: revertFields(doc, change.values, change.absent, stamp),
        undo: revertTo(doc, [...Object.keys(change.values), ...change.absent]),
      });
    case 'delete':
      return ok({ doc: deleteRecord(doc, stamp), undo: { op: 'restore', id, caseId } });
    case 'restore':
      return ok({ doc: restoreRecord(doc, stamp), undo: { op: 'delete', id, caseId } });
    default:
      return assertNever(change);
  }
}

function applyCreate(
  existing: RecordDoc | undefined,
  change: Change & { readonly op: 'create' },
  stamp: Stamp,
): Result<Step, CommitFault> {
  const { kind, id, caseId } = change;
  // Ids are random: meeting one that is taken is a programming error or the redo of a create.
  if (existing) return fail({ kind: 'unknown-record', id });
  const parsed = parseValues(kind, change.values);
  if (!parsed.ok) return fail({ kind: 'invalid', recordKind: kind, at: parsed.error });
  const missing = missingField(kind, parsed.value);
  if (missing) return fail({ kind: 'invalid', recordKind: kind, at: missing });
  const doc = createRecord({ kind, v: kindSpec(kind).v, id, caseId }, parsed.value, stamp);
  return ok({ doc, undo: { op: 'delete', id, caseId } });
}

function applySet(doc: RecordDoc, values: Values, stamp: Stamp): Result<Step, CommitFault> {
  const { id, kind } = doc;
  if (!isKind(kind)) return fail({ kind: 'unknown-record', id });
  const owner = ownerOf(doc);
  if (owner !== null && owner !== stamp.desk) return fail({ kind: 'own-words', id });
  const parsed = parseValues(kind, values);
  if (!parsed.ok) return fail({ kind: 'invalid', recordKind: kind, at: parsed.error });
  const emptied = kindSpec(kind).required.find((field) => parsed.value[field] === null);
  if (emptied !== undefined)
    return fail({ kind: 'invalid', recordKind: kind, at: { field: emptied, reason: 'missing' } });
  return ok({ doc: setFields(doc, parsed.value, stamp), undo: revertTo(doc, Object.keys(parsed.value)) });
}

function applyMerge(ours: RecordDoc | undefined, incoming: RecordDoc): Step {
  const { id, caseId } = incoming;
  if (!ours) return { doc: incoming, undo: { op: 'delete', id, caseId } };
  return { doc: mergeRecords(ours, incoming), undo: revertTo(ours, newFields(ours, incoming)) };
}

/** The change that brings these fields back to what they say in `doc`. */
function revertTo(doc: RecordDoc, fields: readonly string[]): Change {
  const states = fields.map((field) => ({ field, state: fieldState(doc, field) }));
  const values = Object.fromEntries(
    states.flatMap(({ field, state }) => (state ? [[field, state.value]] : [])),
  );
  const absent = states.filter(({ state }) => !state).map(({ field }) => field);
  return { op: 'revert', id: doc.id, caseId: doc.caseId, values, absent };
}
