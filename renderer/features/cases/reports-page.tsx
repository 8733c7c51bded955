import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { go } from '../../store/screen';
import { vault } from '../../store/session';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { Empty, Page, Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import type { ReportRow } from '../../vault/api';
import css from './reports.module.css';

/** Reports about which nobody has decided yet, the longest waiting first; and those that were closed. */
export function ReportsPage() {
  const t = useT();
  const { data } = useQuery('reports', () => vault().reports());
  if (!data) return <p role="status">{t('word.loading')}</p>;
  const open = data.filter(({ state }) => state === 'open');
  const closed = data
    .filter(({ state }) => state === 'closed')
    .toSorted((a, b) => (b.closedOn ?? '').localeCompare(a.closedOn ?? ''));
  return (
    <Page
      title={t('page.reports')}
      acts={
        <>
          <Button onPress={() => go({ page: 'cases' })}>{t('page.cases')}</Button>
          <Button writes variant="primary" keys="F4" onPress={() => go({ page: 'new-case' })}>
            {t('cases.new')}
          </Button>
        </>
      }
    >
      <Section title={t('reports.open')} count={open.length}>
        {open.length === 0 ? <Empty>{t('reports.noneOpen')}</Empty> : <List rows={open} />}
      </Section>
      {closed.length > 0 && (
        <Section title={t('reports.closed')} count={closed.length}>
          <List rows={closed} />
        </Section>
      )}
    </Page>
  );
}

function List({ rows }: { readonly rows: readonly ReportRow[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <ul>
      {rows.map(({ id, code, at, channel, reports, closedOn, reason }) => (
        <li key={id} className={css.line}>
          <time>{format.fullDay(at)}</time>
          <Button variant="quiet" onPress={() => go({ page: 'report', reportId: id })}>
            {code}
          </Button>
          <span className={css.small}>
            {[channel && t(`reportChannel.${channel}`), reports > 1 && t('reports.times', { n: reports })]
              .filter(Boolean)
              .join(', ')}
          </span>
          {closedOn ? (
            <StateMark tone="stop">
              {[reason && t(`reportReason.${reason}`), format.fullDay(closedOn)].filter(Boolean).join(', ')}
            </StateMark>
          ) : (
            <StateMark tone="open">{t('reportState.open')}</StateMark>
          )}
        </li>
      ))}
    </ul>
  );
}
