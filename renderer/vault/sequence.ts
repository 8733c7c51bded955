/**
 * How far the exchange with one partner desk has come, in both directions. The computers of one desk count apart until they
 * have heard of each other, so a number may come twice: a file was dealt with when it itself was, never by its number.
 */
import type { OpenedBundle } from '../../shared/bundle/open';
import { viewsOfKind } from '../../shared/domain/case-summary';
import { create, set, type Change } from '../../shared/domain/change';
import type { KindValues } from '../../shared/domain/kinds';
import { erasedCases } from './erase';
import type { SequenceState } from './exchange-api';
import type { Session } from './session';

/** Files of which nothing was taken are remembered by hash: this many of one partner, the last ones. */
const REFUSED_KEPT = 200;

type Numbered = Pick<OpenedBundle, 'sender' | 'addressed' | 'fileHash'>;
type Filed = Numbered & { readonly manifest: Pick<OpenedBundle['manifest'], 'cases'> };

interface Exchange {
  /** The record that is written on. */
  readonly id: string;
  readonly values: KindValues<'exchange'>;
}

export function exchangeWith(session: Session, deskId: string): Exchange | undefined {
  const all = viewsOfKind(session.desk.views(), 'exchange')
    .filter(({ values }) => values.deskId === deskId)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const [first] = all;
  if (!first) return undefined;
  // Two computers that began with this partner at once have a record each.
  const values = all.map((view) => view.values).reduce(furthest);
  return { id: first.id, values };
}

function furthest(a: KindValues<'exchange'>, b: KindValues<'exchange'>): KindValues<'exchange'> {
  const sent = (b.sentSequence ?? 0) > (a.sentSequence ?? 0) ? b : a;
  const received = (b.receivedSequence ?? 0) > (a.receivedSequence ?? 0) ? b : a;
  return {
    ...a,
    ...(sent === b && { sentSequence: b.sentSequence, sentHash: b.sentHash }),
    ...(received === b && { receivedSequence: b.receivedSequence, receivedHash: b.receivedHash }),
    refused: [...(a.refused ?? []), ...(b.refused ?? [])],
  };
}

export async function sequenceState(session: Session, file: Filed): Promise<SequenceState> {
  const { sender, addressed } = file;
  const values = exchangeWith(session, sender.deskId)?.values;
  const received = values?.receivedSequence ?? 0;
  if (await wasDealtWith(session, file)) return 'replayed';
  if (received === 0) return addressed.sequence === 1 ? 'first' : 'gap';
  if (addressed.sequence < received) return 'older';
  if (addressed.sequence > received + 1) return 'gap';
  return addressed.sequence > received && addressed.previous === values?.receivedHash
    ? 'next'
    : 'chain-broken';
}

/** Taken in or refused, here or on another computer of this desk; or all its cases were erased after it. */
async function wasDealtWith(session: Session, { sender, addressed, fileHash, manifest }: Filed) {
  const values = exchangeWith(session, sender.deskId)?.values;
  if (values?.receivedHash === fileHash || values?.refused?.includes(fileHash)) return true;
  if (addressed.sequence > (values?.receivedSequence ?? 0)) return false;
  const erased = erasedCases(session);
  const caseIds = manifest.cases.map(({ caseId }) => caseId);
  if (caseIds.every((caseId) => erased.has(caseId))) return true;
  for (const caseId of caseIds) {
    const folder = await session.openFolder(caseId);
    const entries = viewsOfKind(folder?.views() ?? [], 'handover-entry');
    if (entries.some(({ values: { direction, fileHash: hash } }) => direction === 'in' && hash === fileHash))
      return true;
  }
  return false;
}

/** The sequence with a desk as it will be once this file is dealt with; nothing where a later one was. */
export function receivedChange(
  session: Session,
  { sender, addressed, fileHash }: Numbered,
): readonly Change[] {
  const received = exchangeWith(session, sender.deskId)?.values.receivedSequence ?? 0;
  if (addressed.sequence <= received) return [];
  const values = { receivedSequence: addressed.sequence, receivedHash: fileHash };
  return [exchangeChange(session, sender.deskId, values)];
}

/** The same for a file of which nothing was taken: no ledger tells that it was here. */
export function refusedChange(session: Session, file: Numbered): readonly Change[] {
  const { sender, fileHash } = file;
  const known = exchangeWith(session, sender.deskId)?.values;
  if (known?.refused?.includes(fileHash)) return [];
  const refused = [...(known?.refused ?? []), fileHash].slice(-REFUSED_KEPT);
  const isLater = file.addressed.sequence > (known?.receivedSequence ?? 0);
  const later = { receivedSequence: file.addressed.sequence, receivedHash: fileHash };
  return [exchangeChange(session, sender.deskId, { refused, ...(isLater && later) })];
}

function exchangeChange(session: Session, deskId: string, values: KindValues<'exchange'>): Change {
  const exchange = exchangeWith(session, deskId);
  return exchange
    ? set('exchange', { id: exchange.id, caseId: null }, values)
    : create('exchange', { id: session.newId(), caseId: null }, { deskId, ...values });
}
