/** Help and knowledge by their words: every word asked for must stand there; a heading counts before a text. */
import type { Language } from '../../../shared/i18n/translate';
import { CHAPTERS } from './guide';
import { factsOf, SHELVES } from './shelves';
import type { Topic } from './topics';

export interface Found extends Topic {
  readonly key: string;
  readonly title: string;
  /** Null for a shelf, which is named by its messages. */
  readonly chapter: string | null;
  /** The words around the first hit. */
  readonly text: string;
}

const MOST_SHOWN = 30;
const AROUND = 70;

/** Without accents, in small letters, as long as before: a place in it is a place in the text. */
function folded(text: string): string {
  return text.replace(/\p{L}/gu, (letter) => (letter.normalize('NFD')[0] ?? letter).toLowerCase());
}

function plain(markdown: string): string {
  return markdown
    .replace(/^#+ .*$/m, '')
    .replace(/\]\([^)]*\)|[*_[\]|#]|-{3,}/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function around(text: string, word: string): string {
  const at = Math.max(0, folded(text).indexOf(word));
  // Whole words at both ends.
  const from = at > AROUND ? text.indexOf(' ', at - AROUND) + 1 : 0;
  const end = text.indexOf(' ', at + word.length + AROUND);
  const to = end < 0 ? text.length : end;
  return `${from > 0 ? '… ' : ''}${text.slice(from, to).trim()}${to < text.length ? ' …' : ''}`;
}

interface Entry extends Topic {
  readonly title: string;
  readonly chapter: string | null;
  readonly text: string;
}

function entries(language: Language): readonly Entry[] {
  const guide = CHAPTERS.flatMap(({ id, title, sections }) =>
    sections.map(({ heading, text }) => ({ id, heading, title: heading, chapter: title, text: plain(text) })),
  );
  const facts = SHELVES.flatMap((shelf) =>
    factsOf(shelf, language).map(({ id, title, lines }) => ({
      id: shelf,
      heading: id,
      title,
      chapter: null,
      text: lines.join(' · '),
    })),
  );
  return [...guide, ...facts];
}

export function findHelp(question: string, language: Language): readonly Found[] {
  const words = folded(question).split(/\s+/).filter(Boolean);
  const [first = ''] = words;
  if (first === '') return [];
  return entries(language)
    .map((entry) => ({ entry, title: folded(entry.title), text: folded(entry.text) }))
    .filter(({ title, text }) => words.every((word) => title.includes(word) || text.includes(word)))
    .map(({ entry, title }) => ({ entry, inTitle: words.filter((word) => title.includes(word)).length }))
    .sort((a, b) => b.inTitle - a.inTitle)
    .slice(0, MOST_SHOWN)
    .map(({ entry }) => ({
      ...entry,
      key: `${entry.id} ${entry.heading}`,
      text: around(entry.text, first),
    }));
}
