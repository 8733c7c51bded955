import type { Translate } from '../../../shared/i18n/translate';
import type { SlotActFault } from '../../vault/api';

/** What went wrong with a key, and what to do about it. */
export function slotFaultText(t: Translate, { kind }: SlotActFault): string {
  switch (kind) {
    case 'wrong-passphrase':
      return t('unlock.wrong');
    case 'weak-passphrase':
      return t('first.errorShort');
    case 'name-taken':
      return t('keys.nameTaken');
    case 'mistyped':
      return t('recovery.mistyped');
    case 'other-vault':
      return t('recovery.otherVault');
    case 'header-changed':
    case 'kdf-too-low':
    case 'kdf-too-high':
      return t('unlock.kdf');
    case 'other-computer':
      return t('unlock.otherComputer');
    case 'not-manager':
    case 'last-manager':
    case 'own-slot':
    case 'unknown-slot':
    case 'no-device-key':
      return t(`slotFault.${kind}`);
    case 'no-space':
    case 'store-changed':
    case 'write-failed':
      return t(`fault.${kind}`);
  }
}
