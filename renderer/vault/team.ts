/** The computers of this desk: who they are, and letting them in and putting them out. */
import { encodeCard, parseCard, type Card } from '../../shared/bundle/card';
import { MAX_RECIPIENTS } from '../../shared/bundle/format';
import { sameKeys } from '../../shared/bundle/team';
import { boxKeyPairFromSecret, BOX_SECRET_KEY_BYTES, type BoxKeyPair } from '../../shared/crypto/box';
import { encodeBase64, parseBase64, randomBytes } from '../../shared/crypto/bytes';
import { SIGN_SEED_BYTES, signKeyPairFromSeed, type SignKeyPair } from '../../shared/crypto/sign';
import { create, set, type Change } from '../../shared/domain/change';
import { viewsOfKind } from '../../shared/domain/case-summary';
import { fail, ok } from '../../shared/domain/result';
import type { RecordDoc } from '../../shared/domain/record';
import { joined, type Vector } from '../../shared/domain/team';
import type { Session } from './session';
import { FUTURE_MS } from './incoming-compare';
import type { TeamAnswer, TeamTrouble } from './team-api';

export interface Member {
  readonly recordId: string;
  readonly name: string;
  /** Its `deskId` is the id of the computer. */
  readonly card: Card;
  readonly start: Vector;
  readonly revoked: { readonly why: string; readonly on: string } | null;
}

export interface OwnDevice {
  readonly deviceId: string;
  readonly name: string;
  readonly sign: SignKeyPair;
  readonly box: BoxKeyPair;
  /** The text of its card. */
  readonly cardText: string;
  readonly card: Card;
}

export function membersOf({ desk }: Session): readonly Member[] {
  return viewsOfKind(desk.views(), 'team-device').flatMap(({ id, deleted, values }) => {
    const card = parseCard(values.card ?? '');
    if (!card.ok || deleted === 'deleted' || card.value.deskId !== values.device) return [];
    const { name, start, revoked } = values;
    return [
      { recordId: id, name: name ?? '', card: card.value, start: start ?? {}, revoked: revoked ?? null },
    ];
  });
}

/** @returns null where this computer does not take part */
export function ownDevice({ meta, identity }: Session): OwnDevice | null {
  const { team, replica } = meta;
  const seed = team && parseBase64(team.signSeed);
  const secret = team && parseBase64(team.boxSecret);
  if (!seed || !secret) return null;
  const sign = signKeyPairFromSeed(seed);
  const box = boxKeyPairFromSecret(secret);
  const { agency, createdOn } = identity;
  const plain = { deskId: replica, agency, createdOn, boxKey: box.publicKey };
  const card = { ...plain, signKey: sign.publicKey };
  return { deviceId: replica, name: team.name, sign, box, card, cardText: encodeCard(plain, sign) };
}

/** What this computer holds: its own commits, and those of the others that it took in whole. */
export function holdings({ meta }: Session): Vector {
  return { ...meta.seen, ...(meta.n > 0 && { [meta.replica]: meta.n }) };
}

export async function joinTeam(session: Session, name: string): TeamAnswer {
  if (name.trim() === '') return fail({ kind: 'no-name' });
  if (session.opener.role === 'reader') return fail({ kind: 'read-only-slot' });
  const members = membersOf(session);
  const isFirst = activeOf(members).length === 0;
  if (isFirst && session.opener.role !== 'manager') return fail({ kind: 'manager-only' });
  const team = session.meta.team ?? {
    name: name.trim(),
    signSeed: encodeBase64(randomBytes(SIGN_SEED_BYTES)),
    boxSecret: encodeBase64(randomBytes(BOX_SECRET_KEY_BYTES)),
  };
  const made = await session.administer({ act: 'change-team' }, () =>
    Promise.resolve(ok({ puts: new Map(), meta: { team } })),
  );
  if (!made.ok) return fail({ kind: made.error.kind });
  const device = ownDevice(session);
  if (!isFirst || !device) return ok(null);
  return admit(session, { text: device.cardText, name: device.name, start: holdings(session) }, device.card);
}

async function admit(
  session: Session,
  { text, name, start }: { readonly text: string; readonly name: string; readonly start: Vector },
  card: Card,
): TeamAnswer {
  const values = { device: card.deskId, name, card: text, start };
  return saved(session, create('team-device', { id: session.newId(), caseId: null }, values));
}

export interface Asking {
  readonly name: string;
  readonly card: Card;
  readonly cardText: string;
  readonly has: Vector;
}

export function admitDevice(session: Session, asking: Asking | undefined): TeamAnswer {
  if (!asking) return Promise.resolve(fail({ kind: 'gone' }));
  // One place is for the sender itself.
  if (activeOf(membersOf(session)).length >= MAX_RECIPIENTS)
    return Promise.resolve(fail({ kind: 'team-full' }));
  const { name, card, cardText, has } = asking;
  return admit(session, { text: cardText, name, start: joined({}, has) }, card);
}

/** A file of ours that asks for trust. */
interface Heard {
  readonly manifest: { readonly sealedAt: string };
  readonly sender: Card;
  readonly records?: readonly RecordDoc[];
}

/** Why nothing is taken in of it. */
export function faultOf(
  session: Session,
  member: Member,
  { manifest, sender, records = [] }: Heard,
): TeamTrouble['why'] | null {
  if (!sameKeys(member.card, sender)) return 'key-changed';
  if (member.revoked) return 'revoked';
  const latest = session.now() + FUTURE_MS;
  const isFuture =
    Date.parse(manifest.sealedAt) > latest ||
    records.some(({ stamps }) => Object.values(stamps).some(({ at }) => at > latest));
  return isFuture ? 'clock' : null;
}

export function activeOf(members: readonly Member[]): readonly Member[] {
  return members.filter(({ revoked }) => revoked === null);
}

export async function revokeDevice(session: Session, recordId: string, why: string): TeamAnswer {
  if (why.trim() === '') return fail({ kind: 'no-reason' });
  if (!membersOf(session).some((member) => member.recordId === recordId)) return fail({ kind: 'gone' });
  const on = new Date(session.now()).toISOString().slice(0, 10);
  return saved(
    session,
    set('team-device', { id: recordId, caseId: null }, { revoked: { why: why.trim(), on } }),
  );
}

async function saved(session: Session, change: Change): TeamAnswer {
  const committed = await session.commit([change], { act: 'change-team' });
  return committed.ok ? ok(null) : fail({ kind: committed.error.kind });
}
