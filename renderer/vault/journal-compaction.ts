/**
 * The journal written anew while work goes on: it holds every version of every row, and would grow without end
 * (docs/spec/vault-v1.md section 8). The old one stays whole until the new one, flushed, takes its place in one step.
 */
import type { Bytes } from '../../shared/crypto/bytes';
import { parseHeader } from './header';
import type { Journal, JournalDraft } from './journal';
import { storeInBatches } from './repair';
import type { Session } from './session';

/** In bytes: below this a journal may hold as many old versions as it likes. */
export const JOURNAL_FLOOR = 8 * 1024 * 1024;
/** Written anew when it is this many times what it was after the last time. */
const GROWTH = 2;
/** What may be left to copy when writers are made to wait, in bytes. */
const LAST_BYTES = 256 * 1024;

/** Whether it has grown too far. */
export async function isJournalDue(session: Session, floor = JOURNAL_FLOOR): Promise<boolean> {
  const { journal, journalState, meta } = session;
  if (!journal || journalState !== 'fine') return false;
  return (await journal.size()) > Math.max(floor, GROWTH * (meta.journalBase ?? 0));
}

interface Start {
  readonly number: number;
  readonly meta: Bytes;
  /** Where the journal ended. */
  readonly at: number;
}

/**
 * Rows are read while others are written: one may be newer than the counters of the start. What was written meanwhile
 * comes after it, in order, so that the end is the store as it is.
 * @returns false when it was given up, by the lock or by another rewriting; the old journal then stays
 */
export async function compactJournal(session: Session): Promise<boolean> {
  const { journal, store, keys } = session;
  const header = parseHeader(await store.readHeader());
  if (!journal || !header.ok || session.journalState !== 'fine') return false;
  // The header and the place where the journal ends belong to one moment.
  const begun = await session.quietly(async () => ({
    start: {
      number: session.meta.audit.count,
      meta: session.guard.bytes,
      at: await journal.size(),
    } satisfies Start,
    draft: await journal.begin((await store.readHeader()) ?? header.value),
  }));
  const { start, draft } = begun;
  if (typeof draft === 'string') return false;
  for await (const puts of storeInBatches(store, keys, start.meta)) {
    if (await draft.add({ number: start.number, puts, deletes: [] })) return false;
    // Whoever waits for the worker comes first.
    await new Promise((resolve) => setTimeout(resolve));
  }
  const at = await catchUp(journal, start.at, draft);
  if (at === null) return false;
  return session.quietly(async () => {
    const end = await journal.size();
    if (session.journalState !== 'fine' || !(await journal.copyFrames(at, end, draft))) return false;
    if (await draft.publish()) return false;
    session.journalIs('fine', await journal.size());
    return true;
  });
}

/** Copies until little is left. @returns where it stopped, null when it cannot go on */
async function catchUp(journal: Journal, from: number, draft: JournalDraft): Promise<number | null> {
  let at = from;
  for (let end = await journal.size(); end - at > LAST_BYTES; end = await journal.size()) {
    if (!(await journal.copyFrames(at, end, draft))) return null;
    at = end;
  }
  return at;
}
