/** How well the vault is kept outside the database, and what can be done about it: spec section 8. */
import type { Keeping } from './api';
import { parseHeader } from './header';
import { copyBytes } from './journal-head';
import { rewriteJournal, type Repair } from './repair';
import type { Session } from './session';

export async function keepingOf(session: Session, repair: Repair): Promise<Keeping> {
  const { journal, journalState, meta } = session;
  return {
    journal: journalState,
    journalSize: journal ? await journal.size() : 0,
    repair,
    backup: { lastProven: meta.backup ?? null },
  };
}

/** Writes the journal anew from the store. One that disagrees with it is set aside first. */
export async function rewriteSessionJournal(session: Session): Promise<boolean> {
  const { journal, store, keys } = session;
  const header = parseHeader(await store.readHeader());
  if (!journal || !header.ok) return false;
  return session.quietly(async () => {
    if (session.journalState === 'disagrees') {
      const { folder, name } = journal.place;
      const aside = { folder, name: `${name}.aside-${session.now()}` };
      if (await copyBytes(journal.place, aside)) return false;
    }
    const fault = await rewriteJournal(journal, store, keys, header.value, session.meta.audit.count);
    if (fault) session.journalIs({ behind: fault });
    else session.journalIs('fine', await journal.size());
    return fault === null;
  });
}
