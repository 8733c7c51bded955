/** Receipts: made for what a partner sent us, taken in for what we sent. docs/spec/bundle-v1.md section 4. */
import type { Card } from '../../shared/bundle/card';
import type { OpenedBundle, OpenedReceipt } from '../../shared/bundle/open';
import { sealReceipt } from '../../shared/bundle/seal';
import { encodeBase64 } from '../../shared/crypto/bytes';
import { set } from '../../shared/domain/change';
import { viewsOfKind } from '../../shared/domain/case-summary';
import type { ReceiptState } from '../../shared/domain/handover-entry';
import type { RecordView } from '../../shared/domain/kinds';
import { fail, ok, type Result } from '../../shared/domain/result';
import type { ArrivedReceipt, ReceiptFault, RefuseFault, SealedFile, TakeReceiptFault } from './api';
import { bundleFileName } from './handover';
import { knownPartners, ownCard, senderTrust } from './partners';
import { refusedChange } from './sequence';
import type { Committed, Session } from './session';

export interface ReceiptText {
  readonly state: ReceiptState;
  readonly note: string;
  readonly taken: number;
  readonly left: number;
}

interface About {
  readonly bundleId: string;
  readonly fileHash: string;
}

export function sealReceiptFor(
  session: Session,
  to: Pick<Card, 'deskId' | 'boxKey'>,
  about: About,
  text: ReceiptText,
): SealedFile {
  const { bytes } = sealReceipt({
    manifest: {
      sealedAt: new Date(session.now()).toISOString(),
      sender: { card: ownCard(session).text, person: session.person },
      recipients: [{ deskId: to.deskId, boxKey: encodeBase64(to.boxKey) }],
      about: { bundleId: about.bundleId, fileHash: about.fileHash },
      ...text,
    },
    recipientKey: to.boxKey,
    signKeys: session.identity.sign,
  });
  return { name: bundleFileName(), blob: new Blob([bytes]) };
}

/** Makes the receipt of a bundle we took in earlier again, as our ledger has it. */
export async function receiptAgain(
  session: Session,
  caseId: string,
  entryId: string,
): Promise<Result<SealedFile, ReceiptFault>> {
  const folder = await session.openFolder(caseId);
  const entry = viewsOfKind(folder?.views() ?? [], 'handover-entry').find(({ id }) => id === entryId);
  const { direction, partner, bundleId, fileHash, receipt } = entry?.values ?? {};
  const card = knownPartners(session).find((known) => known.card.deskId === partner?.deskId);
  if (direction !== 'in' || !bundleId || !fileHash || !receipt || !card) return fail({ kind: 'no-receipt' });
  if (card.info.trust === 'revoked') return fail({ kind: 'revoked' });
  const { state, note, taken, left } = receipt;
  await session.note({ act: 'seal-receipt', caseId, detail: { bundle: bundleId, state } });
  return ok(sealReceiptFor(session, card.card, { bundleId, fileHash }, { state, note, taken, left }));
}

/** Nothing of the contents is kept; only that this file has been here. */
export async function refuseBundle(
  session: Session,
  bundle: OpenedBundle,
  reason: string,
): Promise<Result<SealedFile, RefuseFault>> {
  const trust = senderTrust(session, bundle.sender);
  if (trust !== 'verified' && trust !== 'unverified') return fail({ kind: 'untrusted-sender' });
  if (reason.trim() === '') return fail({ kind: 'no-reason' });
  const { bundleId } = bundle.manifest;
  const committed = await session.commit(refusedChange(session, bundle), {
    act: 'refuse-bundle',
    detail: { from: bundle.sender.deskId, bundle: bundleId },
  });
  if (!committed.ok) return fail({ kind: 'not-saved' });
  const text = {
    state: 'refused',
    note: reason.trim(),
    taken: 0,
    left: bundle.content.records.length,
  } as const;
  return ok(sealReceiptFor(session, bundle.sender, { bundleId, fileHash: bundle.fileHash }, text));
}

export interface Found {
  readonly caseId: string;
  readonly entry: RecordView<'handover-entry'>;
}

/** The handover this receipt is about, once a case: same bundle, same bytes, and sent to the desk that now answers. */
export async function findSent(
  session: Session,
  { bundleId, fileHash }: About,
  deskId: string,
): Promise<readonly Found[]> {
  const mayHold = session.list.entries().filter(({ summary }) => {
    // A case that was not changed since there is this list says nothing yet: it is looked into.
    const sent = summary?.sentBundles;
    return summary !== null && (sent === undefined || sent.includes(bundleId));
  });
  const found: Found[] = [];
  for (const { caseId } of mayHold) {
    const folder = await session.openFolder(caseId);
    const entry = viewsOfKind(folder?.views() ?? [], 'handover-entry').find(
      ({ values }) =>
        values.direction === 'out' &&
        values.bundleId === bundleId &&
        values.fileHash === fileHash &&
        values.partner?.deskId === deskId,
    );
    if (entry) found.push({ caseId, entry });
  }
  return found;
}

/** A receipt says nothing about a case, only about a file of ours; so it is noted as soon as it is opened. */
export async function takeReceipt(
  session: Session,
  opened: OpenedReceipt,
): Promise<
  Result<{ readonly receipt: ArrivedReceipt; readonly committed: Committed | null }, TakeReceiptFault>
> {
  const trust = senderTrust(session, opened.sender);
  if (trust !== 'verified' && trust !== 'unverified') return fail({ kind: 'untrusted-sender' });
  const found = await findSent(session, opened.manifest.about, opened.sender.deskId);
  const [first] = found;
  if (!first) return fail({ kind: 'receipt-unknown' });
  const { manifest, sender } = opened;
  const { state, note, taken, left, sealedAt } = manifest;
  const receipt: ArrivedReceipt = {
    kind: 'receipt',
    caseId: first.caseId,
    agency: sender.agency,
    state,
    note,
    taken,
    left,
  };
  const known = first.entry.values.receipt;
  // The same again, or one that was overtaken on its way.
  if (known && known.at >= sealedAt) return ok({ receipt, committed: null });
  const value = { state, note, taken, left, at: sealedAt, person: manifest.sender.person };
  const changes = found.map(({ caseId, entry: { id } }) =>
    set('handover-entry', { id, caseId }, { receipt: value }),
  );
  const committed = await session.commit(changes, {
    act: 'take-receipt',
    detail: { bundle: manifest.about.bundleId, state },
  });
  return committed.ok ? ok({ receipt, committed: committed.value }) : fail({ kind: 'not-saved' });
}
