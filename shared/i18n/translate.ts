/**
 * Turns message keys into text. Dutch (`nl/`) is the source of all keys; `fr/` and `en/` must have exactly the
 * same ones, or the type check fails. Parameters stand in braces: `'Versie {n}'`.
 */
import type { nl } from './nl/index';

export const LANGUAGES = ['nl', 'fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A counted message; the number is passed as parameter `n`. */
export interface Plural {
  readonly one: string;
  readonly other: string;
}
export type Message = string | Plural;

/** The shape a translation of a Dutch area file must have: the same keys, plurals where Dutch has plurals. */
export type Translated<T extends Readonly<Record<string, Message>>> = {
  readonly [K in keyof T]: T[K] extends string ? string : Plural;
};

type Source = typeof nl;
export type MessageKey = keyof Source;
export type Messages = Translated<Source>;

type ParamNames<S> = S extends `${string}{${infer P}}${infer Rest}` ? P | ParamNames<Rest> : never;
type ParamsOf<M> = M extends Plural ? ParamNames<M['other']> | 'n' : ParamNames<M>;
/** No second argument where the Dutch text has no `{…}`; else exactly its names. */
export type ParamArgs<K extends MessageKey> = [ParamsOf<Source[K]>] extends [never]
  ? []
  : [params: Readonly<Record<ParamsOf<Source[K]>, string | number>>];

export type Translate = <K extends MessageKey>(key: K, ...params: ParamArgs<K>) => string;

/** Locale for dates and numbers: Belgian for Dutch and French; British order of day and month for English. */
export const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' };

/** Makes a `t` for one language from its loaded messages. */
export function createTranslate(language: Language, messages: Messages): Translate {
  const plurals = new Intl.PluralRules(LOCALES[language]);
  return (key, ...args) => {
    const params: Readonly<Record<string, string | number>> = args[0] ?? {};
    const message: Message = messages[key];
    const text =
      typeof message === 'string'
        ? message
        : plurals.select(Number(params.n)) === 'one'
          ? message.one
          : message.other;
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = params[name];
      return value === undefined ? whole : String(value);
    });
  };
}
