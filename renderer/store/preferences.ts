/**
 * Language and theme, kept in local storage so that the unlock screen can use them. Written only once a vault exists:
 * before that the program leaves no trace. Nothing else is ever kept there.
 */
import { create } from 'zustand';
import type { Language } from '../../shared/i18n/translate';
import { changeLanguage, isLanguage } from './language';
import { languagesHere } from './machine';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'schakel-preferences';

interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
}

export const usePreferences = create<Preferences & { readonly mayKeep: boolean }>(() => ({
  language: 'nl',
  theme: 'system',
  mayKeep: false,
}));

function read(): Partial<Preferences> {
  try {
    const raw = JSON.parse(localStorage.getItem(KEY) ?? '{}') as { language?: unknown; theme?: unknown };
    const theme = THEMES.find((each) => each === raw.theme);
    return { ...(isLanguage(raw.language) && { language: raw.language }), ...(theme && { theme }) };
  } catch {
    return {};
  }
}

function keep(): void {
  const { language, theme, mayKeep } = usePreferences.getState();
  if (mayKeep) localStorage.setItem(KEY, JSON.stringify({ language, theme }));
}

function showTheme(theme: Theme): void {
  const isDark =
    theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
}

export async function loadPreferences(): Promise<void> {
  usePreferences.setState(read());
  const [first = 'nl', ...others] = languagesHere();
  if (![first, ...others].includes(usePreferences.getState().language))
    usePreferences.setState({ language: first });
  showTheme(usePreferences.getState().theme);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    showTheme(usePreferences.getState().theme);
  });
  await changeLanguage(usePreferences.getState().language);
}

/** From now on there is a vault, and so a place for preferences. */
export function allowKeeping(): void {
  usePreferences.setState({ mayKeep: true });
  keep();
}

export async function chooseLanguage(language: Language): Promise<void> {
  await changeLanguage(language);
  usePreferences.setState({ language });
  keep();
}

export function chooseTheme(theme: Theme): void {
  showTheme(theme);
  usePreferences.setState({ theme });
  keep();
}
