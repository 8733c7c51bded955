import { useT } from '../store/language';
import type { WordedTable } from '../store/figure-words';
import css from './figure-tables.module.css';

const BAR_WIDTH = 120;
const BAR_HEIGHT = 10;

interface FigureTablesProps {
  readonly tables: readonly WordedTable[];
  readonly isPaper?: boolean;
}

/** Counts with a bar beside each number; what may not be shown is a dash with its reason under the tables. */
export function FigureTables({ tables, isPaper }: FigureTablesProps) {
  return (
    <div className={isPaper ? css.onPaper : css.tables}>
      {tables.map((table) => (
        <FigureTable key={table.id} table={table} />
      ))}
    </div>
  );
}

function FigureTable({ table: { title, whole, isShares, rows } }: { readonly table: WordedTable }) {
  const t = useT();
  const most = Math.max(1, ...rows.map(({ n }) => n ?? 0));
  return (
    <table className={css.table}>
      <caption>
        <strong>{title}</strong>
        <span>{isShares ? t('figures.ofWhole', { whole }) : whole}</span>
      </caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('figures.what')}</th>
          <th scope="col">{t('figures.count')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, n }) => (
          <tr key={key} data-none={n === 0}>
            <th scope="row">{label}</th>
            <td>{n ?? <abbr title={t('figures.hidden')}>–</abbr>}</td>
            <td aria-hidden="true">
              <svg width={BAR_WIDTH} height={BAR_HEIGHT} viewBox={`0 0 ${BAR_WIDTH} ${BAR_HEIGHT}`}>
                <rect width={((n ?? 0) / most) * BAR_WIDTH} height={BAR_HEIGHT} rx={2} />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
