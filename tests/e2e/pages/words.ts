/** Finds what a Dutch text of the program says in another language, by the program's own messages. */
import { PROPOSED_SERIES } from '../../../shared/domain/data/agreement-series';
import { LEGAL_GROUNDS } from '../../../shared/domain/data/legal-grounds';
import { PURPOSES } from '../../../shared/domain/data/purposes';
import { en } from '../../../shared/i18n/en/index';
import { fr } from '../../../shared/i18n/fr/index';
import { nl } from '../../../shared/i18n/nl/index';
import type { Language, MessageKey } from '../../../shared/i18n/translate';

const MESSAGES = { nl, fr, en };

/** A message by its key, where its Dutch words mean more than one thing. */
export function message(key: MessageKey, language: Language): string {
  const text: unknown = MESSAGES[language][key];
  return typeof text === 'string' ? text : key;
}

/** The Dutch text itself where the program has no such message: names, codes. */
export function translated(dutch: string, language: Language): string {
  if (language === 'nl') return dutch;
  const labels = [...PURPOSES, ...LEGAL_GROUNDS].map(({ label }) => label);
  const listed = [...labels, ...PROPOSED_SERIES.map(({ name }) => name)].find((text) => text.nl === dutch);
  if (listed) return listed[language];
  const keys = Object.keys(nl) as MessageKey[];
  const begins = (each: MessageKey) => {
    const text: unknown = nl[each];
    return typeof text === 'string' && text.startsWith(dutch);
  };
  const key = keys.find((each) => nl[each] === dutch) ?? keys.find(begins);
  const text = key && MESSAGES[language][key];
  return typeof text === 'string' ? text : dutch;
}
