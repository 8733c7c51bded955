/** The lists of facts hold to domain.md: sourced, translated, dated, and told apart from what nobody verified. */
import { describe, expect, it } from 'vitest';
import { BOOK_TWO } from '../../../../shared/domain/data/book-two';
import { DIRECTORY } from '../../../../shared/domain/data/directory';
import { FORBIDDEN_BY_DEFAULT } from '../../../../shared/domain/data/forbidden';
import { LEGAL_GROUNDS, LEGAL_GROUNDS_READ_ON } from '../../../../shared/domain/data/legal-grounds';
import { PHASE_SPEED, PHASE_TEXTS } from '../../../../shared/domain/data/phases';
import { PURPOSES } from '../../../../shared/domain/data/purposes';
import { SIGNAL_CAUTION, SIGNAL_GROUPS, SIGNAL_RULE, SIGNALS } from '../../../../shared/domain/data/signals';
import { FACTS_READ_ON, SOURCES } from '../../../../shared/domain/data/sources';
import { TERMS } from '../../../../shared/domain/data/terms';
import { PHASES } from '../../../../shared/domain/observation';

const LISTS = {
  BOOK_TWO,
  DIRECTORY,
  FORBIDDEN_BY_DEFAULT,
  LEGAL_GROUNDS,
  PHASE_SPEED,
  PHASE_TEXTS,
  PURPOSES,
  SIGNAL_CAUTION,
  SIGNAL_GROUPS,
  SIGNAL_RULE,
  SIGNALS,
  TERMS,
};
type Found = Readonly<Record<string, unknown>>;

/** Every object in a list, however deep. */
function objectsIn(value: unknown): readonly Found[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inside : [value as Found, ...inside];
}

const OBJECTS = objectsIn(LISTS);
const WORDS = OBJECTS.filter((found) => 'nl' in found || 'fr' in found || 'en' in found);
const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

describe('the lists of facts', () => {
  it('name only sources that are described', () => {
    const codes = OBJECTS.flatMap(({ source, sources, also }) => [
      ...(typeof source === 'string' ? [source] : []),
      ...((sources ?? []) as readonly string[]),
      ...((also ?? []) as readonly string[]),
    ]);
    expect(codes.length).toBeGreaterThan(100);
    expect(codes.filter((code) => !(code in SOURCES))).toEqual([]);
  });

  it('give a source to every fact, and none to what nobody verified', () => {
    for (const { confidence, source, sources } of OBJECTS.filter((found) => 'confidence' in found)) {
      const isUnverified = confidence === 'GK';
      expect(source === null).toBe(isUnverified);
      if (!isUnverified) {
        expect(['H', 'M', 'L']).toContain(confidence);
        expect(source ?? (sources as readonly string[])[0]).toBeTruthy();
      }
    }
  });

  it('are complete in Dutch, French and English', () => {
    expect(WORDS.length).toBeGreaterThan(200);
    for (const words of WORDS) {
      for (const language of ['nl', 'fr', 'en']) {
        const text = words[language];
        expect(text, JSON.stringify(words)).toBeTypeOf('string');
        expect((text as string).trim(), JSON.stringify(words)).toBe(text);
        expect(text, JSON.stringify(words)).not.toBe('');
      }
    }
  });

  it('speak to the reader with je in Dutch and vous in French, as the screens do', () => {
    const familiar = /(?<!\p{L})(tu|te|toi|ton|ta|tes)(?!\p{L})|(?<!\p{L})t'/iu;
    for (const { nl, fr } of WORDS) {
      expect(nl).not.toMatch(/\b(u|uw)\b/i);
      expect(fr).not.toMatch(familiar);
    }
  });

  it('write no invisible characters or dashes for pauses', () => {
    for (const words of WORDS) {
      expect(Object.values(words).join(' ')).not.toMatch(/[\u00a0\u200b-\u200f\u202f\u2013\u2014]/);
    }
  });

  it('use each id once a list', () => {
    for (const list of [
      DIRECTORY,
      FORBIDDEN_BY_DEFAULT,
      LEGAL_GROUNDS,
      PURPOSES,
      SIGNAL_GROUPS,
      SIGNALS,
      TERMS,
    ]) {
      const ids: readonly string[] = list.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });

  it('carry days that exist', () => {
    const days = [
      FACTS_READ_ON,
      LEGAL_GROUNDS_READ_ON,
      BOOK_TWO.earliest,
      BOOK_TWO.likely,
      ...DIRECTORY.map(({ readOn }) => readOn),
      ...LEGAL_GROUNDS.flatMap(({ validFrom, validUntil }) => [validFrom, validUntil]).filter(
        (day) => day !== null,
      ),
    ];
    expect(days.filter((day) => !isDay(day))).toEqual([]);
    expect(FACTS_READ_ON).toBe('2026-11-23');
  });
});

describe('the phases', () => {
  it('each have a text', () => {
    expect(Object.keys(PHASE_TEXTS)).toEqual([...PHASES]);
  });
});

describe('the terms', () => {
  const term = (id: string) => {
    const { amount, unit } = TERMS.find((found) => found.id === id) ?? {};
    return `${amount ?? '?'} ${unit ?? '?'}`;
  };

  it('hold the amounts of the sources', () => {
    expect(term('annex-15')).toBe('45 days');
    expect(term('zsg-traces')).toBe('7 days');
    expect(term('vk-answer')).toBe('65 working-days');
    expect(term('mandated-facility-informs')).toBe('30 working-days');
    expect(term('file-access')).toBe('15 days');
    expect(term('breach-notice')).toBe('72 hours');
    expect(term('retention-until-35')).toBe('35 years-of-age');
  });

  it('set no limit for contacting Payoke, because none was found', () => {
    expect(
      TERMS.filter(({ id, use }) => id.includes('payoke') && use === 'limit').map(({ id }) => id),
    ).toEqual([]);
  });
});
