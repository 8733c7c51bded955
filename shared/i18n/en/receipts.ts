import type { receipts as source } from '../nl/receipts';
import type { Translated } from '../translate';

/** Consent, receipts and taking an import back. */
export const receipts: Translated<typeof source> = {
  'handover.consent': 'Consent',
  'handover.consentWho': 'From whom and when',
  'handover.consentWhy': 'Why without consent',
  'handover.minor': 'Minor',
  'handover.minorWhy': 'Why not yet, and when',
  'handover.errorConsent': 'Choose whether there is consent.',
  'handover.errorMinor': 'Choose whether the minor knows.',
  'handover.forbidden': 'By default this may not go to {agency}',
  'handover.readOn': 'Read on {day}.',
  'consent.written': 'Given in writing',
  'consent.oral': 'Given by word of mouth',
  'consent.refused': 'Refused',
  'consent.not-asked': 'Not asked',
  'minor.informed': 'Informed',
  'minor.later': 'Not informed yet',
  'confidence.H': 'The text of the law itself was read.',
  'confidence.M': 'From a reliable second-hand source.',
  'confidence.L': 'From a weak or partial source.',
  'confidence.GK': 'Not verified.',
  'handoverFault.no-consent': 'Write why you share this without consent.',
  'handoverFault.minor-not-informed': 'Write why the minor does not know yet.',
  'handoverFault.forbidden': 'This ground does not allow it. Nothing was sealed. Choose a ground that does.',
  'handoverFault.unreadable':
    'Something in this case would not open at the recipient. Nothing was sealed. Leave parts out and try again.',

  'receipt.received': 'Received',
  'receipt.opened': 'Opened, not decided yet',
  'receipt.accepted': 'Taken over',
  'receipt.partly': 'Taken over in part: {taken} yes, {left} no',
  'receipt.refused': 'Refused',
  'receipt.undone': 'Taken back later',
  'receipt.none': 'No receipt yet',
  'receipt.noneSince': {
    one: 'No receipt for {n} day',
    other: 'No receipt for {n} days',
  },
  'receipt.title': 'Receipt',
  'receipt.acceptedHere': 'The handover from {agency} is in the case.',
  'receipt.refusedHere': 'The handover from {agency} was refused. Nothing of it was kept.',
  'receipt.hint': 'Bring this small sealed file to {agency}, so that they know what became of it.',
  'receipt.save': 'Save the receipt for {agency}',
  'receipt.saved': 'Receipt saved. Bring it to the sender.',
  'receipt.toCase': 'To the case',
  'receipt.toPostbus': 'Back to the mailbox',
  'receiptFault.no-receipt': 'No receipt can be made for this handover.',
  'receiptFault.revoked': "This partner's card was revoked. Nothing was sealed.",

  'review.note': 'Message to {agency}',
  'review.noteHint': 'Goes along in the receipt. When refusing: the reason.',
  'review.refuse': 'Refuse',
  'review.through': 'Through {sender}, not confirmed by {author}',
  'review.throughUnknown': 'Through {sender}, not confirmed by the agency that wrote it',
  'review.futureField': 'A moment in the future: waits for your choice',
  'review.leftOut': 'Cannot be right, and is not taken over',
  'review.leftOutHint': "This does not belong in a partner's file. Call {agency} and ask what happened.",
  'leftOut.not-ours': 'is in our name, but we never wrote it',
  'leftOut.contradicts': 'says something other than what we already have of the same time',
  'leftOut.seen-too-much': 'would have seen what we have not written yet',
  'review.sealedInFuture': "Sealed in the future: the sender's clock is wrong.",
  'refuseFault.gone': 'This file is no longer open. Open it again.',
  'refuseFault.untrusted-sender':
    'No receipt goes to this sender: their card is unknown, changed or revoked.',
  'refuseFault.no-reason': 'Write in the message why you refuse.',
  'refuseFault.not-saved': 'The refusal could not be noted. Try again.',

  'import.undo': 'Take the whole import back',
  'import.undoHint':
    'What came in with this file goes again; what stood before holds again. What was worked on since stays. History shows both.',
  'import.undoDo': 'Take back',
  'import.undone': 'Taken back on {day}',
  'import.undoneSaid': 'Import taken back.',
  'import.undonePartly': {
    one: 'Import taken back. {n} field stayed: it was worked on since.',
    other: 'Import taken back. {n} fields stayed: they were worked on since.',
  },

  'today.missingReceipts': 'Receipts still missing',
  'today.missingReceipt': '{agency}, number {n} of {day}.',

  'bundleFault.from-ourselves':
    'This file comes from your own desk. Nothing was kept. Bring it to the partner it is meant for.',
  'bundleFault.receipt-unknown':
    'This receipt belongs to no handover of ours. Nothing was noted. Ask the sender.',
  'bundleFault.untrusted-sender':
    'This receipt comes from a desk that is unknown, changed or revoked. Nothing was noted.',
  'bundleFault.not-saved': 'The receipt could not be noted. Open it again.',

  'audit.refuse-bundle': 'Handover refused',
  'audit.undo-import': 'Whole import taken back',
  'audit.seal-receipt': 'Receipt sealed',
  'audit.take-receipt': 'Receipt noted',

  'field.consent': 'Consent',
  'field.minor': 'Minor informed',
  'field.fileHash': 'Hash of the file',
  'field.receipt': 'Receipt',
  'field.taken': 'Taken over',
  'field.undoneAt': 'Taken back on',
  'receipt.destroyed': 'Destroyed',
  'field.digests': 'Marks of what went along',
};
