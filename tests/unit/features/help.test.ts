import { describe, expect, it } from 'vitest';
import { findHelp } from '../../../renderer/features/help/find-help';
import { CHAPTERS } from '../../../renderer/features/help/guide';
import { factsOf, SHELVES } from '../../../renderer/features/help/shelves';
import { topicOf } from '../../../renderer/features/help/topics';
import { CASE_TABS, type Route } from '../../../renderer/store/screen';
import { LANGUAGES } from '../../../shared/i18n/translate';

const PAGES: readonly Route[] = [
  { page: 'today' },
  { page: 'week' },
  { page: 'cases' },
  { page: 'new-case' },
  { page: 'reports' },
  { page: 'report', reportId: 'r' },
  { page: 'handover', caseId: 'c' },
  { page: 'print', caseId: 'c' },
  { page: 'missing-sheet', caseId: 'c', episodeId: 'e' },
  { page: 'agreement-list', caseId: null },
  { page: 'conferences' },
  { page: 'conference', conferenceId: 'c' },
  { page: 'conference-paper', conferenceId: 'c', what: 'agenda' },
  { page: 'figures' },
  { page: 'figures-paper', from: '2026-01-01', to: '2026-12-31' },
  { page: 'postbus' },
  { page: 'partners' },
  { page: 'settings' },
  ...CASE_TABS.map((tab): Route => ({ page: 'case', caseId: 'c', tab })),
];

describe('help', () => {
  it('leads from every screen to a chapter and a heading that are in the guide', () => {
    const nowhere = PAGES.map(topicOf).filter(({ id, heading }) => {
      const chapter = CHAPTERS.find((each) => each.id === id);
      return !chapter || (heading && !chapter.sections.some((section) => section.heading === heading));
    });
    expect(nowhere).toEqual([]);
  });

  it('has every chapter that the guide lists, in its order', () => {
    expect(CHAPTERS.length).toBeGreaterThanOrEqual(10);
    expect(CHAPTERS.slice(0, 3).map(({ id }) => id)).toEqual(['beginnen', 'vandaag', 'dossier']);
  });

  it('finds by every word, without accents and capitals, headings first', () => {
    const [first] = findHelp('VERMIST', 'nl');
    expect(first?.title.toLowerCase()).toContain('vermist');
    expect(findHelp('payoke tienerpooierslachtoffer', 'nl').map(({ id }) => id)).toContain('act');
    expect(findHelp('delai', 'fr').length).toBeGreaterThan(0);
    expect(findHelp('payoke walvis', 'nl')).toEqual([]);
    expect(findHelp('  ', 'nl')).toEqual([]);
  });
});

describe('the knowledge shelf', () => {
  it('says of every fact where it comes from or that nobody verified it', () => {
    for (const language of LANGUAGES)
      for (const shelf of SHELVES) {
        const facts = factsOf(shelf, language);
        expect(facts.length).toBeGreaterThan(0);
        const bare = facts.filter(({ sources, confidence }) => sources.length === 0 && confidence !== 'GK');
        expect(bare).toEqual([]);
        expect(facts.flatMap(({ lines }) => lines).filter((line) => line.trim() === '')).toEqual([]);
        expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
      }
  });

  it('holds all 48 signals and what they do not prove', () => {
    const lines = factsOf('signals', 'nl').flatMap((fact) => fact.lines);
    expect(lines.length).toBe(48 + 2);
    expect(lines).toContain('Eén signaal bewijst niets. Meerdere signalen over een langere tijd wel.');
  });
});
