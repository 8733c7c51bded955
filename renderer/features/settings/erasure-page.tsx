import { viewsOfKind } from '../../../shared/domain/case-summary';
import { useFormat } from '../../store/format';
import { host } from '../../store/host';
import { useT } from '../../store/language';
import { go } from '../../store/screen';
import { useSession, vault } from '../../store/session';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { PaperFrame, usePageMargins } from '../../ui/paper-frame';
import css from './recovery-page.module.css';

/** The certificate of destruction: that, when, by whom and why; not about whom. */
export function ErasurePage({ erasureId }: { readonly erasureId: string }) {
  const t = useT();
  const format = useFormat();
  const desk = useSession((state) => state.desk);
  const { data } = useQuery('desk', () => vault().deskRecords());
  const erasure = viewsOfKind(data ?? [], 'erasure').find(({ id }) => id === erasureId);
  const caseId = erasure?.values.erasedCase ?? '';
  const { data: log } = useQuery(`erased ${caseId}`, () =>
    vault().auditPage({ person: null, act: 'erase-case', caseId, from: null, to: null }, 0, 1),
  );
  usePageMargins({ left: desk?.agency.name ?? '', page: t('print.page'), of: t('print.of') });
  if (!erasure || !desk || !log) return <p role="status">{t('word.loading')}</p>;
  const { erasedAt, by, second, reason, records } = erasure.values;
  const [entry] = log.entries;
  async function print() {
    const { kind } = await host().print();
    if (kind === 'done') await vault().note({ act: 'print', detail: { what: 'certificate' } });
  }
  const rows: readonly (readonly [string, string])[] = [
    [t('settings.deskAgency'), desk.agency.name],
    [t('erased.when'), erasedAt ? format.fullMoment(erasedAt) : ''],
    [t('erased.by'), by ?? ''],
    ...(second ? [[t('erased.second'), second] as const] : []),
    [t('erased.reason'), reason ?? ''],
    [t('erased.records'), String(records ?? 0)],
    [t('erased.number'), caseId],
    ...(entry ? [[t('erased.entry'), String(entry.i)] as const] : []),
    [t('erased.head'), `${String(log.head.count)}, ${log.head.hash}`],
  ];
  return (
    <PaperFrame
      bar={
        <>
          <h1>{t('erased.certificateTitle')}</h1>
          <p>{t('erased.certificateHint')}</p>
        </>
      }
      acts={
        <>
          <Button onPress={() => go({ page: 'settings', section: 'keeping' })}>{t('act.back')}</Button>
          <Button variant="primary" onPress={() => void print()}>
            {t('act.print')}
          </Button>
        </>
      }
    >
      <article className="paper" aria-label={t('erased.certificateTitle')}>
        <h1>{t('erased.certificateTitle')}</h1>
        <p className="text">{t('erased.what')}</p>
        <dl>
          {rows.map(([label, value]) => (
            <Row key={label} label={label} value={value} />
          ))}
        </dl>
        <p className="text">{t('erased.limits')}</p>
        <dl className={css.sign}>
          <dt>{t('recovery.signDate')}</dt>
          <dd />
          <dt>{t('recovery.signature')}</dt>
          <dd />
        </dl>
      </article>
    </PaperFrame>
  );
}

function Row({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}
