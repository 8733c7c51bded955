import { describe, expect, it } from 'vitest';
import { articleOn } from '../../../../shared/domain/data/book-two';
import { FORBIDDEN_BY_DEFAULT, forbiddenBetween } from '../../../../shared/domain/data/forbidden';
import { groundsOn, LEGAL_GROUNDS, type LegalGroundId } from '../../../../shared/domain/data/legal-grounds';
import { CASES_ONE } from '../../../../shared/domain/demo/cases-one';
import { CASES_TWO } from '../../../../shared/domain/demo/cases-two';

const ground = (id: LegalGroundId) => {
  const found = LEGAL_GROUNDS.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
const rulesBetween = (...args: Parameters<typeof forbiddenBetween>) =>
  forbiddenBetween(...args).map(({ id }) => id);

describe('the legal grounds', () => {
  it('include every ground the demo office names', () => {
    const ids: readonly string[] = LEGAL_GROUNDS.map(({ id }) => id);
    const named = [...CASES_ONE, ...CASES_TWO].flatMap(({ events }) =>
      events.flatMap((event) => (event.kind === 'contact' && event.ground ? [event.ground] : [])),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('carry a caution wherever nobody verified them', () => {
    const unverified = LEGAL_GROUNDS.filter(({ confidence }) => confidence === 'GK');
    expect(unverified.map(({ id }) => id)).toContain('necessity');
    for (const { caution } of unverified) expect(caution?.nl).toMatch(/^Niet nagegaan\./);
  });

  it('never give 354 or 355 as articles on secrecy: they are about freedom of worship', () => {
    const articles = [
      ...LEGAL_GROUNDS.flatMap(({ articleNew, articleOld }) => [articleNew, articleOld]),
      ...FORBIDDEN_BY_DEFAULT.map(({ article }) => article),
    ];
    expect(articles.filter((article) => /\b35[45]\b/.test(article ?? ''))).toEqual([]);
  });

  it('name the old article for an act before 1 September 2026 and the new one from then on', () => {
    const report = ground('report-prosecutor-353-1');
    expect(articleOn(report, '2025-05-02')).toBe('art. 458bis');
    expect(articleOn(report, '2026-08-31')).toBe('art. 458bis');
    expect(articleOn(report, '2026-09-01')).toBe('art. 353 §1');
    expect(report.caution?.nl).toMatch(/jurist/);
  });

  it('keep the number of a decree on every day, and no number where there is none', () => {
    expect(articleOn(ground('youth-decree-74'), '2025-05-02')).toBe('art. 74');
    expect(articleOn(ground('court-order'), '2026-11-23')).toBeNull();
  });

  it('list for a day each ground with the article of that day', () => {
    const listed = groundsOn('2026-11-23');
    expect(listed.map(({ ground: { id } }) => id)).toEqual(LEGAL_GROUNDS.map(({ id }) => id));
    expect(listed.find(({ ground: { id } }) => id === 'case-conference-353-2')?.article).toBe('art. 353 §2');
  });
});

describe('what is forbidden by default', () => {
  it('stops data between mandated facilities and the youth judge or social service, both ways', () => {
    expect(rulesBetween('ocj', 'court', null)).toEqual(['youth-decree-75']);
    expect(rulesBetween('sdj', 'vk', 'youth-decree-74')).toEqual(['youth-decree-75']);
  });

  it('stops data between youth-care providers and the youth judge or social service, both ways', () => {
    expect(rulesBetween('youth-care', 'sdj', 'youth-decree-74')).toEqual(['youth-decree-75-1']);
    expect(rulesBetween('court', 'youth-care', 'necessity')).toEqual(['youth-decree-75-1']);
  });

  it('is lifted by written consent, not by oral consent', () => {
    expect(rulesBetween('youth-care', 'court', 'consent-written')).toEqual([]);
    expect(rulesBetween('youth-care', 'court', 'consent-oral')).toEqual(['youth-decree-75-1']);
  });

  it('leaves basic data open', () => {
    expect(rulesBetween('vk', 'sdj', 'youth-decree-75-basic-data')).toEqual([]);
  });

  it('does not claim that Payoke, Child Focus or the police fall under the decree', () => {
    for (const kind of ['payoke', 'child-focus', 'police'] as const) {
      expect(rulesBetween(kind, 'court', null)).toEqual([]);
    }
  });
});
