/** What printed documents share. */
import type { ReactNode } from 'react';
import { useT } from '../../store/language';
import { CaseText } from '../../ui/case-text';
import type { PaperView } from '../../vault/api';

export function Row({ label, value }: { readonly label: string; readonly value: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{typeof value === 'string' ? <CaseText>{value}</CaseText> : value}</dd>
    </>
  );
}

interface TableProps {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly ReactNode[] }[];
  readonly note?: string;
}

export function PaperTable({ title, heads, rows, note }: TableProps) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells }) => (
            <tr key={id}>
              {cells.map((cell, at) => (
                <td key={heads[at]} className={at === 0 ? 'numbers' : undefined}>
                  {typeof cell === 'string' ? <CaseText>{cell}</CaseText> : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {note && <p className="small">{note}</p>}
    </section>
  );
}

/** How many things stay off the sheet for which reason; never what they are. */
export function useLeftOut(): (withheld: PaperView['withheld']) => string {
  const t = useT();
  return (withheld) => {
    const counts = new Map<string, number>();
    for (const { reason } of withheld) {
      const words = t(`withheld.${reason}`);
      counts.set(words, (counts.get(words) ?? 0) + 1);
    }
    return [...counts].map(([words, n]) => (n > 1 ? `${n} × ${words}` : words)).join('; ');
  };
}

export function LeftOut({ withheld }: Pick<PaperView, 'withheld'>) {
  const t = useT();
  const leftOut = useLeftOut();
  if (withheld.length === 0) return null;
  return (
    <p className="left-out">
      <span>{t('print.leftOut', { items: leftOut(withheld) })}</span>
    </p>
  );
}
