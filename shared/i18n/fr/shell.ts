import type { shell as source } from '../nl/shell';
import type { Translated } from '../translate';

export const shell: Translated<typeof source> = {
  'app.name': 'Schakel',
  'app.version': 'Version {version}, sans réseau',
  'app.demo': 'Bureau de démonstration : dossiers inventés',
  'app.demoLeave': 'Quitter la démonstration',
  'app.noStore': 'Le coffre ne peut pas être ouvert pour le moment',
  'app.noStoreNext':
    "Le disque est plein ou inaccessible. Rien n'a été supprimé : faites de la place et réessayez.",
  'act.retry': 'Réessayer',
  'app.failed': "Une erreur s'est produite sur cet écran. Ce qui était enregistré le reste.",
  'app.failedNext':
    "Retournez à Aujourd'hui. Si l'erreur revient, verrouillez le programme et déverrouillez-le à nouveau.",
  'app.toToday': "Vers Aujourd'hui",

  'page.today': "Aujourd'hui",
  'page.cases': 'Dossiers',
  'page.postbus': 'Transmissions',
  'page.partners': 'Partenaires',
  'page.settings': 'Paramètres',

  'rail.label': 'Menu principal',
  'rail.search': 'Rechercher',
  'rail.recent': 'Derniers ouverts',
  'rail.lock': 'Verrouiller',

  'act.save': 'Enregistrer',
  'act.cancel': 'Annuler',
  'act.close': 'Fermer',
  'act.edit': 'Modifier',
  'act.add': 'Ajouter',
  'act.remove': 'Supprimer',
  'act.undo': 'Défaire',
  'act.open': 'Ouvrir',
  'act.back': 'Retour',
  'act.next': 'Suivant',
  'act.previous': 'Précédent',
  'act.show': 'Afficher',
  'act.hide': 'Masquer',
  'act.print': 'Imprimer',
  'act.pdf': 'Enregistrer en PDF',
  'act.choose': 'Choisir…',

  'notice.label': 'Message du programme',
  'notice.undone': "Action défaite. L'historique montre les deux.",
  'notice.undoFailed': "L'action n'a pas pu être défaite. Consultez l'historique du dossier.",

  'word.of': '{what}\u00a0: {of}',
  'word.head': '{what}\u00a0:',
  'word.to': 'vers',
  'word.none': 'aucun',
  'word.unknown': 'inconnu',
  'word.empty': 'vide',
  'word.loading': 'Chargement',
  'word.today': "aujourd'hui",
  'word.optional': 'facultatif',

  'fault.loading':
    'Le chargement a échoué. Verrouillez le programme et déverrouillez-le à nouveau ; ce qui était enregistré le reste.',
  'fault.no-space':
    "Le disque est plein. Rien n'a été enregistré et rien n'est perdu : faites de la place et enregistrez à nouveau.",
  'fault.store-changed':
    "Une autre fenêtre a écrit dans le même coffre. Votre texte est toujours là : fermez l'autre fenêtre et enregistrez à nouveau.",
  'fault.write-failed': "L'enregistrement a échoué. Votre texte est toujours là : réessayez.",
  'fault.invalid': 'Vérifiez ce champ : {field}.',
  'fault.own-words':
    "Ce sont les mots d'un autre service. Ajoutez quelque chose à côté au lieu de les modifier.",
  'fault.damaged-case': "Ce dossier est endommagé. Rien n'a été écrasé. Restaurez une sauvegarde.",
  'fault.unknown-record': "Cet élément n'existe plus. Revenez en arrière et rouvrez le dossier.",
  'fault.nothing-to-undo': "Il n'y a plus rien à défaire.",

  'palette.title': 'Chercher et agir',
  'palette.label': 'Tapez un dossier, un nom, un numéro ou ce que vous voulez faire',
  'palette.empty': 'Rien trouvé. Essayez une partie du nom ou du numéro.',

  'keys.title': 'Raccourcis clavier',
  'keys.help': 'Tous les raccourcis',
  'keys.names': 'Afficher ou masquer le nom',
};
