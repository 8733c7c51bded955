/** What can be named for an act of a day, when a desk has its own hand in the lists. */
import { describe, expect, it } from 'vitest';
import { LEGAL_GROUNDS } from '../../../shared/domain/data/legal-grounds';
import { SIGNALS } from '../../../shared/domain/data/signals';
import { readRecord } from '../../../shared/domain/kinds';
import type { OwnGroundValues } from '../../../shared/domain/own-ground';
import {
  groundChoices,
  ownGroundProblem,
  purposeChoices,
  signalChoices,
  type OwnGround,
} from '../../../shared/domain/own-grounds';
import { buildDesk, buildRecord } from '../../support/builders';

const desk = buildDesk();
function own(values: OwnGroundValues): OwnGround {
  const read = readRecord(buildRecord(desk, 'own-ground', values));
  if (!read.ok) throw new Error(read.error.kind);
  return read.value as OwnGround;
}
const PROTOCOL = own({
  list: 'ground',
  label: 'Protocol van Moed',
  article: 'art. 4',
  source: 'protocol',
  validFrom: '2026-03-01',
  validUntil: '2026-10-31',
});
const ENDED = own({ list: 'ground', listed: 'necessity', validUntil: '2026-06-30', why: 'jurist' });
const groundIds = (on: string) => groundChoices([PROTOCOL, ENDED], on).map(({ id }) => id);

describe('grounds by the day of the act', () => {
  it('has an own ground from its first day to its last, beside all published ones', () => {
    const day = (on: string) => groundIds(on).includes('Protocol van Moed');
    expect(['2026-02-28', '2026-03-01', '2026-10-31', '2026-11-01'].map(day)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(groundIds('2026-05-01')).toHaveLength(LEGAL_GROUNDS.length + 1);
  });

  it('still has a published ground that the desk ended, for acts before its end', () => {
    expect(groundIds('2026-06-30')).toContain('necessity');
    expect(groundIds('2026-07-01')).not.toContain('necessity');
    expect(groundIds('2026-07-01')).toContain('consent-written');
  });

  it('names the article of that day', () => {
    const article = (on: string) =>
      groundChoices([], on).find(({ id }) => id === 'report-prosecutor-353-1')?.article;
    expect([article('2026-08-31'), article('2026-09-01')]).toEqual(['art. 458bis', 'art. 353 §1']);
  });

  it('has the signals by their groups, without what the desk ended by the day of the observation, and its own last', () => {
    const ended = own({
      list: 'signal',
      listed: SIGNALS[0]?.id ?? '',
      validUntil: '2026-06-30',
      why: 'zegt niets',
    });
    const added = own({ list: 'signal', label: 'Twee telefoons in de tas' });
    const ids = (on: string) =>
      signalChoices([ended, added], on).flatMap(({ signals }) => signals.map(({ id }) => id));
    expect(ids('2026-06-30')).toHaveLength(SIGNALS.length + 1);
    expect(ids('2026-07-01')).toHaveLength(SIGNALS.length);
    expect(ids('2026-07-01')).not.toContain(SIGNALS[0]?.id);
    expect(signalChoices([added], '2026-07-01').at(-1)).toMatchObject({ id: 'own', label: null });
    expect(signalChoices([], '2026-07-01').map(({ id }) => id)).not.toContain('own');
  });

  it('keeps the lists apart', () => {
    const purpose = own({ list: 'purpose', label: 'Onderzoek' });
    expect(purposeChoices([purpose, PROTOCOL], '2026-05-01').map(({ id }) => id)).toContain('Onderzoek');
    expect(purposeChoices([PROTOCOL], '2026-05-01').map(({ id }) => id)).not.toContain('Protocol van Moed');
    expect(groundChoices([purpose], '2026-05-01').map(({ id }) => id)).not.toContain('Onderzoek');
  });
});

describe('an own entry', () => {
  it('has a name of its own, a source, and days in order', () => {
    const values = { list: 'ground', label: 'Protocol', source: 'map 3' } as const;
    expect(ownGroundProblem(values, [])).toBeNull();
    expect(ownGroundProblem({ ...values, label: ' ' }, [])).toBe('label');
    expect(ownGroundProblem({ ...values, label: 'NECESSITY' }, ['necessity'])).toBe('known');
    expect(ownGroundProblem({ ...values, source: null }, [])).toBe('source');
    expect(ownGroundProblem({ ...values, validFrom: '2026-02-01', validUntil: '2026-01-31' }, [])).toBe(
      'days',
    );
  });
});
