import type { Translate } from '../../../shared/i18n/translate';
import { commitFaultText } from '../../store/commit';
import type { DocumentFault } from '../../vault/api';

export function documentFaultText(t: Translate, fault: DocumentFault): string {
  switch (fault.kind) {
    case 'too-large':
    case 'unreadable-file':
    case 'unknown-case':
    case 'damaged-document':
    case 'elsewhere':
      return t(`documents.fault.${fault.kind}`);
    case 'stopped':
      return t('documents.stopped');
    default:
      return commitFaultText(t, fault);
  }
}
