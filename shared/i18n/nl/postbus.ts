/** The agreed folder. */
export const postbus = {
  'settings.section.postbus': 'Postbus',
  'postbus.folder': 'Postbus-map',
  'postbus.folderHint':
    'Een map die jullie met partners hebben afgesproken: op een netwerkschijf, in Nextcloud of Syncthing, of op een USB-stick. Schakel kijkt erin zolang de kluis open is. Enkel verzegelde bestanden voor jullie verschijnen in Postbus; er wordt niets overgenomen voor iemand beslist. Bestanden van anderen blijven liggen zoals ze zijn.',
  'postbus.folderKept':
    'Deze keuze geldt voor deze pc alleen. Wie de map kan lezen, ziet hoeveel bestanden er liggen en hoe groot ze zijn, en niet wat erin staat of voor wie ze zijn.',
  'postbus.which': 'Map',
  'postbus.none2': 'Geen gekozen',
  'postbus.noFolders':
    'Deze browser laat een pagina geen map gebruiken. Bewaar en open bestanden zelf, of gebruik het programma.',
  'postbus.there': 'Schakel kijkt in deze map.',
  'postbus.gone':
    'De Postbus-map “{folder}” is niet bereikbaar. Steek de stick in, kijk het netwerk na, of geef opnieuw toegang.',
  'postbus.reopen': 'Opnieuw proberen',
  'postbus.choose': 'Map kiezen',
  'postbus.other': 'Andere map kiezen',
  'postbus.forget': 'Geen map meer gebruiken',
  'postbus.noFolder': 'Er is nog geen Postbus-map gekozen.',
  'postbus.toSettings': 'Naar Instellingen',
  'postbus.nothing': 'Niets nieuws voor jullie in de map.',
  'postbus.waiting': {
    one: '{n} bestand wordt nog gekopieerd of nagekeken.',
    other: '{n} bestanden worden nog gekopieerd of nagekeken.',
  },
  'postbus.others': {
    one: '{n} bestand dat geen beslissing vraagt',
    other: '{n} bestanden die geen beslissing vragen',
  },
  'postbus.handover': 'Overdracht: {codes}.',
  'postbus.receipt': 'Ontvangstbewijs, nog te noteren',
  'postbus.receiptNoted': 'Ontvangstbewijs, genoteerd',
  'postbus.large': 'Groot bestand voor jullie. Open het om te zien van wie het is.',
  'postbus.copies': '{n} gelijke kopieën',
  'postbus.openFile': 'Openen',
  'postbus.put': 'In de Postbus-map leggen',
  'postbus.isPut': 'Ligt in de Postbus-map.',
  'postbus.notPut': 'Niet in de map gelegd: {why}',
  'postbus.arrived': {
    one: 'In de Postbus-map ligt {n} nieuw bestand: {from}',
    other: 'In de Postbus-map liggen {n} nieuwe bestanden: {from}',
  },
  'postbus.unread': 'afzender nog onbekend',
  'postbus.toPostbus': 'Naar Postbus',
  'postbus.correction': 'Correctie bij een eerdere overdracht',
  'postbus.recall': 'Vraag om een eerdere overdracht te vernietigen',
} as const;
