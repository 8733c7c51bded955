import { chained } from '../../store/field-text';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { useFormOpen } from '../../store/use-draft';
import { Button } from '../../ui/button';
import { CaseText } from '../../ui/case-text';
import { Facts, Section } from '../../ui/layout';
import { HistoryAct, RecordHistory } from '../../ui/record-history';
import { ofKind, type CaseData } from './case-data';
import { CaseForm } from './case-form';
import css from './cases.module.css';
import { DeletedRecords } from './deleted-records';
import { useRecordPlace } from './record-place';
import { ReportEntry } from './report-entry';
import { Retention } from './retention';

export function OverviewTab({ data }: { readonly data: CaseData }) {
  const t = useT();
  const format = useFormat();
  const [isEditing, setEditing] = useFormOpen(`case ${data.id}`);
  const place = useRecordPlace<HTMLDivElement>(data.head.id);
  const { summary, openedOn, closedOn, closeReason, references, statusBy, statusOn } = data.head.values;
  return (
    <>
      <Section
        title={t('overview.case')}
        acts={
          <Button writes onPress={() => setEditing(!isEditing)}>
            {t('overview.editCase')}
          </Button>
        }
      >
        <div className="form-section" {...place}>
          {isEditing ? (
            <CaseForm data={data} onDone={() => setEditing(false)} />
          ) : (
            <>
              <p className={css.prose}>
                <CaseText>{summary ?? t('overview.noSummary')}</CaseText>
              </p>
              <Facts
                facts={[
                  {
                    label: t('field.openedOn'),
                    value: openedOn ? format.fullDay(openedOn) : t('word.unknown'),
                  },
                  ...(closedOn
                    ? [
                        {
                          label: t('stage.closed'),
                          value: <CaseText>{chained(t, [format.fullDay(closedOn), closeReason])}</CaseText>,
                        },
                      ]
                    : []),
                  ...(statusBy && statusOn
                    ? [
                        {
                          label: t('field.statusBy'),
                          value: t('overview.statusBy', {
                            agency: statusBy.name,
                            day: format.fullDay(statusOn),
                          }),
                        },
                      ]
                    : []),
                  ...(references && references.length > 0
                    ? [
                        {
                          label: t('field.references'),
                          value: references
                            .map(({ agency, reference }) =>
                              t('word.of', { what: agency.name, of: reference }),
                            )
                            .join(', '),
                        },
                      ]
                    : []),
                ]}
              />
            </>
          )}
        </div>
      </Section>
      <Reports data={data} />
      <Retention
        file={{
          id: data.id,
          code: data.head.values.code ?? '',
          records: data.records,
          closedOn: data.head.values.closedOn ?? null,
        }}
        isClosed={data.head.values.stage === 'closed'}
        eraseWord={t('erase.title')}
      />
      <DeletedRecords data={data} />
      <Section title={t('overview.history')}>
        <RecordHistory caseId={data.id} recordId={data.id} />
      </Section>
    </>
  );
}

function Reports({ data }: { readonly data: CaseData }) {
  const t = useT();
  const format = useFormat();
  const reports = ofKind(data, 'report');
  if (reports.length === 0) return null;
  return (
    <Section title={t('overview.reports')} count={reports.length}>
      <ol>
        {reports.map((view) => (
          <ReportEntry
            key={view.id}
            view={view}
            when={view.values.at ? format.day(view.values.at) : ''}
            acts={<HistoryAct caseId={data.id} recordId={view.id} />}
          />
        ))}
      </ol>
    </Section>
  );
}
