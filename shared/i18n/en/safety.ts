import type { Translated } from '../translate';
import type { safety as nl } from '../nl/safety';

export const safety: Translated<typeof nl> = {
  'safety.copy': 'Copy',
  'safety.copied': 'Copied. The clipboard is emptied after 30 s.',
  'safety.notCopied': 'Copying did not work. Take it over from the screen.',
  'safety.warnTitle': 'Read first: may this be used?',
  'safety.useAnyway': 'Copy anyway',
  'safety.warn.never': 'Set to never contact. Calling or writing here can put the child in danger.',
  'safety.warn.unknown': 'Nobody checked whether this is safe. Someone else may answer or read along.',
  'safety.warn.times': 'Only at the hours beside it. See whether now is one of them.',
  'safety.hidden': 'Secret, not shown here',

  'safety.viaNone': 'Not said',
  'safety.typedNever': 'Your text names a number or address that is set to never contact.',
  'safety.typedSecret':
    'Your text names something secret. It is hidden wherever the text stands; better not to write it.',
  'history.us': 'our office',
  'history.unknownDesk': 'another agency',
  'history.viaAgency': 'By way of {agency}',
  'history.absent': 'Undone',
  'history.deleted': 'Removed',
  'history.restored': 'Brought back.',
  'history.restore': 'Bring back',
  'history.putBack': 'Put back',
  'history.putBackDone': 'Put back. History shows both.',
  'history.more': '{n} older ones',
  'history.deletedList': 'Removed from the case',
  'field.pointId': 'Number, address',
};
