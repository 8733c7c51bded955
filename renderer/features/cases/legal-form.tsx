import { useState } from 'react';
import type { Party } from '../../../shared/domain/agency';
import { create, set } from '../../../shared/domain/change';
import { localDay } from '../../../shared/domain/due';
import type { Origin, RecordView } from '../../../shared/domain/kinds';
import {
  LEGAL_STEPS,
  stepProblems,
  type Condition,
  type ConditionState,
  type LegalStepId,
} from '../../../shared/domain/legal-step';
import { useNow } from '../../store/clock';
import { save } from '../../store/commit';
import { useT } from '../../store/language';
import { usePartyWords } from '../../store/party-words';
import { useSession, vault } from '../../store/session';
import { useTextProblem } from '../../store/text-problem';
import { useDraft } from '../../store/use-draft';
import { DayField, MomentField } from '../../ui/date-fields';
import { SelectField, TextField } from '../../ui/fields';
import { Columns } from '../../ui/layout';
import { PartyField } from '../../ui/party-field';
import type { CaseData } from './case-data';
import { ConditionFields, TermNote } from './legal-fields';
import { RecordForm } from './record-form';
import { OriginField } from './origin-field';
import { useCaseParties } from './use-case-parties';

interface StepFormValue {
  readonly step: LegalStepId;
  readonly startedAt: string | null;
  readonly until: string | null;
  readonly authority: Party | null;
  readonly reference: string;
  readonly conditions: Readonly<Record<Condition, ConditionState>>;
  readonly origin: Origin;
  readonly detail: string;
  readonly endedOn: string | null;
  readonly result: string;
}

type Step = RecordView<'legal-step'>;

const UNKNOWN = { 'no-contact': 'unknown', guidance: 'unknown', cooperation: 'unknown' } as const;

function startOf(step: Step | null): StepFormValue {
  const values = step?.values ?? {};
  const { 'no-contact': noContact, guidance, cooperation } = values.conditions ?? UNKNOWN;
  return {
    step: values.step ?? 'conditions',
    startedAt: step ? (values.startedAt ?? null) : localDay(Date.now()),
    until: values.until ?? null,
    authority: values.authority ?? null,
    reference: values.reference ?? '',
    conditions: { 'no-contact': noContact, guidance, cooperation },
    origin: step?.origin ?? 'own',
    detail: values.detail ?? '',
    endedOn: values.endedOn ?? null,
    result: values.result ?? '',
  };
}

/** What comes from police or justice counts as theirs until someone says otherwise. */
const originOf = (step: LegalStepId): Origin =>
  step === 'complaint' || step === 'youth-court' ? 'police' : 'own';

/** Traces fade by the hour, papers by the day. */
const hasHour = (step: LegalStepId) => step === 'zsg';

interface StepFormProps {
  readonly data: CaseData;
  readonly step: Step | null;
  readonly onDone: () => void;
}

