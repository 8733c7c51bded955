import { nl } from '../../../shared/i18n/nl/index';
import type { MessageKey } from '../../../shared/i18n/translate';
import { useCases } from '../../store/cases';
import { useT } from '../../store/language';
import type { AuditEntry } from '../../vault/api';

/** Long identifiers tell a reader nothing; their beginning is enough to tell two apart. */
const SHOWN_OF_ID = 6;

export interface LogWords {
  readonly heads: readonly string[];
  readonly caseOf: (entry: AuditEntry) => string;
  readonly detail: (entry: AuditEntry) => string;
}

export function useLogWords(): LogWords {
  const t = useT() as (key: MessageKey) => string;
  const { data: cases } = useCases();
  const label = (name: string) => {
    const key = `logDetail.${name}`;
    return Object.hasOwn(nl, key) ? t(key as MessageKey) : name;
  };
  return {
    heads: [t('log.number'), t('log.when'), t('log.person'), t('log.act'), t('log.case'), t('log.detail')],
    // A case that was erased has no code name any more.
    caseOf: ({ caseId }) =>
      caseId ? (cases?.find(({ id }) => id === caseId)?.code ?? caseId.slice(0, SHOWN_OF_ID)) : '',
    detail: ({ detail }) =>
      Object.entries(detail)
        .map(([name, value]) => `${label(name)} ${typeof value === 'object' ? value.join(', ') : value}`)
        .join(', '),
  };
}
