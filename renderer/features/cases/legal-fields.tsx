/** What a legal step asks: its term explained with source and date, and the three conditions. */
import { FACTS_READ_ON, SOURCES } from '../../../shared/domain/data/sources';
import {
  CONDITION_STATES,
  CONDITIONS,
  dayOfTerm,
  deadlineOf,
  termOf,
  type Condition,
  type ConditionState,
  type LegalStepId,
  type LegalStepValues,
} from '../../../shared/domain/legal-step';
import { useNow } from '../../store/clock';
import { useFormat } from '../../store/format';
import { useLanguageStore, useT } from '../../store/language';
import { SegmentedField } from '../../ui/fields';
import css from './cases.module.css';

/** The term of a step in words, where it was read and how sure that is. */
export function TermNote({ step }: { readonly step: LegalStepId }) {
  const t = useT();
  const format = useFormat();
  const language = useLanguageStore((state) => state.language);
  const term = termOf(step);
  if (!term) return step === 'conditions' ? null : <p className="hint">{t('legal.noTerm')}</p>;
  const source = [term.source, ...(term.also ?? [])].map((id) => SOURCES[id]).join('; ');
  return (
    <p className="hint">
      {term.explanation[language]} {t('legal.source', { source, day: format.fullDay(FACTS_READ_ON) })}{' '}
      {t(`confidence.${term.confidence}`)}
    </p>
  );
}

/** 'Dag 38 van 45, loopt af ma 30/11', and how that was counted. */
export function useTermWords(): (
  values: LegalStepValues,
) => { readonly day: string; readonly how: string; readonly until: string } | null {
  const t = useT();
  const format = useFormat();
  const now = useNow();
  return (values) => {
    const deadline = deadlineOf(values);
    const { startedAt } = values;
    if (!deadline || !startedAt) return null;
    const { until, by, term } = deadline;
    const hasHour = until.length > 10;
    const how =
      by === 'document'
        ? t('legal.onDocument')
        : hasHour
          ? t('legal.countedHours', { n: term?.amount ?? 0, from: format.moment(startedAt) })
          : t('legal.counted', { from: format.fullDay(startedAt) });
    return {
      until,
      how,
      day: t('legal.dayOf', {
        ...dayOfTerm(startedAt, until, now),
        day: hasHour ? format.moment(until) : format.fullDay(until),
      }),
    };
  };
}

interface ConditionsProps {
  readonly value: Readonly<Record<Condition, ConditionState>>;
  readonly onChange: (value: Readonly<Record<Condition, ConditionState>>) => void;
}

/** Judged by a person, one by one; nothing follows from them by itself. */
export function ConditionFields({ value, onChange }: ConditionsProps) {
  const t = useT();
  const format = useFormat();
  return (
    <fieldset className={`plain-fieldset ${css.fieldStack ?? ''}`}>
      <legend>{t('legal.conditions')}</legend>
      <p className="hint">{t('legal.conditionsHint', { day: format.fullDay(FACTS_READ_ON) })}</p>
      {CONDITIONS.map((condition) => (
        <SegmentedField
          key={condition}
          label={t(`condition.${condition}`)}
          value={value[condition]}
          onChange={(state) => onChange({ ...value, [condition]: state })}
          options={CONDITION_STATES.map((id) => ({ id, label: t(`conditionState.${id}`) }))}
        />
      ))}
    </fieldset>
  );
}
