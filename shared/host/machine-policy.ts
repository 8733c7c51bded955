/**
 * What the IT service sets for every desk on a computer, in a file that only an administrator can write. It can only make
 * things stricter: of what a desk set for itself and this, the stricter one holds.
 */
import type { Language } from '../i18n/translate';
import type { FolderUse } from './folder-use';

export interface MachinePolicy {
  /** `unreadable`: there is a file, and it is not of this form. The program says so, and holds to its own defaults. */
  readonly state: 'none' | 'set' | 'unreadable';
  /** The vault locks after this many minutes at the latest. */
  readonly idleMinutes: number | null;
  /** Fewest characters of a new passphrase. */
  readonly passphraseLength: number | null;
  /** Languages to choose from, not empty; null: all. */
  readonly languages: readonly Language[] | null;
  /** Whose versions of Schakel may be trusted, as minisign writes a public key. Empty: nobody's are checked here. */
  readonly releaseKeys: readonly string[];
  /** What may not be chosen at the desk, because its folder is given. */
  readonly folders: readonly FolderUse[];
}

export const NO_MACHINE_POLICY: MachinePolicy = {
  state: 'none',
  idleMinutes: null,
  passphraseLength: null,
  languages: null,
  releaseKeys: [],
  folders: [],
};
