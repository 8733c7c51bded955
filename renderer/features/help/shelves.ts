/** The knowledge shelf: the lists the program works with, to be read by themselves. Nothing stands here that is not in them. */
import { FORBIDDEN_BY_DEFAULT } from '../../../shared/domain/data/forbidden';
import { DIRECTORY } from '../../../shared/domain/data/directory';
import { JOINT_ACTS } from '../../../shared/domain/data/joint-acts';
import { LEGAL_GROUNDS } from '../../../shared/domain/data/legal-grounds';
import { PHASE_SPEED, PHASE_TEXTS } from '../../../shared/domain/data/phases';
import { SIGNAL_CAUTION, SIGNAL_GROUPS, SIGNAL_RULE, SIGNALS } from '../../../shared/domain/data/signals';
import type { Confidence, SourceCode } from '../../../shared/domain/data/sources';
import { TERMS } from '../../../shared/domain/data/terms';
import type { Words } from '../../../shared/domain/data/words';
import type { Language } from '../../../shared/i18n/translate';

export const SHELVES = ['act', 'who', 'phases', 'signals', 'law', 'forbidden', 'terms'] as const;
export type Shelf = (typeof SHELVES)[number];

export interface Fact {
  readonly id: string;
  /** Empty for a sentence that stands over the others. */
  readonly title: string;
  readonly lines: readonly string[];
  readonly sources: readonly SourceCode[];
  /** Null for what is said by the program itself. */
  readonly confidence: Confidence | 'GK' | null;
}

type Told = (words: Words) => string;

interface Origin {
  readonly source: SourceCode | null;
  readonly confidence: Confidence | 'GK';
  readonly also?: readonly SourceCode[];
}

function fact(id: string, title: string, lines: readonly string[], origin: Origin): Fact {
  const { source, confidence, also = [] } = origin;
  return { id, title, lines: lines.filter(Boolean), sources: source ? [source, ...also] : [], confidence };
}

const FACTS_OF: Readonly<Record<Shelf, (told: Told) => readonly Fact[]>> = {
  act: (told) =>
    JOINT_ACTS.map((act) =>
      fact(`act ${act.id}`, told(act.label), [told(act.why), ...act.how.map(told)], act),
    ),
  who: (told) =>
    DIRECTORY.map((entry) =>
      fact(
        `who ${entry.id}`,
        entry.agency.name,
        [
          told(entry.role),
          ...entry.lines.map(({ value, note }) => [value, note && told(note)].filter(Boolean).join(', ')),
        ],
        entry,
      ),
    ),
  phases: (told) => [
    fact('phase speed', '', [told(PHASE_SPEED.text)], PHASE_SPEED),
    ...Object.entries(PHASE_TEXTS).map(([id, phase]) =>
      fact(`phase ${id}`, told(phase.name), [told(phase.description)], phase),
    ),
  ],
  signals: (told) => [
    fact('signal rule', '', [told(SIGNAL_RULE.text), told(SIGNAL_CAUTION)], SIGNAL_RULE),
    ...SIGNAL_GROUPS.map(({ id, label }) => {
      const signals = SIGNALS.filter(({ group }) => group === id);
      return {
        id: `signals ${id}`,
        title: told(label),
        lines: signals.map((signal) => told(signal.label)),
        sources: [...new Set(signals.flatMap(({ sources }) => sources))],
        confidence: signals[0]?.confidence ?? null,
      };
    }),
  ],
  law: (told) =>
    LEGAL_GROUNDS.map((ground) =>
      fact(
        `law ${ground.id}`,
        told(ground.label),
        [
          told(ground.text),
          [ground.law && told(ground.law), ground.articleNew, ground.articleOld && `(${ground.articleOld})`]
            .filter(Boolean)
            .join(' '),
          ...ground.conditions.map(told),
          ground.caution ? told(ground.caution) : '',
        ],
        ground,
      ),
    ),
  forbidden: (told) =>
    FORBIDDEN_BY_DEFAULT.map((rule) =>
      fact(
        `forbidden ${rule.id}`,
        `${told(rule.law)}, ${rule.article}`,
        [told(rule.text), rule.caution ? told(rule.caution) : ''],
        rule,
      ),
    ),
  terms: (told) =>
    TERMS.map((term) => fact(`term ${term.id}`, told(term.label), [told(term.explanation)], term)),
};

export function factsOf(shelf: Shelf, language: Language): readonly Fact[] {
  return FACTS_OF[shelf]((words) => words[language]);
}
