/** The language of the screen; switching loads the other messages and redraws. */
import { create } from 'zustand';
import { loadMessages } from '../../shared/i18n/load';
import {
  createTranslate,
  LANGUAGES,
  LOCALES,
  type Language,
  type Translate,
} from '../../shared/i18n/translate';

interface LanguageState {
  readonly language: Language;
  readonly locale: string;
  readonly t: Translate | null;
}

export const useLanguageStore = create<LanguageState>(() => ({
  language: 'nl',
  locale: LOCALES.nl,
  t: null,
}));

/** `t` of the current language. Components are drawn only after the first messages are loaded. */
export function useT(): Translate {
  const t = useLanguageStore((state) => state.t);
  if (!t) throw new Error('no messages loaded');
  return t;
}

export async function changeLanguage(language: Language): Promise<void> {
  const messages = await loadMessages(language);
  document.documentElement.lang = language;
  useLanguageStore.setState({ language, locale: LOCALES[language], t: createTranslate(language, messages) });
}

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}
