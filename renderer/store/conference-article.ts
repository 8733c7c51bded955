/** The article on which sharing at a conference rests, old or new by the day it is held. */
import { articleOn } from '../../shared/domain/data/book-two';
import { LEGAL_GROUNDS } from '../../shared/domain/data/legal-grounds';
import { localDay } from '../../shared/domain/due';

/** Id in the list of legal grounds; stands in the minutes. */
export const CONFERENCE_GROUND_ID = 'case-conference-353-2';

export const CONFERENCE_GROUND = LEGAL_GROUNDS.find(({ id }) => id === CONFERENCE_GROUND_ID);

/** @param at UTC moment of the conference; null before it is chosen: then that of today */
export function conferenceArticle(at: string | null): string {
  const day = localDay(at === null ? Date.now() : Date.parse(at));
  return (CONFERENCE_GROUND && articleOn(CONFERENCE_GROUND, day)) ?? '';
}
