/** A handover leaves: selected and redacted here, previewed as it will be decoded, sealed, noted in the ledger. */
import { decodeContent } from '../../shared/bundle/open';
import { sealBundleInto, type GoingDocument, type SealedName } from '../../shared/bundle/seal';
import { SealingStopped, type SealingWay } from '../../shared/bundle/sealing';
import { MAX_DOCUMENT_PARTS } from '../../shared/bundle/format';
import type { BundleContent, Manifest } from '../../shared/bundle/format';
import { encodeJson } from '../../shared/bundle/strict-json';
import { encodeBase64, encodeUtf8, randomBytes, type Bytes } from '../../shared/crypto/bytes';
import { hashSha256 } from '../../shared/crypto/hash';
import { acknowledgedBy, type Acknowledged } from '../../shared/domain/acknowledged';
import { create, set, type Change } from '../../shared/domain/change';
import { viewsOfKind } from '../../shared/domain/case-summary';
import { localDay } from '../../shared/domain/due';
import { stableText, type Json } from '../../shared/domain/json';
import { readRecord } from '../../shared/domain/kinds';
import type { RecordDoc } from '../../shared/domain/record';
import { groundChoices, purposeChoices } from '../../shared/domain/own-grounds';
import { redact, type Redacted } from '../../shared/domain/redact';
import { fail, ok, type Result } from '../../shared/domain/result';
import type { ChoosableDocument, HandoverFault, HandoverPlan, HandoverPreview, SealedFile } from './api';
import { DamagedDocument, goingDocument, isLacked } from './documents';
import { viewsOf, type Folder } from './folder';
import { gateFault, type OpenLists } from './handover-gate';
import { beginOutgoing } from './outgoing';
import { knownPartners, ownCard, type KnownPartner } from './partners';
import { exchangeWith } from './sequence';
import type { Session } from './session';

interface Prepared {
  readonly plan: HandoverPlan;
  readonly cases: readonly PreparedCase[];
  readonly partner: KnownPartner;
  readonly content: BundleContent;
  readonly exchange: ExchangeState;
}

/** What leaves of one case, and what of it the partner has already. */
interface PreparedCase {
  readonly caseId: string;
  readonly code: string;
  readonly redacted: Redacted;
  readonly base: Acknowledged | null;
  /** Records that the partner does not have just so. */
  readonly going: readonly RecordDoc[];
  /** Hashes of the files with which it has the others. */
  readonly since: readonly string[];
  /** The bytes of documents that it does not have yet. */
  readonly documents: readonly GoingDocument[];
}

interface Sealed extends SealedName {
  readonly sealedAt: string;
}

/** Where the exchange with one desk stands; advanced within one act that seals several files for it. */
interface ExchangeState {
  readonly recordId: string | null;
  readonly sent: number;
  readonly lastHash: string | null;
}

/** The name of a file says nothing of what is in it. */
export function bundleFileName(): string {
  return `${encodeBase64(randomBytes(12)).replace(/[^A-Za-z0-9]/g, 'x')}.schakel`;
}

function exchangeState(session: Session, deskId: string): ExchangeState {
  const view = exchangeWith(session, deskId);
  return {
    recordId: view?.id ?? null,
    sent: view?.values.sentSequence ?? 0,
    lastHash: view?.values.sentHash ?? null,
  };
}

/** How a record stands, in a few letters: what the partner acknowledged is held against it. */
function digestOf(doc: RecordDoc): string {
  const text = stableText(doc as unknown as Json);
  return encodeBase64(hashSha256(encodeUtf8(text)).slice(0, 12));
}

async function prepareCase(
  session: Session,
  caseId: string,
  { profile, onlyChanges }: HandoverPlan,
  deskId: string,
): Promise<PreparedCase | null> {
  const folder = await session.openFolder(caseId);
  if (!folder) return null;
  const redacted = redact(folder.docs(), profile, session.identity.deskId);
  const base = acknowledgedBy(folder.views(), deskId);
  const known = onlyChanges ? base?.records : undefined;
  const going = redacted.records.filter((doc) => known?.get(doc.id)?.digest !== digestOf(doc));
  const staying = new Set(redacted.records.filter((doc) => !going.includes(doc)).map(({ id }) => id));
  const since = new Set(
    [...(known ?? [])].flatMap(([id, { fileHash }]) => (staying.has(id) ? fileHash : [])),
  );
  const documents = going.flatMap((doc) => {
    const read = doc.kind === 'document' && !known?.has(doc.id) ? readRecord(doc) : null;
    const view = read?.ok && read.value.kind === 'document' ? read.value : null;
    return (view && goingDocument(session, folder, view)) ?? [];
  });
  return { caseId, code: codeOf(folder), redacted, base, going, since: [...since], documents };
}

