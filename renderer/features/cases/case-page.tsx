import { useState } from 'react';
import { STAGES } from '../../../shared/domain/case';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { go, showOverlay, type CaseTab } from '../../store/screen';
import { vault } from '../../store/session';
import { useQuery } from '../../store/use-query';
import { AgencyTag } from '../../ui/agency-tag';
import { Button } from '../../ui/button';
import { PointsContext } from '../../ui/case-text';
import { Banner, Empty } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import { caseData, pointsOf, type CaseData } from './case-data';
import { CaseTabs } from './case-tabs';
import css from './cases.module.css';
import { ConflictsBanner } from './conflicts';
import { FactsPanel } from './facts-panel';
import { JointActDialog } from './joint-act-dialog';
import { toldIn } from './new-case';
import { ReportPage } from './report-page';

export function CasePage({ caseId, tab }: { readonly caseId: string; readonly tab: CaseTab }) {
  const t = useT();
  const { data: file, failed } = useQuery(`case ${caseId}`, () => vault().openCase(caseId));
  const data = file && caseData(file);
  // What became a case, and is one no longer after undo.
  if (file && data === null && toldIn(file.records)) return <ReportPage reportId={caseId} />;
  if (failed || file === null || data === null)
    return (
      <Empty act={<Button onPress={() => go({ page: 'cases' })}>{t('page.cases')}</Button>}>
        {t('case.missingCase')}
      </Empty>
    );
  if (!data) return <p role="status">{t('word.loading')}</p>;
  return (
    <PointsContext value={pointsOf(data)}>
      <div className={css.caseGrid}>
        <div className={css.work}>
          <CaseHead data={data} />
          <CaseTabs data={data} tab={tab} />
        </div>
        <FactsPanel data={data} />
      </div>
    </PointsContext>
  );
}

function CaseHead({ data }: { readonly data: CaseData }) {
  const t = useT();
  const format = useFormat();
  const [isActing, setActing] = useState(false);
  const { head, id } = data;
  const { code, stage, victimStatus, lead, leadPerson, partners } = head.values;
  const last = data.records.reduce(
    (latest, { changed }) => (changed.at > latest.at ? changed : latest),
    head.changed,
  );
  return (
    <header>
      <nav className={css.crumb} aria-label={t('case.crumb')}>
        <Button variant="quiet" onPress={() => go({ page: 'cases' })}>
          {t('page.cases')}
        </Button>
        <span>
          {t('case.changed', { moment: format.moment(new Date(last.at).toISOString()), person: last.person })}
        </span>
      </nav>
      <div className={css.caseHead}>
        <h1>{code}</h1>
        {victimStatus && <span className={css.pill}>{t(`victimStatus.${victimStatus}`)}</span>}
        <div className={css.headActs}>
          <Button onPress={() => go({ page: 'print', caseId: id })}>{t('act.print')}</Button>
          <Button writes onPress={() => setActing(true)}>
            {t('jointAct.open')}
          </Button>
          {isActing && <JointActDialog caseId={id} onClose={() => setActing(false)} />}
          <Button writes onPress={() => go({ page: 'handover', caseId: id })}>
            {t('case.handover')}
          </Button>
          <Button
            writes
            variant="primary"
            keys="F2"
            onPress={() => showOverlay({ kind: 'contact', caseId: id })}
          >
            {t('contact.title')}
          </Button>
        </div>
      </div>
      <div className={css.line}>
        <ol className={css.stages} aria-label={t('field.stage')}>
          {STAGES.map((each) => (
            <li key={each} {...(each === stage && { 'aria-current': 'step' as const })}>
              {t(`stage.${each}`)}
            </li>
          ))}
        </ol>
        {lead && (
          <span className={css.acts}>
            <span className={css.small}>{t('case.lead')}</span> <AgencyTag agency={lead} /> {leadPerson}
          </span>
        )}
        {partners && partners.length > 0 && (
          <span className={css.acts}>
            <span className={css.small}>{t('case.atTable')}</span>
            {partners.map((agency) => (
              <AgencyTag key={`${agency.kind} ${agency.name}`} agency={agency} />
            ))}
          </span>
        )}
      </div>
      <FileNotes data={data} />
      <ConflictsBanner data={data} />
    </header>
  );
}

function FileNotes({ data: { file } }: { readonly data: CaseData }) {
  const t = useT();
  return (
    <>
      {file.newer > 0 && (
        <Banner tone="fresh">
          <StateMark tone="fresh">{t('case.newer', { n: file.newer })}</StateMark>
        </Banner>
      )}
      {file.damaged > 0 && (
        <Banner tone="now">
          <StateMark tone="now">{t('case.damaged', { n: file.damaged })}</StateMark>
        </Banner>
      )}
    </>
  );
}
