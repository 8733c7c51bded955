/** Records between the computers of one desk: what a file brings here, and what ours must tell. */
import type { Change } from '../../shared/domain/change';
import type { RecordDoc } from '../../shared/domain/record';
import { mayBeNews, type Lack, type Telling } from '../../shared/domain/team';
import { erasedCases } from './erase';
import { compareRecords } from './incoming-compare';
import type { Session } from './session';
import { membersOf } from './team';

/** Erasing is decided on each computer: a case that was erased here does not come back by itself. */
export async function changesOf(
  session: Session,
  records: readonly RecordDoc[],
): Promise<{
  readonly changes: readonly Change[];
  readonly leftOut: number;
  readonly lacks: readonly Lack[];
}> {
  const { identity, meta } = session;
  const team = new Set(membersOf(session).map(({ card }) => card.deskId));
  const own = { desk: identity.deskId, replica: meta.replica, n: meta.n, team };
  const erased = erasedCases(session);
  const changes: Change[] = [];
  const lacks: Lack[] = [];
  let leftOut = 0;
  for (const doc of records) {
    if (doc.kind === 'erasure' || erased.has(doc.caseId ?? '')) continue;
    const folder = doc.caseId === null ? session.desk : await session.openFolder(doc.caseId);
    const compared = compareRecords(doc, folder?.get(doc.id), own);
    leftOut += compared.leftOut.length;
    if (!compared.part || compared.fields.length === 0) continue;
    changes.push({ op: 'merge', doc: compared.part });
    const isNewBytes = doc.kind === 'document' && compared.fields.includes('sha256');
    if (isNewBytes && doc.caseId !== null) lacks.push({ caseId: doc.caseId, documentId: doc.id });
  }
  return { changes, leftOut, lacks };
}

export function withLacks(before: readonly Lack[] = [], news: readonly Lack[]): Lack[] {
  return [...new Map([...before, ...news].map((lack) => [lack.documentId, lack])).values()];
}

export async function newsOf(session: Session, telling: Telling): Promise<readonly RecordDoc[]> {
  const from = telling.since[session.meta.replica] ?? 0;
  const records = session.desk.docs().filter((doc) => doc.kind !== 'erasure' && mayBeNews(doc, telling));
  for (const { caseId, touched } of session.list.entries()) {
    if ((touched ?? 0) <= from) continue;
    const folder = await session.openFolder(caseId);
    records.push(...(folder?.docs() ?? []).filter((doc) => mayBeNews(doc, telling)));
  }
  return records;
}
