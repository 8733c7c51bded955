import type { menu as source } from '../nl/menu';
import type { Translated } from '../translate';

export const menu: Translated<typeof source> = {
  'menu.file': 'Fichier',
  'menu.openBundle': 'Ouvrir une transmission…',
  'menu.lock': 'Verrouiller',
  'menu.quit': 'Quitter',
  'menu.edit': 'Édition',
  'menu.undo': 'Annuler',
  'menu.redo': 'Rétablir',
  'menu.cut': 'Couper',
  'menu.copy': 'Copier',
  'menu.paste': 'Coller',
  'menu.selectAll': 'Tout sélectionner',
  'menu.view': 'Affichage',
  'menu.zoomIn': 'Agrandir',
  'menu.zoomOut': 'Réduire',
  'menu.zoomReset': 'Taille normale',
  'menu.fullScreen': 'Plein écran',
  'menu.help': 'Aide',
  'menu.about': 'À propos de Schakel',
  'menu.fileBundle': 'Transmission de Schakel',
  'menu.fileCard': 'Carte de contact de Schakel',
  'menu.fileAny': 'Tous les fichiers',
  'menu.filePdf': 'Document PDF',
  'menu.fileBackup': 'Sauvegarde de Schakel',
  'menu.fileCsv': 'Tableau (csv)',
  'menu.fileIcs': 'Calendrier (ics)',
  'menu.backupFolder': 'Dossier pour les sauvegardes',
  'menu.fileRefused': 'Ce fichier ne peut pas être lu',
  'menu.fileRefusedHelp':
    'Il a été déplacé, il est trop volumineux ou vous ne pouvez pas le lire. Copiez-le sur cet ordinateur et ouvrez-le de nouveau.',
};
