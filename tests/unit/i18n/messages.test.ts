import { describe, expect, it } from 'vitest';
import { en } from '../../../shared/i18n/en/index';
import { fr } from '../../../shared/i18n/fr/index';
import { loadMessages } from '../../../shared/i18n/load';
import { nl } from '../../../shared/i18n/nl/index';
import {
  createTranslate,
  LANGUAGES,
  type Message,
  type MessageKey,
  type Messages,
} from '../../../shared/i18n/translate';

const ALL: Readonly<Record<(typeof LANGUAGES)[number], Messages>> = { nl, fr, en };
const KEYS = Object.keys(nl) as readonly MessageKey[];

/** The text, or both texts of a plural. */
function textsOf(message: Message): readonly string[] {
  return typeof message === 'string' ? [message] : [message.one, message.other];
}

function paramsOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();
}

/** Names, codes, and words that both languages share. */
const SAME_IN_ALL: readonly MessageKey[] = [
  'app.name',
  'agency.child-focus',
  'agency.payoke',
  'agency.ocj',
  'agency.clb',
  'agency.caw',
  'documents.size',
  'documentView.pdf',
  'gender.x',
  'kind.document',
  'kind.contact-entry',
  'contacts.minutes',
  'case.conflictBy',
  'overview.statusBy',
  'field.contact',
  'jump.summary',
  'knows.byContact',
  'missing.minutes',
  'field.push',
  'field.pull',
];
const SAME_AS_DUTCH: Readonly<Record<'fr' | 'en', readonly MessageKey[]>> = {
  fr: [
    ...SAME_IN_ALL,
    'cases.count',
    'cases.table',
    'contact.case',
    'kind.case',
    'log.case',
    'overview.case',
    'page.cases',
    'section.case',
    'jump.case',
  ],
  en: [
    ...SAME_IN_ALL,
    'word.of',
    'word.head',
    'agency.ocmw',
    'agency.school',
    'agreement.open',
    'agreementState.open',
    'cases.open',
    'cases.status',
    'channel.video',
    'conference.agenda',
    'contact.timerStop',
    'field.victimStatus',
    'jump.answerBy',
    'jump.when',
    'knows.partner',
    'page.partners',
    'reportChannel.website',
    'review.choice.later',
    'review.conflict',
  ],
};

describe.each(LANGUAGES)('the messages in %s', (language) => {
  const messages = ALL[language];

  it('are those that are loaded for it', async () => {
    expect(await loadMessages(language)).toBe(messages);
  });

  it('have the keys of the Dutch ones', () => {
    expect(Object.keys(messages).sort()).toEqual([...KEYS].sort());
  });

  it('are plural where the Dutch ones are', () => {
    expect(KEYS.filter((key) => typeof messages[key] !== typeof nl[key])).toEqual([]);
  });

  it('have the parameters of the Dutch ones, in both numbers', () => {
    const wrong = KEYS.filter((key) => {
      const expected = paramsOf(textsOf(nl[key]).join(' ')).join();
      return textsOf(messages[key]).some((text) => paramsOf(text).join() !== expected);
    });
    expect(wrong).toEqual([]);
  });

  it('have no brace that is not part of a parameter', () => {
    const left = KEYS.filter((key) =>
      textsOf(messages[key]).some((text) => /[{}]/.test(text.replaceAll(/\{\w+\}/g, ''))),
    );
    expect(left).toEqual([]);
  });

  it('are never empty and have no stray space', () => {
    const wrong = KEYS.filter((key) =>
      textsOf(messages[key]).some((text) => text === '' || text !== text.trim() || / {2}/.test(text)),
    );
    expect(wrong).toEqual([]);
  });

  it('were never read in a wrong encoding', () => {
    const garbled = KEYS.filter((key) =>
      textsOf(messages[key]).some((text) => /[\u00c2\u00c3][\u0080-\u00bf]|[\u0080-\u009f]/.test(text)),
    );
    expect(garbled).toEqual([]);
  });

  it('end in a full stop or an ellipsis where the Dutch ones do', () => {
    const ending = (text: string | undefined) => /[.…]$/.exec(text ?? '')?.[0] ?? '';
    const wrong = KEYS.filter((key) => {
      const dutch = textsOf(nl[key]);
      return textsOf(messages[key]).some((text, at) => ending(text) !== ending(dutch[at]));
    });
    expect(wrong).toEqual([]);
  });
});

