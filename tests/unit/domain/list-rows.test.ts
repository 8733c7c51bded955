import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListInputRow, ListReading } from '../../../shared/domain/list-case';
import { parseListDay, serialDay } from '../../../shared/domain/list-dates';
import { guessColumns, guessField, withColumn, type ListColumns } from '../../../shared/domain/list-fields';
import { readListRow } from '../../../shared/domain/list-row';
import { readListRows, unknownWords } from '../../../shared/domain/list-rows';
import { wordKey } from '../../../shared/domain/list-words';

const TODAY = '2026-11-25';
const OWN = { kind: 'payoke', name: 'Payoke' } as const;

const row = (cells: readonly string[], number = 2): ListInputRow => ({
  number,
  cells,
  faults: {},
  key: cells.join('|').padEnd(22, '-'),
});
const reading = (columns: ListColumns, part: Partial<ListReading> = {}): ListReading => ({
  headings: columns.map((field) => field ?? 'rest'),
  columns,
  words: {},
  today: TODAY,
  is1904: false,
  ownAgency: OWN,
  ...part,
});

function caseOf(columns: ListColumns, cells: readonly string[], part: Partial<ListReading> = {}) {
  const read = readListRow(row(cells), reading(columns, part));
  if (!('case' in read)) throw new Error(read.refused.problems.map(({ kind }) => kind).join());
  return read.case;
}
function problemsOf(columns: ListColumns, cells: readonly string[], part: Partial<ListInputRow> = {}) {
  const read = readListRow({ ...row(cells), ...part }, reading(columns));
  return 'case' in read ? [] : read.refused.problems.map(({ kind }) => kind);
}

describe('a day in a list', () => {
  it.each([
    ['3/4/2010', '2010-04-03'],
    ['03-04-10', '2010-04-03'],
    ['3.4.2010 14:05', '2010-04-03'],
    ['2010-04-03', '2010-04-03'],
    ['2010-04-03T00:00:00.000Z', '2010-04-03'],
    ['3 april 2010', '2010-04-03'],
    ['zaterdag 3 mrt. 2010', '2010-03-03'],
    ['1er août 2010', '2010-08-01'],
    ['2nd Oct 2010', '2010-10-02'],
    ['40271', '2010-04-03'],
    ['12/5/87', '1987-05-12'],
  ])('%s is %s', (text, day) => {
    expect(parseListDay(text, TODAY, false)).toBe(day);
  });

  it.each(['13/25/2010', '31/2/2010', '2010', 'onbekend', '3 foo 2010', '0', '1/1/1800', '-5'])(
    '%s is none',
    (text) => {
      expect(parseListDay(text, TODAY, false)).toBeNull();
    },
  );

  it('is the same day however it was written, for every day', () => {
    const serial = fc.integer({ min: 20_000, max: 46_000 });
    fc.assert(
      fc.property(serial, (n) => {
        const day = serialDay(n, false) ?? '';
        const [year = '', month = '', date = ''] = day.split('-');
        for (const text of [
          day,
          `${date}/${month}/${year}`,
          `${Number(date)}.${Number(month)}.${year}`,
          String(n),
        ])
          expect(parseListDay(text, TODAY, false)).toBe(day);
      }),
    );
  });

  it('never throws, and is a day or nothing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (text) => {
        expect(parseListDay(text, TODAY, false) ?? '2000-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
    );
  });
});

describe('headings', () => {
  it.each([
    ['Voornaam', 'firstName'],
    ['PRÉNOM', 'firstName'],
    ['Date of birth', 'birthDate'],
    ['Geb. datum', 'birthDate'],
    ['GSM', 'phone'],
    ['GSM moeder', 'contactPhone'],
    ['Naam van de moeder', 'contactName'],
    ['Kenmerk Payoke', 'ref-payoke'],
    ['Ons kenmerk', 'reference'],
    ['PV-nummer', 'ref-police'],
    ['Opmerkingen', 'note'],
    ['Datum aanmelding', 'openedOn'],
    ['Schoenmaat', null],
  ])('%s is %s', (heading, field) => {
    expect(guessField(heading)).toBe(field);
  });

  it('give a field to one column only, but for those that several may hold; hidden ones to none', () => {
    expect(guessColumns(['Naam', 'Name', 'Tel', 'GSM', 'Status'], [4])).toEqual([
      'name',
      null,
      'phone',
      'phone',
      null,
    ]);
    expect(withColumn(['name', null, 'phone'], 1, 'name')).toEqual([null, 'name', 'phone']);
    expect(withColumn(['name', null, 'phone'], 1, 'phone')).toEqual(['name', 'phone', 'phone']);
  });
});

