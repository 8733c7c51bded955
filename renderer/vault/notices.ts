/** Corrections and recalls that leave: bound to the handover they are about, noted in the ledger until answered. */
import { sealNotice as sealFile } from '../../shared/bundle/seal';
import { encodeBase64 } from '../../shared/crypto/bytes';
import { withFields } from '../../shared/domain/believable';
import { create } from '../../shared/domain/change';
import { viewsOfKind } from '../../shared/domain/case-summary';
import { correctable } from '../../shared/domain/correction';
import type { RecordView } from '../../shared/domain/kinds';
import type { RecordDoc } from '../../shared/domain/record';
import { fail, ok, type Result } from '../../shared/domain/result';
import type { SealedFile } from './api';
import type { Folder } from './folder';
import { bundleFileName } from './handover';
import type { CorrectableRecord, NoticeFault, NoticePlan } from './notice-api';
import { knownPartners, ownCard } from './partners';
import { findSent, type Found } from './receipts';
import type { Committed, Session } from './session';

interface Sent {
  readonly folder: Folder;
  readonly entry: RecordView<'handover-entry'>;
}

async function sentEntry(session: Session, caseId: string, entryId: string): Promise<Sent | null> {
  const folder = await session.openFolder(caseId);
  const entry = viewsOfKind(folder?.views() ?? [], 'handover-entry').find(({ id }) => id === entryId);
  return folder && entry?.values.direction === 'out' && !entry.values.what ? { folder, entry } : null;
}

function docsOf(session: Session, { folder, entry }: Sent): readonly RecordDoc[] {
  return correctable(folder.docs(), entry.values.sent ?? [], session.identity.deskId);
}

/** The records of a handover that went, the last changed first, with the fields that may be corrected. */
export async function correctableOf(
  session: Session,
  caseId: string,
  entryId: string,
): Promise<readonly CorrectableRecord[]> {
  const sent = await sentEntry(session, caseId, entryId);
  if (!sent) return [];
  const fields = new Map(docsOf(session, sent).map((doc) => [doc.id, Object.keys(doc.fields)]));
  return sent.folder
    .views()
    .flatMap((view) => {
      const own = fields.get(view.id);
      return own ? [{ view, fields: own }] : [];
    })
    .sort((a, b) => b.view.changed.at - a.view.changed.at);
}

export async function sealNotice(
  session: Session,
  caseId: string,
  entryId: string,
  plan: NoticePlan,
): Promise<Result<{ readonly file: SealedFile; readonly committed: Committed }, NoticeFault>> {
  const note = plan.note.trim();
  if (note === '') return fail({ kind: 'no-note' });
  const sent = await sentEntry(session, caseId, entryId);
  const { partner, bundleId, fileHash } = sent?.entry.values ?? {};
  const known = knownPartners(session).find(({ card }) => card.deskId === partner?.deskId);
  if (!sent || !bundleId || !fileHash || !known) return fail({ kind: 'no-handover' });
  if (known.info.trust === 'revoked') return fail({ kind: 'revoked' });
  const records = plan.what === 'correction' ? chosen(docsOf(session, sent), plan) : [];
  if (plan.what === 'correction' && records.length === 0) return fail({ kind: 'nothing-chosen' });
  const { card } = known;
  const sealedAt = new Date(session.now()).toISOString();
  const manifest = {
    sealedAt,
    sender: { card: ownCard(session).text, person: session.person },
    recipients: [{ deskId: card.deskId, boxKey: encodeBase64(card.boxKey) }],
    about: { bundleId, fileHash },
    note,
  };
  const keys = { recipientKey: card.boxKey, signKeys: session.identity.sign };
  // A recall is about the whole file, in every case that went in it; a correction about a record of this one.
  const about = { caseId, entry: sent.entry };
  const inCases =
    plan.what === 'recall' ? await findSent(session, { bundleId, fileHash }, card.deskId) : [about];
  const cases = await Promise.all(inCases.map((each) => nameOf(session, each.caseId)));
  const sealed =
    plan.what === 'recall'
      ? sealFile({ manifest: { kind: 'recall', ...manifest, cases }, ...keys })
      : sealFile({
          manifest: { kind: 'correction', ...manifest, cases },
          content: { records, withheld: [] },
          ...keys,
        });
  const committed = await session.commit(
    inCases.map((found) => noticeEntry(session, found, plan, { ...sealed, sealedAt, note })),
    { act: 'seal-notice', detail: { what: plan.what, partner: known.info.recordId } },
  );
  if (!committed.ok) return fail({ kind: 'not-saved' });
  return ok({ file: { name: bundleFileName(), blob: new Blob([sealed.bytes]) }, committed: committed.value });
}

function chosen(docs: readonly RecordDoc[], plan: NoticePlan & { readonly what: 'correction' }) {
  const doc = docs.find(({ id }) => id === plan.recordId);
  const fields = Object.entries(doc?.fields ?? {}).filter(([field]) => plan.fields.includes(field));
  return doc && fields.length > 0 ? [withFields(doc, Object.fromEntries(fields))] : [];
}

async function nameOf(session: Session, caseId: string) {
  const views = (await session.openFolder(caseId))?.views() ?? [];
  return { caseId, code: viewsOfKind(views, 'case')[0]?.values.code ?? '' };
}

interface SealedNotice {
  readonly bundleId: string;
  readonly fileHash: string;
  readonly sealedAt: string;
  readonly note: string;
}

function noticeEntry(
  session: Session,
  { caseId, entry }: Found,
  { what }: NoticePlan,
  { bundleId, fileHash, sealedAt, note }: SealedNotice,
) {
  const { partner, sequence, fileHash: about } = entry.values;
  if (!partner || !sequence || !about) throw new Error('a handover without its partner');
  const records = what === 'correction' ? 1 : 0;
  return create(
    'handover-entry',
    { id: session.newId(), caseId },
    { direction: 'out', what, about, note, partner, at: sealedAt, bundleId, sequence, fileHash, records },
  );
}
