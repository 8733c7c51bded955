import { useState } from 'react';
import { create } from '../../../shared/domain/change';
import { localDay } from '../../../shared/domain/due';
import { PHASES, type Phase } from '../../../shared/domain/observation';
import type { Grade } from '../../../shared/domain/values';
import { save } from '../../store/commit';
import { useT } from '../../store/language';
import { vault } from '../../store/session';
import { useDayProblem, useTextProblem } from '../../store/text-problem';
import { useDraft } from '../../store/use-draft';
import { DayField } from '../../ui/date-fields';
import { SegmentedField, TextField } from '../../ui/fields';
import { Columns } from '../../ui/layout';
import type { CaseData } from './case-data';
import { GradeField } from './grade-field';
import { RecordForm } from './record-form';

interface PhaseFormValue {
  readonly phase: Phase;
  readonly since: string | null;
  readonly grade: Grade;
  readonly observation: string;
}

interface PhaseFormProps {
  readonly data: CaseData;
  readonly onDone: () => void;
}

/** A phase as someone observed it on a day. */
export function PhaseForm({ data, onDone }: PhaseFormProps) {
  const t = useT();
  const textProblem = useTextProblem();
  const dayProblem = useDayProblem();
  const { value, change, drop } = useDraft<PhaseFormValue>(`phase ${data.id}`, () => ({
    phase: 'recruit',
    since: localDay(Date.now()),
    grade: 'told',
    observation: '',
  }));
  const [fault, setFault] = useState<string | null>(null);
  const [isChecked, setChecked] = useState(false);
  const wrongDay = dayProblem(value.since);

  async function savePhase() {
    setChecked(true);
    if (wrongDay ?? textProblem(value.observation)) return;
    const [id = ''] = await vault().newIds(1);
    const values = { ...value, observation: value.observation || null };
    const failed = await save(t, [create('phase', { id, caseId: data.id }, values)], t('observation.saved'));
    setFault(failed);
    if (failed) return;
    await drop();
    onDone();
  }

  return (
    <RecordForm
      label={t('observation.newPhase')}
      fault={fault}
      onSubmit={() => void savePhase()}
      onCancel={() => {
        void drop();
        onDone();
      }}
    >
      <SegmentedField
        label={t('observation.phase')}
        value={value.phase}
        onChange={(phase) => change({ phase })}
        options={PHASES.map((id) => ({ id, label: t(`phase.${id}`) }))}
      />
      <Columns>
        <DayField
          label={t('observation.since')}
          value={value.since}
          onChange={(since) => change({ since })}
          error={isChecked ? wrongDay : null}
        />
        <GradeField value={value.grade} onChange={(grade) => change({ grade })} />
      </Columns>
      <TextField
        label={t('observation.seen')}
        rows={2}
        value={value.observation}
        onChange={(observation) => change({ observation })}
      />
    </RecordForm>
  );
}