async function prepare(
  session: Session,
  plan: HandoverPlan,
  advanced: ReadonlyMap<string, ExchangeState> = new Map(),
): Promise<Result<Prepared, HandoverFault>> {
  const partner = knownPartners(session).find(({ info }) => info.recordId === plan.partnerRecordId);
  if (!partner) return fail({ kind: 'unknown-partner' });
  if (partner.info.trust === 'revoked') return fail({ kind: 'revoked' });
  const { deskId } = partner.card;
  const cases: PreparedCase[] = [];
  for (const caseId of new Set(plan.caseIds)) {
    const prepared = await prepareCase(session, caseId, plan, deskId);
    if (!prepared) return fail({ kind: 'unknown-case' });
    cases.push(prepared);
  }
  if (cases.every(({ redacted }) => redacted.records.length === 0)) return fail({ kind: 'nothing-to-send' });
  const withheld = plan.showWithheld ? cases.flatMap(({ redacted }) => redacted.withheld) : [];
  const records = cases.flatMap(({ going }) => going);
  // Through bytes and the recipient's own parser: the preview shows what will be opened, not our objects.
  const content = decodeContent(encodeJson({ records, withheld }), {
    kind: 'handover',
    cases: namedCases(cases),
  });
  if (!content) return fail({ kind: 'unreadable' });
  if (!fitsInOneFile(cases)) return fail({ kind: 'too-large' });
  const exchange = advanced.get(deskId) ?? exchangeState(session, deskId);
  return ok({ plan, cases, partner, content, exchange });
}

/** Under what a reader takes (300 MiB), with room for the records. */
const MOST_DOCUMENT_BYTES = 250 * 1024 * 1024;

function fitsInOneFile(cases: readonly PreparedCase[]): boolean {
  const documents = cases.flatMap((each) => each.documents);
  const bytes = documents.reduce((sum, { length }) => sum + length, 0);
  return documents.length <= MAX_DOCUMENT_PARTS && bytes <= MOST_DOCUMENT_BYTES;
}

function namedCases(cases: readonly PreparedCase[]): Manifest['cases'] {
  return cases.map(({ caseId, code, since }) => ({ caseId, code, since: [...since] }));
}

/** Asked for by the handover, not by someone who turns to those cases: it leaves no trace in the log. */
export async function choosableDocuments(
  session: Session,
  caseIds: readonly string[],
): Promise<readonly ChoosableDocument[]> {
  const folders = await Promise.all(caseIds.map((caseId) => session.openFolder(caseId)));
  return folders.flatMap((folder) =>
    viewsOfKind(folder?.views() ?? [], 'document').flatMap(({ id, values }) => {
      const { title = null, fileName = '', size = 0, sha256 } = values;
      return sha256 ? [{ id, title, fileName: fileName ?? '', size: size ?? 0 }] : [];
    }),
  );
}

export async function previewHandover(
  session: Session,
  plan: HandoverPlan,
): Promise<Result<HandoverPreview, HandoverFault>> {
  const prepared = await prepare(session, plan);
  if (!prepared.ok) return prepared;
  const { content, cases, exchange } = prepared.value;
  return ok({
    records: viewsOf(content.records),
    withheld: content.withheld,
    staysHere: cases.flatMap(({ redacted }) => redacted.withheld),
    sequence: exchange.sent + 1,
    cases: cases.map(({ caseId, code, base, redacted, going }) => ({
      caseId,
      code,
      acknowledged: base && { sequence: base.sequence, at: base.at },
      unchanged: redacted.records.length - going.length,
    })),
  });
}

/**
 * Seals one file a plan. The ledger entries and sequence numbers of all are one commit, made before any file is given
 * out: a file that exists without a trace would be worse than a trace of a file that was never sent.
 */
export async function sealHandover(
  session: Session,
  plans: readonly HandoverPlan[],
  progress: SealingWay['progress'],
): Promise<Result<readonly SealedFile[], HandoverFault>> {
  const files: SealedFile[] = [];
  const changes: Change[] = [];
  const advanced = new Map<string, ExchangeState>();
  const lists = openLists(session);
  for (const [at, plan] of plans.entries()) {
    // Each file counts for as much.
    const overall: SealingWay['progress'] =
      progress && ((done, of) => progress(at * of + done, plans.length * of));
    const prepared = await prepare(session, plan, advanced);
    if (!prepared.ok) return prepared;
    const { partner, content } = prepared.value;
    if (content.records.length === 0) return fail({ kind: 'nothing-new' });
    const { agency, trust } = partner.info;
    const stop = gateFault(plan, session.identity.agency.kind, { kind: agency.kind, trust }, lists);
    if (stop) return fail(stop);
    const name = bundleFileName();
    const sealed = await sealOne(session, prepared.value, name, overall);
    if (typeof sealed === 'string') return fail({ kind: sealed });
    files.push({ name, blob: sealed.blob });
    const { exchange } = prepared.value;
    const recordId = exchange.recordId ?? session.newId();
    changes.push(
      ...prepared.value.cases.map((each) => ledgerEntry(session, prepared.value, each, sealed)),
      sentChange(prepared.value, recordId, sealed.fileHash),
    );
    advanced.set(partner.card.deskId, { recordId, sent: exchange.sent + 1, lastHash: sealed.fileHash });
  }
  const partners = plans.map(({ partnerRecordId }) => partnerRecordId);
  const overrides = plans.map(({ unverifiedReason }) => unverifiedReason).filter(Boolean);
  const committed = await session.commit(changes, {
    act: 'seal-bundle',
    detail: { partners, ...(overrides.length > 0 && { sentUnverified: overrides }) },
  });
  return committed.ok ? ok(files) : fail(committed.error);
}

