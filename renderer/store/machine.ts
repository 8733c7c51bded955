/** What this computer's policy file asks, as it was read at the start. */
import { create } from 'zustand';
import { NO_MACHINE_POLICY, type MachinePolicy } from '../../shared/host/machine-policy';
import { LANGUAGES, type Language } from '../../shared/i18n/translate';

export const useMachine = create<MachinePolicy>(() => NO_MACHINE_POLICY);

const FEWEST_CHARACTERS = 12;

/** Of a new passphrase. */
export function fewestCharacters(): number {
  return Math.max(FEWEST_CHARACTERS, useMachine.getState().passphraseLength ?? 0);
}

/** Minutes until the vault locks: the desk's, or fewer where the computer asks it. */
export function idleMinutesOf(deskMinutes: number): number {
  return Math.min(deskMinutes, useMachine.getState().idleMinutes ?? Infinity);
}

export function languagesHere(): readonly Language[] {
  return useMachine.getState().languages ?? LANGUAGES;
}