export function LegalForm({ data, step: before, onDone }: StepFormProps) {
  const t = useT();
  const words = usePartyWords();
  const person = useSession((state) => state.desk?.person ?? '');
  const { known } = useCaseParties(data);
  const name = ['legal-step', data.id, before?.id].filter(Boolean).join(' ');
  const { value, change, drop } = useDraft<StepFormValue>(name, () => startOf(before));
  const problem = useTextProblem();
  const [isChecked, setChecked] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const problems = stepProblems(value, useNow());
  const tooLong = {
    reference: problem(value.reference, { isLine: true }),
    detail: problem(value.detail),
    result: problem(value.result),
  };
  const error = (field: 'startedAt' | 'until' | 'endedOn') => {
    const found = isChecked ? problems[field] : undefined;
    if (!found) return null;
    return t(
      found === 'empty' ? 'fault.noDay' : found === 'future' ? 'fault.futureDay' : 'fault.beforeStart',
    );
  };

  async function saveStep() {
    setChecked(true);
    if (Object.keys(problems).length > 0 || Object.values(tooLong).some(Boolean)) return;
    const { origin, conditions, step, startedAt, until, authority, endedOn } = value;
    const values = {
      step,
      startedAt,
      until,
      authority,
      endedOn,
      reference: value.reference.trim() || null,
      detail: value.detail.trim() || null,
      result: value.result.trim() || null,
      conditions: step === 'conditions' ? { ...conditions, judgedBy: person } : null,
    };
    const [id = ''] = await vault().newIds(1);
    const failed = await save(
      t,
      [
        before
          ? set('legal-step', { id: before.id, caseId: data.id }, { ...values, ...{ $origin: origin } })
          : create('legal-step', { id, caseId: data.id }, values, { origin }),
      ],
      t('legal.saved'),
    );
    setFault(failed);
    if (failed) return;
    await drop();
    onDone();
  }

  function chooseStep(step: LegalStepId) {
    const { startedAt } = value;
    // A day says nothing about the hour, so the moment is asked anew.
    const kept = hasHour(step) === Boolean(startedAt && startedAt.length > 10) ? startedAt : null;
    change({
      step,
      origin: originOf(step),
      startedAt: kept ?? (hasHour(step) ? null : localDay(Date.now())),
    });
  }

  return (
    <RecordForm
      label={t('kind.legal-step')}
      fault={fault}
      onSubmit={() => void saveStep()}
      onCancel={() => {
        void drop();
        onDone();
      }}
    >
      <SelectField
        label={t('legal.step')}
        placeholder={t('act.choose')}
        value={value.step}
        onChange={chooseStep}
        options={LEGAL_STEPS.map((id) => ({ id, label: t(`legalStep.${id}`) }))}
      />
      <TermNote step={value.step} />
      {value.step === 'conditions' && (
        <ConditionFields value={value.conditions} onChange={(conditions) => change({ conditions })} />
      )}
      <StepDays value={value} change={change} error={error} />
      <PartyField
        label={t('legal.authority')}
        words={words}
        known={known}
        value={value.authority}
        onChange={(authority) => change({ authority })}
      />
      <Columns>
        <TextField
          label={t('legal.reference')}
          value={value.reference}
          onChange={(reference) => change({ reference })}
          error={tooLong.reference}
        />
        <OriginField value={value.origin} onChange={(origin) => change({ origin })} />
      </Columns>
      <TextField
        label={t('legal.detail')}
        rows={2}
        value={value.detail}
        onChange={(detail) => change({ detail })}
        error={tooLong.detail}
      />
      <TextField
        label={t('legal.result')}
        rows={2}
        value={value.result}
        onChange={(result) => change({ result })}
        error={tooLong.result}
      />
    </RecordForm>
  );
}

interface DaysProps {
  readonly value: StepFormValue;
  readonly change: (part: Partial<StepFormValue>) => void;
  readonly error: (field: 'startedAt' | 'until' | 'endedOn') => string | null;
}

function StepDays({ value, change, error }: DaysProps) {
  const t = useT();
  return (
    <Columns>
      {hasHour(value.step) ? (
        <MomentField
          label={t('legal.startedAt')}
          value={value.startedAt}
          onChange={(startedAt) => change({ startedAt })}
          error={error('startedAt')}
        />
      ) : (
        <DayField
          label={t('legal.startedOn')}
          value={value.startedAt}
          onChange={(startedAt) => change({ startedAt })}
          error={error('startedAt')}
        />
      )}
      {value.step !== 'conditions' && (
        <DayField
          label={t('legal.until')}
          value={value.until}
          onChange={(until) => change({ until })}
          error={error('until')}
        />
      )}
      <DayField
        label={t('legal.endedOn')}
        value={value.endedOn}
        onChange={(endedOn) => change({ endedOn })}
        error={error('endedOn')}
      />
    </Columns>
  );
}
