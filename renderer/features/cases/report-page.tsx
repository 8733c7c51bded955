import { useState } from 'react';
import { viewsOfKind } from '../../../shared/domain/case-summary';
import { set } from '../../../shared/domain/change';
import { fullName } from '../../../shared/domain/person';
import { carefulPoints } from '../../../shared/domain/point-mentions';
import { commitFaultText, save } from '../../store/commit';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { go, openCase, openFile, say, showNames, useScreen } from '../../store/screen';
import { useSession, vault } from '../../store/session';
import { useFormOpen } from '../../store/use-draft';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { CaseText, PointsContext } from '../../ui/case-text';
import { ContactPoint } from '../../ui/contact-point';
import { Banner, Empty, Facts, Page, Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import type { CaseFile, FileRow } from '../../vault/api';
import css from './cases.module.css';
import { CloseReportDialog } from './close-report-dialog';
import { aboutChild, caseFromReport, formOf, toldIn } from './new-case';
import { HistoryAct, RecordHistory } from '../../ui/record-history';
import { ReportEntry } from './report-entry';
import { ReportForm } from './report-form';
import { Retention } from './retention';
import { SimilarCases } from './similar-cases';

/** A report on its own: read, completed, and then made a case, joined to one, or closed with a reason. */
export function ReportPage({ reportId }: { readonly reportId: string }) {
  const t = useT();
  const { data: file, failed } = useQuery(`case ${reportId}`, () => vault().openCase(reportId));
  const head = file && toldIn(file.records)?.head;
  if (failed || file === null || head === null)
    return (
      <Empty act={<Button onPress={() => go({ page: 'reports' })}>{t('page.reports')}</Button>}>
        {t('reports.gone')}
      </Empty>
    );
  if (!file) return <p role="status">{t('word.loading')}</p>;
  return (
    <PointsContext value={carefulPoints(file.records)}>
      <ReportFile file={file} />
    </PointsContext>
  );
}

function ReportFile({ file }: { readonly file: CaseFile }) {
  const t = useT();
  const format = useFormat();
  const desk = useSession((state) => state.desk);
  const { id, records } = file;
  const [isEditing, setEditing] = useFormOpen(`report ${id}`);
  const [isClosing, setClosing] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const told = toldIn(records);
  if (!told || !desk) return null;
  const { code: given, reportState, joinedTo } = told.head.values;
  const code = given ?? '';
  const isOpen = reportState !== 'closed' && reportState !== 'joined';
  const form = formOf(told);

  async function makeCase() {
    if (!told || !desk) return;
    const failed = await save(t, caseFromReport(records, told, desk), t('newCase.saved', { code }));
    setFault(failed);
    if (failed === null) openCase(id, 'overview');
  }

  async function join(row: FileRow) {
    const joined = await vault().joinReport(id, row.id, aboutChild(form, format.fullDay));
    if (!joined.ok) {
      setFault(commitFaultText(t, joined.error));
      return;
    }
    say(t('match.joined', { code: row.code }), { undo: joined.value.n });
    openFile(row, 'overview');
  }

  async function reopen() {
    if (!told) return;
    const values = { reportState: 'open' as const, closedOn: null };
    setFault(
      await save(t, [set('report-file', { id: told.head.id, caseId: id }, values)], t('reports.reopened')),
    );
  }

  return (
    <Page
      title={code}
      acts={
        <>
          <Button onPress={() => go({ page: 'reports' })}>{t('page.reports')}</Button>
          {isOpen && (
            <>
              <Button writes onPress={() => setEditing(!isEditing)}>
                {t('act.edit')}
              </Button>
              <Button writes onPress={() => setClosing(true)}>
                {t('reports.close')}
              </Button>
              <Button writes variant="primary" onPress={() => void makeCase()}>
                {t('reports.makeCase')}
              </Button>
            </>
          )}
          {reportState === 'closed' && (
            <Button writes onPress={() => void reopen()}>
              {t('reports.reopen')}
            </Button>
          )}
        </>
      }
    >
      {fault && (
        <Banner tone="now">
          <span role="alert">
            <StateMark tone="now">{fault}</StateMark>
          </span>
        </Banner>
      )}
      {!isOpen && <ClosedNote head={told.head} />}
      {joinedTo && reportState === 'joined' && (
        <Button onPress={() => openCase(joinedTo, 'overview')}>{t('reports.joinedTo')}</Button>
      )}
      {isEditing && isOpen ? (
        <ReportForm told={told} start={form} onDone={() => setEditing(false)} />
      ) : (
        <>
          <Child file={file} />
          {isOpen && <SimilarCases value={form} self={id} onJoin={(row) => void join(row)} />}
          <Told file={file} />
        </>
      )}
      {reportState === 'closed' && (
        <Retention
          file={{ id, code, records, closedOn: told.head.values.closedOn ?? null }}
          isClosed
          eraseWord={t('reports.erase')}
        />
      )}
      <Section title={t('overview.history')}>
        <RecordHistory caseId={id} recordId={told.head.id} />
      </Section>
      {isClosing && <CloseReportDialog head={told.head} onClose={() => setClosing(false)} />}
    </Page>
  );
}

function ClosedNote({ head }: { readonly head: NonNullable<ReturnType<typeof toldIn>>['head'] }) {
  const t = useT();
  const format = useFormat();
  const { reportState, closedOn, reportReason, closeReason } = head.values;
  const words = [
    reportState && t(`reportState.${reportState}`),
    closedOn && format.fullDay(closedOn),
    reportReason && t(`reportReason.${reportReason}`),
  ];
  return (
    <Banner tone="fresh">
      <StateMark tone="stop">{words.filter(Boolean).join(', ')}</StateMark>
      {closeReason && (
        <p>
          <CaseText>{closeReason}</CaseText>
        </p>
      )}
    </Banner>
  );
}

function Child({ file: { id, records } }: { readonly file: CaseFile }) {
  const t = useT();
  const format = useFormat();
  const isNamed = useScreen((state) => state.named.has(id));
  const child = toldIn(records)?.child;
  const points = viewsOfKind(records, 'contact-point');
  const { nicknames, birthDate } = child?.values ?? {};
  const unknown = t('word.unknown');
  const name = child ? fullName(child.values) : '';
  const names = [
    { label: t('facts.name'), value: <bdi>{name === '' ? unknown : name}</bdi> },
    { label: t('field.nicknames'), value: <bdi>{nicknames ?? unknown}</bdi> },
    { label: t('field.birthDate'), value: birthDate ? format.fullDay(birthDate) : unknown },
  ];
  return (
    <Section
      title={t('newCase.child')}
      acts={
        <>
          {!isNamed && <span className={css.small}>{t('facts.nameHidden')}</span>}
          <Button keys="F6" onPress={() => showNames(id, !isNamed)}>
            {isNamed ? t('act.hide') : t('act.show')}
          </Button>
          {child && <HistoryAct caseId={id} recordId={child.id} />}
        </>
      }
    >
      <div className="form-section">
        {isNamed && <Facts facts={names} />}
        {points.map((view) => (
          <ContactPoint key={view.id} point={view} />
        ))}
      </div>
    </Section>
  );
}

function Told({ file: { id, records } }: { readonly file: CaseFile }) {
  const t = useT();
  const format = useFormat();
  const reports = viewsOfKind(records, 'report');
  return (
    <Section title={t('overview.reports')} count={reports.length}>
      <ol>
        {reports.map((view) => (
          <ReportEntry
            key={view.id}
            view={view}
            when={view.values.at ? format.day(view.values.at) : ''}
            acts={<HistoryAct caseId={id} recordId={view.id} />}
          />
        ))}
      </ol>
    </Section>
  );
}
