import { useState } from 'react';
import type { Party } from '../../../shared/domain/agency';
import { create } from '../../../shared/domain/change';
import { localDay } from '../../../shared/domain/due';
import { RISK_LEVELS, type RiskLevel } from '../../../shared/domain/risk';
import { save } from '../../store/commit';
import { useT } from '../../store/language';
import { usePartyWords } from '../../store/party-words';
import { vault } from '../../store/session';
import { useDayProblem, useTextProblem } from '../../store/text-problem';
import { useDraft } from '../../store/use-draft';
import { DayField } from '../../ui/date-fields';
import { SegmentedField, TextField } from '../../ui/fields';
import { Columns } from '../../ui/layout';
import { PartyField } from '../../ui/party-field';
import type { CaseData } from './case-data';
import { RecordForm } from './record-form';
import { useCaseParties } from './use-case-parties';

interface RiskFormValue {
  readonly level: RiskLevel | null;
  readonly on: string | null;
  readonly judgedBy: Party | null;
  readonly reasons: string;
  readonly wouldChange: string;
}

/** A person's judgement of the danger, with reasons. Nothing is proposed and nothing is added up. */
export function RiskForm({ data, onDone }: { readonly data: CaseData; readonly onDone: () => void }) {
  const t = useT();
  const words = usePartyWords();
  const problem = useTextProblem();
  const dayProblem = useDayProblem();
  const { us, known } = useCaseParties(data);
  const { value, change, drop } = useDraft<RiskFormValue>(`risk ${data.id}`, () => ({
    level: null,
    on: localDay(Date.now()),
    judgedBy: us,
    reasons: '',
    wouldChange: '',
  }));
  const [isChecked, setChecked] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const { level, on, judgedBy, reasons, wouldChange } = value;
  const errors = {
    level: level ? null : t('fault.emptyField'),
    on: dayProblem(on),
    judgedBy: judgedBy ? null : t('fault.noParty'),
    reasons: problem(reasons, { isNeeded: true }),
    wouldChange: problem(wouldChange),
  };
  const shown = (field: keyof typeof errors) => (isChecked ? errors[field] : null);

  async function saveRisk() {
    setChecked(true);
    if (Object.values(errors).some(Boolean)) return;
    const [id = ''] = await vault().newIds(1);
    const values = { level, on, judgedBy, reasons, wouldChange: wouldChange.trim() || null };
    const failed = await save(t, [create('risk', { id, caseId: data.id }, values)], t('risk.saved'));
    setFault(failed);
    if (failed) return;
    await drop();
    onDone();
  }

  return (
    <RecordForm
      label={t('risk.new')}
      fault={fault}
      onSubmit={() => void saveRisk()}
      onCancel={() => {
        void drop();
        onDone();
      }}
    >
      <SegmentedField
        label={t('risk.level')}
        hint={t('risk.hint')}
        value={level}
        onChange={(each) => change({ level: each })}
        error={shown('level')}
        options={RISK_LEVELS.map((id) => ({ id, label: t(`riskLevel.${id}`) }))}
      />
      <TextField
        label={t('risk.reasons')}
        rows={3}
        value={reasons}
        onChange={(text) => change({ reasons: text })}
        error={shown('reasons')}
      />
      <TextField
        label={t('risk.wouldChange')}
        rows={2}
        value={wouldChange}
        onChange={(text) => change({ wouldChange: text })}
        error={shown('wouldChange')}
      />
      <PartyField
        label={t('risk.by')}
        words={words}
        known={known}
        value={judgedBy}
        onChange={(party) => change({ judgedBy: party })}
        error={shown('judgedBy')}
      />
      <Columns>
        <DayField
          label={t('field.on')}
          value={on}
          onChange={(day) => change({ on: day })}
          error={shown('on')}
        />
      </Columns>
    </RecordForm>
  );
}
