/** What the form of a conference holds, and the values it becomes. Pure. */
import type { Party } from '../../../shared/domain/agency';
import type { AgendaItem, Mandate, MandateBasis, Participant } from '../../../shared/domain/conference';
import type { KindValues, RecordView } from '../../../shared/domain/kinds';
import { partyKey } from '../../../shared/domain/parties';

export const NEW_CONFERENCE = 'conference-new';

export interface ConferenceValue {
  readonly title: string;
  readonly at: string | null;
  readonly place: string;
  readonly basis: MandateBasis | null;
  readonly reference: string;
  readonly who: string;
  readonly purpose: string;
  readonly modalities: string;
  readonly participants: readonly Participant[];
  readonly agenda: readonly AgendaItem[];
}

/** @param previous its table and mandate are the beginning of a new one */
export function startOf(
  conference: RecordView<'conference'> | null,
  previous: RecordView<'conference'> | null,
): ConferenceValue {
  const { title, at, place, participants, agenda, mandate } = conference?.values ?? {};
  const from = conference ? mandate : previous?.values.mandate;
  const people =
    participants ??
    (previous?.values.participants ?? []).map(({ party }) => ({ party, isPresent: false, isBound: false }));
  return {
    title: title ?? '',
    at: at ?? null,
    place: place ?? previous?.values.place ?? '',
    basis: from?.basis ?? null,
    reference: from?.reference ?? '',
    who: from?.who ?? '',
    purpose: from?.purpose ?? '',
    modalities: from?.modalities ?? '',
    participants: people,
    agenda: agenda ?? [],
  };
}

export type ConferenceProblem =
  'conference.errorTitle' | 'conference.errorAt' | 'conference.errorBasis' | 'conference.errorReference';

/** Without a mandate nothing said at the table is covered by it; a conference is not kept without. */
export function problemOf(value: ConferenceValue): ConferenceProblem | null {
  if (!value.title.trim()) return 'conference.errorTitle';
  if (!value.at) return 'conference.errorAt';
  if (!value.basis) return 'conference.errorBasis';
  return value.reference.trim() ? null : 'conference.errorReference';
}

/** @param value without a problem */
export function valuesOf(value: ConferenceValue): KindValues<'conference'> {
  const { title, at, place, basis, reference, who, purpose, modalities, participants, agenda } = value;
  const mandate: Mandate | null = basis && { basis, reference, who, purpose, modalities };
  return { title, at, place, mandate, participants, agenda };
}

export function withParty(participants: readonly Participant[], party: Party): readonly Participant[] {
  const isThere = participants.some((each) => partyKey(each.party) === partyKey(party));
  return isThere ? participants : [...participants, { party, isPresent: false, isBound: false }];
}
