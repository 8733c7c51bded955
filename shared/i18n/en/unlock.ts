import type { unlock as source } from '../nl/unlock';
import type { Translated } from '../translate';

export const unlock: Translated<typeof source> = {
  'first.title': 'How do you want to begin?',
  'first.lead': 'Everything stays encrypted on this computer. There is no server and no account.',
  'first.ways': 'Way to begin',
  'first.real': 'A vault for my agency',
  'first.realText': 'For real cases. You choose your agency and a passphrase.',
  'first.demo': 'Try it first',
  'first.demoText': 'Demo office with invented cases, in a separate vault that you erase afterwards.',
  'first.agency': 'Your agency',
  'first.agencyName': 'Name of your agency',
  'first.agencyNameHint': 'As partners call your agency, with zone or branch.',
  'first.person': 'Your name',
  'first.passphrase': 'Passphrase',
  'first.repeat': 'Once more',
  'first.words': 'Suggest five words',
  'first.otherWords': 'Five other words',
  'first.passphraseHint': 'at least 12 characters or five words',
  'first.strength': 'Strength',
  'first.weak': 'Too weak',
  'first.fair': 'Could be better',
  'first.strong': 'Strong enough',
  'first.warning': "Nobody can recover this phrase for you. Write it down and keep it in your agency's safe.",
  'first.nothingYet': 'Nothing is saved until you press Create vault.',
  'first.create': 'Create vault',
  'first.creating': 'Creating vault, one moment',
  'first.demoDesk': 'Whose view do you want?',
  'first.demoHint':
    'Each desk has its own vault and knows the other three. This way you can hand over a case and open it on the other side.',
  'first.demoOpen': 'Open demo office',
  'first.demoMaking': 'Preparing demo office',
  'first.demoPassphrase': 'Passphrase of the demo office: {passphrase}',

  'first.errorAgency': 'Fill in the name of your agency.',
  'first.errorPerson': 'Fill in your name. It stands with everything you write.',
  'first.errorShort': 'Too short. Use at least 12 characters, or have five words suggested.',
  'first.errorWeak': 'Too easy to guess. Add a word, or have five words suggested.',
  'first.errorRepeat': 'The two passphrases are not the same. Type the second one again.',
  'first.errorExists': 'There is already a vault on this computer. Reload the program to unlock it.',

  'unlock.title': 'Unlock',
  'unlock.lead': 'Type your passphrase.',
  'unlock.idle': {
    one: 'Locked after {n} minute without input. Your draft is saved.',
    other: 'Locked after {n} minutes without input. Your draft is saved.',
  },
  'unlock.locked': 'Locked. Your draft is saved.',
  'unlock.act': 'Unlock',
  'unlock.busy': 'Unlocking, one moment',
  'unlock.wrong': 'This passphrase is not right.',
  'unlock.capsLock': 'Check that Caps Lock is off.',
  'unlock.wait': 'You can try again in {seconds} s.',
  'unlock.lost':
    'Without a passphrase and without a recovery sheet nobody can open this vault. A partner can hand the cases over to you again.',
  'unlock.inUse':
    'This vault is already open in another window. Go to that window, or close it and try again.',
  'unlock.newer': 'This vault was made with a newer version of Schakel. Update the program.',
  'unlock.damaged':
    'The vault is damaged and will not be opened, so that nothing is overwritten. Tell your IT department and restore a backup.',
  'unlock.kdf':
    'The locks of this vault were changed outside the program. It will not be opened. Tell your IT department.',
  'unlock.demo': 'Demo office',
  'unlock.toReal': 'To my own vault',
  'first.errorShortHere':
    'Too short for this computer: the IT service asks for more characters. Have five words suggested.',
};
