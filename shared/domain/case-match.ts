/**
 * Whether a child may have a case already: from a few small keys that stand in the sealed list, so that no case has
 * to be opened. Every match says why; a person decides. Suspects are in no key: a Child Focus desk keeps no list of
 * them over cases (act of 30 July 2018, article 8 §3; domain.md section 4).
 */
import { foldName, nameLikeness, type NameLikeness } from './name-match';

export interface MatchKeys {
  /** Names and nicknames of the victims, folded into words. */
  readonly names: readonly (readonly string[])[];
  /** Digits without the zeros before them. */
  readonly phones: readonly string[];
  readonly handles: readonly string[];
  readonly births: readonly string[];
}

export interface MatchQuery {
  readonly name: string;
  /** Separated by commas. */
  readonly nicknames: string;
  readonly birthDate: string | null;
  /** Numbers and profiles, one in each. */
  readonly points: readonly string[];
  /** What was told: only numbers in it are looked at. */
  readonly told: string;
}

export type MatchReason =
  { readonly kind: 'phone' | 'handle' | 'birth' } | { readonly kind: 'name'; readonly how: NameLikeness };

const SHORTEST_NUMBER = 8;
const SHORTEST_HANDLE = 3;

/** `0470 12 34 56`, `+32 (0)470/12.34.56` and `0032470123456` end alike. @returns null for what is no number */
export function phoneKey(text: string): string | null {
  const digits = text.replace(/\(0\)/g, '').replace(/\D/g, '').replace(/^0+/, '');
  return digits.length >= SHORTEST_NUMBER ? digits : null;
}

/** The country may be written or not: the national number decides. */
export function samePhone(a: string, b: string): boolean {
  return a.endsWith(b) || b.endsWith(a);
}

/** `@Noor.V`, `instagram.com/noor.v/` and `noor.v` are one account. @returns null for a number or nothing */
export function handleKey(text: string): string | null {
  const last = text
    .trim()
    .toLowerCase()
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .replace(/^.*\//, '')
    .replace(/^@/, '');
  return last.length >= SHORTEST_HANDLE && !phoneKey(last) ? last : null;
}

export function splitNames(nicknames: string): readonly (readonly string[])[] {
  return nicknames
    .split(/[,;/]/)
    .map(foldName)
    .filter((words) => words.length > 0);
}

const NUMBER = /\+?\d[\d ./()-]{6,}\d/g;

/** What is asked, folded once for all cases. */
export interface FoldedQuery extends MatchKeys {
  readonly isEmpty: boolean;
}

export function foldQuery({ name, nicknames, birthDate, points, told }: MatchQuery): FoldedQuery {
  const names = [foldName(name), ...splitNames(nicknames)].filter((words) =>
    words.some((word) => word.length > 1),
  );
  const numbers = [...points, ...(told.match(NUMBER) ?? [])];
  const phones = numbers.flatMap((text) => phoneKey(text) ?? []);
  const handles = points.flatMap((text) => handleKey(text) ?? []);
  const births = birthDate ? [birthDate] : [];
  return {
    names,
    phones,
    handles,
    births,
    isEmpty: [names, phones, handles, births].every((list) => list.length === 0),
  };
}

/** Why a case may be about the child that is asked for, strongest first; empty when nothing says so. */
export function matchReasons(query: FoldedQuery, keys: MatchKeys): readonly MatchReason[] {
  const reasons: MatchReason[] = [];
  if (query.phones.some((asked) => keys.phones.some((known) => samePhone(asked, known))))
    reasons.push({ kind: 'phone' });
  if (query.handles.some((asked) => keys.handles.includes(asked))) reasons.push({ kind: 'handle' });
  const how = likeliest(query.names, keys.names);
  if (how) reasons.push({ kind: 'name', how });
  if (query.births.some((asked) => keys.births.includes(asked))) reasons.push({ kind: 'birth' });
  return reasons;
}

function likeliest(
  asked: readonly (readonly string[])[],
  known: readonly (readonly string[])[],
): NameLikeness | null {
  const found = asked.flatMap((a) => known.flatMap((b) => nameLikeness(a, b) ?? []));
  return (['same', 'sounds', 'close'] as const).find((how) => found.includes(how)) ?? null;
}

const WEIGHT: Readonly<Record<MatchReason['kind'], number>> = { phone: 8, handle: 8, name: 3, birth: 2 };
const EXACT = 1;

/** For the order of the list only; it is never shown. */
export function matchOrder(reasons: readonly MatchReason[]): number {
  return reasons.reduce(
    (sum, reason) =>
      sum + WEIGHT[reason.kind] + (reason.kind === 'name' && reason.how === 'same' ? EXACT : 0),
    0,
  );
}
