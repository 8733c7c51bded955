/**
 * The list of cases as an ARIA grid of plain elements: only the rows in sight are made. The table of react-aria took seven
 * components with their hooks a row, a fifth of a second for one screen.
 */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { openCase } from '../../store/screen';
import { AgencyTag } from '../../ui/agency-tag';
import { MissingMark, StateMark } from '../../ui/marks';
import type { CaseRow } from '../../vault/api';
import css from './cases.module.css';

/** Both as in the style sheet; in px. */
const ROW_HEIGHT = 36;
const HEAD_HEIGHT = 32;
/** Above and below what is in sight, so that a turn of the wheel shows no empty rows. */
const ROWS_AROUND = 10;
/** Until its height was measured. */
const FIRST_ROWS = 20;

const COLUMNS = ['code', 'stage', 'status', 'lead', 'open', 'changed'] as const;

/** Where a key leads from a row. @param page rows in sight */
const STEPS: Readonly<Record<string, (at: number, last: number, page: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at, _, page) => at + page,
  PageUp: (at, _, page) => at - page,
  Home: () => 0,
  End: (_, last) => last,
};

export function CaseTable({ rows }: { readonly rows: readonly CaseRow[] }) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [inSight, setInSight] = useState(FIRST_ROWS);
  // The row that the Tab key comes to; it stays when the list changes around it.
  const [current, setCurrent] = useState<string | null>(null);
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === current),
  );
  const first = Math.max(0, Math.floor(top / ROW_HEIGHT) - ROWS_AROUND);
  const end = Math.min(rows.length, first + inSight + 2 * ROWS_AROUND);
  const shown = rows.slice(first, end).map((row, i) => ({ row, index: first + i }));
  // One that has the focus does not lose it by being scrolled out of sight.
  const away = at < first || at >= end ? rows[at] : undefined;
  if (away) shown.push({ row: away, index: at });

  useEffect(() => {
    const { current: element } = box;
    if (!element) return;
    const watch = new ResizeObserver(() => setInSight(Math.ceil(element.clientHeight / ROW_HEIGHT)));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);

  function onKey(event: KeyboardEvent) {
    const next = STEPS[event.key]?.(at, rows.length - 1, Math.max(1, inSight - 2));
    if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const index = Math.min(Math.max(next, 0), rows.length - 1);
    const { current: element } = box;
    const row = rows[index];
    if (!element || !row) return;
    const height = element.clientHeight - HEAD_HEIGHT - ROW_HEIGHT;
    const place = index * ROW_HEIGHT;
    element.scrollTop = Math.min(place, Math.max(element.scrollTop, place - height));
    // The row may not be there yet.
    flushSync(() => {
      setTop(element.scrollTop);
      setCurrent(row.id);
    });
    element.querySelector<HTMLElement>(`[aria-rowindex="${index + 2}"]`)?.focus({ preventScroll: true });
  }

  return (
    <div
      ref={box}
      role="grid"
      aria-label={t('cases.table')}
      aria-rowcount={rows.length + 1}
      className={css.table}
      tabIndex={-1}
      onKeyDown={onKey}
      onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
    >
      <div role="row" aria-rowindex={1} className={css.head}>
        {COLUMNS.map((column) => (
          <span key={column} role="columnheader" className={css.column}>
            {t(`cases.${column}`)}
          </span>
        ))}
      </div>
      <div role="rowgroup" className={css.rows} style={{ height: rows.length * ROW_HEIGHT }}>
        {shown.map(({ row, index }) => (
          <CaseLine
            key={row.id}
            row={row}
            index={index}
            isCurrent={index === at}
            onFocus={() => setCurrent(row.id)}
          />
        ))}
      </div>
    </div>
  );
}

interface LineProps {
  readonly row: CaseRow;
  readonly index: number;
  /** The one that the Tab key comes to. */
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
}

function CaseLine({ row, index, isCurrent, onFocus }: LineProps) {
  const t = useT();
  const format = useFormat();
  const { id, code, stage, victimStatus, missing, lead, leadPerson, changedAt } = row;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={css.row}
      style={{ top: index * ROW_HEIGHT }}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={onFocus}
      onClick={() => openCase(id)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') openCase(id);
      }}
    >
      <span role="rowheader" className={css.cell}>
        <span className={css.code}>{code}</span>
        {missing.length > 0 && <MissingMark>{t('missing.mark')}</MissingMark>}
      </span>
      <span role="gridcell" className={css.cell}>
        {t(`stage.${stage}`)}
      </span>
      <span role="gridcell" className={css.cell}>
        {victimStatus ? t(`victimStatus.${victimStatus}`) : ''}
      </span>
      <span role="gridcell" className={css.cell}>
        {lead && <AgencyTag agency={lead} />}
        {leadPerson}
      </span>
      <span role="gridcell" className={css.cell}>
        <OpenItems row={row} />
      </span>
      <span role="gridcell" className={css.cell}>
        {format.moment(new Date(changedAt).toISOString())}
      </span>
    </div>
  );
}

/** The most urgent of what is open, and how much there is of it. */
function OpenItems({ row: { openAgreements, openAnswers } }: { readonly row: CaseRow }) {
  const t = useT();
  const format = useFormat();
  const dues = [...openAgreements.map(({ due }) => due), ...openAnswers.map(({ answerBy }) => answerBy)];
  const [first] = dues.filter((due) => due !== null).sort();
  const { tone } = first ? format.due(first) : { tone: 'open' as const };
  if (dues.length === 0) return null;
  const words = [
    openAnswers.length > 0 && t('cases.answers', { n: openAnswers.length }),
    openAgreements.length > 0 && t('cases.agreements', { n: openAgreements.length }),
  ];
  return <StateMark tone={tone}>{words.filter(Boolean).join(', ')}</StateMark>;
}
