import type { shell as source } from '../nl/shell';
import type { Translated } from '../translate';

export const shell: Translated<typeof source> = {
  'app.name': 'Schakel',
  'app.version': 'Version {version}, no network',
  'app.demo': 'Demo office: invented cases',
  'app.demoLeave': 'Leave demo office',
  'app.noStore': 'The vault cannot be opened now',
  'app.noStoreNext': 'The disk is full or out of reach. Nothing was removed: make room and try again.',
  'act.retry': 'Try again',
  'app.failed': 'Something went wrong on this screen. What was saved is saved.',
  'app.failedNext': 'Go back to Today. If it keeps happening, lock and unlock again.',
  'app.toToday': 'To Today',

  'page.today': 'Today',
  'page.cases': 'Cases',
  'page.postbus': 'Mailbox',
  'page.partners': 'Partners',
  'page.settings': 'Settings',

  'rail.label': 'Main menu',
  'rail.search': 'Search',
  'rail.recent': 'Recently opened',
  'rail.lock': 'Lock',

  'act.save': 'Save',
  'act.cancel': 'Cancel',
  'act.close': 'Close',
  'act.edit': 'Edit',
  'act.add': 'Add',
  'act.remove': 'Remove',
  'act.undo': 'Undo',
  'act.open': 'Open',
  'act.back': 'Back',
  'act.next': 'Next',
  'act.previous': 'Previous',
  'act.show': 'Show',
  'act.hide': 'Hide',
  'act.print': 'Print',
  'act.pdf': 'Save as PDF',
  'act.choose': 'Choose…',

  'notice.label': 'Message from the program',
  'notice.undone': 'Undone. The history shows both.',
  'notice.undoFailed': 'Undoing failed. Look in the history of the case.',

  'word.of': '{what}: {of}',
  'word.head': '{what}:',
  'word.to': 'to',
  'word.none': 'none',
  'word.unknown': 'unknown',
  'word.empty': 'empty',
  'word.loading': 'Loading',
  'word.today': 'today',
  'word.optional': 'optional',

  'fault.loading': 'This could not be loaded. Lock and unlock again; what was saved is saved.',
  'fault.no-space': 'The disk is full. Nothing was saved and nothing is lost: make room and save again.',
  'fault.store-changed':
    'Another window wrote to the same vault. Your text is still there: close the other window and save again.',
  'fault.write-failed':
    'Saving failed. Your text is still there: see whether the disk is full and try again.',
  'fault.invalid': 'Check this field: {field}.',
  'fault.own-words': "These are another agency's words. Add something beside them instead of changing them.",
  'fault.damaged-case': 'This case is damaged. Nothing was overwritten. Restore a backup.',
  'fault.unknown-record': 'This no longer exists. Go back and open the case again.',
  'fault.nothing-to-undo': 'There is nothing left to undo.',

  'palette.title': 'Search and do',
  'palette.label': 'Type a case, name, number or what you want to do',
  'palette.empty': 'Nothing found. Try part of the name or number.',

  'keys.title': 'Keyboard shortcuts',
  'keys.help': 'All shortcuts',
  'keys.names': 'Show or hide the name',
};
