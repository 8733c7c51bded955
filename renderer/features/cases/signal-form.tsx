import { useState } from 'react';
import type { Party } from '../../../shared/domain/agency';
import { create } from '../../../shared/domain/change';
import { localDay } from '../../../shared/domain/due';
import type { Origin } from '../../../shared/domain/kinds';
import { distinctParties, partiesInCase } from '../../../shared/domain/parties';
import type { Grade } from '../../../shared/domain/values';
import { useNow } from '../../store/clock';
import { save } from '../../store/commit';
import { useLanguageStore, useT } from '../../store/language';
import { useSignals } from '../../store/own-grounds';
import { usePartyWords } from '../../store/party-words';
import { useSession, vault } from '../../store/session';
import { useDayProblem, useTextProblem } from '../../store/text-problem';
import { useDraft } from '../../store/use-draft';
import { DayField } from '../../ui/date-fields';
import { TextField } from '../../ui/fields';
import { GroupedField } from '../../ui/grouped-field';
import { Columns } from '../../ui/layout';
import { PartyField } from '../../ui/party-field';
import type { CaseData } from './case-data';
import { GradeField } from './grade-field';
import { RecordForm } from './record-form';
import { OriginField } from './origin-field';

interface SignalFormProps {
  readonly data: CaseData;
  readonly onDone: () => void;
}

interface SignalFormValue {
  readonly signalId: string | null;
  readonly fact: string;
  readonly interpretation: string;
  readonly on: string | null;
  readonly grade: Grade;
  readonly by: Party | null;
  readonly origin: Origin;
}

function useUs(): Party | null {
  const desk = useSession((state) => state.desk);
  return desk && { agency: desk.agency, person: desk.person };
}

/** A fact, apart from what we make of it; with or without a signal of the list. */
export function SignalForm({ data, onDone }: SignalFormProps) {
  const t = useT();
  const us = useUs();
  const words = usePartyWords();
  const textProblem = useTextProblem();
  const dayProblem = useDayProblem();
  const { value, change, drop } = useDraft<SignalFormValue>(`signal ${data.id}`, () => ({
    signalId: null,
    fact: '',
    interpretation: '',
    on: localDay(Date.now()),
    grade: 'told',
    by: us,
    origin: 'own',
  }));
  const [fault, setFault] = useState<string | null>(null);
  const [isChecked, setChecked] = useState(false);
  const { fact, interpretation, on, by } = value;
  const problems = {
    fact: fact.trim() ? textProblem(fact) : t('observation.errorFact'),
    interpretation: textProblem(interpretation),
    on: dayProblem(on),
    by: by ? null : t('observation.errorBy'),
  };
  const errorAt = (name: keyof typeof problems) => (isChecked ? problems[name] : null);

  async function saveSignal() {
    setChecked(true);
    if (Object.values(problems).some(Boolean)) return;
    const [id = ''] = await vault().newIds(1);
    const { origin, ...values } = { ...value, interpretation: interpretation || null };
    const failed = await save(
      t,
      [create('signal', { id, caseId: data.id }, values, { origin })],
      t('observation.saved'),
    );
    setFault(failed);
    if (failed) return;
    await drop();
    onDone();
  }

  return (
    <RecordForm
      label={t('observation.newSignal')}
      fault={fault}
      onSubmit={() => void saveSignal()}
      onCancel={() => {
        void drop();
        onDone();
      }}
    >
      <TextField
        label={t('observation.fact')}
        rows={3}
        value={fact}
        onChange={(next) => change({ fact: next })}
        error={errorAt('fact')}
        isFirst
      />
      <ListedSignal value={value.signalId} on={on} onChange={(signalId) => change({ signalId })} />
      <Columns>
        <GradeField value={value.grade} onChange={(grade) => change({ grade })} />
        <DayField
          label={t('observation.on')}
          value={on}
          onChange={(next) => change({ on: next })}
          error={errorAt('on')}
        />
      </Columns>
      <PartyField
        label={t('observation.by')}
        words={words}
        known={distinctParties([...(us ? [us] : []), ...partiesInCase(data.records)])}
        value={by}
        onChange={(next) => change({ by: next })}
        error={errorAt('by')}
      />
      <OriginField value={value.origin} onChange={(origin) => change({ origin })} />
      <TextField
        label={t('observation.interpretation')}
        rows={2}
        value={interpretation}
        onChange={(next) => change({ interpretation: next })}
      />
    </RecordForm>
  );
}

interface ListedProps {
  readonly value: string | null;
  /** The day of the observation: what the desk ended by then is not offered. */
  readonly on: string | null;
  readonly onChange: (signalId: string | null) => void;
}

function ListedSignal({ value, on, onChange }: ListedProps) {
  const t = useT();
  const language = useLanguageStore((state) => state.language);
  const today = localDay(useNow());
  const groups = useSignals(on ?? today).map(({ id, label, signals }) => ({
    id,
    label: label?.[language] ?? t('ownGround.own.signal'),
    options: signals.map((signal) => ({ id: signal.id, label: signal.label[language] })),
  }));
  return <GroupedField label={t('observation.signal')} groups={groups} value={value} onChange={onChange} />;
}
