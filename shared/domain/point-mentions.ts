/**
 * Where a text names a number, mail, account or address of someone in the case, in whatever notation: so that its rule
 * can stand beside it there too. A rule about a number is of no use when a note shows the number without it. Pure.
 */
import { handleKey, phoneKey } from './case-match';
import { isReach, SAFE_RULES, type ContactPointType, type SafeContact, type SafeRule } from './contact-point';
import type { AnyView, RecordView } from './kinds';

/** A contact point as far as a text can name it. */
export interface CarefulPoint {
  readonly type: ContactPointType;
  /** More than one while desks disagree. */
  readonly values: readonly string[];
  readonly safe: SafeContact | null;
  readonly secret: boolean;
}

export interface Mention {
  readonly text: string;
  readonly point: CarefulPoint;
}

/** Stands in a text for what is secret there; no letter of any language, so that every screen can word it. */
export const SECRET_MARK = '▨▨▨';

export function carefulPoint(view: RecordView<'contact-point'>): CarefulPoint {
  const { type, value, safe, secret } = view.values;
  const rivals = (view.conflicts.value ?? []).map((rival) => rival.value);
  const values = [value, ...rivals].filter((each): each is string => typeof each === 'string');
  return { type: type ?? 'other', values: [...new Set(values)], safe: safe ?? null, secret: secret === true };
}

/** Every contact point among these records, and the addresses of secret stays. */
export function carefulPoints(views: readonly AnyView[]): readonly CarefulPoint[] {
  return views.flatMap((view): readonly CarefulPoint[] => {
    if (view.deleted === 'deleted') return [];
    if (view.kind === 'contact-point') {
      const point = carefulPoint(view);
      return isReach(point.type) || point.secret ? [point] : [];
    }
    return view.kind === 'placement' && view.values.secret === true ? secretStay(view) : [];
  });
}

function secretStay(view: RecordView<'placement'>): readonly CarefulPoint[] {
  const rivals = (view.conflicts.address ?? []).map((rival) => rival.value);
  const values = [view.values.address, ...rivals].filter((each): each is string => Boolean(each));
  return values.length === 0 ? [] : [{ type: 'address', values, safe: null, secret: true }];
}

/**
 * All that is secret in a case, the code words of its safety plans too: what is kept out of the words that stand beside
 * other cases. On the case's own pages a code word that is an everyday word must not black out every text.
 */
export function secretsOf(views: readonly AnyView[]): readonly CarefulPoint[] {
  const words = views.flatMap((view): readonly CarefulPoint[] => {
    if (view.kind !== 'safety-plan' || view.deleted === 'deleted' || !view.values.codeWord) return [];
    // Words in a row, as an address is.
    return [{ type: 'address', values: [view.values.codeWord], safe: null, secret: true }];
  });
  return [...carefulPoints(views).filter(({ secret }) => secret), ...words];
}

export function ruleOf({ safe }: Pick<CarefulPoint, 'safe'>): SafeRule {
  return safe?.rule ?? 'unknown';
}

const GAP = String.raw`[\s./()-]*`;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);

/** The digits that tell a number apart, without the country and the zero before it. @returns null for no number */
export function nationalDigits(value: string): string | null {
  const key = phoneKey(value);
  if (!key) return null;
  return /^\s*(\+|00)/.test(value) ? key.slice(2) : key;
}

function phonePattern(digits: string): string {
  const country = String.raw`(?:(?:\+|00)${GAP}\d{1,3}${GAP})?`;
  return String.raw`(?<!\d)${country}(?:\(?0\)?${GAP})?${Array.from(digits).join(GAP)}(?!\d)`;
}

const SHORTEST_ADDRESS = 5;

function addressPattern(value: string): string | null {
  const words = value.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  // The street and number alone are the address already.
  const [street = ''] = value.split(',');
  const head = street.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const told = /\d/.test(street) && head.length > 1 ? head : words;
  if (told.join('').length < SHORTEST_ADDRESS) return null;
  const rest = words.slice(told.length).map((word) => String.raw`(?:[^\p{L}\p{N}]+${escaped(word)})?`);
  return String.raw`(?<![\p{L}\p{N}])${told.map(escaped).join(String.raw`[^\p{L}\p{N}]+`)}${rest.join('')}(?![\p{L}\p{N}])`;
}

function namePattern(value: string): string | null {
  const handle = handleKey(value);
  return handle && String.raw`(?<![\p{L}\p{N}_])@?${escaped(handle)}(?![\p{L}\p{N}_])`;
}

function patternsOf({ type, values }: CarefulPoint): readonly RegExp[] {
  const isWords = type === 'address' || !isReach(type);
  return values.flatMap((value) => {
    const digits = isWords ? null : nationalDigits(value);
    const pattern = digits ? phonePattern(digits) : isWords ? addressPattern(value) : namePattern(value);
    return pattern ? [new RegExp(pattern, 'giu')] : [];
  });
}

/** From harmless to most careful: where two points share a value, the careful one speaks. */
function care(point: CarefulPoint): number {
  return point.secret ? SAFE_RULES.length : SAFE_RULES.indexOf(ruleOf(point));
}

interface Found {
  readonly from: number;
  readonly to: number;
  readonly point: CarefulPoint;
}

/** The text in pieces: plain ones, and those that name a point. */
export function splitMentions(text: string, points: readonly CarefulPoint[]): readonly (string | Mention)[] {
  const found: Found[] = points.flatMap((point) =>
    patternsOf(point).flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match) => ({
        from: match.index,
        to: match.index + match[0].length,
        point,
      })),
    ),
  );
  found.sort((a, b) => a.from - b.from || care(b.point) - care(a.point) || b.to - a.to);
  const parts: (string | Mention)[] = [];
  let at = 0;
  for (const { from, to, point } of found) {
    if (from < at) continue;
    if (from > at) parts.push(text.slice(at, from));
    parts.push({ text: text.slice(from, to), point });
    at = to;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}

/** The text without what is secret in it, for places that may show it beside other cases. */
export function hideSecrets(text: string, points: readonly CarefulPoint[]): string {
  const secret = points.filter((point) => point.secret);
  if (secret.length === 0) return text;
  return splitMentions(text, secret)
    .map((part) => (typeof part === 'string' ? part : SECRET_MARK))
    .join('');
}

/** The points that any of the texts names. */
export function mentionedIn(
  texts: readonly string[],
  points: readonly CarefulPoint[],
): readonly CarefulPoint[] {
  return points.filter((point) =>
    texts.some((text) => splitMentions(text, [point]).some((part) => typeof part !== 'string')),
  );
}
