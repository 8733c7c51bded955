/** Who changed what of a record: every version of every field, with the agency that wrote it and the one that brought it. */
import type { Json } from '../../shared/domain/json';
import { fieldHistory, type RecordDoc, type Stamp } from '../../shared/domain/record';

export interface HistoryEntry {
  /** Of the record. */
  readonly kind: string;
  readonly field: string;
  readonly value: Json;
  readonly stamp: Stamp;
  /** An undo took the field back to 'never said'. */
  readonly isUndone: boolean;
  /** Name of the agency that wrote it; null when we have no card of that desk. */
  readonly agency: string | null;
  /** Agency through whom it reached us, where that was another. */
  readonly via: string | null;
}

/** Newest first. */
export function recordHistory(
  doc: RecordDoc,
  agencies: ReadonlyMap<string, string>,
): readonly HistoryEntry[] {
  const entries = Object.keys(doc.fields).flatMap((field) =>
    fieldHistory(doc, field).map(({ value, stamp, isUndone }) => {
      const via = doc.via?.[`${stamp.replica}:${stamp.n}`];
      return {
        kind: doc.kind,
        field,
        value,
        stamp,
        isUndone,
        agency: agencies.get(stamp.desk) ?? null,
        via: via === undefined || via === stamp.desk ? null : (agencies.get(via) ?? via),
      };
    }),
  );
  // The number decides between two acts of one desk in the same moment.
  return entries.sort((a, b) => b.stamp.at - a.stamp.at || b.stamp.n - a.stamp.n);
}
