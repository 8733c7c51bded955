/** First start, unlocking, locking. */
export const unlock = {
  'first.title': 'Hoe wil je beginnen?',
  'first.lead': 'Alles blijft versleuteld op deze computer. Er is geen server en geen account.',
  'first.ways': 'Manier om te beginnen',
  'first.real': 'Een kluis voor mijn dienst',
  'first.realText': 'Voor echte dossiers. Je kiest je dienst en een wachtwoordzin.',
  'first.demo': 'Eerst proberen',
  'first.demoText': 'Demokantoor met verzonnen dossiers, in een aparte kluis die je nadien wist.',
  'first.agency': 'Je dienst',
  'first.agencyName': 'Naam van je dienst',
  'first.agencyNameHint': 'Zoals partners je dienst noemen, met zone of vestiging.',
  'first.person': 'Je naam',
  'first.passphrase': 'Wachtwoordzin',
  'first.repeat': 'Nog een keer',
  'first.words': 'Stel vijf woorden voor',
  'first.otherWords': 'Andere vijf woorden',
  'first.passphraseHint': 'minstens 12 tekens of vijf woorden',
  'first.strength': 'Sterkte',
  'first.weak': 'Te zwak',
  'first.fair': 'Kan beter',
  'first.strong': 'Sterk genoeg',
  'first.warning':
    'Niemand kan deze zin voor je terugvinden. Schrijf hem op en bewaar hem in de kluis van je dienst.',
  'first.nothingYet': 'Er wordt pas iets bewaard als je op Kluis maken drukt.',
  'first.create': 'Kluis maken',
  'first.creating': 'Kluis maken, even geduld',
  'first.demoDesk': 'Als wie wil je kijken?',
  'first.demoHint':
    'Elk bureau heeft zijn eigen kluis en kent de andere drie. Zo kun je een dossier overdragen en het aan de andere kant openen.',
  'first.demoOpen': 'Demokantoor openen',
  'first.demoMaking': 'Demokantoor klaarzetten',
  'first.demoPassphrase': 'Wachtwoordzin van het demokantoor: {passphrase}',

  'first.errorAgency': 'Vul de naam van je dienst in.',
  'first.errorPerson': 'Vul je naam in. Hij staat bij alles wat je schrijft.',
  'first.errorShort': 'Te kort. Gebruik minstens 12 tekens, of laat vijf woorden voorstellen.',
  'first.errorWeak': 'Te makkelijk te raden. Voeg een woord toe, of laat vijf woorden voorstellen.',
  'first.errorRepeat': 'De twee wachtwoordzinnen zijn niet gelijk. Typ de tweede opnieuw.',
  'first.errorExists': 'Er is al een kluis op deze computer. Herlaad het programma om ze te ontgrendelen.',

  'unlock.title': 'Ontgrendelen',
  'unlock.lead': 'Typ je wachtwoordzin.',
  'unlock.idle': {
    one: 'Vergrendeld na {n} minuut zonder invoer. Je klad is bewaard.',
    other: 'Vergrendeld na {n} minuten zonder invoer. Je klad is bewaard.',
  },
  'unlock.locked': 'Vergrendeld. Je klad is bewaard.',
  'unlock.act': 'Ontgrendelen',
  'unlock.busy': 'Ontgrendelen, even geduld',
  'unlock.wrong': 'Deze wachtwoordzin klopt niet.',
  'unlock.capsLock': 'Kijk of Caps Lock uit staat.',
  'unlock.wait': 'Opnieuw proberen kan over {seconds} s.',
  'unlock.lost':
    'Zonder wachtwoordzin en zonder herstelblad kan niemand deze kluis openen. Een partner kan je de dossiers opnieuw overdragen.',
  'unlock.inUse':
    'Deze kluis is al open in een ander venster. Ga naar dat venster, of sluit het en probeer opnieuw.',
  'unlock.newer': 'Deze kluis is gemaakt met een nieuwere versie van Schakel. Werk het programma bij.',
  'unlock.damaged':
    'De kluis is beschadigd en wordt niet geopend, zodat er niets overschreven wordt. Verwittig je informaticadienst en zet een back-up terug.',
  'unlock.kdf':
    'De sloten van deze kluis zijn gewijzigd buiten het programma. Ze wordt niet geopend. Verwittig je informaticadienst.',
  'unlock.demo': 'Demokantoor',
  'unlock.toReal': 'Naar mijn eigen kluis',
  'first.errorShortHere':
    'Te kort voor deze computer: de IT-dienst vraagt meer tekens. Laat vijf woorden voorstellen.',
} as const;
