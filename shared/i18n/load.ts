import type { Language, Messages } from './translate';

/** Loads one language; each is its own chunk, so that the unlock screen carries only the one in use. */
export async function loadMessages(language: Language): Promise<Messages> {
  switch (language) {
    case 'nl':
      return (await import('./nl/index')).nl;
    case 'fr':
      return (await import('./fr/index')).fr;
    case 'en':
      return (await import('./en/index')).en;
  }
}
