import type { menu as source } from '../nl/menu';
import type { Translated } from '../translate';

export const menu: Translated<typeof source> = {
  'menu.file': 'File',
  'menu.openBundle': 'Open handover…',
  'menu.lock': 'Lock',
  'menu.quit': 'Quit',
  'menu.edit': 'Edit',
  'menu.undo': 'Undo',
  'menu.redo': 'Redo',
  'menu.cut': 'Cut',
  'menu.copy': 'Copy',
  'menu.paste': 'Paste',
  'menu.selectAll': 'Select all',
  'menu.view': 'View',
  'menu.zoomIn': 'Larger',
  'menu.zoomOut': 'Smaller',
  'menu.zoomReset': 'Normal size',
  'menu.fullScreen': 'Full screen',
  'menu.help': 'Help',
  'menu.about': 'About Schakel',
  'menu.fileBundle': 'Schakel handover',
  'menu.fileCard': 'Schakel contact card',
  'menu.fileAny': 'All files',
  'menu.filePdf': 'PDF document',
  'menu.fileBackup': 'Backup of Schakel',
  'menu.fileCsv': 'Table (csv)',
  'menu.fileIcs': 'Calendar (ics)',
  'menu.backupFolder': 'Folder for the backups',
  'menu.fileRefused': 'This file cannot be read',
  'menu.fileRefusedHelp':
    'It was moved, is too large, or you may not read it. Copy it to this computer and open it again.',
};
