import type { receipts as source } from '../nl/receipts';
import type { Translated } from '../translate';

/** Consent, receipts and taking an import back. */
export const receipts: Translated<typeof source> = {
  'handover.consent': 'Consentement',
  'handover.consentWho': 'De qui et quand',
  'handover.consentWhy': 'Pourquoi sans consentement',
  'handover.minor': 'Mineur',
  'handover.minorWhy': 'Pourquoi pas encore, et quand',
  'handover.errorConsent': "Indiquez s'il y a un consentement.",
  'handover.errorMinor': 'Indiquez si le mineur est au courant.',
  'handover.forbidden': 'Par défaut, ceci ne peut pas aller à {agency}',
  'handover.readOn': 'Lu le {day}.',
  'consent.written': 'Donné par écrit',
  'consent.oral': 'Donné oralement',
  'consent.refused': 'Refusé',
  'consent.not-asked': 'Pas demandé',
  'minor.informed': 'Informé',
  'minor.later': 'Pas encore informé',
  'confidence.H': 'Le texte de loi lui-même a été lu.',
  'confidence.M': "D'une source secondaire fiable.",
  'confidence.L': "D'une source faible ou incomplète.",
  'confidence.GK': 'Non vérifié.',
  'handoverFault.no-consent': 'Écrivez pourquoi vous partagez ceci sans consentement.',
  'handoverFault.minor-not-informed': "Écrivez pourquoi le mineur n'est pas encore au courant.",
  'handoverFault.forbidden':
    "Ce motif ne le permet pas. Rien n'a été scellé. Choisissez un motif qui le permet.",
  'handoverFault.unreadable':
    "Un élément de ce dossier ne s'ouvrirait pas chez le destinataire. Rien n'a été scellé. Retirez des parties et réessayez.",

  'receipt.received': 'Reçu',
  'receipt.opened': 'Ouvert, pas encore décidé',
  'receipt.accepted': 'Repris',
  'receipt.partly': 'Repris en partie : {taken} oui, {left} non',
  'receipt.refused': 'Refusé',
  'receipt.undone': 'Annulé par la suite',
  'receipt.none': "Pas encore d'accusé de réception",
  'receipt.noneSince': {
    one: "Pas d'accusé de réception depuis {n} jour",
    other: "Pas d'accusé de réception depuis {n} jours",
  },
  'receipt.title': 'Accusé de réception',
  'receipt.acceptedHere': 'La transmission de {agency} est dans le dossier.',
  'receipt.refusedHere': "La transmission de {agency} est refusée. Rien n'en a été conservé.",
  'receipt.hint': "Remettez ce petit fichier scellé à {agency}, pour qu'ils sachent ce qu'il en est advenu.",
  'receipt.save': "Enregistrer l'accusé pour {agency}",
  'receipt.saved': "Accusé enregistré. Remettez-le à l'expéditeur.",
  'receipt.toCase': 'Vers le dossier',
  'receipt.toPostbus': 'Retour à la boîte',
  'receiptFault.no-receipt': 'Aucun accusé ne peut être fait pour cette transmission.',
  'receiptFault.revoked': "La carte de ce partenaire est révoquée. Rien n'a été scellé.",

  'review.note': 'Message à {agency}',
  'review.noteHint': "Accompagne l'accusé de réception. En cas de refus : le motif.",
  'review.refuse': 'Refuser',
  'review.through': 'Via {sender}, non confirmé par {author}',
  'review.throughUnknown': "Via {sender}, non confirmé par le service qui l'a écrit",
  'review.futureField': 'Moment situé dans le futur : attend votre choix',
  'review.leftOut': "Ne peut être exact, et n'est pas repris",
  'review.leftOutHint':
    "Ceci n'a pas sa place dans un fichier d'un partenaire. Appelez {agency} et demandez ce qui s'est passé.",
  'leftOut.not-ours': "est à notre nom, mais nous ne l'avons jamais écrit",
  'leftOut.contradicts': 'dit autre chose que ce que nous avons déjà de la même fois',
  'leftOut.seen-too-much': "aurait vu ce que nous n'avons pas encore écrit",
  'review.sealedInFuture': "Scellé dans le futur : l'horloge de l'expéditeur est fausse.",
  'refuseFault.gone': "Ce fichier n'est plus ouvert. Ouvrez-le à nouveau.",
  'refuseFault.untrusted-sender':
    'Aucun accusé pour cet expéditeur : sa carte est inconnue, modifiée ou révoquée.',
  'refuseFault.no-reason': 'Écrivez dans le message pourquoi vous refusez.',
  'refuseFault.not-saved': "Le refus n'a pas pu être noté. Réessayez.",

  'import.undo': "Annuler toute l'importation",
  'import.undoHint':
    "Ce que ce fichier a apporté disparaît ; ce qui valait avant vaut à nouveau. Ce qui a été travaillé depuis reste. L'historique montre les deux.",
  'import.undoDo': 'Annuler',
  'import.undone': 'Annulé le {day}',
  'import.undoneSaid': 'Importation annulée.',
  'import.undonePartly': {
    one: 'Importation annulée. {n} champ est resté : il a été travaillé depuis.',
    other: 'Importation annulée. {n} champs sont restés : ils ont été travaillés depuis.',
  },

  'today.missingReceipts': 'Accusés de réception manquants',
  'today.missingReceipt': '{agency}, numéro {n} du {day}.',

  'bundleFault.from-ourselves':
    "Ce fichier vient de votre propre bureau. Rien n'a été conservé. Remettez-le au partenaire à qui il est destiné.",
  'bundleFault.receipt-unknown':
    "Cet accusé ne correspond à aucune de nos transmissions. Rien n'a été noté. Vérifiez auprès de l'expéditeur.",
  'bundleFault.untrusted-sender':
    "Cet accusé vient d'un bureau inconnu, modifié ou révoqué. Rien n'a été noté.",
  'bundleFault.not-saved': "L'accusé n'a pas pu être noté. Ouvrez-le à nouveau.",

  'audit.refuse-bundle': 'Transmission refusée',
  'audit.undo-import': 'Importation entière annulée',
  'audit.seal-receipt': 'Accusé scellé',
  'audit.take-receipt': 'Accusé noté',

  'field.consent': 'Consentement',
  'field.minor': 'Mineur informé',
  'field.fileHash': 'Empreinte du fichier',
  'field.receipt': 'Accusé de réception',
  'field.taken': 'Repris',
  'field.undoneAt': 'Annulé le',
  'receipt.destroyed': 'Détruit',
  'field.digests': 'Empreintes de ce qui est parti',
};
