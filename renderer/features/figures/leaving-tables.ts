/** Figures as tables for a spreadsheet: only what may leave. */
import type { Figures } from '../../../shared/domain/figures';
import { htcdsRows } from '../../../shared/domain/htcds';
import { suppress } from '../../../shared/domain/suppress';
import type { Translate } from '../../../shared/i18n/translate';
import { waitText, type useFigureWords } from '../../store/figure-words';

export type Rows = readonly (readonly (string | number)[])[];

/** In words, as on screen. */
export function figureRows(t: Translate, figures: Figures, wordsOf: ReturnType<typeof useFigureWords>): Rows {
  const shown = suppress(figures);
  const { period, unread } = figures;
  return [
    [t('figures.title'), period.from, period.to, t('figures.hiddenWhy')],
    ...(unread > 0 ? [[t('figures.unread', { n: unread })]] : []),
    [t('figures.table'), t('figures.whole'), t('figures.what'), t('figures.count')],
    ...wordsOf(shown.tables).flatMap(({ title, whole, rows }) =>
      rows.map(({ label, n }) => [title, whole, label, n ?? t('figures.hidden')]),
    ),
    ...shown.waits.map((wait) => [t('figures.waits'), '', t(`agency.${wait.kind}`), waitText(t, wait)]),
  ];
}

/** In the standard's own codes, which are not translated; a count that is not shown is empty. */
export function htcdsTable(figures: Figures): Rows {
  const { from, to } = figures.period;
  return [
    ['Standard', 'From', 'To', 'Field', 'Value', 'Count'],
    ...htcdsRows(suppress(figures)).map(({ field, value, n }) => [
      'HTCDS 2.0',
      from,
      to,
      field,
      value,
      n ?? '',
    ]),
  ];
}
