import type { RecordView } from './kinds';

/** By the day they are about; of one day the latest written first. */
export function newestFirst<T extends RecordView<'risk' | 'safety-plan'>>(views: readonly T[]): readonly T[] {
  return views.toSorted(
    (a, b) => (b.values.on ?? '').localeCompare(a.values.on ?? '') || b.created.at - a.created.at,
  );
}
