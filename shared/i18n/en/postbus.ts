import type { postbus as source } from '../nl/postbus';
import type { Translated } from '../translate';

export const postbus: Translated<typeof source> = {
  'settings.section.postbus': 'Mailbox',
  'postbus.folder': 'Mailbox folder',
  'postbus.folderHint':
    'A folder agreed with your partners: on a network drive, in Nextcloud or Syncthing, or on a USB stick. Schakel looks into it while the vault is open. Only sealed files for you appear in the Mailbox; nothing is taken over before someone decides. Files of others stay as they are.',
  'postbus.folderKept':
    'This choice is for this PC alone. Whoever can read the folder sees how many files lie there and how large they are, and not what is in them or whom they are for.',
  'postbus.which': 'Folder',
  'postbus.none2': 'None chosen',
  'postbus.noFolders':
    'This browser lets no page use a folder. Save and open files yourself, or use the program.',
  'postbus.there': 'Schakel looks into this folder.',
  'postbus.gone':
    'The Mailbox folder “{folder}” cannot be reached. Insert the stick, check the network, or give access again.',
  'postbus.reopen': 'Try again',
  'postbus.choose': 'Choose a folder',
  'postbus.other': 'Choose another folder',
  'postbus.forget': 'Stop using a folder',
  'postbus.noFolder': 'No Mailbox folder has been chosen yet.',
  'postbus.toSettings': 'To Settings',
  'postbus.nothing': 'Nothing new for you in the folder.',
  'postbus.waiting': {
    one: '{n} file is still being copied or checked.',
    other: '{n} files are still being copied or checked.',
  },
  'postbus.others': {
    one: '{n} file that asks for no decision',
    other: '{n} files that ask for no decision',
  },
  'postbus.handover': 'Handover: {codes}.',
  'postbus.receipt': 'Receipt, still to be noted',
  'postbus.receiptNoted': 'Receipt, noted',
  'postbus.large': 'A large file for you. Open it to see who sent it.',
  'postbus.copies': '{n} equal copies',
  'postbus.openFile': 'Open',
  'postbus.put': 'Put in the Mailbox folder',
  'postbus.isPut': 'Lies in the Mailbox folder.',
  'postbus.notPut': 'Not put in the folder: {why}',
  'postbus.arrived': {
    one: '{n} new file lies in the Mailbox folder: {from}',
    other: '{n} new files lie in the Mailbox folder: {from}',
  },
  'postbus.unread': 'sender not known yet',
  'postbus.toPostbus': 'To the Mailbox',
  'postbus.correction': 'Correction to an earlier handover',
  'postbus.recall': 'Request to destroy an earlier handover',
};