function openLists(session: Session): OpenLists {
  const own = viewsOfKind(session.desk.views(), 'own-ground');
  const today = localDay(session.now());
  return {
    purposes: purposeChoices(own, today).map(({ id }) => id),
    grounds: groundChoices(own, today).map(({ id }) => id),
  };
}

async function sealOne(
  session: Session,
  prepared: Prepared,
  name: string,
  progress: SealingWay['progress'],
): Promise<(Sealed & { readonly blob: Blob }) | 'damaged-document' | 'elsewhere' | 'stopped' | 'no-space'> {
  const { plan, partner, content, exchange } = prepared;
  const sealedAt = new Date(session.now()).toISOString();
  const manifest: Omit<Manifest, 'kind' | 'bundleId' | 'parts'> = {
    sealedAt,
    sender: { card: ownCard(session).text, person: session.person },
    recipients: [
      {
        deskId: partner.card.deskId,
        boxKey: encodeBase64(partner.card.boxKey),
        sequence: exchange.sent + 1,
        previous: exchange.lastHash,
      },
    ],
    purpose: { id: plan.purposeId, note: plan.purposeNote },
    ground: { id: plan.groundId, note: plan.groundNote },
    consent: plan.consent,
    minor: plan.minor,
    onward: plan.onward,
    cases: namedCases(prepared.cases),
    desks: desksIn(session, content),
  };
  const input = {
    manifest,
    content,
    recipientKeys: [partner.card.boxKey],
    signKeys: session.identity.sign,
  };
  const documents = prepared.cases.flatMap((each) => each.documents);
  const size = documents.reduce((sum, { length }) => sum + length, 0);
  const outgoing = await beginOutgoing(name, size);
  try {
    const take = (piece: Bytes) => outgoing.put(piece);
    const way = { take, ...(progress && { progress }) };
    const named = await sealBundleInto(input, documents, way);
    return { ...named, blob: await outgoing.end(), sealedAt };
  } catch (error) {
    await outgoing.drop();
    if (error instanceof DamagedDocument)
      return isLacked(session, error.message) ? 'elsewhere' : 'damaged-document';
    if (error instanceof SealingStopped) return 'stopped';
    if (error instanceof Error && error.name === 'QuotaExceededError') return 'no-space';
    throw error;
  }
}

function codeOf(folder: Folder): string {
  return viewsOfKind(folder.views(), 'case')[0]?.values.code ?? '';
}

/** Names for the desks whose stamps go along, as far as we know them. */
function desksIn(session: Session, content: BundleContent): Manifest['desks'] {
  const ids = new Set(content.records.flatMap(({ stamps }) => Object.values(stamps).map(({ desk }) => desk)));
  const known = [session.identity, ...knownPartners(session).map(({ card }) => card)];
  return known.filter(({ deskId }) => ids.has(deskId)).map(({ deskId, agency }) => ({ deskId, agency }));
}

function ledgerEntry(
  session: Session,
  prepared: Prepared,
  { caseId, going, redacted }: PreparedCase,
  sealed: Sealed,
): Change {
  const { plan, partner, exchange } = prepared;
  const { deskId, agency } = partner.card;
  const { purposeId, purposeNote, groundId, groundNote, consent, consentId, minor, onward } = plan;
  return create(
    'handover-entry',
    { id: session.newId(), caseId },
    {
      direction: 'out',
      partner: { deskId, agency },
      at: sealed.sealedAt,
      bundleId: sealed.bundleId,
      sequence: exchange.sent + 1,
      purposeId,
      purposeNote,
      groundId,
      groundNote,
      consent,
      // Noted in the case from which it is sent; the others have no such record.
      ...(consentId !== null && caseId === plan.caseIds[0] && { consentId }),
      minor,
      onward,
      fileHash: sealed.fileHash,
      sent: going.map(({ id }) => id),
      digests: Object.fromEntries(going.map((doc) => [doc.id, digestOf(doc)])),
      records: going.length,
      withheld: redacted.withheld.length,
    },
  );
}

function sentChange({ partner, exchange }: Prepared, recordId: string, fileHash: string): Change {
  const ids = { id: recordId, caseId: null };
  const values = { sentSequence: exchange.sent + 1, sentHash: fileHash };
  return exchange.recordId === null
    ? create('exchange', ids, { deskId: partner.card.deskId, ...values })
    : set('exchange', ids, values);
}
