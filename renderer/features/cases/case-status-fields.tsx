import {
  STAGES,
  VICTIM_STATUSES,
  type CaseProblem,
  type Stage,
  type VictimStatus,
} from '../../../shared/domain/case';
import { summarizeCase } from '../../../shared/domain/case-summary';
import { localDay } from '../../../shared/domain/due';
import { useT } from '../../store/language';
import { DayField } from '../../ui/date-fields';
import { SegmentedField, SelectField, TextField } from '../../ui/fields';
import { Columns } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import type { CaseData } from './case-data';

export interface StatusValue {
  readonly stage: Stage;
  readonly victimStatus: VictimStatus | null;
  readonly statusBy: string | null;
  readonly statusOn: string | null;
  readonly closeReason: string;
}

interface StatusProps {
  readonly data: CaseData;
  readonly value: StatusValue;
  readonly change: (part: Partial<StatusValue>) => void;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly problems: readonly CaseProblem[];
}

/** Where the case stands, and what was decided about the child, by whom and when. */
export function StatusFields({ data, value, change, options, problems }: StatusProps) {
  const t = useT();
  const errorAt = (...at: readonly CaseProblem[]) => {
    const found = at.find((each) => problems.includes(each));
    if (!found) return null;
    return found === 'statusFuture' ? t('fault.futureDay') : t(`caseProblem.${found}`);
  };
  return (
    <>
      <SegmentedField
        label={t('field.stage')}
        value={value.stage}
        onChange={(stage) => change({ stage })}
        options={STAGES.map((id) => ({ id, label: t(`stage.${id}`) }))}
      />
      {value.stage === 'closed' && (
        <>
          <StillOpen data={data} />
          <TextField
            label={t('field.closeReason')}
            rows={2}
            value={value.closeReason}
            onChange={(closeReason) => change({ closeReason })}
            error={errorAt('closeReason')}
          />
        </>
      )}
      <SegmentedField
        label={t('field.victimStatus')}
        value={value.victimStatus}
        onChange={(victimStatus) =>
          change({ victimStatus, statusOn: value.statusOn ?? localDay(Date.now()) })
        }
        options={VICTIM_STATUSES.map((id) => ({ id, label: t(`victimStatus.${id}`) }))}
      />
      {value.victimStatus && (
        <Columns>
          <SelectField
            label={t('field.statusBy')}
            placeholder={t('act.choose')}
            value={value.statusBy}
            onChange={(statusBy) => change({ statusBy })}
            options={options}
            error={errorAt('statusBy')}
          />
          <DayField
            label={t('field.statusOn')}
            value={value.statusOn}
            onChange={(statusOn) => change({ statusOn })}
            error={errorAt('statusOn', 'statusFuture')}
          />
        </Columns>
      )}
    </>
  );
}

/** What nobody would be reminded of any more once the case is closed. */
function StillOpen({ data }: { readonly data: CaseData }) {
  const t = useT();
  const summary = summarizeCase(data.records);
  if (!summary) return null;
  const { openAgreements, openAnswers, openReceipts = [], openDeadlines = [], missing } = summary;
  const counted = [
    { n: openAgreements.length, key: 'overview.openAgreements' as const },
    { n: openAnswers.length, key: 'overview.openAnswers' as const },
    { n: openReceipts.length, key: 'overview.openReceipts' as const },
    { n: openDeadlines.length, key: 'overview.openDeadlines' as const },
  ].filter(({ n }) => n > 0);
  return (
    <>
      {missing.length > 0 && <StateMark tone="now">{t('overview.missingNow')}</StateMark>}
      {counted.length > 0 && (
        <StateMark tone="soon">
          {t('overview.stillOpen', { what: counted.map(({ n, key }) => t(key, { n })).join(', ') })}
        </StateMark>
      )}
    </>
  );
}
