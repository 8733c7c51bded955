/**
 * Since when Book II of the new Criminal Code numbers the articles on professional secrecy. The sources disagree
 * (domain.md section 0.2), so an article is named with how sure that is; a Belgian lawyer must confirm.
 */
import type { Sourced } from './sources';
import type { Words } from './words';

/** Before the first day the old numbers hold; from the last day on, by what we read, the new ones do. */
export const BOOK_TWO = {
  earliest: '2026-04-08',
  likely: '2026-09-01',
  caution: {
    nl: 'De bronnen spreken elkaar tegen over de dag waarop boek II van het nieuwe Strafwetboek ingaat: 8 april of 1 september 2026. Vraag na bij je jurist welk artikel op die dag gold.',
    fr: "Les sources se contredisent sur le jour d'entrée en vigueur du livre II du nouveau Code pénal, le 8 avril ou le 1er septembre 2026. Demandez à votre juriste quel article valait ce jour-là.",
    en: 'The sources disagree on the day Book II of the new Criminal Code entered into force: 8 April or 1 September 2026. Ask your lawyer which article held on that day.',
  },
  source: 'SW1',
  confidence: 'M',
  also: ['SW2', 'JUST', 'TVL'],
} as const satisfies Sourced & {
  readonly earliest: string;
  readonly likely: string;
  readonly caution: Words;
};

export interface NumberedArticle {
  readonly articleNew: string | null;
  readonly articleOld: string | null;
}

/**
 * The number to name first for an act of a day.
 *
 * @param day ISO, of the act, not of today
 * @returns null when the ground has no article
 */
export function articleOn({ articleNew, articleOld }: NumberedArticle, day: string): string | null {
  if (articleOld === null) return articleNew;
  return day < BOOK_TWO.likely ? articleOld : (articleNew ?? articleOld);
}
