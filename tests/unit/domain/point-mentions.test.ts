import { describe, expect, it } from 'vitest';
import {
  hideSecrets,
  mentionedIn,
  SECRET_MARK,
  splitMentions,
  type CarefulPoint,
} from '../../../shared/domain/point-mentions';

const point = (
  type: CarefulPoint['type'],
  value: string,
  overrides: Partial<CarefulPoint> = {},
): CarefulPoint => ({
  type,
  values: [value],
  safe: { rule: 'never', setBy: 'Ilse', setOn: '2026-11-01' },
  secret: false,
  ...overrides,
});

const named = (text: string, points: readonly CarefulPoint[]) =>
  splitMentions(text, points).flatMap((part) => (typeof part === 'string' ? [] : [part.text]));

describe('where a text names a contact point', () => {
  it.each([
    '0470 00 00 02',
    '0470/000.002',
    '0470000002',
    '+32 470 00 00 02',
    '+32 (0)470/00.00.02',
    '0032470000002',
  ])('finds a number written as %s, whichever way the case holds it', (written) => {
    for (const value of ['0470 00 00 02', '+32470000002'])
      expect(named(`Hij belde met ${written} om tien uur.`, [point('phone', value)])).toEqual([written]);
  });

  it('does not take a longer or a nearly equal number for it', () => {
    const ours = [point('phone', '0470 00 00 02')];
    expect(named('0470 00 00 03, 0470 00 00 021 en 10470 00 00 02', ours)).toEqual([]);
  });

  it('leaves a date after the number alone', () => {
    expect(named('bel 0470 00 00 02 24/11', [point('phone', '0470 00 00 02')])).toEqual(['0470 00 00 02']);
  });

  it('finds an account and a mail address, but not inside a longer word', () => {
    expect(named('zie @Noor.V of noor.vdb', [point('social', 'instagram.com/noor.v/')])).toEqual(['@Noor.V']);
    expect(named('schrijf naar NOOR@example.org.', [point('mail', 'noor@example.org')])).toEqual([
      'NOOR@example.org',
    ]);
  });

  it('finds an address by its street and number', () => {
    const home = point('address', 'Dorpsstraat 12, 9999 Nergens');
    expect(named('Ze slaapt in de dorpsstraat 12.', [home])).toEqual(['dorpsstraat 12']);
    expect(named('Dorpsstraat 12, 9999 Nergens', [home])).toEqual(['Dorpsstraat 12, 9999 Nergens']);
    expect(named('Dorpsstraat 120', [home])).toEqual([]);
  });

  it('lets the careful one speak where two people share a number', () => {
    const safe = point('phone', '0470 00 00 02', { safe: { rule: 'safe', setBy: 'I', setOn: '2026-11-01' } });
    const [part] = splitMentions('0470 00 00 02', [safe, point('phone', '0470 00 00 02')]);
    expect(typeof part === 'object' && part.point.safe?.rule).toBe('never');
  });

  it('takes a secret out, in either value while desks disagree, and loses no other letter', () => {
    const secret = point('address', 'Geheimlaan 7', {
      values: ['Geheimlaan 7', 'Stilteplein 8'],
      secret: true,
    });
    expect(hideSecrets('Van Geheimlaan 7 naar stilteplein 8.', [secret])).toBe(
      `Van ${SECRET_MARK} naar ${SECRET_MARK}.`,
    );
  });

  it('names only the points a text has', () => {
    const a = point('phone', '0470 00 00 02');
    expect(mentionedIn(['niets', 'bel 0470000002'], [a, point('phone', '0470 00 00 09')])).toEqual([a]);
  });
});
