import { describe, expect, it } from 'vitest';
import { agencyRef, DESK_KINDS } from '../../../../shared/domain/agency';
import { DIRECTORY, PAYOKE_MENTION } from '../../../../shared/domain/data/directory';
import { FORBIDDEN_BY_DEFAULT } from '../../../../shared/domain/data/forbidden';
import { LEGAL_GROUNDS } from '../../../../shared/domain/data/legal-grounds';
import { SIGNALS } from '../../../../shared/domain/data/signals';
import { TERMS } from '../../../../shared/domain/data/terms';

/** Copied by hand from 'Published contacts' of domain.md section 1. */
const PUBLISHED = {
  phone: [
    '116 000',
    '03 201 16 90',
    '02 511 64 64',
    '04 232 40 30',
    '078 055 800',
    '078 15 43 24',
    '02 503 56 29',
    '0473 40 00 66',
    '02 206 13 64',
    '1712',
    '101',
    '112',
  ],
  fax: ['03 233 23 24'],
  mail: [
    '116000@childfocus.org',
    'admin@payoke.be',
    'info@pag-asa.be',
    'info@asblsurya.be',
    'voogdij@just.fgov.be',
    'Bur_TEH@dofi.fgov.be',
    'dpo@opgroeien.be',
  ],
  address: ['Leguit 4, 2000 Antwerpen', 'Cellebroersstraat 16b, 1000 Brussel', 'rue Rouveroy 2, 4000 Luik'],
  web: ['stopmensenhandel.be'],
};

const linesOf = (id: string) => DIRECTORY.find((entry) => entry.id === id)?.lines ?? [];

describe('the directory', () => {
  it('gives exactly the numbers and addresses that are published, each once', () => {
    for (const [type, values] of Object.entries(PUBLISHED)) {
      const given = DIRECTORY.flatMap(({ lines }) =>
        lines.filter((line) => line.type === type).map(({ value }) => value),
      );
      expect(given.toSorted()).toEqual(values.toSorted());
    }
  });

  it('lets no other number slip into a text of any list', () => {
    const texts = JSON.stringify([
      DIRECTORY.map(({ role }) => role),
      SIGNALS,
      TERMS,
      LEGAL_GROUNDS,
      FORBIDDEN_BY_DEFAULT,
    ]);
    expect(texts.match(/\b0\d[\d ./]{6,}\d\b|\+32/g)).toBeNull();
  });

  it('asks for the mention tienerpooierslachtoffer in a mail to Payoke, and in no other', () => {
    const withSubject = DIRECTORY.flatMap(({ lines }) => lines).filter(
      ({ subject }) => subject !== undefined,
    );
    expect(withSubject).toEqual(linesOf('payoke').filter(({ type }) => type === 'mail'));
    expect(withSubject.map(({ subject }) => subject)).toEqual([PAYOKE_MENTION]);
    expect(PAYOKE_MENTION).toBe('tienerpooierslachtoffer');
  });

  it('takes the number of Payoke from a page that does not mistype it', () => {
    const phone = linesOf('payoke').find(({ type }) => type === 'phone');
    expect(phone?.value).toBe('03 201 16 90');
    expect([phone?.source, ...(phone?.also ?? [])]).not.toContain('OPG');
  });

  it('names agencies as records do, the four kinds of desk among them', () => {
    for (const { agency } of DIRECTORY) expect(agencyRef.parse(agency)).toEqual(agency);
    const kinds = DIRECTORY.map(({ agency }) => agency.kind);
    for (const kind of DESK_KINDS) expect(kinds).toContain(kind);
  });

  it('gives no address of places where victims live', () => {
    const shelters = DIRECTORY.filter(({ agency }) => agency.kind === 'shelter');
    expect(shelters.length).toBeGreaterThan(0);
    expect(shelters.flatMap(({ lines }) => lines).filter(({ type }) => type === 'address')).toEqual([]);
  });
});
