/** Safe contact: a number with its rule, wherever it stands. */
export const safety = {
  'safety.copy': 'Kopiëren',
  'safety.copied': 'Gekopieerd. Het klembord wordt na 30 s leeggemaakt.',
  'safety.notCopied': 'Kopiëren lukte niet. Neem het over van het scherm.',
  'safety.warnTitle': 'Eerst lezen: mag dit gebruikt worden?',
  'safety.useAnyway': 'Toch kopiëren',
  'safety.warn.never':
    'Dit staat op nooit contacteren. Wie hier belt of schrijft, kan het kind in gevaar brengen.',
  'safety.warn.unknown': 'Niemand ging na of dit veilig is. Iemand anders kan opnemen of meelezen.',
  'safety.warn.times': 'Dit mag enkel op de uren die erbij staan. Kijk of het nu mag.',
  'safety.hidden': 'Geheim, hier niet getoond',

  'safety.viaNone': 'Niet gezegd',
  'safety.typedNever': 'Je tekst noemt een nummer of adres dat op nooit contacteren staat.',
  'safety.typedSecret':
    'Je tekst noemt iets geheims. Het wordt overal verborgen waar de tekst staat; schrijf het liever niet.',
  'history.us': 'ons kantoor',
  'history.unknownDesk': 'een andere dienst',
  'history.viaAgency': 'Via {agency}',
  'history.absent': 'Ongedaan gemaakt',
  'history.deleted': 'Verwijderd',
  'history.restored': 'Teruggehaald.',
  'history.restore': 'Terughalen',
  'history.putBack': 'Zet terug',
  'history.putBackDone': 'Teruggezet. De geschiedenis toont allebei.',
  'history.more': 'Nog {n} oudere',
  'history.deletedList': 'Verwijderd uit het dossier',
  'field.pointId': 'Nummer of adres',
} as const;
