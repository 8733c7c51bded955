/** A handover arrives: opened and verified, compared with ours, and only what a person accepts goes through a commit. */
import { fingerprintOf } from '../../shared/bundle/card';
import { openBundleFrom, type OpenedBundle } from '../../shared/bundle/open';
import { SMALL_BYTES } from '../../shared/bundle/opening';
import { viewsOfKind } from '../../shared/domain/case-summary';
import { create, type Change } from '../../shared/domain/change';
import type { AnyView } from '../../shared/domain/kinds';
import { carefulPoints } from '../../shared/domain/point-mentions';
import { fail, ok, type Result } from '../../shared/domain/result';
import type {
  AcceptFault,
  AcceptWords,
  ArrivedReceipt,
  FileProgress,
  ImportChoice,
  Incoming,
  OpenFault,
  SealedFile,
} from './api';
import { countElsewhere } from './counting';
import { keepArrived } from './documents';
import { erasedCases } from './erase';
import { sourceOf } from './file-source';
import { viewsOf } from './folder';
import { takenBy } from './import-undo';
import { compareRecords, describeRecord, FUTURE_MS, type Comparison } from './incoming-compare';
import { knownPartners, raiseAlarm, senderTrust } from './partners';
import { describeCorrection, describeRecall, type OpenedNotice } from './notices-in';
import type { IncomingCorrection, IncomingRecall } from './notice-api';
import { sealReceiptFor, takeReceipt } from './receipts';
import { receivedChange, refusedChange, sequenceState } from './sequence';
import type { Committed, Session } from './session';
import { changesFor, ownOf, receiptText } from './taking-in';

export interface Arrival {
  readonly arrived: Incoming | IncomingCorrection | IncomingRecall | ArrivedReceipt;
  /** A receipt is noted at once, and so are changed keys; all else waits for a person. */
  readonly committed: Committed | null;
}

/** Opened files that wait for a decision; they live in memory only. */
export type OpenFiles = Map<string, OpenedBundle | OpenedNotice>;

export async function openIncoming(
  session: Session,
  files: OpenFiles,
  file: Blob,
  progress?: FileProgress,
): Promise<Result<Arrival, OpenFault>> {
  const opened = await openFile(session, file, progress);
  if (!opened.ok && opened.error === 'stopped') return fail({ kind: 'stopped' });
  const fault = opened.ok
    ? opened.value.sender.deskId === session.identity.deskId
      ? 'from-ourselves'
      : null
    : opened.error;
  if (!opened.ok || fault) {
    const kind = fault ?? 'damaged';
    await session.note({ act: 'open-bundle', detail: { refused: kind } });
    return fail({ kind });
  }
  if (opened.value.kind === 'receipt') {
    const taken = await takeReceipt(session, opened.value);
    return taken.ok ? ok({ arrived: taken.value.receipt, committed: taken.value.committed }) : taken;
  }
  const token = session.newId();
  files.set(token, opened.value);
  const { manifest, sender } = opened.value;
  await session.note({ act: 'open-bundle', detail: { from: sender.deskId, bundle: manifest.bundleId } });
  const committed = await raiseAlarm(session, sender);
  return ok({ arrived: await describeAny(session, token, opened.value), committed });
}

function describeAny(
  session: Session,
  token: string,
  opened: OpenedBundle | OpenedNotice,
): Promise<Incoming | IncomingCorrection | IncomingRecall> {
  if (opened.kind === 'recall') return describeRecall(session, token, opened);
  return opened.kind === 'correction'
    ? describeCorrection(session, token, opened)
    : describe(session, token, opened);
}

/** One that cannot be read any more (moved, or on a stick that was pulled out) is as good as cut off. */
async function openFile(session: Session, file: Blob, progress?: FileProgress) {
  const counting = file.size > SMALL_BYTES ? countElsewhere() : null;
  try {
    const way = { ...(counting && { elsewhere: counting.elsewhere }), ...(progress && { progress }) };
    return await openBundleFrom(sourceOf(file), session.identity, way);
  } catch (error) {
    if (error instanceof DOMException) return fail('damaged' as const);
    throw error;
  } finally {
    counting?.end();
  }
}

async function describe(session: Session, token: string, bundle: OpenedBundle): Promise<Incoming> {
  const { manifest, sender, addressed, content } = bundle;
  const { sealedAt, purpose, ground, consent, minor, onward, desks } = manifest;
  const compared = await compareAll(session, bundle);
  const erased = erasedCases(session);
  const latest = session.now() + FUTURE_MS;
  const stamps = content.records.flatMap((record) => Object.values(record.stamps));
  const known = knownPartners(session).map(({ card }) => card);
  const from = {
    own: ownOf(session),
    senderDesk: sender.deskId,
    latest,
    agencies: new Map([...desks, ...known].map(({ deskId, agency }) => [deskId, agency])),
  };
  return {
    kind: 'handover',
    token,
    sender: { deskId: sender.deskId, agency: sender.agency, person: manifest.sender.person },
    trust: senderTrust(session, sender),
    fingerprint: fingerprintOf(sender),
    sequence: addressed.sequence,
    sequenceState: await sequenceState(session, bundle),
    sealedAt,
    purpose,
    ground,
    consent,
    minor,
    onward,
    cases: await Promise.all(
      manifest.cases.map(async ({ caseId, code, since }) => ({
        caseId,
        code,
        isNew: session.list.get(caseId) === undefined,
        wasErased: erased.has(caseId),
        lacksBase: !(await hasTaken(session, caseId, since)),
      })),
    ),
    desks,
    records: compared.map((each) => describeRecord(each, from)),
    leftOut: compared.flatMap(({ leftOut }) => leftOut),
    points: carefulPoints([...(await ourViews(session, bundle)), ...viewsOf(content.records)]),
    withheld: content.withheld,
    sealedInFuture: Date.parse(sealedAt) > latest,
    fromTheFuture: stamps.filter(({ at }) => at > latest).length,
  };
}

