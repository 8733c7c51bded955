import type { keeping as source } from '../nl/keeping';
import type { Translated } from '../translate';
/** Keys, recovery, journal, backup, erasing: how a vault is kept. */
export const keeping: Translated<typeof source> = {
  'unlock.otherComputer':
    'Cet accès est lié à un autre ordinateur. Déverrouillez là-bas, ou utilisez la feuille de secours.',
  'recovery.mistyped':
    'Ces mots ne sont pas corrects. Vérifiez-les : chaque mot figure sur la feuille, dans le même ordre.',
  'recovery.otherVault': "Ceci est la feuille de secours d'un autre coffre.",
  'keys.nameTaken': "Quelqu'un porte déjà ce nom. Ajoutez-y quelque chose.",
  'fault.read-only-slot':
    "Vous pouvez seulement lire ici. Demandez à un gestionnaire de votre service le droit d'écrire.",
  'audit.add-slot': 'Personne ajoutée',
  'audit.change-slot': 'Droits modifiés',
  'audit.remove-slot': 'Personne supprimée, nouvelle clé',
  'audit.recovery-made': 'Feuille de secours créée',
  'audit.recovery-checked': 'Feuille de secours vérifiée',
  'audit.recovery-used': 'Ouvert avec la feuille de secours',
  'audit.device-bound': 'Lien avec cet ordinateur modifié',
  'audit.raise-kdf': 'Accès renforcé',
  'audit.rekeyed': 'Nouvelle clé',
  'audit.repaired': 'Réparé à partir du journal',
  'audit.backup': 'Sauvegarde faite et vérifiée',
  'audit.restored': 'Sauvegarde restaurée',
  'audit.erase-case': 'Dossier détruit',
};
