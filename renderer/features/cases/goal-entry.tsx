import type { ReactNode } from 'react';
import type { RecordView } from '../../../shared/domain/kinds';
import { useT } from '../../store/language';
import { CaseText } from '../../ui/case-text';
import { StateMark } from '../../ui/marks';
import { Entry, Small } from './entry-rows';

interface GoalEntryProps {
  readonly view: RecordView<'goal'>;
  readonly when: string;
  readonly acts?: ReactNode;
}

const TONES = { open: 'open', reached: 'fine', dropped: 'stop' } as const;

export function GoalEntry({ view, when, acts }: GoalEntryProps) {
  const { values, created } = view;
  const t = useT();
  const { axis, aim, detail, goalState } = values;
  return (
    <Entry
      id={view.id}
      when={when}
      kind="goal"
      who={null}
      state={goalState && <StateMark tone={TONES[goalState]}>{t(`goalState.${goalState}`)}</StateMark>}
      acts={acts}
    >
      <p>
        <strong>
          <CaseText>{aim}</CaseText>
        </strong>
      </p>
      {detail && (
        <p>
          <CaseText>{detail}</CaseText>
        </p>
      )}
      <Small>{[axis && t(`axis.${axis}`), created.person].filter(Boolean).join(', ')}</Small>
    </Entry>
  );
}