/** Our own records of its cases: a text of theirs may name a number that only we know to be dangerous. */
async function ourViews(session: Session, { manifest }: OpenedBundle): Promise<readonly AnyView[]> {
  const folders = await Promise.all(manifest.cases.map(({ caseId }) => session.openFolder(caseId)));
  return folders.flatMap((folder) => folder?.views() ?? []);
}

/** Whether the earlier files on which an update counts were taken over here. */
async function hasTaken(session: Session, caseId: string, files: readonly string[]): Promise<boolean> {
  const folder = await session.openFolder(caseId);
  const taken = viewsOfKind(folder?.views() ?? [], 'handover-entry').flatMap(({ values }) =>
    values.direction === 'in' && values.fileHash && !values.undoneAt ? values.fileHash : [],
  );
  return files.every((file) => taken.includes(file));
}

async function compareAll(session: Session, { content }: OpenedBundle): Promise<readonly Comparison[]> {
  const own = ownOf(session);
  const compared: Comparison[] = [];
  for (const doc of content.records) {
    const folder = await session.openFolder(doc.caseId ?? '');
    compared.push(compareRecords(doc, folder?.get(doc.id), own));
  }
  return compared;
}

export interface Accepted {
  readonly committed: Committed;
  /** Documents whose bytes could not be kept; opening the file again brings them. */
  readonly documentsLeft: number;
  readonly receipt: SealedFile;
}

/** Takes over what was accepted, in one commit that can be undone, and makes the receipt. */
export async function acceptIncoming(
  session: Session,
  bundle: OpenedBundle,
  choice: ImportChoice,
  { untrustedReason, note }: AcceptWords,
): Promise<Result<Accepted, AcceptFault>> {
  const trust = senderTrust(session, bundle.sender);
  const refused = trust === 'revoked' || trust === 'key-changed' || trust === 'unknown';
  if (refused || (trust === 'unverified' && untrustedReason.trim() === ''))
    return fail({ kind: 'untrusted-sender' });
  const { manifest, sender, addressed, content, fileHash } = bundle;
  const compared = await compareAll(session, bundle);
  const ours = new Map(compared.flatMap(({ doc, ours: known }) => (known ? [[doc.id, known]] : [])));
  const caseOf = new Map(compared.map(({ doc }) => [doc.id, doc.caseId]));
  const changes: Change[] = compared.flatMap((each) =>
    changesFor(each, choice[each.doc.id] ?? {}, sender.deskId),
  );
  const taken = changes.flatMap((change) =>
    change.op === 'merge' ? [takenBy(ours.get(change.doc.id), change.doc)] : [],
  );
  const text = receiptText(compared, taken, note);
  const about = { bundleId: manifest.bundleId, fileHash };
  const at = new Date(session.now()).toISOString();
  for (const { caseId } of manifest.cases) {
    const mine = taken.filter(({ id }) => caseOf.get(id) === caseId);
    if (!session.list.get(caseId) && mine.length === 0) continue;
    changes.push(
      create(
        'handover-entry',
        { id: session.newId(), caseId },
        {
          direction: 'in',
          partner: { deskId: sender.deskId, agency: sender.agency },
          at,
          bundleId: manifest.bundleId,
          sequence: addressed.sequence,
          purposeId: manifest.purpose.id,
          purposeNote: manifest.purpose.note,
          groundId: manifest.ground.id,
          groundNote: manifest.ground.note,
          onward: manifest.onward,
          consent: manifest.consent,
          minor: manifest.minor,
          records: content.records.filter((record) => record.caseId === caseId).length,
          withheld: content.withheld.filter((stub) => stub.caseId === caseId).length,
          fileHash,
          receipt: { ...text, at, person: session.person },
          taken: mine,
        },
      ),
    );
  }
  const isNoted = changes.some((change) => change.op === 'create' && change.kind === 'handover-entry');
  changes.push(...(isNoted ? receivedChange : refusedChange)(session, bundle));
  const why = untrustedReason.trim();
  const committed = await session.commit(changes, {
    act: 'accept-bundle',
    detail: { bundle: manifest.bundleId, records: taken.length, ...(why && { untrustedReason: why }) },
  });
  if (!committed.ok) return fail({ kind: committed.error.kind });
  // A case that is new here has its key only now.
  const caseIds = manifest.cases.map(({ caseId }) => caseId);
  const documentsLeft = await keepArrived(session, bundle.documents, caseIds);
  // Whoever is told 'all of it' sends those bytes no more.
  const told = documentsLeft > 0 ? ({ ...text, state: 'partly' } as const) : text;
  const receipt = sealReceiptFor(session, sender, about, told);
  return ok({ committed: committed.value, documentsLeft, receipt });
}
