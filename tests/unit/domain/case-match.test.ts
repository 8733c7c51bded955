import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  foldQuery,
  handleKey,
  matchReasons,
  phoneKey,
  samePhone,
  type MatchQuery,
} from '../../../shared/domain/case-match';
import { summarizeCase } from '../../../shared/domain/case-summary';
import { readRecord, type AnyView } from '../../../shared/domain/kinds';
import { foldName, isOneStepApart, nameLikeness } from '../../../shared/domain/name-match';
import type { RecordDoc } from '../../../shared/domain/record';
import { buildDesk, buildRecord, CASE_ID, CHILD_FOCUS } from '../../support/builders';

const likeness = (a: string, b: string) => nameLikeness(foldName(a), foldName(b));

describe('two spellings of a name', () => {
  it.each([
    // Dutch
    ['Stephanie De Smedt', 'Stefanie De Smet'],
    ['Katrijn Claes', 'Catrijn Klaas'],
    ['Thyssen', 'Tijsen'],
    ['Tijl Vandermolen', 'Tyl Van der Molen'],
    ['Lotte Vandenbroeck', 'Lotte Van Den Broek'],
    ['An Terlinden', 'An ter Linden'],
    // French
    ['Charlotte Dupont', 'Sjarlotte Dupond'],
    ['Philippe Gauthier', 'Filip Gautier'],
    // Arabic, Turkish
    ['Mohammed El Amrani', 'Muhamed Elamrani'],
    ['Yasmine Ben Khalifa', 'Jasmin Benkhalifa'],
    ['Hicham', 'Hisjam'],
    ['Djamila Bouzid', 'Jamila Buzid'],
    ['Youssef', 'Joesoef'],
    ['Ayşe Yıldız', 'Ayse Yildiz'],
    // Eastern European
    ['Wojciech Kowalczyk', 'Woytsjech Kovalczik'],
    ['Katarzyna Nowak', 'Catarzina Novak'],
    ['Jana Dvořáková', 'Jana Dvorakova'],
    ['Šejla Hodžić', 'Sejla Hodzic'],
    ['Kovač', 'Kovatsj'],
  ])('%s and %s may be one', (a, b) => {
    expect(likeness(a, b)).not.toBeNull();
  });

  it.each([
    ['Noor Vandenberk', 'Elif Demir'],
    ['Jana Coppens', 'Jana Peeters'],
    ['Mohammed El Amrani', 'Mohammed El Idrissi'],
    ['Emma', 'Lotte'],
    ['An Vandermolen', 'An Vandersmissen'],
  ])('%s and %s are two', (a, b) => {
    expect(likeness(a, b)).toBeNull();
  });

  it('says how: the same, sounding the same, or one letter apart', () => {
    expect(likeness('Noor Vandenberk', 'vandenberk, NOOR')).toBe('same');
    expect(likeness('Noor Vandenberk', 'Noor Fandenberck')).toBe('sounds');
    expect(likeness('Noor Vandenberk', 'Noor Vandenmerk')).toBe('close');
  });

  it('does not depend on which is asked and which is known', () => {
    const name = fc.stringMatching(/^[a-z]{2,9}( [a-z]{2,9})?$/);
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(likeness(a, b)).toBe(likeness(b, a));
      }),
    );
  });

  it('is always itself, however it is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (name) => {
        if (foldName(name).length > 0) expect(likeness(name, name.normalize('NFD'))).toBe('same');
      }),
    );
  });

  it('is one step apart both ways', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(isOneStepApart(a, b)).toBe(isOneStepApart(b, a));
      }),
    );
  });
});

describe('a phone number', () => {
  it.each(['0470 00 00 01', '+32 470 00 00 01', '0032470000001', '+32 (0)470/00.00.01', '0470/000.001'])(
    'is known in the notation %s',
    (text) => {
      const asked = phoneKey(text);
      expect(asked && samePhone(asked, phoneKey('0470 00 00 01') ?? '')).toBe(true);
    },
  );

  it('is not a house number or a year', () => {
    expect(phoneKey('Stationsstraat 12')).toBeNull();
    expect(phoneKey('2011')).toBeNull();
  });
});

it('knows an account by its last part', () => {
  expect(['@Noor.V', 'https://www.instagram.com/noor.v/?hl=nl', 'noor.v'].map(handleKey)).toEqual([
    'noor.v',
    'noor.v',
    'noor.v',
  ]);
});

describe('a case that there is already', () => {
  const us = buildDesk(CHILD_FOCUS);
  const safe = { rule: 'never' as const, setBy: 'Ann', setOn: '2026-11-01' };
  const views = (docs: readonly RecordDoc[]): readonly AnyView[] =>
    docs.flatMap((doc) => {
      const read = readRecord(doc);
      return read.ok ? [read.value] : [];
    });
  const victim = buildRecord(us, 'person', {
    role: 'victim',
    firstName: 'Yasmine',
    lastName: 'El Amrani',
    nicknames: 'Yas, Mina',
    birthDate: '2011-03-14',
  });
  const suspect = buildRecord(us, 'person', { role: 'suspect', firstName: 'Dries', lastName: 'Geheimens' });
  const docs = [
    buildRecord(
      us,
      'case',
      { code: 'Zilver-19', stage: 'intake', lead: CHILD_FOCUS, openedOn: '2026-11-01' },
      { id: CASE_ID },
    ),
    victim,
    suspect,
    buildRecord(us, 'contact-point', { type: 'phone', value: '0470 00 00 01', safe, personId: victim.id }),
    buildRecord(us, 'contact-point', { type: 'social', value: '@yas.mina', safe, personId: victim.id }),
    buildRecord(us, 'contact-point', { type: 'phone', value: '0470 00 00 09', safe, personId: suspect.id }),
    buildRecord(us, 'contact-point', { type: 'address', value: 'Lindenhof 7', safe, secret: true }),
  ];
  const summary = summarizeCase(views(docs));
  const ask = (asked: Partial<MatchQuery>) =>
    summary &&
    matchReasons(
      foldQuery({ name: '', nicknames: '', birthDate: null, points: [], told: '', ...asked }),
      summary.match,
    );

  it('is found by name as heard, nickname, number in the story, account and birth date', () => {
    expect(ask({ name: 'Jasmien Lamrani' })).toEqual([{ kind: 'name', how: 'close' }]);
    expect(ask({ name: 'Jasmin Elamrani' })).toEqual([{ kind: 'name', how: 'sounds' }]);
    expect(ask({ nicknames: 'mina' })).toEqual([{ kind: 'name', how: 'same' }]);
    expect(ask({ told: 'Ze belde met +32 470 00 00 01 naar huis.' })).toEqual([{ kind: 'phone' }]);
    expect(ask({ points: ['instagram.com/Yas.Mina'] })).toEqual([{ kind: 'handle' }]);
    expect(ask({ birthDate: '2011-03-14' })).toEqual([{ kind: 'birth' }]);
  });

  it('is not found by a suspect, nor by a secret address: not here, and not by any search', () => {
    expect(ask({ name: 'Dries Geheimens' })).toEqual([]);
    expect(ask({ points: ['0470 00 00 09'] })).toEqual([]);
    expect(JSON.stringify(summary)).not.toMatch(/Geheimens|00 09|470000009|Lindenhof/);
  });

  it('is not found when nothing was asked', () => {
    expect(foldQuery({ name: ' ', nicknames: '', birthDate: null, points: [], told: 'x' }).isEmpty).toBe(
      true,
    );
  });
});
