/**
 * What a partner desk says it took over of a case: an update to it sends only what is not among that. Only a receipt
 * that says that all was taken over counts; what was taken in part or taken back is sent again. Pure.
 */
import { viewsOfKind } from './case-summary';
import type { AnyView } from './kinds';

export interface Acknowledged {
  /** Record id → how the record was when it was taken over last, and with which file. */
  readonly records: ReadonlyMap<string, { readonly digest: string; readonly fileHash: string }>;
  /** The latest file that counts. */
  readonly sequence: number;
  readonly at: string;
}

/** How many files an update may count on. */
export const MAX_BASE_FILES = 1000;

/** @param views all records of one case */
export function acknowledgedBy(views: readonly AnyView[], deskId: string): Acknowledged | null {
  const sent = viewsOfKind(views, 'handover-entry')
    .map(({ values }) => values)
    .filter(({ direction, partner }) => direction === 'out' && partner?.deskId === deskId);
  // Whoever destroyed the case at our asking has nothing left of what came before.
  const destroyedAt = sent.reduce(
    (latest, { receipt }) => (receipt?.state === 'destroyed' && receipt.at > latest ? receipt.at : latest),
    '',
  );
  const taken = sent.flatMap(({ receipt, digests, fileHash, sequence, at, what }) =>
    !what && receipt?.state === 'accepted' && at && at > destroyedAt && digests && fileHash && sequence
      ? [{ digests, fileHash, sequence, at }]
      : [],
  );
  taken.sort((a, b) => a.sequence - b.sequence);
  const last = taken.at(-1);
  if (!last) return null;
  const records = taken
    .slice(-MAX_BASE_FILES)
    .flatMap(({ digests, fileHash }) =>
      Object.entries(digests).map(([id, digest]) => [id, { digest, fileHash }] as const),
    );
  return { records: new Map(records), sequence: last.sequence, at: last.at };
}