describe('a row of a list', () => {
  it('becomes a case with what it says, and nothing more', () => {
    const columns: ListColumns = [
      'reference',
      'name',
      'birthDate',
      'stage',
      'victimStatus',
      'openedOn',
      'lead',
      'phone',
      'ref-police',
      'contactName',
      'contactPhone',
      'note',
      null,
    ];
    const cells = [
      'D-12',
      'Peeters, Noor',
      '3/4/2010',
      'in aanpak',
      'Mogelijk',
      '1/11/2026',
      'Lokale politie Voorbeeldstad',
      '470000001 / 0470 00 00 02',
      'AN.55.L3',
      'Fictieve Moeder',
      '0470 00 00 03',
      'Komt niet meer naar school.',
      'blijft achter',
    ];
    expect(caseOf(columns, cells)).toMatchObject({
      code: null,
      victim: { firstName: 'Noor', lastName: 'Peeters', birthDate: '2010-04-03' },
      stage: 'approach',
      victimStatus: 'possible',
      openedOn: '2026-11-01',
      lead: { kind: 'police', name: 'Lokale politie Voorbeeldstad' },
      references: [
        { agency: OWN, reference: 'D-12' },
        { agency: { kind: 'police' }, reference: 'AN.55.L3' },
      ],
      points: [
        { type: 'phone', value: '0470000001' },
        { type: 'phone', value: '0470 00 00 02' },
      ],
      contacts: [{ name: 'Fictieve Moeder', relation: 'contactName', phone: '0470 00 00 03' }],
      summary: 'Komt niet meer naar school.',
    });
  });

  it('loses what misleads the reader, and keeps what is written from right to left', () => {
    const { victim } = caseOf(['firstName', 'lastName'], ['No\u200bor\u202e', ' ياسمين ']);
    expect(victim).toMatchObject({ firstName: 'Noor', lastName: 'ياسمين' });
  });

  it.each<[string, ListColumns, readonly string[]]>([
    ['bad-date', ['name', 'birthDate'], ['Noor', '31/2/2010']],
    ['future', ['name', 'birthDate'], ['Noor', '1/1/2030']],
    ['born-after', ['name', 'birthDate', 'openedOn'], ['Noor', '3/4/2010', '1/1/2009']],
    ['unknown-stage', ['name', 'stage'], ['Noor', 'lopend']],
    ['unknown-status', ['name', 'victimStatus'], ['Noor', 'dubbel']],
    ['too-long', ['name', 'phone'], ['Noor', '0'.repeat(301)]],
    ['nobody', ['name', 'stage'], ['', 'aanpak']],
    ['empty', ['name', 'stage', null], ['', ' ', 'iets']],
  ])('is refused with its reason: %s', (kind, columns, cells) => {
    expect(problemsOf(columns, cells)).toEqual([kind]);
  });

  it('is refused for a cell that a spreadsheet could not work out, but only in a column that comes along', () => {
    expect(problemsOf(['name', 'stage'], ['Noor', ''], { faults: { 1: 'error' } })).toEqual(['error']);
    expect(problemsOf(['name', null], ['Noor', ''], { faults: { 1: 'error' } })).toEqual([]);
  });

  it('takes a word of the list for what a person said it means', () => {
    const columns: ListColumns = ['name', 'stage'];
    expect(unknownWords([row(['Noor', 'Lopend']), row(['Jef', 'aanpak'])], columns)).toEqual([
      { field: 'stage', text: 'Lopend' },
    ]);
    const words = { [wordKey('stage', 'Lopend')]: 'approach' };
    expect(caseOf(columns, ['Noor', 'LOPEND'], { words }).stage).toBe('approach');
  });

  it('never throws, whatever stands in it and whatever its columns are taken for', () => {
    const columns: ListColumns = [
      'code',
      'reference',
      'name',
      'birthDate',
      'stage',
      'openedOn',
      'phone',
      'note',
      'lead',
    ];
    const cell = fc.string({ unit: 'grapheme', maxLength: 400 });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 9 }), fc.shuffledSubarray([...columns]), (cells, shuffled) => {
        const read = readListRow(row(cells), reading(shuffled));
        expect('case' in read || read.refused.problems.length > 0).toBe(true);
      }),
    );
  });
});

describe('rows of one list', () => {
  const columns: ListColumns = ['code', 'reference', 'name', 'birthDate'];
  const read = (...rows: readonly (readonly string[])[]) => {
    const { cases, refused } = readListRows(
      rows.map((cells, at) => row(cells, at + 2)),
      reading(columns),
    );
    return { rows: cases.map((each) => each.row), twins: cases.map(({ twinOf }) => twinOf), refused };
  };

  it.each([
    ['same-row', ['', '', 'Noor', '3/4/2010'], ['', '', 'Noor', '3/4/2010']],
    ['code-twice', ['Merel-12', '', 'Noor', ''], ['merel-12', '', 'Jef', '']],
    ['reference-twice', ['', 'D 12', 'Noor', ''], ['', 'd-12', 'Jef', '']],
  ])('say when the second is not another case: %s', (kind, first, second) => {
    expect(read(first, second)).toMatchObject({
      rows: [2],
      refused: [{ row: 3, problems: [{ kind }] }],
    });
  });

  it('with the same name and birth date are for a person to look at', () => {
    expect(read(['', '', 'Noor Peeters', '3/4/2010'], ['', 'x', 'Peeters, Noor', '3/4/10']).twins).toEqual([
      null,
      2,
    ]);
  });
});
