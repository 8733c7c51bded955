/** What a commit may consist of. Forms, undo and imports all speak in these; there is no second way to write. */
import type { Json } from './json';
import type { Kind, KindValues, Origin, RecordLimit } from './kinds';
import type { RecordDoc } from './record';

export type Values = Readonly<Record<string, Json>>;

export type Change =
  /** A new record. A new case is a `case` record whose id is its `caseId`. */
  | {
      readonly op: 'create';
      readonly kind: Kind;
      readonly id: string;
      readonly caseId: string | null;
      readonly values: Values;
    }
  | { readonly op: 'set'; readonly id: string; readonly caseId: string | null; readonly values: Values }
  | { readonly op: 'delete'; readonly id: string; readonly caseId: string | null }
  | { readonly op: 'restore'; readonly id: string; readonly caseId: string | null }
  /** Only made by undo: earlier values again, and fields that were absent absent again. */
  | {
      readonly op: 'revert';
      readonly id: string;
      readonly caseId: string | null;
      readonly values: Values;
      readonly absent: readonly string[];
    }
  /** Versions another desk wrote, accepted by a person. */
  | { readonly op: 'merge'; readonly doc: RecordDoc };

/** A typed `create`. Common fields: where it came from, and how far it may go. */
export function create<K extends Kind>(
  kind: K,
  ids: { readonly id: string; readonly caseId: string | null },
  values: KindValues<K>,
  common: { readonly origin?: Origin; readonly limit?: RecordLimit } = {},
): Change {
  return {
    op: 'create',
    kind,
    ...ids,
    values: {
      ...definedOnly(values),
      ...(common.origin && { $origin: common.origin }),
      ...(common.limit && { $limit: common.limit }),
    },
  };
}

/** A typed `set`: only the given fields get a new version. */
export function set<K extends Kind>(
  _kind: K,
  ids: { readonly id: string; readonly caseId: string | null },
  values: KindValues<K>,
): Change {
  return { op: 'set', ...ids, values: definedOnly(values) };
}

function definedOnly(values: object): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** The case a change is about; null for records of the desk itself. */
export function caseOfChange(change: Change): string | null {
  return change.op === 'merge' ? change.doc.caseId : change.caseId;
}
