/** Risk, safety plan, stay, legal steps and goals on the summary: what a handover would let go, in the same words. */
import { viewsOfKind } from '../../../shared/domain/case-summary';
import { localDay } from '../../../shared/domain/due';
import { deadlineOf } from '../../../shared/domain/legal-step';
import { newestFirst } from '../../../shared/domain/newest';
import { isCurrent } from '../../../shared/domain/placement';
import { useNow } from '../../store/clock';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { CaseText } from '../../ui/case-text';
import type { PaperView } from '../../vault/api';
import { PaperTable, Row } from './paper-parts';

interface Part {
  readonly paper: PaperView;
}

interface CaseFileProps extends Part {
  /** Also what has ended: earlier stays, steps and goals. */
  readonly isFull: boolean;
}

export function CaseFilePaper({ paper, isFull }: CaseFileProps) {
  return (
    <>
      <RiskBlock paper={paper} />
      <PlanBlock paper={paper} />
      <StayTable paper={paper} isFull={isFull} />
      <LegalTable paper={paper} isFull={isFull} />
      <GoalTable paper={paper} isFull={isFull} />
    </>
  );
}

function RiskBlock({ paper }: Part) {
  const t = useT();
  const format = useFormat();
  const [newest] = newestFirst(viewsOfKind(paper.records, 'risk'));
  if (!newest) return null;
  const { level, judgedBy, on, reasons } = newest.values;
  const who = [judgedBy?.person, judgedBy?.agency.name].filter(Boolean).join(', ');
  return (
    <section>
      <h2>{t('kind.risk')}</h2>
      <p className="text">
        {[level && t(`riskLevel.${level}`), t('risk.byOn', { who, day: on ? format.fullDay(on) : '' })]
          .filter(Boolean)
          .join('. ')}
      </p>
      <p className="text">
        <CaseText>{reasons}</CaseText>
      </p>
    </section>
  );
}

/** The newest version; its code word never comes here, its unsafe people neither. */
export function PlanBlock({ paper }: Part) {
  const t = useT();
  const [newest] = newestFirst(viewsOfKind(paper.records, 'safety-plan'));
  if (!newest) return null;
  const { dangers, agreed, trusted, callOther } = newest.values;
  return (
    <section>
      <h2>{t('kind.safety-plan')}</h2>
      <dl>
        <Row label={t('plan.dangers')} value={dangers} />
        {agreed && <Row label={t('plan.agreed')} value={agreed} />}
        {trusted && trusted.length > 0 && (
          <Row label={t('plan.trusted')} value={trusted.map(({ text }) => text).join(', ')} />
        )}
        {callOther && <Row label={t('plan.callOther')} value={callOther} />}
      </dl>
    </section>
  );
}

function StayTable({ paper, isFull }: CaseFileProps) {
  const t = useT();
  const format = useFormat();
  const today = localDay(useNow());
  const rows = viewsOfKind(paper.records, 'placement')
    .filter(({ values }) => isFull || isCurrent(values, today))
    .map(({ id, values: { startedOn, endedOn, setting, facility } }) => ({
      id,
      cells: [
        startedOn && format.fullDay(startedOn),
        endedOn && format.fullDay(endedOn),
        setting && t(`setting.${setting}`),
        facility,
      ],
    }));
  const heads = [t('field.startedOn'), t('field.endedOn'), t('field.setting'), t('field.facility')];
  return <PaperTable title={t('stay.title')} heads={heads} rows={rows} />;
}

function LegalTable({ paper, isFull }: CaseFileProps) {
  const t = useT();
  const format = useFormat();
  const day = (at: string) => (at.length > 10 ? format.fullMoment(at) : format.fullDay(at));
  const rows = viewsOfKind(paper.records, 'legal-step')
    .filter(({ values }) => isFull || !values.endedOn)
    .map(({ id, values }) => {
      const until = deadlineOf(values)?.until;
      return {
        id,
        cells: [
          values.startedAt && day(values.startedAt),
          values.step && t(`legalStep.${values.step}`),
          values.reference,
          until && day(until),
        ],
      };
    });
  const heads = [t('field.startedAt'), t('field.step'), t('field.reference'), t('field.until')];
  return <PaperTable title={t('legal.title')} heads={heads} rows={rows} />;
}

function GoalTable({ paper, isFull }: CaseFileProps) {
  const t = useT();
  const format = useFormat();
  const rows = viewsOfKind(paper.records, 'goal')
    .filter(({ values }) => isFull || values.goalState === 'open')
    .map(({ id, values: { reachBy, axis, aim, goalState } }) => ({
      id,
      cells: [
        reachBy && format.fullDay(reachBy),
        axis && t(`axis.${axis}`),
        aim,
        goalState && t(`goalState.${goalState}`),
      ],
    }));
  const heads = [t('field.reachBy'), t('field.axis'), t('field.aim'), t('field.goalState')];
  return <PaperTable title={t('goal.title')} heads={heads} rows={rows} />;
}
