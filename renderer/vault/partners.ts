/** Partner desks: their cards, and how far we trust them. */
import { encodeCard, fingerprintOf, parseCard, type Card } from '../../shared/bundle/card';
import { equalBytes } from '../../shared/crypto/bytes';
import { create, set } from '../../shared/domain/change';
import { viewsOfKind } from '../../shared/domain/case-summary';
import { fail, ok } from '../../shared/domain/result';
import type { RecordView } from '../../shared/domain/kinds';
import type { SenderTrust } from './api';
import type { CardAnswer, OwnCard, PartnerDesk } from './partners-api';
import type { Committed, Session } from './session';

export interface KnownPartner {
  readonly info: PartnerDesk;
  readonly card: Card;
}

export function ownCard({ identity }: Session): OwnCard {
  const { deskId, agency, createdOn, box, sign } = identity;
  const card = { deskId, agency, createdOn, boxKey: box.publicKey };
  return { text: encodeCard(card, sign), fingerprint: fingerprintOf({ ...card, signKey: sign.publicKey }) };
}

export function knownPartners(session: Session): readonly KnownPartner[] {
  return viewsOfKind(session.desk.views(), 'partner-desk').flatMap((view) => {
    const card = parseCard(view.values.card ?? '');
    return card.ok ? [{ info: partnerInfo(view, card.value), card: card.value }] : [];
  });
}

/** Desk id → name of its agency, as far as we have its card. */
export function agencyNames(session: Session): ReadonlyMap<string, string> {
  const { deskId, agency } = session.identity;
  return new Map([
    [deskId, agency.name],
    ...knownPartners(session).map(({ info }) => [info.deskId, info.agency.name] as const),
  ]);
}

function partnerInfo(view: RecordView<'partner-desk'>, card: Card): PartnerDesk {
  const { verified, revoked, compareBy, alarm, replacedBy } = view.values;
  return {
    recordId: view.id,
    deskId: card.deskId,
    agency: card.agency,
    trust: revoked ? 'revoked' : verified ? 'verified' : 'unverified',
    verified: verified ?? null,
    compareBy: compareBy ?? null,
    alarm: alarm ?? null,
    revoked: revoked ?? null,
    replacedBy: replacedBy ?? null,
    fingerprint: fingerprintOf(card),
    createdOn: card.createdOn,
  };
}

/** How a bundle's sender stands with us. A known desk id with other keys is an alarm, not a new partner. */
export function senderTrust(session: Session, sender: Card): SenderTrust {
  const known = knownPartners(session).find(({ card }) => card.deskId === sender.deskId);
  if (!known) return 'unknown';
  const sameKeys =
    equalBytes(known.card.signKey, sender.signKey) && equalBytes(known.card.boxKey, sender.boxKey);
  return sameKeys ? known.info.trust : 'key-changed';
}

/**
 * Notes that a known desk's name was used with other keys, so that it is still said tomorrow. Once, until it was asked.
 * @returns null when nothing had to be written, or nothing could
 */
export async function raiseAlarm(session: Session, sender: Card): Promise<Committed | null> {
  const known = knownPartners(session).find(({ card }) => card.deskId === sender.deskId);
  if (!known || senderTrust(session, sender) !== 'key-changed') return null;
  const { alarm, recordId } = known.info;
  if (alarm && !alarm.checked) return null;
  const values = { alarm: { at: new Date(session.now()).toISOString() } };
  const change = set('partner-desk', { id: recordId, caseId: null }, values);
  const committed = await session.commit([change], { act: 'commit', detail: { kinds: ['partner-desk'] } });
  return committed.ok ? committed.value : null;
}

/** Takes in a card, unverified: that its keys are really that desk's is only known after comparing by voice. */
export async function addCard(session: Session, text: string): Promise<CardAnswer> {
  const parsed = parseCard(text);
  if (!parsed.ok) return fail({ kind: parsed.error });
  const card = parsed.value;
  if (card.deskId === session.identity.deskId) return fail({ kind: 'own-card' });
  const known = knownPartners(session).find((partner) => partner.card.deskId === card.deskId);
  if (known) {
    if (senderTrust(session, card) !== 'key-changed') return ok({ partner: known.info, isNew: false });
    await raiseAlarm(session, card);
    return fail({ kind: 'key-changed' });
  }
  const id = session.newId();
  const addedAt = new Date(session.now()).toISOString();
  const change = create(
    'partner-desk',
    { id, caseId: null },
    { deskId: card.deskId, agency: card.agency, card: text, addedAt },
  );
  const committed = await session.commit([change], { act: 'commit', detail: { kinds: ['partner-desk'] } });
  const partner = knownPartners(session).find(({ info }) => info.recordId === id);
  return committed.ok && partner ? ok({ partner: partner.info, isNew: true }) : fail({ kind: 'not-saved' });
}
