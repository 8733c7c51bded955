/** Rows of stays and legal steps. */
import { useEffect, useState, type ReactNode } from 'react';
import { localDay } from '../../../shared/domain/due';
import type { RecordView } from '../../../shared/domain/kinds';
import { CONDITIONS } from '../../../shared/domain/legal-step';
import { isCurrent } from '../../../shared/domain/placement';
import { useNow } from '../../store/clock';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { AgencyTag } from '../../ui/agency-tag';
import { Button } from '../../ui/button';
import { CaseText } from '../../ui/case-text';
import { Hatched, StateMark } from '../../ui/marks';
import { Entry, Small } from './entry-rows';
import { useTermWords } from './legal-fields';

interface RowProps<K extends 'placement' | 'legal-step'> {
  readonly view: RecordView<K>;
  readonly when: string;
  readonly acts?: ReactNode;
}

export function PlacementEntry({ view, when, acts }: RowProps<'placement'>) {
  const t = useT();
  const format = useFormat();
  const today = localDay(useNow());
  const { values, created } = view;
  const { setting, facility, startedOn, endedOn, capacity, occupied, checklist, detail } = values;
  const answered = (checklist ?? []).map(({ item, answer }) =>
    t('word.of', { what: item, of: t(`checkState.${answer}`) }),
  );
  return (
    <Entry
      id={view.id}
      when={when}
      kind="placement"
      who={null}
      state={
        isCurrent(values, today) ? (
          <StateMark tone="fine">{t('stay.now')}</StateMark>
        ) : (
          <StateMark tone="open">{t(endedOn && endedOn <= today ? 'stay.ended' : 'stay.later')}</StateMark>
        )
      }
      acts={acts}
    >
      <p>
        {setting && <strong>{t(`setting.${setting}`)}</strong>}{' '}
        <bdi>
          <CaseText>{facility}</CaseText>
        </bdi>
      </p>
      <Small>{[startedOn, endedOn].flatMap((day) => (day ? [format.fullDay(day)] : [])).join(' – ')}</Small>
      <StayAddress view={view} />
      {typeof capacity === 'number' && typeof occupied === 'number' && (
        <Small>
          {t('stay.places', { occupied, capacity })}
          {occupied >= capacity && `, ${t('stay.full')}`}
        </Small>
      )}
      {answered.length > 0 && (
        <Small>
          <CaseText>{answered.join('. ')}</CaseText>
        </Small>
      )}
      {detail && (
        <p>
          <CaseText>{detail}</CaseText>
        </p>
      )}
      <Small>{created.person}</Small>
    </Entry>
  );
}

const SHOWN_SECONDS = 20;

/** A secret address is read only here, by an act, and hides by itself. */
function StayAddress({ view: { values } }: { readonly view: RecordView<'placement'> }) {
  const t = useT();
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (left === 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => {
      clearTimeout(timer);
    };
  }, [left]);
  const { address, secret } = values;
  if (!address) return secret ? <Hatched>{t('stay.secretAddress')}</Hatched> : null;
  if (!secret)
    return (
      <p>
        <bdi>{address}</bdi>
      </p>
    );
  if (left === 0)
    return (
      <Hatched
        after={
          <Button
            variant="quiet"
            onPress={() => setLeft(SHOWN_SECONDS)}
            label={t('word.of', { what: t('act.show'), of: t('stay.secretAddress') })}
          >
            {t('act.show')}
          </Button>
        }
      >
        {t('stay.secretAddress')}
      </Hatched>
    );
  return (
    <div>
      <bdi>{address}</bdi>
      <Small>{t('point.showFor', { seconds: left })}</Small>
    </div>
  );
}

export function LegalEntry({ view, when, acts }: RowProps<'legal-step'>) {
  const t = useT();
  const format = useFormat();
  const term = useTermWords()(view.values);
  const { step, authority, reference, conditions, detail, endedOn, result } = view.values;
  const due = term && format.due(term.until);
  return (
    <Entry
      id={view.id}
      when={when}
      kind="legal-step"
      who={authority && <AgencyTag agency={authority.agency} />}
      state={
        endedOn ? (
          <StateMark tone="fine">{t('legal.ended', { day: format.day(endedOn) })}</StateMark>
        ) : (
          due && <StateMark tone={due.tone}>{due.text}</StateMark>
        )
      }
      acts={acts}
    >
      <p>
        {step && <strong>{t(`legalStep.${step}`)}</strong>}{' '}
        <bdi>
          <CaseText>{reference}</CaseText>
        </bdi>
      </p>
      {term && (
        <>
          <p>{term.day}</p>
          <Small>{term.how}</Small>
        </>
      )}
      {conditions && (
        <>
          <ul>
            {CONDITIONS.map((each) => (
              <li key={each}>
                {t('word.head', { what: t(`condition.${each}`) })} {t(`conditionState.${conditions[each]}`)}
              </li>
            ))}
          </ul>
          <Small>{t('legal.judgedBy', { person: conditions.judgedBy })}</Small>
        </>
      )}
      {detail && (
        <p>
          <CaseText>{detail}</CaseText>
        </p>
      )}
      {result && (
        <p>
          <CaseText>{result}</CaseText>
        </p>
      )}
      <Small>
        {[view.origin && t(`origin.${view.origin}`), view.created.person].filter(Boolean).join(', ')}
      </Small>
    </Entry>
  );
}
