/** What `schakel-open` says, in Dutch, French and English. */

export const WORDS = {
  nl: {
    help: `schakel-open: een overdracht van Schakel openen zonder het programma

  schakel-open BESTAND --key SLEUTEL [--card KAART] [--out MAP] [--json] [--lang nl|fr|en]

  --key SLEUTEL  sleutelbestand van de dienst waarvoor het bestand bestemd is (schakel-key/1)
  --card KAART   contactkaart van de afzender; zijn de sleutels anders, dan wordt niets uitgepakt
  --out MAP      pakt uit in een nieuwe map: manifest.json, records.json en document-… . LEESBAAR: bewaar ze veilig en wis ze daarna
  --json         toont alles als JSON in plaats van een overzicht
  --lang         nl, fr of en; anders volgens de taal van het systeem

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
      hash: 'Dit bestand',
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
  fr: {
    help: `schakel-open\u00a0: ouvrir une transmission de Schakel sans le programme

  schakel-open FICHIER --key CLÉ [--card CARTE] [--out RÉPERTOIRE] [--json] [--lang nl|fr|en]

  --key CLÉ         fichier de clé du service auquel le fichier est destiné (schakel-key/1)
  --card CARTE      carte de contact de l'expéditeur\u00a0; si les clés sont autres, rien n'est extrait
  --out RÉPERTOIRE  extrait dans un nouveau répertoire\u00a0: manifest.json, records.json et document-… . LISIBLE\u00a0: gardez-les en lieu sûr et effacez-les ensuite
  --json            montre tout en JSON au lieu d'un aperçu
  --lang            nl, fr ou en\u00a0; sinon selon la langue du système

  Sortie\u00a0: 0 ouvert, 1 refusé, 2 mauvais usage, 3 pas de cet expéditeur.
  Le format se trouve dans docs/spec/bundle-v1.md.`,
    usage: 'Mauvais usage. Voyez schakel-open --help.',
    unreadable: 'Ne peut pas être lu\u00a0: {what}',
    exists: "Le répertoire existe déjà\u00a0; rien n'a été extrait\u00a0: {what}",
    otherSender:
      "Les clés de l'expéditeur ne sont pas celles de cette carte. Rien n'a été extrait. Téléphonez à l'expéditeur.",
    verified: 'Expéditeur\u00a0: selon la carte que vous avez donnée',
    unverified: 'Expéditeur\u00a0: PAS comparé à une carte (--card)',
    rows: {
      from: 'De',
      fingerprint: 'Empreinte',
      sealed: 'Scellé',
      sequence: "Numéro d'ordre",
      purpose: 'But',
      ground: 'Fondement',
      consent: 'Consentement',
      minor: 'Mineur',
      onward: "Transmission à d'autres",
      cases: 'Dossiers',
      records: 'Données',
      documents: 'Documents',
      withheld: 'Omis',
      state: 'Accusé de réception',
      note: 'Message',
      about: 'Sur le fichier',
      what: 'Type',
      hash: 'Ce fichier',
    },
    unpacked:
      'Extrait dans {what}. Lisible pour quiconque sur cet ordinateur\u00a0: effacez-le quand vous avez fini.',
    notices: { correction: 'Correction', recall: 'Demande de destruction' },
    refused: {
      'not-a-bundle': "Ce n'est pas un fichier de Schakel.",
      'newer-version': 'Fait avec une version plus récente. Procurez-vous un schakel-open plus récent.',
      'too-large': 'Trop grand\u00a0: plus de 300 MiB.',
      'not-for-us': 'Pas destiné au service de cette clé.',
      damaged: 'Endommagé ou modifié en chemin. Redemandez le fichier.',
      malformed: "Le contenu n'est pas conforme au format. Rien n'en a été utilisé.",
      'bad-signature': 'La signature ne correspond pas\u00a0: pas de qui il prétend être.',
      'not-a-key': "Le fichier de clé n'en est pas un.",
      'not-a-card': "La carte de contact n'en est pas une.",
    },
  },
  en: {
    help: `schakel-open: opens a handover of Schakel without the program

  schakel-open FILE --key KEY [--card CARD] [--out FOLDER] [--json] [--lang nl|fr|en]

  --key KEY     key file of the desk that the file is for (schakel-key/1)
  --card CARD   contact card of the sender; when the keys are others, nothing is unpacked
  --out FOLDER  unpacks into a new folder: manifest.json, records.json and document-… . READABLE: keep them safe and erase them after
  --json        shows everything as JSON instead of an overview
  --lang        nl, fr or en; otherwise the language of the system

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
      hash: 'This file',
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
