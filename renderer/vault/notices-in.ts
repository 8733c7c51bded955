/** Corrections and recalls that arrive: shown beside what we took over, answered by a person, with a receipt. */
import type { OpenedCorrection, OpenedRecall } from '../../shared/bundle/open';
import { create, type Change } from '../../shared/domain/change';
import { viewsOfKind } from '../../shared/domain/case-summary';
import type { RecordView } from '../../shared/domain/kinds';
import { kindSpec } from '../../shared/domain/kinds';
import { carefulPoints } from '../../shared/domain/point-mentions';
import { fail, ok, type Result } from '../../shared/domain/result';
import type { ImportChoice, SealedFile } from './api';
import { viewsOf } from './folder';
import { takenBy } from './import-undo';
import { compareRecords, describeRecord, FUTURE_MS, type Comparison } from './incoming-compare';
import type { AnswerFault, Earlier, IncomingCorrection, IncomingRecall } from './notice-api';
import { knownPartners, senderTrust } from './partners';
import { sealReceiptFor, type ReceiptText } from './receipts';
import type { Committed, Session } from './session';
import { changesFor, ownOf, receiptText } from './taking-in';

export type OpenedNotice = OpenedCorrection | OpenedRecall;

interface Taken {
  readonly caseId: string;
  readonly entry: RecordView<'handover-entry'>;
}

/** Where the file that a notice is about was taken over, from the desk that now writes about it. */
async function takenFiles(session: Session, { manifest, sender }: OpenedNotice): Promise<readonly Taken[]> {
  const found: Taken[] = [];
  for (const { caseId } of manifest.cases) {
    const folder = await session.openFolder(caseId);
    const entry = viewsOfKind(folder?.views() ?? [], 'handover-entry').find(
      ({ values }) =>
        values.direction === 'in' &&
        !values.what &&
        values.fileHash === manifest.about.fileHash &&
        values.partner?.deskId === sender.deskId,
    );
    if (entry) found.push({ caseId, entry });
  }
  return found;
}

function earlierOf({ caseId, entry: { values } }: Taken): Earlier {
  return { caseId, sequence: values.sequence ?? 0, at: values.at ?? '' };
}

function headOf(session: Session, token: string, opened: OpenedNotice) {
  const { manifest, sender } = opened;
  return {
    token,
    sender: { deskId: sender.deskId, agency: sender.agency, person: manifest.sender.person },
    trust: senderTrust(session, sender),
    sealedAt: manifest.sealedAt,
    note: manifest.note,
  };
}

export async function describeRecall(
  session: Session,
  token: string,
  opened: OpenedRecall,
): Promise<IncomingRecall> {
  const taken = await takenFiles(session, opened);
  const cases = taken.map(async (each) => {
    const views = (await session.openFolder(each.caseId))?.views() ?? [];
    const own = views.filter(
      ({ kind, created }) => created.desk === session.identity.deskId && !kindSpec(kind).local,
    );
    const code = viewsOfKind(views, 'case')[0]?.values.code ?? '';
    return { ...earlierOf(each), code, ownRecords: own.length };
  });
  return { kind: 'recall', ...headOf(session, token, opened), cases: await Promise.all(cases) };
}

/** A correction only touches what we have; a record that is new here is none. */
async function compareKnown(session: Session, { content }: OpenedCorrection): Promise<readonly Comparison[]> {
  const compared: Comparison[] = [];
  for (const doc of content.records) {
    const folder = await session.openFolder(doc.caseId ?? '');
    const ours = folder?.get(doc.id);
    if (ours) compared.push(compareRecords(doc, ours, ownOf(session)));
  }
  return compared;
}

export async function describeCorrection(
  session: Session,
  token: string,
  opened: OpenedCorrection,
): Promise<IncomingCorrection> {
  const [caseRef] = opened.manifest.cases;
  const taken = (await takenFiles(session, opened)).find(({ caseId }) => caseId === caseRef?.caseId);
  const compared = taken ? await compareKnown(session, opened) : [];
  const known = knownPartners(session).map(({ card }) => card);
  const from = {
    own: ownOf(session),
    senderDesk: opened.sender.deskId,
    latest: session.now() + FUTURE_MS,
    agencies: new Map(known.map(({ deskId, agency }) => [deskId, agency])),
  };
  const ours = (await session.openFolder(caseRef?.caseId ?? ''))?.views() ?? [];
  return {
    kind: 'correction',
    ...headOf(session, token, opened),
    earlier: taken ? earlierOf(taken) : null,
    records: compared.map((each) => describeRecord(each, from)),
    leftOut: compared.flatMap(({ leftOut }) => leftOut),
    points: carefulPoints([...ours, ...viewsOf(opened.content.records)]),
  };
}

