import { describe, expect, it } from 'vitest';
import { readRecord, type AnyView } from '../../../shared/domain/kinds';
import { summarizeCase } from '../../../shared/domain/case-summary';
import { carefulPoints } from '../../../shared/domain/point-mentions';
import type { RecordDoc } from '../../../shared/domain/record';
import {
  parseQuestion,
  searchDay,
  searchLimits,
  searchLine,
  snippetOf,
} from '../../../shared/domain/search-text';
import { TextIndex, type SearchPage } from '../../../renderer/vault/text-index';
import { buildDesk, buildRecord, CASE_ID, CHILD_FOCUS, PAYOKE } from '../../support/builders';

const desk = buildDesk();
const safe = { rule: 'safe' as const, setBy: 'Ann', setOn: '2026-11-01' };

const views = (docs: readonly RecordDoc[]): readonly AnyView[] =>
  docs.map((doc) => {
    const read = readRecord(doc);
    if (!read.ok) throw new Error(doc.kind);
    return read.value;
  });

const contact = (summary: string, at = '2026-11-20T10:00:00.000Z') =>
  buildRecord(desk, 'contact-entry', {
    at,
    direction: 'out',
    from: { agency: CHILD_FOCUS },
    to: [{ agency: PAYOKE }],
    channel: 'phone',
    summary,
  });

/** The cases that are found, by their number. */
function index(cases: readonly (readonly RecordDoc[])[], withSuspects = false) {
  const text = new TextIndex();
  cases.forEach((docs, n) => {
    const all = views(docs);
    const limits = searchLimits(all, withSuspects);
    const page: SearchPage = {
      v: 2,
      kinds: all.map(({ kind }) => kind),
      days: all.map(searchDay),
      text: all.map((view) => searchLine(view, limits)).join('\n'),
    };
    text.put(String(n), new Map([[0, page]]));
  });
  return (question: string, filter: Partial<Parameters<TextIndex['find']>[1]> = {}) =>
    text
      .find(parseQuestion(question), { kind: null, from: null, to: null, ...filter }, () => true)
      .map(({ caseId }) => Number(caseId));
}

describe('search over the words of all cases', () => {
  const find = index([
    [
      contact('Ze sliep bij een vriend in het park.'),
      buildRecord(desk, 'person', { role: 'victim', firstName: 'Yasmine', lastName: 'El Amrani' }),
    ],
    [contact('Belde met 0470/00.00.61 over de school, op 24/11/2026.', '2026-10-01T10:00:00.000Z')],
    [
      buildRecord(desk, 'contact-point', { type: 'social', value: 'instagram.com/noor.v', safe }),
      contact('Afspraak met de voogd.'),
    ],
  ]);

  it('finds a word of any text, by its beginning, without accents', () => {
    expect(find('vriend')).toEqual([0]);
    expect(find('afspr voogd')).toEqual([2]);
    expect(find('VRÍEND')).toEqual([0]);
    expect(find('vriend voogd')).toEqual([]);
  });

  it('forgives a slip in a word and hears a name', () => {
    expect(find('afsrpaak')).toEqual([2]);
    expect(find('Jasmin Elamrani')).toEqual([0]);
  });

  it('hears names only: another word that sounds alike is not meant', () => {
    const heard = index([[contact('De politie kwam langs.')]]);
    expect(heard('belde')).toEqual([]);
  });

  it.each(['0470 00 00 61', '+32 470 00 00 61', '0032470000061', '0470/00'])(
    'finds a number written as %s',
    (number) => {
      expect(find(number)).toEqual([1]);
    },
  );

  it.each(['0470 00 00 62', '0470 00 00 16', '0471 00 00 61', '0470 00 00 611'])(
    'does not find %s, which is another number',
    (number) => {
      expect(find(number)).toEqual([]);
    },
  );

  it('finds a handle and a day, with its year and without', () => {
    expect(find('@noor.v')).toEqual([2]);
    expect(find('24/11')).toEqual([1]);
    expect(find('24/11/2026')).toEqual([1]);
    expect(find('25/11/2026')).toEqual([]);
  });

  it('narrows by kind and period', () => {
    expect(find('afspraak', { kind: 'person' })).toEqual([]);
    expect(find('belde', { from: 20261101 })).toEqual([]);
    expect(find('belde', { from: 20260901, to: 20261031 })).toEqual([1]);
  });

  it('shows the words around, and cuts no number', () => {
    const text = `${'lang verhaal '.repeat(20)}belde met 0470 00 00 61 ${'en nog meer '.repeat(20)}`;
    expect(snippetOf(text, ['belde'])).toContain('0470 00 00 61');
    expect(snippetOf(text, ['niets'])).toBeNull();
  });
});

