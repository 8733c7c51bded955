import { useState } from 'react';
import { isReach } from '../../../shared/domain/contact-point';
import { ageOn, fullName } from '../../../shared/domain/person';
import { newestFirst } from '../../../shared/domain/newest';
import { isCurrent } from '../../../shared/domain/placement';
import { PHASES } from '../../../shared/domain/observation';
import { byDue, localDay } from '../../../shared/domain/due';
import { useNow } from '../../store/clock';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { showNames, useScreen } from '../../store/screen';
import { Button } from '../../ui/button';
import { CaseText } from '../../ui/case-text';
import { ContactPoint } from '../../ui/contact-point';
import { Facts } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import { ofKind, victimOf, type CaseData } from './case-data';
import css from './cases.module.css';
import { RISK_TONES } from './risk-tones';

/** The facts of the case, always beside the work: safe numbers are needed during the call. */
export function FactsPanel({ data }: { readonly data: CaseData }) {
  const t = useT();
  const [isWhole, setWhole] = useState(false);
  return (
    <aside className={css.facts} aria-label={t('facts.title')} data-whole={isWhole}>
      <VictimFacts data={data} />
      <SafeContact data={data} />
      <Risk data={data} />
      <Stay data={data} />
      <Phases data={data} />
      <Next data={data} />
      <span className={css.more}>
        <Button variant="quiet" onPress={() => setWhole(!isWhole)}>
          {isWhole ? t('facts.less') : t('facts.open')}
        </Button>
      </span>
    </aside>
  );
}

function VictimFacts({ data }: { readonly data: CaseData }) {
  const t = useT();
  const isNamed = useScreen((state) => state.named.has(data.id));
  const now = useNow();
  const values = victimOf(data)?.values;
  const age = ageOn(values?.birthDate, localDay(now));
  const unknown = t('word.unknown');
  return (
    <div>
      <div className={css.factsHead}>
        <h2>{t('facts.title')}</h2>
        <span className="spring" />
        {!isNamed && <span className={css.small}>{t('facts.nameHidden')}</span>}
        <Button keys="F6" onPress={() => showNames(data.id, !isNamed)}>
          {isNamed ? t('act.hide') : t('act.show')}
        </Button>
      </div>
      <Facts
        facts={[
          ...(isNamed
            ? [{ label: t('facts.name'), value: <bdi>{(values && fullName(values)) ?? unknown}</bdi> }]
            : []),
          { label: t('facts.age'), value: age === null ? unknown : t('facts.years', { n: age }) },
          { label: t('facts.languages'), value: values?.languages ?? unknown },
          { label: t('facts.authority'), value: values?.relation ?? unknown },
        ]}
      />
    </div>
  );
}

function SafeContact({ data }: { readonly data: CaseData }) {
  const t = useT();
  const points = ofKind(data, 'contact-point').filter(
    ({ values }) => (values.type !== 'address' && isReach(values.type)) || values.secret,
  );
  return (
    <section aria-label={t('facts.safe')}>
      <h3>{t('facts.safe')}</h3>
      {points.length === 0 && <p className={css.small}>{t('facts.safeNone')}</p>}
      {points.map((point) => (
        <ContactPoint key={point.id} point={point} />
      ))}
    </section>
  );
}

/** The newest judgement, with whose it is. */
function Risk({ data }: { readonly data: CaseData }) {
  const t = useT();
  const format = useFormat();
  const [newest] = newestFirst(ofKind(data, 'risk'));
  if (!newest?.values.level) return null;
  const { level, judgedBy, on } = newest.values;
  const who = [judgedBy?.person, judgedBy?.agency.name].filter(Boolean).join(', ');
  return (
    <section aria-label={t('facts.risk')}>
      <h3>{t('facts.risk')}</h3>
      <StateMark tone={RISK_TONES[level]}>{t(`riskLevel.${level}`)}</StateMark>
      <p className={css.small}>{t('risk.byOn', { who, day: on ? format.fullDay(on) : t('word.unknown') })}</p>
    </section>
  );
}

/** Where the child stays now; of a secret stay neither the address nor the name of the place. */
function Stay({ data }: { readonly data: CaseData }) {
  const t = useT();
  const today = localDay(useNow());
  const now = ofKind(data, 'placement').filter(({ values }) => isCurrent(values, today));
  if (now.length === 0) return null;
  return (
    <section aria-label={t('facts.stay')}>
      <h3>{t('facts.stay')}</h3>
      {now.map(({ id, values: { setting, facility, secret } }) => (
        <p key={id}>
          {setting && t(`setting.${setting}`)}{' '}
          {!secret && (
            <bdi>
              <CaseText>{facility}</CaseText>
            </bdi>
          )}
        </p>
      ))}
      {now.length > 1 && <StateMark tone="soon">{t('stay.twoNow')}</StateMark>}
    </section>
  );
}

function Phases({ data }: { readonly data: CaseData }) {
  const t = useT();
  const format = useFormat();
  const observed = ofKind(data, 'phase').toSorted((a, b) =>
    (a.values.since ?? '').localeCompare(b.values.since ?? ''),
  );
  const rows = PHASES.flatMap((phase) => {
    const first = observed.find(({ values }) => values.phase === phase);
    return first ? [{ ...first.values, phase }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <section aria-label={t('facts.phases')}>
      <h3>{t('facts.phases')}</h3>
      {rows.map(({ phase, grade, since }) => (
        <p key={phase} className={css.phaseRow}>
          <span>{t(`phase.${phase}`)}</span>
          <span>{grade && t(`grade.${grade}`)}</span>
          <time>{since && format.day(since)}</time>
        </p>
      ))}
    </section>
  );
}

const NEXT_SHOWN = 4;

function Next({ data }: { readonly data: CaseData }) {
  const t = useT();
  const format = useFormat();
  const open = ofKind(data, 'agreement')
    .filter(({ values }) => values.state === 'open')
    .map(({ id, values }) => ({ id, what: values.what, due: values.due ?? null }))
    .sort(byDue)
    .slice(0, NEXT_SHOWN);
  if (open.length === 0) return null;
  return (
    <section aria-label={t('facts.next')}>
      <h3>{t('facts.next')}</h3>
      {open.map(({ id, what, due }) => {
        const state = due ? format.due(due) : null;
        return (
          <p key={id} className={css.point}>
            <span>
              <CaseText>{what}</CaseText>
            </span>
            {state && <StateMark tone={state.tone}>{state.text}</StateMark>}
          </p>
        );
      })}
    </section>
  );
}
