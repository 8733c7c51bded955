/** Keys, recovery, journal, backup, erasing: how a vault is kept. */
export const keeping = {
  'unlock.otherComputer':
    'Dit slot hoort bij een andere computer. Ontgrendel daar, of gebruik het herstelblad.',
  'recovery.mistyped':
    'Deze woorden kloppen niet. Kijk ze na: elk woord staat op het blad, in dezelfde volgorde.',
  'recovery.otherVault': 'Dit is een herstelblad van een andere kluis.',
  'keys.nameTaken': 'Er is al iemand met deze naam. Voeg er iets aan toe.',
  'fault.read-only-slot': 'Je kunt hier alleen lezen. Vraag een beheerder van je dienst om schrijfrecht.',
  'audit.add-slot': 'Persoon toegevoegd',
  'audit.change-slot': 'Rechten gewijzigd',
  'audit.remove-slot': 'Persoon verwijderd, nieuwe sleutel',
  'audit.recovery-made': 'Herstelblad gemaakt',
  'audit.recovery-checked': 'Herstelblad nagekeken',
  'audit.recovery-used': 'Geopend met het herstelblad',
  'audit.device-bound': 'Binding aan deze computer gewijzigd',
  'audit.raise-kdf': 'Slot verzwaard',
  'audit.rekeyed': 'Nieuwe sleutel',
  'audit.repaired': 'Hersteld uit het dagboek',
  'audit.backup': 'Back-up gemaakt en nagekeken',
  'audit.restored': 'Back-up teruggezet',
  'audit.erase-case': 'Dossier vernietigd',
} as const;
