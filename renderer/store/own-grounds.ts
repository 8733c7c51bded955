/** Grounds and purposes as they can be named for an act of a day: the published lists and the desk's own hand in them. */
import { viewsOfKind } from '../../shared/domain/case-summary';
import { LEGAL_GROUNDS } from '../../shared/domain/data/legal-grounds';
import { PURPOSES } from '../../shared/domain/data/purposes';
import { SIGNALS } from '../../shared/domain/data/signals';
import {
  endingOf,
  groundChoices,
  purposeChoices,
  signalChoices,
  type Choice,
  type GroundChoice,
  type OwnGround,
  type SignalChoices,
} from '../../shared/domain/own-grounds';
import { useLanguageStore } from './language';
import { vault } from './session';
import { useQuery } from './use-query';

export function useOwnGrounds(): readonly OwnGround[] {
  const { data = [] } = useQuery('desk-records', () => vault().deskRecords());
  return viewsOfKind(data, 'own-ground');
}

/** @param day ISO, of the act */
export function useGrounds(day: string): readonly GroundChoice[] {
  return groundChoices(useOwnGrounds(), day);
}

/** @param day ISO, of the act */
export function usePurposes(day: string): readonly Choice[] {
  return purposeChoices(useOwnGrounds(), day);
}

/** @param day ISO, of the observation */
export function useSignals(day: string): readonly SignalChoices[] {
  return signalChoices(useOwnGrounds(), day);
}

/** Why the desk no longer names this published ground on a day; null while it does. */
export function useEnding(groundId: string | undefined, day: string): OwnGround | null {
  const ending = endingOf(groundId ?? '', 'ground', useOwnGrounds());
  return ending?.values.validUntil && ending.values.validUntil < day ? ending : null;
}

/** A ground, purpose or signal in words, whatever became of it; a desk's own is its own words. */
export function useListName(): (id: string) => string {
  const language = useLanguageStore((state) => state.language);
  return (id) =>
    [...LEGAL_GROUNDS, ...PURPOSES, ...SIGNALS].find((entry) => entry.id === id)?.label[language] ?? id;
}
