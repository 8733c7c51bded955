import { useFieldText } from '../../store/field-text';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { vault } from '../../store/session';
import { useFormOpen } from '../../store/use-draft';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { Facts, Section } from '../../ui/layout';
import type { HistoryEntry } from '../../vault/api';
import { ofKind, type CaseData } from './case-data';
import { CaseForm } from './case-form';
import css from './cases.module.css';
import { ReportEntry } from './entry-rows';

export function OverviewTab({ data }: { readonly data: CaseData }) {
  const t = useT();
  const format = useFormat();
  const [isEditing, setEditing] = useFormOpen(`case ${data.id}`);
  const { summary, openedOn, references } = data.head.values;
  return (
    <>
      <Section
        title={t('overview.case')}
        acts={<Button onPress={() => setEditing(!isEditing)}>{t('overview.editCase')}</Button>}
      >
        <div className="form-section">
          {isEditing ? (
            <CaseForm data={data} onDone={() => setEditing(false)} />
          ) : (
            <>
              <p className={css.prose}>{summary ?? t('overview.noSummary')}</p>
              <Facts
                facts={[
                  {
                    label: t('field.openedOn'),
                    value: openedOn ? format.fullDay(openedOn) : t('word.unknown'),
                  },
                  ...(references && references.length > 0
                    ? [
                        {
                          label: t('field.references'),
                          value: references
                            .map(({ agency, reference }) => `${agency.name}: ${reference}`)
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
      <History data={data} />
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
          <ReportEntry key={view.id} view={view} when={view.values.at ? format.day(view.values.at) : ''} />
        ))}
      </ol>
    </Section>
  );
}

const HISTORY_SHOWN = 20;

/** Changes made in one act, newest first. */
function byAct(entries: readonly HistoryEntry[]): readonly (readonly HistoryEntry[])[] {
  const acts = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    const key = `${entry.stamp.replica}:${entry.stamp.n}`;
    acts.set(key, [...(acts.get(key) ?? []), entry]);
  }
  return [...acts.values()];
}

/** Who changed what of the case head, and what it said before. */
function History({ data }: { readonly data: CaseData }) {
  const t = useT();
  const format = useFormat();
  const text = useFieldText();
  const { data: entries } = useQuery(`history ${data.id}`, () => vault().history(data.id, data.id));
  if (!entries || entries.length === 0) return null;
  return (
    <Section title={t('overview.history')}>
      <ol>
        {byAct(entries)
          .slice(0, HISTORY_SHOWN)
          .map((act) => {
            const [first] = act;
            if (!first) return null;
            const { stamp, via } = first;
            return (
              <li key={`${stamp.replica} ${stamp.n}`} className={css.historyRow}>
                <span className={css.small}>
                  {format.moment(new Date(stamp.at).toISOString())}
                  <br />
                  {stamp.person}
                  {via && `, ${t('history.via')}`}
                </span>
                <span>
                  {act.map(({ field, value }) => (
                    <span key={field} className={css.historyField}>
                      <strong>{text.field(field)}</strong> {text.value(field, value)}
                    </span>
                  ))}
                </span>
              </li>
            );
          })}
      </ol>
    </Section>
  );
}
