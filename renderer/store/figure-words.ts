/** Figures in words: what each table and row is called on screen, on paper and in a table for a spreadsheet. */
import { SIGNAL_GROUPS } from '../../shared/domain/data/signals';
import { FIGURES, type FigureId, type Figures } from '../../shared/domain/figures';
import type { ShownTable } from '../../shared/domain/suppress';
import type { MessageKey, Translate } from '../../shared/i18n/translate';
import { useLanguageStore, useT } from './language';

export interface WordedTable {
  readonly id: FigureId;
  readonly title: string;
  /** What the whole counts, with the number; without where it may not be shown. */
  readonly whole: string;
  /** One may be counted in several rows, or in none. */
  readonly isShares: boolean;
  readonly rows: readonly { readonly key: string; readonly label: string; readonly n: number | null }[];
}

/** How the keys begin under which the rows of a table have their words; signals have theirs in the list itself. */
const PREFIX: Readonly<Record<Exclude<FigureId, 'signals'>, string>> = {
  reportsByChannel: 'reportChannel',
  reportsByPolice: 'figurePolice',
  openedByLead: 'agency',
  openedByAge: 'figureAge',
  openedByGender: 'gender',
  standingByStage: 'stage',
  standingByStatus: 'victimStatus',
  decisions: 'victimStatus',
  decisionsBy: 'agency',
  closed: 'victimStatus',
  phases: 'phase',
  missingByAlarm: 'figureAlarm',
  missingByLength: 'figureLength',
  placements: 'setting',
  contacts: 'agency',
  asked: 'agency',
  answered: 'agency',
  handovers: 'agency',
};

export function useFigureWords(): (tables: readonly ShownTable[]) => readonly WordedTable[] {
  const t = useT();
  const language = useLanguageStore((state) => state.language);
  const labelOf = (id: FigureId, key: string): string => {
    if (id !== 'signals') return (t as (key: MessageKey) => string)(`${PREFIX[id]}.${key}` as MessageKey);
    return SIGNAL_GROUPS.find((group) => group.id === key)?.label[language] ?? t('overTime.unlisted');
  };
  return (tables) =>
    tables.map(({ id, rows, whole }) => ({
      id,
      title: t(`figure.${id}`),
      whole: t(`figureOf.${FIGURES[id].whole}`, { n: whole ?? t('figures.hidden') }),
      isShares: FIGURES[id].how === 'shares',
      rows: rows.map(({ key, n }) => ({ key, label: labelOf(id, key), n })),
    }));
}

const DAYS_FROM_HOURS = 48;

/** How long one waited, in words: half of the answers came within it. */
export function waitText(t: Translate, { hours, answers }: Figures['waits'][number]): string {
  const time =
    hours < DAYS_FROM_HOURS
      ? t('figures.hours', { n: Math.round(hours) })
      : t('figures.days', { n: Math.round(hours / 24) });
  return t('figures.wait', { time, n: answers });
}