interface Answer {
  readonly committed: Committed;
  readonly receipt: SealedFile;
}

/** Our own note that a correction or recall came, and what we answered. */
function answerEntry(
  session: Session,
  { caseId, entry: { values } }: Taken,
  opened: OpenedNotice,
  text: ReceiptText,
  taken: ReturnType<typeof takenBy>[] = [],
): Change {
  const { manifest, sender, fileHash, kind } = opened;
  const at = new Date(session.now()).toISOString();
  return create(
    'handover-entry',
    { id: session.newId(), caseId },
    {
      direction: 'in',
      what: kind,
      about: manifest.about.fileHash,
      note: manifest.note,
      partner: { deskId: sender.deskId, agency: sender.agency },
      at,
      bundleId: manifest.bundleId,
      sequence: values.sequence ?? 1,
      fileHash,
      records: taken.length,
      receipt: { ...text, at, person: session.person },
      taken,
    },
  );
}

export function mayAnswer(session: Session, { sender }: OpenedNotice): boolean {
  const trust = senderTrust(session, sender);
  return trust === 'verified' || trust === 'unverified';
}

function receiptFor(session: Session, { manifest, sender, fileHash }: OpenedNotice, text: ReceiptText) {
  return sealReceiptFor(session, sender, { bundleId: manifest.bundleId, fileHash }, text);
}

export async function acceptCorrection(
  session: Session,
  opened: OpenedCorrection,
  choice: ImportChoice,
  note: string,
): Promise<Result<Answer, AnswerFault>> {
  if (!mayAnswer(session, opened)) return fail({ kind: 'untrusted-sender' });
  const { caseId } = opened.manifest.cases[0] ?? {};
  const about = (await takenFiles(session, opened)).find((each) => each.caseId === caseId);
  if (!about) return fail({ kind: 'nothing-here' });
  const compared = await compareKnown(session, opened);
  const changes = compared.flatMap((each) =>
    changesFor(each, choice[each.doc.id] ?? {}, opened.sender.deskId),
  );
  const ours = new Map(compared.map(({ doc, ours: known }) => [doc.id, known]));
  const taken = changes.flatMap((change) =>
    change.op === 'merge' ? [takenBy(ours.get(change.doc.id), change.doc)] : [],
  );
  const text = receiptText(compared, taken, note);
  const committed = await session.commit([...changes, answerEntry(session, about, opened, text, taken)], {
    act: 'accept-bundle',
    detail: { bundle: opened.manifest.bundleId, records: taken.length, what: 'correction' },
  });
  if (!committed.ok) return fail({ kind: committed.error.kind });
  return ok({ committed: committed.value, receipt: receiptFor(session, opened, text) });
}

/** Keeps what it has, and says why. */
export async function refuseNotice(
  session: Session,
  opened: OpenedNotice,
  reason: string,
): Promise<Result<SealedFile, { readonly kind: 'untrusted-sender' | 'no-reason' | 'not-saved' }>> {
  if (!mayAnswer(session, opened)) return fail({ kind: 'untrusted-sender' });
  const note = reason.trim();
  if (note === '') return fail({ kind: 'no-reason' });
  const text: ReceiptText = { state: 'refused', note, taken: 0, left: 0 };
  const entries = (await takenFiles(session, opened)).map((each) => answerEntry(session, each, opened, text));
  const committed = await session.commit(entries, {
    act: 'refuse-bundle',
    detail: { from: opened.sender.deskId, bundle: opened.manifest.bundleId, what: opened.kind },
  });
  return committed.ok ? ok(receiptFor(session, opened, text)) : fail({ kind: 'not-saved' });
}

/** Whether each of these cases is one of the recall, which it is allowed to destroy. */
export async function areRecalled(
  session: Session,
  opened: OpenedRecall,
  caseIds: readonly string[],
): Promise<boolean> {
  const recalled = (await takenFiles(session, opened)).map(({ caseId }) => caseId);
  return caseIds.every((caseId) => recalled.includes(caseId));
}

/** Once nothing of it is here any more. @param cases how many were destroyed */
export async function recallReceipt(
  session: Session,
  opened: OpenedRecall,
  cases: number,
): Promise<Result<SealedFile, AnswerFault>> {
  if ((await takenFiles(session, opened)).length > 0) return fail({ kind: 'still-here' });
  const fault = await session.note({
    act: 'seal-receipt',
    detail: { bundle: opened.manifest.bundleId, state: 'destroyed' },
  });
  if (fault) return fail({ kind: fault });
  return ok(receiptFor(session, opened, { state: 'destroyed', note: '', taken: cases, left: 0 }));
}
