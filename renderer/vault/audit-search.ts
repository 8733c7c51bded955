/** The audit log as someone looks through it: verified once, then filtered and handed out page by page. */
import type { AuditAct, AuditEntry, AuditHead, AuditLog, VerifiedLog } from './audit';
import type { RowStore } from './store';

export interface AuditFilter {
  readonly person: string | null;
  readonly act: AuditAct | null;
  readonly caseId: string | null;
  /** Milliseconds since 1970, both included. */
  readonly from: number | null;
  readonly to: number | null;
}

export interface AuditPage {
  /** Newest first. */
  readonly entries: readonly AuditEntry[];
  /** That match the filter, and in all. */
  readonly found: number;
  readonly total: number;
  /** Number of the first entry that does not follow from the one before. */
  readonly brokenAt: number | null;
  readonly head: AuditHead;
  /** Everyone, and every act, the log speaks of. */
  readonly people: readonly string[];
  readonly acts: readonly AuditAct[];
}

export class AuditSearch {
  /** The log it was verified of, and how far: what comes after is walked from there, not from the first entry. */
  #last: { readonly log: AuditLog; readonly verified: VerifiedLog } | null = null;

  /** @param from of the entries that match, counted from the newest */
  async page(
    log: AuditLog,
    store: RowStore,
    filter: AuditFilter,
    from: number,
    count: number,
  ): Promise<AuditPage> {
    const { entries, brokenAt, head } = await this.#verify(log, store);
    const found = entries.filter((entry) => matches(entry, filter)).reverse();
    return {
      entries: found.slice(from, from + count),
      found: found.length,
      total: entries.length,
      brokenAt,
      head,
      people: [...new Set(entries.map(({ person }) => person))].sort(),
      acts: [...new Set(entries.map(({ act }) => act))],
    };
  }

  async #verify(log: AuditLog, store: RowStore): Promise<VerifiedLog> {
    const before = this.#last?.log === log ? this.#last.verified : undefined;
    if (before?.head.hash === log.head.hash) return before;
    const verified = await log.verify(store, before);
    this.#last = { log, verified };
    return verified;
  }
}

function matches(entry: AuditEntry, { person, act, caseId, from, to }: AuditFilter): boolean {
  return (
    (person === null || entry.person === person) &&
    (act === null || entry.act === act) &&
    (caseId === null || entry.caseId === caseId) &&
    (from === null || entry.at >= from) &&
    (to === null || entry.at <= to)
  );
}
