/** Consent, receipts and taking an import back. */
export const receipts = {
  'handover.consent': 'Toestemming',
  'handover.consentWho': 'Van wie en wanneer',
  'handover.consentWhy': 'Waarom zonder toestemming',
  'handover.minor': 'Minderjarige',
  'handover.minorWhy': 'Waarom nog niet, en wanneer wel',
  'handover.errorConsent': 'Kies of er toestemming is.',
  'handover.errorMinor': 'Kies of de minderjarige het weet.',
  'handover.forbidden': 'Dit mag standaard niet naar {agency}',
  'handover.readOn': 'Gelezen op {day}.',
  'consent.written': 'Schriftelijk gegeven',
  'consent.oral': 'Mondeling gegeven',
  'consent.refused': 'Geweigerd',
  'consent.not-asked': 'Niet gevraagd',
  'minor.informed': 'Ingelicht',
  'minor.later': 'Nog niet ingelicht',
  'confidence.H': 'De wettekst zelf werd gelezen.',
  'confidence.M': 'Uit een betrouwbare tweede bron.',
  'confidence.L': 'Uit een zwakke of onvolledige bron.',
  'confidence.GK': 'Niet nagegaan.',
  'handoverFault.no-consent': 'Schrijf waarom je dit zonder toestemming deelt.',
  'handoverFault.minor-not-informed': 'Schrijf waarom de minderjarige het nog niet weet.',
  'handoverFault.forbidden':
    'Op deze grond mag dit niet. Er is niets verzegeld. Kies een grond die het toelaat.',
  'handoverFault.unreadable':
    'Iets in dit dossier zou bij de ontvanger niet opengaan. Er is niets verzegeld. Laat onderdelen weg en probeer opnieuw.',

  'receipt.received': 'Ontvangen',
  'receipt.opened': 'Geopend, nog niet beslist',
  'receipt.accepted': 'Overgenomen',
  'receipt.partly': 'Deels overgenomen: {taken} wel, {left} niet',
  'receipt.refused': 'Geweigerd',
  'receipt.undone': 'Later teruggedraaid',
  'receipt.none': 'Nog geen ontvangstbewijs',
  'receipt.noneSince': {
    one: 'Al {n} dag geen ontvangstbewijs',
    other: 'Al {n} dagen geen ontvangstbewijs',
  },
  'receipt.title': 'Ontvangstbewijs',
  'receipt.acceptedHere': 'De overdracht van {agency} staat in het dossier.',
  'receipt.refusedHere': 'De overdracht van {agency} is geweigerd. Er is niets uit bewaard.',
  'receipt.hint': 'Bezorg {agency} dit kleine verzegelde bestand. Zo weten ze wat ermee gebeurd is.',
  'receipt.save': 'Ontvangstbewijs bewaren voor {agency}',
  'receipt.saved': 'Ontvangstbewijs bewaard. Bezorg het aan de afzender.',
  'receipt.toCase': 'Naar het dossier',
  'receipt.toPostbus': 'Terug naar Postbus',
  'receiptFault.no-receipt': 'Voor deze overdracht kan geen ontvangstbewijs gemaakt worden.',
  'receiptFault.revoked': 'De kaart van deze partner is ingetrokken. Er is niets verzegeld.',

  'review.note': 'Bericht aan {agency}',
  'review.noteHint': 'Gaat mee in het ontvangstbewijs. Bij weigeren: de reden.',
  'review.refuse': 'Weigeren',
  'review.through': 'Via {sender}, niet bevestigd door {author}',
  'review.throughUnknown': 'Via {sender}, niet bevestigd door de dienst die het schreef',
  'review.futureField': 'Tijdstip in de toekomst: wacht op je keuze',
  'review.leftOut': 'Kan niet kloppen, en wordt niet overgenomen',
  'review.leftOutHint':
    'Dit hoort niet in een bestand van een partner. Bel {agency} en vraag wat er gebeurd is.',
  'leftOut.not-ours': 'staat op onze naam, maar wij schreven dit nooit',
  'leftOut.contradicts': 'zegt iets anders dan wat we van dezelfde keer al hebben',
  'leftOut.seen-too-much': 'zou gezien hebben wat wij nog niet geschreven hebben',
  'review.sealedInFuture': 'Verzegeld in de toekomst: de klok van de afzender staat fout.',
  'refuseFault.gone': 'Dit bestand is niet meer open. Open het opnieuw.',
  'refuseFault.untrusted-sender':
    'Aan deze afzender gaat geen ontvangstbewijs: de kaart is onbekend, gewijzigd of ingetrokken.',
  'refuseFault.no-reason': 'Schrijf in het bericht waarom je weigert.',
  'refuseFault.not-saved': 'De weigering kon niet genoteerd worden. Probeer opnieuw.',

  'import.undo': 'Hele invoer terugdraaien',
  'import.undoHint':
    'Wat met dit bestand binnenkwam, gaat weer weg; wat er voordien stond, geldt opnieuw. Waar intussen aan gewerkt is, blijft staan. De geschiedenis toont beide.',
  'import.undoDo': 'Terugdraaien',
  'import.undone': 'Teruggedraaid op {day}',
  'import.undoneSaid': 'Invoer teruggedraaid.',
  'import.undonePartly': {
    one: 'Invoer teruggedraaid. {n} veld bleef staan: daar is intussen aan gewerkt.',
    other: 'Invoer teruggedraaid. {n} velden bleven staan: daar is intussen aan gewerkt.',
  },

  'today.missingReceipts': 'Nog geen ontvangstbewijs',
  'today.missingReceipt': '{agency}, volgnummer {n} van {day}.',

  'bundleFault.from-ourselves':
    'Dit bestand komt van jullie eigen bureau. Er is niets bewaard. Bezorg het aan de partner voor wie het is.',
  'bundleFault.receipt-unknown':
    'Dit ontvangstbewijs hoort bij geen overdracht van ons. Er is niets genoteerd. Vraag de afzender na.',
  'bundleFault.untrusted-sender':
    'Dit ontvangstbewijs komt van een bureau dat onbekend, gewijzigd of ingetrokken is. Er is niets genoteerd.',
  'bundleFault.not-saved': 'Het ontvangstbewijs kon niet genoteerd worden. Open het opnieuw.',

  'audit.refuse-bundle': 'Overdracht geweigerd',
  'audit.undo-import': 'Hele invoer teruggedraaid',
  'audit.seal-receipt': 'Ontvangstbewijs verzegeld',
  'audit.take-receipt': 'Ontvangstbewijs genoteerd',

  'field.consent': 'Toestemming',
  'field.minor': 'Minderjarige ingelicht',
  'field.fileHash': 'Kenmerk van het bestand',
  'field.receipt': 'Ontvangstbewijs',
  'field.taken': 'Overgenomen',
  'field.undoneAt': 'Teruggedraaid op',
} as const;
