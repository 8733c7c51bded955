import type { Translate } from '../../../shared/i18n/translate';
import type { Repair } from '../../vault/api';

/** What was found and mended at the last start. @returns null when there was nothing */
export function repairText(
  t: Translate,
  repair: Repair,
): { readonly tone: 'fine' | 'soon' | 'now'; readonly text: string } | null {
  switch (repair.kind) {
    case 'none':
      return null;
    case 'rebuilt':
      return {
        tone: 'fine',
        text: repair.wasMissing ? t('repair.wasMissing') : t('repair.rebuilt', { n: repair.writes }),
      };
    case 'header-restored':
      return { tone: 'fine', text: t('repair.headerRestored') };
    case 'rows-lost':
      return { tone: 'now', text: t('repair.rowsLost', { n: repair.rows }) };
    case 'journal-rewritten':
      return { tone: 'fine', text: t('repair.journalRewritten') };
    case 'disagree':
      return { tone: 'now', text: t('repair.disagree') };
    case 'failed':
      return { tone: 'now', text: t('repair.failed') };
  }
}