describe('what no search may find', () => {
  const suspect = buildRecord(desk, 'person', { role: 'suspect', firstName: 'Dries', lastName: 'Wolfs' });
  const brother = buildRecord(desk, 'person', { role: 'family', firstName: 'Jan', lastName: 'Wolfs' });
  const theirs = buildRecord(desk, 'contact-point', {
    type: 'phone',
    value: '0470 00 00 09',
    safe,
    personId: suspect.id,
  });
  const secret = buildRecord(desk, 'contact-point', {
    type: 'address',
    value: 'Geheimlaan 7',
    safe,
    secret: true,
  });
  const told = contact('Dries belde met 0470 00 00 09 en stond aan Geheimlaan 7 te roepen.');
  const docs = [
    buildRecord(desk, 'case', { code: 'Kastanje', stage: 'approach' }, { id: CASE_ID }),
    suspect,
    theirs,
    secret,
    told,
  ];

  it.each(['Dries', 'Drees', '0470 00 00 09', 'Geheimlaan'])(
    'is %s at a desk that keeps no file of suspects',
    (question) => {
      expect(index([docs])(question)).toEqual([]);
    },
  );

  it('leaves the other words of the same text to be found', () => {
    expect(index([docs])('roepen')).toEqual([0]);
  });

  it('keeps the family name of a brother', () => {
    expect(index([[...docs, brother]])('Wolfs')).toEqual([0]);
  });

  it('is the secret address at a police desk as well, but not the suspect', () => {
    const find = index([docs], true);
    expect(find('Geheimlaan')).toEqual([]);
    expect(find('Dries')).toEqual([0]);
    expect(find('0470 00 00 09')).toEqual([0]);
  });

  describe('what is secret of where a child stays and how it calls for help', () => {
    const stay = (secret: boolean) =>
      buildRecord(desk, 'placement', {
        setting: 'small-unit',
        facility: 'De Linde',
        address: 'Lindenhof 7, 9000 Gent',
        secret,
        startedOn: '2026-11-01',
        detail: 'Bezoek aan lindenhof 7 enkel met begeleiding.',
      });
    const plan = buildRecord(desk, 'safety-plan', {
      on: '2026-11-02',
      madeBy: { agency: PAYOKE },
      dangers: 'Stuurt ze Regenboog vis, dan halen we haar.',
      codeWord: 'regenboog vis',
    });
    const note = contact('Zij typte regenboog-vis vanuit Lindenhof 7 te Gent.');
    const find = index([[stay(true), plan, note]]);

    it.each(['Lindenhof', 'De Linde', 'regenboog', 'vis'])('is not found by %s', (question) => {
      expect(find(question)).toEqual([]);
    });

    it('leaves the words around it, and a stay that is no secret', () => {
      expect(find('begeleiding')).toEqual([0]);
      expect(find('typte')).toEqual([0]);
      expect(index([[stay(false)]])('De Linde')).toEqual([0]);
    });

    it('holds for the address that another desk wrote at the same time', () => {
      const [ours, words] = views([stay(true), note]);
      const rivals = ['Lindenhof 7', 'Beukenhof 9'].map((value) => ({ value, stamp: ours?.changed }));
      const both = { ...ours, conflicts: { address: rivals } } as unknown as AnyView;
      expect(carefulPoints([both]).map(({ values }) => values)).toEqual([
        ['Lindenhof 7, 9000 Gent', 'Lindenhof 7', 'Beukenhof 9'],
      ]);
      expect(words && searchLine(words, searchLimits([both], false))).not.toContain('lindenhof');
    });

    it('stands in no summary that lists and Today show beside other cases', () => {
      const open = buildRecord(desk, 'agreement', {
        what: 'Ophalen aan Lindenhof 7 na regenboog vis',
        owner: { agency: PAYOKE },
        state: 'open',
      });
      const head = buildRecord(
        desk,
        'case',
        { code: 'Kastanje', stage: 'approach', summary: 'Verblijft te Lindenhof 7.' },
        { id: CASE_ID },
      );
      const summary = summarizeCase(views([head, stay(true), plan, note, open]));
      expect(summary?.openAgreements).toHaveLength(1);
      expect(JSON.stringify(summary)).not.toMatch(/lindenhof|regenboog/i);
    });
  });

  it('is a deleted record', () => {
    const gone = views([told]).map((view) => ({ ...view, deleted: 'deleted' as const }));
    expect(gone.map((view) => searchLine(view, searchLimits([], false)))).toEqual(['']);
  });
});

describe('a number plate', () => {
  it.each(['1-ABC-987', '1ABC987', '1 abc 987', 'Golf met plaat 1.ABC.987'])(
    '%s is asked as one word',
    (text) => {
      expect(parseQuestion(text)).toContainEqual({ word: '%1abc987', isExact: true });
    },
  );

  it.each(['20-11-2026', 'om 10 uur', '0470-00-00-31'])('%s is none', (text) => {
    expect(parseQuestion(text).some(({ word }) => word.startsWith('%'))).toBe(false);
  });
});
