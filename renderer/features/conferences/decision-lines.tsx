import type { RecordView } from '../../../shared/domain/kinds';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { AgencyTag } from '../../ui/agency-tag';
import { CaseText } from '../../ui/case-text';
import { StateMark } from '../../ui/marks';
import css from './conferences.module.css';

/** What was agreed, by whom, by when, and what became of it: not done is told apart from impossible. */
export function DecisionLines({ decisions }: { readonly decisions: readonly RecordView<'agreement'>[] }) {
  return (
    <ul>
      {decisions.map((decision) => (
        <li key={decision.id} className={css.decision}>
          <span>
            {decision.values.owner && <AgencyTag agency={decision.values.owner.agency} />}{' '}
            <CaseText>{decision.values.what}</CaseText>{' '}
            {decision.values.owner?.person && (
              <span className={css.small}>{decision.values.owner.person}</span>
            )}
          </span>
          <DecisionState decision={decision} />
          {decision.values.why && (
            <span className={css.small}>
              <CaseText>{decision.values.why}</CaseText>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function DecisionState({ decision: { values } }: { readonly decision: RecordView<'agreement'> }) {
  const t = useT();
  const format = useFormat();
  const { state = 'open', due } = values;
  if (state === 'done') return <StateMark tone="fine">{t('agreementState.done')}</StateMark>;
  if (state && state !== 'open') return <StateMark tone="stop">{t(`agreementState.${state}`)}</StateMark>;
  const { tone, text } = due ? format.due(due) : { tone: 'open' as const, text: t('agreementState.open') };
  return <StateMark tone={tone}>{text}</StateMark>;
}
