import type { keeping as source } from '../nl/keeping';
import type { Translated } from '../translate';
/** Keys, recovery, journal, backup, erasing: how a vault is kept. */
export const keeping: Translated<typeof source> = {
  'unlock.otherComputer': 'This slot belongs to another computer. Unlock there, or use the recovery sheet.',
  'recovery.mistyped':
    'These words are not right. Check them: each word stands on the sheet, in the same order.',
  'recovery.otherVault': 'This is the recovery sheet of another vault.',
  'keys.nameTaken': 'Someone has this name already. Add something to it.',
  'fault.read-only-slot': 'You can only read here. Ask a manager of your desk for the right to write.',
  'audit.add-slot': 'Person added',
  'audit.change-slot': 'Rights changed',
  'audit.remove-slot': 'Person removed, new key',
  'audit.recovery-made': 'Recovery sheet made',
  'audit.recovery-checked': 'Recovery sheet checked',
  'audit.recovery-used': 'Opened with the recovery sheet',
  'audit.device-bound': 'Binding to this computer changed',
  'audit.raise-kdf': 'Slot made dearer',
  'audit.rekeyed': 'New key',
  'audit.repaired': 'Repaired from the journal',
  'audit.backup': 'Backup made and checked',
  'audit.restored': 'Backup restored',
  'audit.erase-case': 'Case erased',
};
