import { SIGNAL_GROUPS } from '../../../shared/domain/data/signals';
import { overTime, type CountRow } from '../../../shared/domain/over-time';
import { useLanguageStore, useT } from '../../store/language';
import { Section } from '../../ui/layout';
import { ofKind, type CaseData } from './case-data';
import css from './over-time.module.css';

/** Which signals and phases were noted in which month: a table of counts, with bars beside the numbers. */
export function OverTime({ data }: { readonly data: CaseData }) {
  const t = useT();
  const language = useLanguageStore((state) => state.language);
  const locale = useLanguageStore((state) => state.locale);
  const picture = overTime(ofKind(data, 'signal'), ofKind(data, 'phase'));
  if (!picture) return null;
  const { months, hasEarlier, signals, phases } = picture;
  const monthName = new Intl.DateTimeFormat(locale, { month: 'short', year: '2-digit', timeZone: 'UTC' });
  const groupName = (id: string) =>
    SIGNAL_GROUPS.find((group) => group.id === id)?.label[language] ?? t('overTime.unlisted');
  const nameOf = (month: string, at: number) =>
    [at === 0 && hasEarlier && `${t('overTime.earlier')},`, monthName.format(new Date(`${month}-01`))]
      .filter(Boolean)
      .join(' ');
  return (
    <Section title={t('overTime.title')}>
      <p className="hint">{t('overTime.hint')}</p>
      <div className={css.box} role="region" aria-label={t('overTime.group')} tabIndex={0}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('overTime.group')}</th>
              {months.map((month, at) => (
                <th key={month} scope="col">
                  {nameOf(month, at)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {signals.map((row) => (
              <CountedRow key={row.id} row={row} label={groupName(row.id)} months={months} />
            ))}
            {phases.map((row) => (
              <CountedRow
                key={row.id}
                row={row}
                label={t('word.of', { what: t('kind.phase'), of: t(`phase.${row.id}`) })}
                months={months}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** Longer bars would push the numbers out of sight. */
const LONGEST_BAR = 8;

interface CountedRowProps {
  readonly row: CountRow<string>;
  readonly label: string;
  readonly months: readonly string[];
}

function CountedRow({ row: { counts }, label, months }: CountedRowProps) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {counts.map((n, at) => (
        <td key={months[at]} data-none={n === 0}>
          {n}
          <span aria-hidden="true" className={css.bar}>
            {Array.from({ length: Math.min(n, LONGEST_BAR) }, (_, i) => (
              <span key={i} />
            ))}
          </span>
        </td>
      ))}
    </tr>
  );
}
