/** Rows of risk judgements and safety plans. */
import { useEffect, useState, type ReactNode } from 'react';
import type { RecordView } from '../../../shared/domain/kinds';
import type { PlanPerson } from '../../../shared/domain/safety-plan';
import { useT } from '../../store/language';
import { CaseText } from '../../ui/case-text';
import { ContactPoint } from '../../ui/contact-point';
import { useScreen } from '../../store/screen';
import { AgencyTag } from '../../ui/agency-tag';
import { Button } from '../../ui/button';
import { Hatched, StateMark } from '../../ui/marks';
import { fullName } from '../../../shared/domain/person';
import { ofKind, type CaseData } from './case-data';
import { Entry, Small } from './entry-rows';
import { RISK_TONES } from './risk-tones';

interface RowProps {
  readonly when: string;
  readonly acts?: ReactNode;
}

export function RiskEntry({ view, when, acts }: RowProps & { readonly view: RecordView<'risk'> }) {
  const t = useT();
  const { level, reasons, wouldChange, judgedBy } = view.values;
  return (
    <Entry
      id={view.id}
      when={when}
      kind="risk"
      who={judgedBy && <AgencyTag agency={judgedBy.agency} />}
      state={level && <StateMark tone={RISK_TONES[level]}>{t(`riskLevel.${level}`)}</StateMark>}
      acts={acts}
    >
      <p>
        <CaseText>{reasons}</CaseText>
      </p>
      {wouldChange && (
        <Small>
          <CaseText>{t('risk.changes', { text: wouldChange })}</CaseText>
        </Small>
      )}
      <Small>{judgedBy?.person ?? judgedBy?.agency.name}</Small>
    </Entry>
  );
}

interface PlanProps extends RowProps {
  readonly view: RecordView<'safety-plan'>;
  readonly data: CaseData;
}

export function SafetyPlanEntry({ view, when, acts, data }: PlanProps) {
  const t = useT();
  const { dangers, agreed, trusted, unsafe, codeWord, callPoints, callOther, madeBy } = view.values;
  return (
    <Entry
      id={view.id}
      when={when}
      kind="safety-plan"
      who={madeBy && <AgencyTag agency={madeBy.agency} />}
      acts={acts}
    >
      <p>
        <strong>{t('plan.dangers')}</strong> <CaseText>{dangers}</CaseText>
      </p>
      {agreed && (
        <p>
          <strong>{t('plan.agreed')}</strong> <CaseText>{agreed}</CaseText>
        </p>
      )}
      <People label={t('plan.trusted')} people={trusted ?? []} data={data} />
      <People label={t('plan.unsafe')} people={unsafe ?? []} data={data} />
      {codeWord && <CodeWord word={codeWord} />}
      {(callPoints?.length ?? 0) + (callOther ? 1 : 0) > 0 && (
        <p>
          <strong>{t('plan.call')}</strong>
        </p>
      )}
      {callPoints?.map(({ pointId, label }) => {
        const point = ofKind(data, 'contact-point').find(({ id }) => id === pointId);
        if (!point || point.values.secret)
          return (
            <Small key={pointId}>
              <CaseText>{t('plan.pointGone', { label })}</CaseText>
            </Small>
          );
        return <ContactPoint key={pointId} point={point} />;
      })}
      {callOther && (
        <p>
          <CaseText>{callOther}</CaseText>
        </p>
      )}
      <Small>{madeBy?.person ?? madeBy?.agency.name}</Small>
    </Entry>
  );
}

interface PeopleProps {
  readonly label: string;
  readonly people: readonly PlanPerson[];
  readonly data: CaseData;
}

/** What they are to the child; their names only where names may be read. */
function People({ label, people, data }: PeopleProps) {
  const isNamed = useScreen((state) => state.named.has(data.id));
  if (people.length === 0) return null;
  const nameOf = (personId: string | undefined) => {
    const person = ofKind(data, 'person').find(({ id }) => id === personId);
    return isNamed && person ? fullName(person.values) : '';
  };
  return (
    <p>
      <strong>{label}</strong>{' '}
      {people.map(({ text, personId }, at) => (
        <span key={`${personId ?? ''} ${text}`}>
          {at > 0 && ', '}
          <bdi>
            <CaseText>{[text, nameOf(personId)].filter(Boolean).join(' ')}</CaseText>
          </bdi>
        </span>
      ))}
    </p>
  );
}

const SHOWN_SECONDS = 20;

/** Showing the code word is an act, and it hides by itself. */
function CodeWord({ word }: { readonly word: string }) {
  const t = useT();
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (left === 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => {
      clearTimeout(timer);
    };
  }, [left]);
  if (left === 0)
    return (
      <Hatched
        after={
          <Button
            variant="quiet"
            onPress={() => setLeft(SHOWN_SECONDS)}
            label={t('word.of', { what: t('act.show'), of: t('plan.codeWord') })}
          >
            {t('act.show')}
          </Button>
        }
      >
        {t('plan.codeWordHidden')}
      </Hatched>
    );
  return (
    <p>
      <strong>{t('plan.codeWord')}</strong> <bdi>{word}</bdi>{' '}
      <Small>{t('plan.secondsLeft', { seconds: left })}</Small>
    </p>
  );
}
