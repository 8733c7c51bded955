/** What can be named for an act of a day: the published lists, without what the desk ended, with what it added. */
import { articleOn } from './data/book-two';
import { LEGAL_GROUNDS, type LegalGround } from './data/legal-grounds';
import { PURPOSES } from './data/purposes';
import { SIGNAL_GROUPS, SIGNALS } from './data/signals';
import type { Words } from './data/words';
import type { RecordView } from './kinds';
import type { OwnGroundValues, OwnList } from './own-ground';

export type OwnGround = RecordView<'own-ground'>;

export interface Choice {
  /** Stands in records and bundles. */
  readonly id: string;
  readonly label: Words;
}

export interface GroundChoice extends Choice {
  /** As numbered on that day. */
  readonly article: string | null;
  /** Null for one of the desk's own. */
  readonly published: LegalGround | null;
  /** The desk's own entry. */
  readonly own: OwnGround | null;
}

type Span = Pick<OwnGroundValues, 'validFrom' | 'validUntil'>;

function holdsOn({ validFrom, validUntil }: Span, on: string): boolean {
  return (!validFrom || validFrom <= on) && (!validUntil || on <= validUntil);
}

function inOneWord(label: string): Words {
  return { nl: label, fr: label, en: label };
}

/** The record by which the desk ended a published entry. */
export function endingOf(id: string, list: OwnList, own: readonly OwnGround[]): OwnGround | null {
  return own.find(({ values }) => values.list === list && values.listed === id) ?? null;
}

function isUsed(id: string, list: OwnList, own: readonly OwnGround[], on: string): boolean {
  const ending = endingOf(id, list, own);
  return !ending || holdsOn(ending.values, on);
}

function ownEntries(list: OwnList, own: readonly OwnGround[], on: string) {
  return own.flatMap((view) => {
    const { label, listed } = view.values;
    return view.values.list === list && label && !listed && holdsOn(view.values, on)
      ? [{ id: label, label: inOneWord(label), view }]
      : [];
  });
}

/** @param on ISO day, of the act */
export function groundChoices(own: readonly OwnGround[], on: string): readonly GroundChoice[] {
  const published = LEGAL_GROUNDS.filter(
    (ground) => holdsOn(ground, on) && isUsed(ground.id, 'ground', own, on),
  ).map((ground) => ({
    id: ground.id,
    label: ground.label,
    article: articleOn(ground, on),
    published: ground,
    own: null,
  }));
  const added = ownEntries('ground', own, on).map(({ id, label, view }) => ({
    id,
    label,
    article: view.values.article ?? null,
    published: null,
    own: view,
  }));
  return [...published, ...added];
}

/** @param on ISO day, of the act */
export function purposeChoices(own: readonly OwnGround[], on: string): readonly Choice[] {
  const published = PURPOSES.filter(({ id }) => isUsed(id, 'purpose', own, on));
  return [...published, ...ownEntries('purpose', own, on).map(({ id, label }) => ({ id, label }))];
}

export interface SignalChoices {
  /** A group of the published list, or 'own'. */
  readonly id: string;
  /** Null for the desk's own. */
  readonly label: Words | null;
  readonly signals: readonly Choice[];
}

/** The published signals by their groups, then the desk's own. @param on ISO day, of the observation */
export function signalChoices(own: readonly OwnGround[], on: string): readonly SignalChoices[] {
  const published = SIGNAL_GROUPS.map(({ id: group, label }) => ({
    id: group,
    label,
    signals: SIGNALS.filter((signal) => signal.group === group && isUsed(signal.id, 'signal', own, on)),
  }));
  const added = { id: 'own', label: null, signals: ownEntries('signal', own, on) };
  return [...published, added].filter(({ signals }) => signals.length > 0);
}

export type OwnGroundProblem = 'label' | 'known' | 'source' | 'days';

/** @param others ids and labels that stand in the list already */
export function ownGroundProblem(
  { list, label, source, validFrom, validUntil }: OwnGroundValues,
  others: readonly string[],
): OwnGroundProblem | null {
  if (!label?.trim()) return 'label';
  if (others.some((other) => other.toLowerCase() === label.trim().toLowerCase())) return 'known';
  if (list === 'ground' && !source?.trim()) return 'source';
  return validFrom && validUntil && validUntil < validFrom ? 'days' : null;
}
