/** A handover leaves: selected and redacted here, previewed as it will be decoded, sealed, noted in the ledger. */
import { decodeContent } from '../../shared/bundle/open';
import { sealBundle } from '../../shared/bundle/seal';
import type { BundleContent, Manifest } from '../../shared/bundle/format';
import { encodeJson } from '../../shared/bundle/strict-json';
import { encodeBase64, randomBytes } from '../../shared/crypto/bytes';
import { create, set, type Change } from '../../shared/domain/change';
import { viewsOfKind } from '../../shared/domain/case-summary';
import { localDay } from '../../shared/domain/due';
import type { RecordView } from '../../shared/domain/kinds';
import { groundChoices, purposeChoices } from '../../shared/domain/own-grounds';
import { redact, type Redacted } from '../../shared/domain/redact';
import { fail, ok, type Result } from '../../shared/domain/result';
import type { HandoverFault, HandoverPlan, HandoverPreview, SealedFile } from './api';
import { viewsOf, type Folder } from './folder';
import { gateFault, type OpenLists } from './handover-gate';
import { knownPartners, ownCard, type KnownPartner } from './partners';
import type { Session } from './session';

interface Prepared {
  readonly plan: HandoverPlan;
  readonly cases: Manifest['cases'];
  readonly partner: KnownPartner;
  readonly redacted: Redacted;
  readonly content: BundleContent;
  readonly exchange: ExchangeState;
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

export function exchangeWith(session: Session, deskId: string): RecordView<'exchange'> | undefined {
  return viewsOfKind(session.desk.views(), 'exchange').find(({ values }) => values.deskId === deskId);
}

function exchangeState(session: Session, deskId: string): ExchangeState {
  const view = exchangeWith(session, deskId);
  return {
    recordId: view?.id ?? null,
    sent: view?.values.sentSequence ?? 0,
    lastHash: view?.values.sentHash ?? null,
  };
}

async function prepare(
  session: Session,
  plan: HandoverPlan,
  advanced: ReadonlyMap<string, ExchangeState> = new Map(),
): Promise<Result<Prepared, HandoverFault>> {
  const folder = await session.openFolder(plan.caseId);
  if (!folder) return fail({ kind: 'unknown-case' });
  const partner = knownPartners(session).find(({ info }) => info.recordId === plan.partnerRecordId);
  if (!partner) return fail({ kind: 'unknown-partner' });
  if (partner.info.trust === 'revoked') return fail({ kind: 'revoked' });
  const cases = [{ caseId: plan.caseId, code: codeOf(folder) }];
  const redacted = redact(folder.docs(), plan.profile, session.identity.deskId);
  if (redacted.records.length === 0) return fail({ kind: 'nothing-to-send' });
  const withheld = plan.showWithheld ? redacted.withheld : [];
  const { deskId } = partner.card;
  // Through bytes and the recipient's own parser: the preview shows what will be opened, not our objects.
  const content = decodeContent(encodeJson({ records: redacted.records, withheld }), cases);
  if (!content) return fail({ kind: 'unreadable' });
  return ok({
    plan,
    cases,
    partner,
    redacted,
    content,
    exchange: advanced.get(deskId) ?? exchangeState(session, deskId),
  });
}

export async function previewHandover(
  session: Session,
  plan: HandoverPlan,
): Promise<Result<HandoverPreview, HandoverFault>> {
  const prepared = await prepare(session, plan);
  if (!prepared.ok) return prepared;
  const { content, redacted, exchange } = prepared.value;
  return ok({
    records: viewsOf(content.records),
    withheld: content.withheld,
    staysHere: redacted.withheld,
    sequence: exchange.sent + 1,
  });
}

/**
 * Seals one file a plan. The ledger entries and sequence numbers of all are one commit, made before any file is given
 * out: a file that exists without a trace would be worse than a trace of a file that was never sent.
 */
export async function sealHandover(
  session: Session,
  plans: readonly HandoverPlan[],
): Promise<Result<readonly SealedFile[], HandoverFault>> {
  const files: SealedFile[] = [];
  const changes: Change[] = [];
  const advanced = new Map<string, ExchangeState>();
  const lists = openLists(session);
  for (const plan of plans) {
    const prepared = await prepare(session, plan, advanced);
    if (!prepared.ok) return prepared;
    const { partner } = prepared.value;
    const { agency, trust } = partner.info;
    const stop = gateFault(plan, session.identity.agency.kind, { kind: agency.kind, trust }, lists);
    if (stop) return fail(stop);
    const sealed = sealOne(session, prepared.value);
    files.push({ name: bundleFileName(), bytes: sealed.bytes });
    const { exchange } = prepared.value;
    const recordId = exchange.recordId ?? session.newId();
    changes.push(
      ledgerEntry(session, prepared.value, sealed),
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

function sealOne(session: Session, prepared: Prepared) {
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
    cases: prepared.cases,
    desks: desksIn(session, content),
  };
  const sealed = sealBundle({
    manifest,
    content,
    recipientKeys: [partner.card.boxKey],
    signKeys: session.identity.sign,
  });
  return { ...sealed, sealedAt };
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
  sealed: { readonly bundleId: string; readonly sealedAt: string; readonly fileHash: string },
): Change {
  const { plan, partner, exchange, content, redacted } = prepared;
  const { deskId, agency } = partner.card;
  const { caseId, purposeId, purposeNote, groundId, groundNote, consent, consentId, minor, onward } = plan;
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
      ...(consentId !== null && { consentId }),
      minor,
      onward,
      fileHash: sealed.fileHash,
      sent: content.records.map(({ id }) => id),
      records: content.records.length,
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
