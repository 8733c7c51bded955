import type { Translate } from '../../../shared/i18n/translate';
import type { RestoreFault, UnlockFault } from '../../vault/api';

export function faultText(t: Translate, kind: UnlockFault['kind'] | RestoreFault['kind']): string {
  switch (kind) {
    case 'wrong-passphrase':
    case 'too-soon':
      return t('unlock.wrong');
    case 'in-use':
      return t('unlock.inUse');
    case 'newer-version':
      return t('unlock.newer');
    case 'kdf-too-low':
    case 'kdf-too-high':
    case 'header-changed':
      return t('unlock.kdf');
    case 'other-computer':
      return t('unlock.otherComputer');
    case 'mistyped':
      return t('recovery.mistyped');
    case 'other-vault':
      return t('recovery.otherVault');
    case 'weak-passphrase':
      return t('first.errorShort');
    case 'no-person':
      return t('first.errorPerson');
    case 'name-taken':
      return t('keys.nameTaken');
    case 'not-saved':
      return t('fault.write-failed');
    case 'absent':
    case 'damaged-store':
    case 'damaged-header':
      return t('unlock.damaged');
    case 'not-a-backup':
    case 'damaged-backup':
    case 'already-here':
    case 'not-set-aside':
      return t(`restoreFault.${kind}`);
  }
}
