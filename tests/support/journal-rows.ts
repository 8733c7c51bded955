/** All that still stands in a journal, overwritten and removed rows included. */
import type { Session } from '../../renderer/vault/session';
import type { Bytes } from '../../shared/crypto/bytes';

export async function readJournalRows(session: Session): Promise<ReadonlyMap<string, Bytes>> {
  const rows = new Map<string, Bytes>();
  await session.journal?.scan(({ puts }) => {
    for (const [key, row] of puts) rows.set(key, row);
  });
  return rows;
}
