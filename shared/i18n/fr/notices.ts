import type { notices as source } from '../nl/notices';
import type { Translated } from '../translate';

export const notices: Translated<typeof source> = {
  'correction.act': 'Envoyer une correction',
  'correction.send': 'Correction pour {agency}, au numéro {n}',
  'correction.sendHint':
    "Corrigez d'abord dans le dossier. Choisissez ensuite ce qui était faux\u00a0: seuls ces champs partent, tels qu'ils sont maintenant. {agency} voit l'ancien et le nouveau côte à côte et renvoie un accusé de réception.",
  'correction.record': "Qu'est-ce qui était faux",
  'correction.recordHint': "Tout l'élément était faux\u00a0? Supprimez-le d'abord dans le dossier.",
  'correction.removed': 'Supprimé ici\u00a0: {what}',
  'correction.removedHint':
    "Il est demandé à {agency} de le supprimer aussi. Rien de ce qu'il contenait ne part.",
  'correction.fields': 'Quels champs',
  'correction.note': 'Ce qui était faux, et pourquoi',
  'correction.title': 'Correction de {agency}',
  'correction.nothing': 'Rien dans cette correction ne change quelque chose chez nous.',
  'correction.apply': 'Reprendre la correction',
  'correction.sent': 'Correction envoyée au numéro {n}.',
  'correction.received': 'Correction reçue au numéro {n}.',
  'correction.open': 'Correction sans réponse',
  'recall.act': 'Demander la destruction',
  'recall.send': 'Demander à {agency} de détruire le numéro {n}',
  'recall.sendHint':
    "{agency} décide\u00a0: détruire le dossier avec une attestation, ou refuser avec une raison. Leur réponse apparaît à cette transmission\u00a0; jusque-là la demande reste sur Aujourd'hui.",
  'recall.note': 'Pourquoi cela doit disparaître',
  'recall.title': '{agency} demande la destruction',
  'recall.about':
    'Ce dossier est venu avec leur transmission. Détruire efface tout le dossier ici, pour toujours.',
  'recall.ownRecords': {
    one: 'Votre bureau a écrit lui-même {n} élément dans ce dossier. Il disparaît aussi.',
    other: 'Votre bureau a écrit lui-même {n} éléments dans ce dossier. Ils disparaissent aussi.',
  },
  'recall.noteHint': "En cas de refus\u00a0: la raison. Elle part avec l'accusé de réception.",
  'recall.refuse': 'Refuser et conserver',
  'recall.destroy': 'Détruire',
  'recall.confirmNone': "Confirmer qu'il n'y a rien ici",
  'recall.notDestroyed': "Tout n'a pas été détruit. Aucun accusé de réception n'a été fait. Réessayez.",
  'recall.certificate': 'Attestation de destruction',
  'recall.certificates': 'Attestations de destruction',
  'recall.sent': 'Destruction du numéro {n} demandée.',
  'recall.received': 'Demande de détruire le numéro {n}.',
  'recall.open': 'Destruction sans réponse',
  'notice.seal': 'Sceller et enregistrer',
  'notice.about': 'À propos de leur transmission numéro {n}, reprise le {day}.',
  'notice.nothingHere': "De cette transmission il n'y a rien ici.",
  'noticeFault.no-handover':
    "Cette transmission ou la carte du partenaire n'existe plus. Rien n'a été scellé.",
  'noticeFault.revoked': "La carte de ce partenaire est révoquée. Rien n'a été scellé.",
  'noticeFault.no-note': "Écrivez pourquoi. Rien n'a été scellé.",
  'noticeFault.nothing-chosen': "Choisissez au moins un champ. Rien n'a été scellé.",
  'noticeFault.not-saved': "Le scellement a échoué. Rien n'a été noté. Réessayez.",
  'receipt.destroyedHere': 'Ce que {agency} avait envoyé a été détruit ici.',
  'today.open.correction': '{agency}, correction au numéro {n} du {day}.',
  'today.open.recall': '{agency}, destruction du numéro {n} demandée le {day}.',
  'audit.seal-notice': 'Correction ou demande de destruction scellée',
};
