import { describe, expect, it } from 'vitest';
import { gateFault } from '../../../renderer/vault/handover-gate';
import type { HandoverPlan } from '../../../renderer/vault/api';
import type { PartnerTrust } from '../../../renderer/vault/partners-api';
import { forbiddenBetween } from '../../../shared/domain/data/forbidden';
import { LEGAL_GROUNDS } from '../../../shared/domain/data/legal-grounds';
import { PURPOSES } from '../../../shared/domain/data/purposes';
import { AGENCY_KINDS } from '../../../shared/domain/agency';
import { EVERYTHING } from '../../support/exchanging-desk';

const plan: HandoverPlan = {
  caseIds: ['A'.repeat(22)],
  onlyChanges: true,
  partnerRecordId: 'A'.repeat(22),
  profile: EVERYTHING,
  purposeId: 'assessment',
  purposeNote: '',
  groundId: 'consent-written',
  groundNote: '',
  consent: { state: 'written', note: '' },
  minor: { state: 'informed', note: '' },
  onward: 'case-partners',
  showWithheld: true,
  consentId: null,
  unverifiedReason: '',
};
const LISTS = { purposes: PURPOSES.map(({ id }) => id), grounds: LEGAL_GROUNDS.map(({ id }) => id) };
const stop = (other: Partial<HandoverPlan>, trust: PartnerTrust = 'verified') =>
  gateFault({ ...plan, ...other }, 'child-focus', { kind: 'payoke', trust }, LISTS)?.kind ?? 'open';

describe('the gate before sealing', () => {
  it('opens when purpose, ground, consent, minor and recipient are in order', () => {
    expect(stop({})).toBe('open');
  });

  it('asks for a purpose and a ground of the lists', () => {
    expect(stop({ purposeId: '' })).toBe('no-purpose');
    expect(stop({ purposeId: 'because' })).toBe('no-purpose');
    expect(stop({ groundId: '' })).toBe('no-ground');
    expect(stop({ groundId: 'because' })).toBe('no-ground');
  });

  it.each(['refused', 'not-asked'] as const)('asks why when consent is %s', (state) => {
    expect(stop({ consent: { state, note: '  ' } })).toBe('no-consent');
    expect(stop({ consent: { state, note: 'Noodgeval.' } })).toBe('open');
  });

  it('asks why when the minor is told later', () => {
    expect(stop({ minor: { state: 'later', note: '' } })).toBe('minor-not-informed');
    expect(stop({ minor: { state: 'later', note: 'Eerst met de consulent.' } })).toBe('open');
  });

  it('asks a named reason for keys that nobody compared, and takes none for a revoked card', () => {
    expect(stop({ unverifiedReason: ' ' }, 'unverified')).toBe('unverified');
    expect(stop({ unverifiedReason: 'Nacht, niemand bereikbaar.' }, 'unverified')).toBe('open');
    expect(stop({ unverifiedReason: 'Toch.' }, 'revoked')).toBe('revoked');
  });

  it('stops what the law forbids by default, by the ids of its rules, whatever else is said', () => {
    let stopped = 0;
    for (const from of AGENCY_KINDS)
      for (const kind of AGENCY_KINDS)
        for (const { id: groundId } of LEGAL_GROUNDS) {
          const rules = forbiddenBetween(from, kind, groundId).map(({ id }) => id);
          const fault = gateFault({ ...plan, groundId }, from, { kind, trust: 'verified' }, LISTS);
          expect(fault, `${from} ${kind} ${groundId}`).toEqual(
            rules.length > 0 ? { kind: 'forbidden', rules } : null,
          );
          stopped += rules.length;
        }
    expect(stopped).toBeGreaterThan(0);
  });
});
