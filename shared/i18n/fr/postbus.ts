import type { postbus as source } from '../nl/postbus';
import type { Translated } from '../translate';

export const postbus: Translated<typeof source> = {
  'settings.section.postbus': 'Transmissions',
  'postbus.folder': 'Dossier des transmissions',
  'postbus.folderHint':
    "Un dossier convenu avec vos partenaires\u00a0: sur un disque réseau, dans Nextcloud ou Syncthing, ou sur une clé USB. Schakel y regarde tant que le coffre est ouvert. Dans Transmissions apparaissent uniquement les fichiers scellés pour vous\u00a0; rien n'est repris avant que quelqu'un décide. Les fichiers des autres restent tels quels.",
  'postbus.folderKept':
    "Ce choix vaut seulement pour ce PC. Qui peut lire le dossier voit combien de fichiers s'y trouvent et leur taille, mais pas leur contenu ni leurs destinataires.",
  'postbus.which': 'Dossier',
  'postbus.none2': 'Aucun choisi',
  'postbus.noFolders':
    'Ce navigateur ne laisse aucune page utiliser un dossier. Enregistrez et ouvrez les fichiers vous-même, ou utilisez le programme.',
  'postbus.there': 'Schakel regarde dans ce dossier.',
  'postbus.gone':
    "Le dossier des transmissions “{folder}” est inaccessible. Insérez la clé, vérifiez le réseau, ou redonnez l'accès.",
  'postbus.reopen': 'Réessayer',
  'postbus.choose': 'Choisir un dossier',
  'postbus.other': 'Choisir un autre dossier',
  'postbus.forget': 'Ne plus utiliser de dossier',
  'postbus.noFolder': "Aucun dossier des transmissions n'est encore choisi.",
  'postbus.toSettings': 'Vers Paramètres',
  'postbus.nothing': 'Rien de nouveau pour vous dans le dossier.',
  'postbus.waiting': {
    one: '{n} fichier est encore en cours de copie ou de vérification.',
    other: '{n} fichiers sont encore en cours de copie ou de vérification.',
  },
  'postbus.others': {
    one: '{n} fichier qui ne demande aucune décision',
    other: '{n} fichiers qui ne demandent aucune décision',
  },
  'postbus.handover': 'Transmission\u00a0: {codes}.',
  'postbus.receipt': 'Accusé de réception, encore à noter',
  'postbus.receiptNoted': 'Accusé de réception, noté',
  'postbus.large': 'Gros fichier pour vous. Ouvrez-le pour voir de qui il vient.',
  'postbus.copies': '{n} copies identiques',
  'postbus.openFile': 'Ouvrir',
  'postbus.put': 'Déposer dans le dossier',
  'postbus.isPut': 'Déposé dans le dossier des transmissions.',
  'postbus.notPut': 'Pas déposé dans le dossier\u00a0: {why}',
  'postbus.arrived': {
    one: 'Le dossier des transmissions contient {n} nouveau fichier\u00a0: {from}',
    other: 'Le dossier des transmissions contient {n} nouveaux fichiers\u00a0: {from}',
  },
  'postbus.unread': 'expéditeur encore inconnu',
  'postbus.toPostbus': 'Vers Transmissions',
  'postbus.correction': "Correction d'une transmission antérieure",
  'postbus.recall': 'Demande de détruire une transmission antérieure',
};