describe.each(['fr', 'en'] as const)('the translation into %s', (language) => {
  const isSame = (key: MessageKey) => {
    const dutch = textsOf(nl[key]);
    return textsOf(ALL[language][key]).some((text, at) => text === dutch[at]);
  };

  it('differs from the Dutch but for a short list', () => {
    const allowed = SAME_AS_DUTCH[language];
    expect(KEYS.filter((key) => isSame(key) && !allowed.includes(key))).toEqual([]);
  });

  it('has nothing on that list that does differ', () => {
    expect(SAME_AS_DUTCH[language].filter((key) => !isSame(key))).toEqual([]);
  });
});

describe('the French messages', () => {
  it('have a no-break space before a colon, semicolon, question or exclamation mark', () => {
    const wrong = KEYS.filter((key) =>
      textsOf(fr[key]).some((text) => /[^\u00a0][:;?!»]|«[^\u00a0]/.test(text)),
    );
    expect(wrong).toEqual([]);
  });

  it('say vous', () => {
    const familiar = /(?<!\p{L})((tu|te|toi|ton|ta|tes)(?!\p{L})|t')/iu;
    expect(KEYS.filter((key) => textsOf(fr[key]).some((text) => familiar.test(text)))).toEqual([]);
  });
});

/** Words of which a wrong translation can do harm: where the Dutch has one, so must the others. */
const WEIGHTY = [
  { dutch: /\bnooit\b/i, fr: /\bjamais\b/i, en: /\bnever\b/i },
  { dutch: /\baltijd\b/i, fr: /\btoujours\b/i, en: /\balways\b/i },
  { dutch: /\benkel\b/i, fr: /\buniquement\b/i, en: /\bonly\b/i },
  { dutch: /\bniemand\b/i, fr: /\bpersonne\b/i, en: /\b(nobody|no one)\b/i },
  { dutch: /\beerst\b/i, fr: /\bd'abord\b/i, en: /\bfirst\b/i },
  { dutch: /\bminstens\b/i, fr: /\bau moins\b/i, en: /\bat least\b/i },
  { dutch: /\bniets\b/i, fr: /\brien\b/i, en: /\bnothing\b|\bnot .*anything\b|\bwithout .*anything\b/i },
] as const;

describe.each(WEIGHTY)('$dutch', ({ dutch, ...others }) => {
  it.each(['fr', 'en'] as const)('is kept in %s', (language) => {
    const pairs = KEYS.flatMap((key) =>
      textsOf(nl[key]).map((text, at) => ({ key, text, other: textsOf(ALL[language][key])[at] ?? '' })),
    );
    const lost = pairs.filter(({ text, other }) => dutch.test(text) && !others[language].test(other));
    expect(lost.map(({ key }) => key)).toEqual([]);
  });
});

describe('createTranslate', () => {
  const t = {
    nl: createTranslate('nl', nl),
    fr: createTranslate('fr', fr),
    en: createTranslate('en', en),
  };

  it.each([
    ['nl', 0, '0 afspraken'],
    ['nl', 1, '1 afspraak'],
    ['nl', 2, '2 afspraken'],
    // In French none is singular.
    ['fr', 0, '0 engagement'],
    ['fr', 1, '1 engagement'],
    ['fr', 2, '2 engagements'],
    // A million is 'many' there, which is written as any other plural.
    ['fr', 1_000_000, '1000000 engagements'],
    ['en', 0, '0 agreements'],
    ['en', 1, '1 agreement'],
    ['en', 2, '2 agreements'],
  ] as const)('counts in %s: %i', (language, n, expected) => {
    expect(t[language]('cases.agreements', { n })).toBe(expected);
  });

  it('counts where the number is given as text', () => {
    expect(t.en('cases.agreements', { n: '1' })).toBe('1 agreement');
  });

  it('fills in every parameter, each time it occurs', () => {
    expect(t.en('partners.verifiedBy', { person: 'An', how: 'by phone', day: '23/11/2026' })).toBe(
      'by An, by phone, 23/11/2026',
    );
    expect(t.en('handover.files', { n: 2 })).toBe('2 files for 2 recipients.');
  });

  it('leaves braces in what is filled in alone', () => {
    expect(t.nl('contact.saved', { code: '{code} $& {n}' })).toBe('Contact bewaard in {code} $& {n}.');
  });
});
