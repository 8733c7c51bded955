/** What `schakel-open` says, in Dutch and English. */

export const WORDS = {
  nl: {
    help: `schakel-open: een overdracht van Schakel openen zonder het programma

  schakel-open BESTAND --key SLEUTEL [--card KAART] [--out MAP] [--json] [--lang nl|en]

  --key SLEUTEL  sleutelbestand van de dienst waarvoor het bestand bestemd is (schakel-key/1)
  --card KAART   contactkaart van de afzender; zijn de sleutels anders, dan wordt niets uitgepakt
  --out MAP      pakt uit in een nieuwe map: manifest.json, records.json en document-… . LEESBAAR: bewaar ze veilig en wis ze daarna
  --json         toont alles als JSON in plaats van een overzicht
  --lang         nl of en; anders volgens de taal van het systeem

  Uitgang: 0 geopend, 1 geweigerd, 2 verkeerd gebruik, 3 niet van deze afzender.
  Het formaat staat in docs/spec/bundle-v1.md.`,
    usage: 'Verkeerd gebruik. Zie schakel-open --help.',
    unreadable: 'Kan niet gelezen worden: {what}',
    exists: 'De map bestaat al; er is niets uitgepakt: {what}',
    otherSender:
      'De sleutels van de afzender zijn niet die van deze kaart. Er is niets uitgepakt. Bel de afzender.',
    verified: 'Afzender: volgens de kaart die je meegaf',
    unverified: 'Afzender: NIET vergeleken met een kaart (--card)',
    rows: {
      from: 'Van',
      fingerprint: 'Vingerafdruk',
      sealed: 'Verzegeld',
      sequence: 'Volgnummer',
      purpose: 'Doel',
      ground: 'Grond',
      consent: 'Toestemming',
      minor: 'Minderjarige',
      onward: 'Verder doorgeven',
      cases: 'Dossiers',
      records: 'Gegevens',
      documents: 'Documenten',
      withheld: 'Weggelaten',
      state: 'Ontvangstbewijs',
      note: 'Bericht',
      about: 'Over bestand',
      what: 'Soort',
      hash: 'SHA-256',
    },
    unpacked:
      'Uitgepakt in {what}. Dit is leesbaar voor iedereen op deze computer: wis het als je klaar bent.',
    notices: { correction: 'Correctie', recall: 'Vraag om te vernietigen' },
    refused: {
      'not-a-bundle': 'Dit is geen Schakel-bestand.',
      'newer-version': 'Gemaakt met een nieuwere versie. Haal een nieuwere schakel-open.',
      'too-large': 'Te groot: meer dan 300 MiB.',
      'not-for-us': 'Niet bestemd voor de dienst van deze sleutel.',
      damaged: 'Beschadigd of gewijzigd onderweg. Vraag het bestand opnieuw.',
      malformed: 'De inhoud is niet volgens het formaat. Er is niets van gebruikt.',
      'bad-signature': 'De handtekening klopt niet: niet van wie het zegt te zijn.',
      'not-a-key': 'Het sleutelbestand is er geen.',
      'not-a-card': 'De contactkaart is er geen.',
    },
  },
  en: {
    help: `schakel-open: opens a handover of Schakel without the program

  schakel-open FILE --key KEY [--card CARD] [--out FOLDER] [--json] [--lang nl|en]

  --key KEY     key file of the desk that the file is for (schakel-key/1)
  --card CARD   contact card of the sender; when the keys are others, nothing is unpacked
  --out FOLDER  unpacks into a new folder: manifest.json, records.json and document-… . READABLE: keep them safe and erase them after
  --json        shows everything as JSON instead of an overview
  --lang        nl or en; otherwise the language of the system

  Exit: 0 opened, 1 refused, 2 wrong use, 3 not from this sender.
  The format stands in docs/spec/bundle-v1.md.`,
    usage: 'Wrong use. See schakel-open --help.',
    unreadable: 'Cannot be read: {what}',
    exists: 'The folder is there already; nothing was unpacked: {what}',
    otherSender: 'The keys of the sender are not those of this card. Nothing was unpacked. Call the sender.',
    verified: 'Sender: as on the card that you gave',
    unverified: 'Sender: NOT compared with a card (--card)',
    rows: {
      from: 'From',
      fingerprint: 'Fingerprint',
      sealed: 'Sealed',
      sequence: 'Sequence',
      purpose: 'Purpose',
      ground: 'Ground',
      consent: 'Consent',
      minor: 'Minor',
      onward: 'Passing on',
      cases: 'Cases',
      records: 'Records',
      documents: 'Documents',
      withheld: 'Withheld',
      state: 'Receipt',
      note: 'Note',
      about: 'About file',
      what: 'Sort',
      hash: 'SHA-256',
    },
    unpacked: 'Unpacked into {what}. Anyone at this computer can read it: erase it when you are done.',
    notices: { correction: 'Correction', recall: 'Request to destroy' },
    refused: {
      'not-a-bundle': 'This is no Schakel file.',
      'newer-version': 'Made with a newer version. Get a newer schakel-open.',
      'too-large': 'Too large: more than 300 MiB.',
      'not-for-us': 'Not for the desk of this key.',
      damaged: 'Damaged or changed on its way. Ask for the file again.',
      malformed: 'The contents are not as the format has them. Nothing of it was used.',
      'bad-signature': 'The signature does not verify: not from whom it says it is.',
      'not-a-key': 'The key file is none.',
      'not-a-card': 'The contact card is none.',
    },
  },
};
