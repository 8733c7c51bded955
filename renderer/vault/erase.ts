/**
 * Erasing a case: its key, records, list entry, drafts and journal frames go; a record of the desk stays that says that
 * something was erased, when, by whom and why, and not about whom (docs/spec/vault-v1.md section 11).
 */
import { set, create } from '../../shared/domain/change';
import { viewsOfKind } from '../../shared/domain/case-summary';
import { fail, ok } from '../../shared/domain/result';
import { policyOf } from '../../shared/domain/policy';
import type { EraseAnswer, EraseInput } from './api';
import type { Drafts } from './drafts';
import { documentRows } from './documents';
import { rewriteJournal } from './repair';
import { parseHeader } from './header';
import { rowKey } from './row';
import type { Session } from './session';

export async function eraseCase(session: Session, drafts: Drafts, input: EraseInput): Promise<EraseAnswer> {
  const { caseId, typedCode, reason, second } = input;
  if (session.opener.role !== 'manager') return fail({ kind: 'not-manager' });
  const entry = session.list.get(caseId);
  if (!entry) return fail({ kind: 'unknown-case' });
  if (typedCode.trim().toLowerCase() !== ((entry.summary ?? entry.report)?.code ?? '').toLowerCase())
    return fail({ kind: 'code-differs' });
  if (reason.trim() === '') return fail({ kind: 'no-reason' });
  if (policyOf(session.desk.views()).secondPersonToErase && !isAnother(second, session.person))
    return fail({ kind: 'no-second' });
  const id = session.newId();
  const erasedAt = new Date(session.now()).toISOString();
  const { person: by } = session;
  const values = { erasedCase: caseId, erasedAt, by, reason, second, records: entry.count };
  const noted = await session.commit([create('erasure', { id, caseId: null }, values)], { act: 'commit' });
  if (!noted.ok || !(await finishErasure(session, drafts, id, caseId))) return fail({ kind: 'not-saved' });
  return ok({ id, erasedAt, by, second, reason, records: entry.count, auditHead: session.audit.head });
}

function isAnother(second: string, first: string): boolean {
  const plain = (name: string) => name.trim().toLowerCase();
  return plain(second) !== '' && plain(second) !== plain(first);
}

/** Also at the next unlock, when the program was ended half way. @returns whether all of it is gone */
async function finishErasure(
  session: Session,
  drafts: Drafts,
  erasureId: string,
  caseId: string,
): Promise<boolean> {
  for (const each of [...joinedTo(session, caseId), caseId])
    if (!(await eraseFolder(session, drafts, each))) return false;
  const { journal, store, keys } = session;
  const header = parseHeader(await store.readHeader());
  if (journal && header.ok) {
    const fault = await session.quietly(() =>
      rewriteJournal(journal, store, keys, header.value, session.meta.audit.count),
    );
    if (fault) return false;
  }
  const ids = { id: erasureId, caseId: null };
  return (await session.commit([set('erasure', ids, { isDone: true })], { act: 'commit' })).ok;
}

/** Reports that were joined to a case hold what was told too: they go before it, the last joined last. */
function joinedTo(session: Session, caseId: string): readonly string[] {
  return session.list
    .entries()
    .flatMap(({ report }) =>
      report?.state === 'joined' && report.joinedTo === caseId
        ? [...joinedTo(session, report.id), report.id]
        : [],
    );
}

async function eraseFolder(session: Session, drafts: Drafts, caseId: string): Promise<boolean> {
  const folder = await session.openFolder(caseId);
  const keyRow = rowKey(session.keys.index, `case-key/${caseId}`);
  const erased = await session.administer({ act: 'erase-case', caseId }, () => {
    const list = session.list.sealWithout(caseId);
    return Promise.resolve(
      ok({
        puts: new Map(list ? [list.row] : []),
        deletes: [
          keyRow,
          ...session.search.rowsOf(caseId, session.list.get(caseId)?.count ?? folder?.count ?? 0),
          ...(folder ? [...folder.allRows(), ...documentRows(folder)] : []),
        ],
        adopt: () => {
          list?.adopt();
          session.forget(caseId);
        },
      }),
    );
  });
  if (!erased.ok) return false;
  await drafts.dropAbout(caseId);
  return true;
}

/** Cases this desk has erased: a partner's file must not bring one back unseen. */
export function erasedCases(session: Session): ReadonlySet<string> {
  return new Set(
    viewsOfKind(session.desk.views(), 'erasure').flatMap(({ values }) => values.erasedCase ?? []),
  );
}

export async function resumeErasures(session: Session, drafts: Drafts): Promise<void> {
  for (const { id, values } of viewsOfKind(session.desk.views(), 'erasure'))
    if (!values.isDone && values.erasedCase) await finishErasure(session, drafts, id, values.erasedCase);
}
