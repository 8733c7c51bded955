import type { RecordView } from '../../../shared/domain/kinds';
import { newestFirst } from '../../../shared/domain/newest';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { useFormOpen } from '../../store/use-draft';
import { Button } from '../../ui/button';
import { Empty, Section } from '../../ui/layout';
import { ofKind, type CaseData } from './case-data';
import { EntryActs } from './entry-acts';
import { RiskForm } from './risk-form';
import { RiskEntry, SafetyPlanEntry } from './safety-entries';
import { SafetyPlanForm } from './safety-plan-form';

/** How great the danger is according to whom, and what is agreed against it. */
export function SafetyTab({ data }: { readonly data: CaseData }) {
  return (
    <>
      <Risks data={data} />
      <Plans data={data} />
    </>
  );
}

function Risks({ data }: { readonly data: CaseData }) {
  const t = useT();
  const format = useFormat();
  const [isAdding, setAdding] = useFormOpen(`risk ${data.id}`);
  const risks = newestFirst(ofKind(data, 'risk'));
  return (
    <Section
      title={t('risk.title')}
      count={risks.length}
      acts={
        <Button writes onPress={() => setAdding(!isAdding)}>
          {t('risk.new')}
        </Button>
      }
    >
      {isAdding && <RiskForm data={data} onDone={() => setAdding(false)} />}
      {risks.length === 0 && !isAdding && <Empty>{t('risk.none')}</Empty>}
      <ol>
        {risks.map((view) => (
          <RiskEntry
            key={view.id}
            view={view}
            when={view.values.on ? format.day(view.values.on) : ''}
            acts={<EntryActs id={view.id} caseId={data.id} removed={t('risk.removed')} />}
          />
        ))}
      </ol>
    </Section>
  );
}

function Plans({ data }: { readonly data: CaseData }) {
  const t = useT();
  const format = useFormat();
  const [isAdding, setAdding] = useFormOpen(`safety-plan ${data.id}`);
  const [newest = null, ...earlier] = newestFirst(ofKind(data, 'safety-plan'));
  const row = (view: RecordView<'safety-plan'>) => (
    <SafetyPlanEntry
      key={view.id}
      view={view}
      data={data}
      when={view.values.on ? format.day(view.values.on) : ''}
      acts={<EntryActs id={view.id} caseId={data.id} removed={t('plan.safetyRemoved')} />}
    />
  );
  return (
    <>
      <Section
        title={t('plan.safetyTitle')}
        acts={
          <Button writes onPress={() => setAdding(!isAdding)}>
            {newest ? t('plan.safetyRenew') : t('plan.safetyNew')}
          </Button>
        }
      >
        {isAdding && <SafetyPlanForm data={data} before={newest} onDone={() => setAdding(false)} />}
        {!newest && !isAdding && <Empty>{t('plan.safetyNone')}</Empty>}
        {newest && <ol>{row(newest)}</ol>}
      </Section>
      {earlier.length > 0 && (
        <Section title={t('plan.safetyEarlier')} count={earlier.length}>
          <ol>{earlier.map(row)}</ol>
        </Section>
      )}
    </>
  );
}
