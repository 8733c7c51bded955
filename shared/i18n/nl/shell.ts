/** The frame around every screen, and words used everywhere. */
export const shell = {
  'app.name': 'Schakel',
  'app.version': 'Versie {version}, zonder netwerk',
  'app.demo': 'Demokantoor: verzonnen dossiers',
  'app.demoLeave': 'Demokantoor verlaten',
  'app.noStore': 'De kluis kan nu niet geopend worden',
  'app.noStoreNext':
    'De schijf is vol of niet bereikbaar. Er is niets verwijderd: maak ruimte en probeer opnieuw.',
  'act.retry': 'Opnieuw proberen',
  'app.failed': 'Er ging iets mis op dit scherm. Wat bewaard was, is bewaard.',
  'app.failedNext': 'Ga terug naar Vandaag. Blijft het terugkomen, vergrendel dan en ontgrendel opnieuw.',
  'app.toToday': 'Naar Vandaag',

  'page.today': 'Vandaag',
  'page.cases': 'Dossiers',
  'page.postbus': 'Postbus',
  'page.partners': 'Partners',
  'page.settings': 'Instellingen',

  'rail.label': 'Hoofdmenu',
  'rail.search': 'Zoeken',
  'rail.recent': 'Laatst geopend',
  'rail.lock': 'Vergrendelen',

  'act.save': 'Opslaan',
  'act.cancel': 'Annuleren',
  'act.close': 'Sluiten',
  'act.edit': 'Wijzigen',
  'act.add': 'Toevoegen',
  'act.remove': 'Verwijderen',
  'act.undo': 'Ongedaan maken',
  'act.open': 'Openen',
  'act.back': 'Terug',
  'act.next': 'Volgende',
  'act.previous': 'Vorige',
  'act.show': 'Tonen',
  'act.hide': 'Verbergen',
  'act.print': 'Afdrukken',
  'act.pdf': 'Bewaren als pdf',
  'act.choose': 'Kies…',

  'notice.label': 'Melding van het programma',
  'notice.undone': 'Ongedaan gemaakt. De geschiedenis toont beide.',
  'notice.undoFailed': 'Ongedaan maken lukte niet. Kijk in de geschiedenis van het dossier.',

  'word.of': '{what}: {of}',
  'word.head': '{what}:',
  'word.to': 'naar',
  'word.none': 'geen',
  'word.unknown': 'onbekend',
  'word.empty': 'leeg',
  'word.loading': 'Laden',
  'word.today': 'vandaag',
  'word.optional': 'niet verplicht',

  'fault.loading':
    'Dit kon niet geladen worden. Vergrendel en ontgrendel opnieuw; wat bewaard was, is bewaard.',
  'fault.no-space': 'De schijf is vol. Er is niets bewaard en niets verloren: maak ruimte en sla opnieuw op.',
  'fault.store-changed':
    'Een ander venster schreef in dezelfde kluis. Je tekst staat er nog: sluit het andere venster en sla opnieuw op.',
  'fault.write-failed':
    'Opslaan lukte niet. Je tekst staat er nog: kijk of de schijf vol is en probeer opnieuw.',
  'fault.invalid': 'Kijk dit veld na: {field}.',
  'fault.own-words':
    'Dit zijn de woorden van een andere dienst. Voeg er iets naast toe in plaats van te wijzigen.',
  'fault.damaged-case': 'Dit dossier is beschadigd. Er is niets overschreven. Zet een back-up terug.',
  'fault.unknown-record': 'Dit bestaat niet meer. Ga terug en open het dossier opnieuw.',
  'fault.nothing-to-undo': 'Er is niets meer om ongedaan te maken.',

  'palette.title': 'Zoeken en doen',
  'palette.label': 'Typ een dossier, naam, nummer of wat je wil doen',
  'palette.empty': 'Niets gevonden. Probeer een deel van de naam of het nummer.',

  'keys.title': 'Toetsen',
  'keys.help': 'Alle toetsen',
  'keys.names': 'Naam tonen of verbergen',
} as const;
