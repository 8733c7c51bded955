import { describe, expect, it } from 'vitest';
import { directoryEntryOf, groundOf, JOINT_ACTS, mailText } from '../../../../shared/domain/data/joint-acts';
import { SOURCES } from '../../../../shared/domain/data/sources';

describe('the acts of the joint approach', () => {
  it('each name a known source and an agency of the directory', () => {
    for (const act of JOINT_ACTS) {
      expect(SOURCES[act.source]).toBeTruthy();
      expect(directoryEntryOf(act).agency.name).toBeTruthy();
    }
  });

  it('contact Payoke first, at its published address, with exactly the mention that is asked for', () => {
    const [payoke] = JOINT_ACTS;
    expect(payoke.id).toBe('payoke');
    const text = payoke.mail && mailText('admin@payoke.be', payoke.mail);
    expect(text).toMatch(/^Aan: admin@payoke\.be\nOnderwerp: tienerpooierslachtoffer\n\n/);
    expect(directoryEntryOf(payoke).lines.map(({ value }) => value)).toContain('admin@payoke.be');
  });

  it('have no place in the mail for a name, a date, a number or a code', () => {
    for (const { mail } of JOINT_ACTS) expect(mail?.body ?? '').not.toMatch(/\d|[{}]|naam:|geboren/i);
  });

  it('inform the prosecutor on the conditions of the right to report, and never the police by that right', () => {
    const act = JOINT_ACTS.find(({ id }) => id === 'prosecutor');
    const ground = act && groundOf(act);
    expect(ground?.articleNew).toBe('art. 353 §1');
    expect(ground?.articleOld).toBe('art. 458bis');
    expect(act && directoryEntryOf(act).agency.kind).toBe('prosecutor');
  });

  it('are called unsure where only a secondary source was read', () => {
    const unsure = JOINT_ACTS.filter(({ confidence }) => confidence !== 'H').map(({ id }) => id);
    expect(unsure).toEqual(['ocj', 'zsg']);
  });
});
