import type { MessageKey, Translate } from '../../../shared/i18n/translate';
import type { HandoverFault } from '../../vault/api';

/** Why nothing can be sealed, or shown, and what to do about it. */
export function handoverFaultText(t: Translate, { kind }: HandoverFault): string {
  const own: readonly MessageKey[] = [
    'handoverFault.unknown-case',
    'handoverFault.unknown-partner',
    'handoverFault.revoked',
    'handoverFault.unverified',
    'handoverFault.no-consent',
    'handoverFault.minor-not-informed',
    'handoverFault.forbidden',
    'handoverFault.unreadable',
    'handoverFault.too-large',
    'handoverFault.damaged-document',
    'handoverFault.elsewhere',
    'handoverFault.stopped',
    'handoverFault.no-space',
    'handoverFault.nothing-to-send',
    'handoverFault.nothing-new',
  ];
  const key = own.find((each) => each === `handoverFault.${kind}`);
  return (t as (key: MessageKey) => string)(key ?? 'handoverFault.other');
}
