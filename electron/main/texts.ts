import { menu as en } from '../../shared/i18n/en/menu';
import { menu as fr } from '../../shared/i18n/fr/menu';
import { menu as nl } from '../../shared/i18n/nl/menu';
import { LANGUAGES } from '../../shared/i18n/translate';
import type { Language, Translated } from '../../shared/i18n/translate';

/** What the main process says itself: its menu and its dialogs. The rest of the words stay with the page. */
export type ShellTexts = Translated<typeof nl>;

export const SHELL_TEXTS: Readonly<Record<Language, ShellTexts>> = { nl, fr, en };

/**
 * The language to begin with, until the page says which one the user chose.
 * @param preferred the system's languages as BCP 47 tags, the best first
 */
export function firstLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split('-', 1)[0];
    const found = LANGUAGES.find((language) => language === primary);
    if (found !== undefined) return found;
  }
  return 'nl';
}
