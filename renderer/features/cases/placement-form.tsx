import { useState } from 'react';
import { create, set } from '../../../shared/domain/change';
import { FACTS_READ_ON } from '../../../shared/domain/data/sources';
import { localDay } from '../../../shared/domain/due';
import type { RecordView } from '../../../shared/domain/kinds';
import {
  CHECK_STATES,
  MOST_IN_UNIT,
  overlapping,
  placementProblems,
  SETTINGS,
  type CheckState,
  type PlacementField,
  type Setting,
} from '../../../shared/domain/placement';
import { useNow } from '../../store/clock';
import { save } from '../../store/commit';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { vault } from '../../store/session';
import { useTextProblem } from '../../store/text-problem';
import { useDraft } from '../../store/use-draft';
import { DayField } from '../../ui/date-fields';
import { CheckField, SegmentedField, SelectField, TextField } from '../../ui/fields';
import { Columns } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import { ofKind, type CaseData } from './case-data';
import { RecordForm } from './record-form';

interface StayFormValue {
  readonly setting: Setting;
  readonly facility: string;
  readonly address: string;
  readonly secret: boolean;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  readonly capacity: string;
  readonly occupied: string;
  readonly answers: Readonly<Record<string, CheckState>>;
  readonly detail: string;
}

interface StayFormProps {
  readonly data: CaseData;
  readonly stay: RecordView<'placement'> | null;
  /** What this desk asks of a place. */
  readonly questions: readonly string[];
  readonly onDone: () => void;
}

function startOf(stay: StayFormProps['stay']): StayFormValue {
  const { setting, facility, address, secret, startedOn, endedOn, capacity, occupied, checklist, detail } =
    stay?.values ?? {};
  return {
    setting: setting ?? 'living-group',
    facility: facility ?? '',
    address: address ?? '',
    secret: secret ?? false,
    startedOn: stay ? (startedOn ?? null) : localDay(Date.now()),
    endedOn: endedOn ?? null,
    capacity: capacity ? String(capacity) : '',
    occupied: typeof occupied === 'number' ? String(occupied) : '',
    answers: Object.fromEntries((checklist ?? []).map(({ item, answer }) => [item, answer])),
    detail: detail ?? '',
  };
}

/** A count as typed; NaN, which is no number of places, when it is none. */
const counted = (typed: string) => (typed.trim() ? Number(typed.trim()) : null);

function valuesOf(value: StayFormValue) {
  const isUnit = value.setting === 'small-unit';
  const checklist = Object.entries(value.answers).map(([item, answer]) => ({ item, answer }));
  return {
    setting: value.setting,
    facility: value.facility,
    address: value.address.trim() || null,
    secret: value.secret,
    startedOn: value.startedOn,
    endedOn: value.endedOn,
    capacity: isUnit ? counted(value.capacity) : null,
    occupied: isUnit ? counted(value.occupied) : null,
    checklist: checklist.length > 0 ? checklist : null,
    detail: value.detail.trim() || null,
  };
}

export function PlacementForm({ data, stay, questions, onDone }: StayFormProps) {
  const t = useT();
  const name = ['placement', data.id, stay?.id].filter(Boolean).join(' ');
  const { value, change, drop } = useDraft<StayFormValue>(name, () => startOf(stay));
  const problem = useTextProblem();
  const [isChecked, setChecked] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const problems = placementProblems(valuesOf(value));
  const tooLong = {
    facility: problem(value.facility, { isLine: true }),
    address: problem(value.address, { isLine: true }),
    detail: problem(value.detail),
  };
  const error = (field: PlacementField) => {
    const found = isChecked ? problems[field] : undefined;
    return found ? t(`stayProblem.${found}`) : null;
  };

  async function saveStay() {
    setChecked(true);
    if (Object.keys(problems).length > 0 || Object.values(tooLong).some(Boolean)) return;
    const values = valuesOf(value);
    const [id = ''] = await vault().newIds(1);
    const failed = await save(
      t,
      [
        stay
          ? set('placement', { id: stay.id, caseId: data.id }, values)
          : create('placement', { id, caseId: data.id }, values),
      ],
      t('stay.saved'),
    );
    setFault(failed);
    if (failed) return;
    await drop();
    onDone();
  }

  const isUnit = value.setting === 'small-unit';
  return (
    <RecordForm
      label={t('kind.placement')}
      fault={fault}
      onSubmit={() => void saveStay()}
      onCancel={() => {
        void drop();
        onDone();
      }}
    >
      <Columns>
        <SelectField
          label={t('stay.setting')}
          placeholder={t('act.choose')}
          value={value.setting}
          onChange={(setting) => change({ setting })}
          options={SETTINGS.map((id) => ({ id, label: t(`setting.${id}`) }))}
        />
        <TextField
          label={t('stay.facility')}
          value={value.facility}
          onChange={(facility) => change({ facility })}
          error={error('facility') ?? tooLong.facility}
        />
      </Columns>
      <TextField
        label={t('stay.address')}
        value={value.address}
        onChange={(address) => change({ address })}
        error={tooLong.address}
        {...(value.secret && { secret: { show: t('act.show'), hide: t('act.hide') } })}
      />
      <CheckField isSelected={value.secret} onChange={(secret) => change({ secret })}>
        {t('stay.secret')}
      </CheckField>
      <Columns>
        <DayField
          label={t('stay.startedOn')}
          value={value.startedOn}
          onChange={(startedOn) => change({ startedOn })}
          error={error('startedOn')}
        />
        <DayField
          label={t('stay.endedOn')}
          value={value.endedOn}
          onChange={(endedOn) => change({ endedOn })}
          error={error('endedOn')}
        />
      </Columns>
      <DayWords data={data} stay={stay} value={value} />
      {isUnit && <UnitFields value={value} change={change} error={error} />}
      <Questions questions={questions} value={value} change={change} />
      <TextField
        label={t('stay.detail')}
        rows={2}
        value={value.detail}
        onChange={(detail) => change({ detail })}
        error={tooLong.detail}
      />
    </RecordForm>
  );
}

/** Words that stop nobody: two stays at once, a stay that is still to begin. */
function DayWords({
  data,
  stay,
  value,
}: Pick<StayFormProps, 'data' | 'stay'> & { readonly value: StayFormValue }) {
  const t = useT();
  const format = useFormat();
  const today = localDay(useNow());
  const others = ofKind(data, 'placement').filter(({ id }) => id !== stay?.id);
  const other = overlapping(
    value,
    others.map(({ values }) => values),
  );
  return (
    <div role="status">
      {other && (
        <StateMark tone="soon">
          {t('stay.overlaps', {
            setting: t(`setting.${other.setting ?? 'other'}`),
            day: other.startedOn ? format.fullDay(other.startedOn) : t('word.unknown'),
          })}
        </StateMark>
      )}
      {value.startedOn && value.startedOn > today && <StateMark tone="soon">{t('stay.later')}</StateMark>}
    </div>
  );
}

interface PartProps {
  readonly value: StayFormValue;
  readonly change: (part: Partial<StayFormValue>) => void;
}

function UnitFields({
  value,
  change,
  error,
}: PartProps & { readonly error: (field: PlacementField) => string | null }) {
  const t = useT();
  const format = useFormat();
  return (
    <>
      <Columns>
        <TextField
          label={t('stay.capacity', { most: MOST_IN_UNIT })}
          value={value.capacity}
          onChange={(capacity) => change({ capacity })}
          error={error('capacity')}
        />
        <TextField
          label={t('stay.occupied')}
          value={value.occupied}
          onChange={(occupied) => change({ occupied })}
          error={error('occupied')}
        />
      </Columns>
      <p className="hint">
        {t('stay.capacityHint', { most: MOST_IN_UNIT, day: format.fullDay(FACTS_READ_ON) })}
      </p>
    </>
  );
}

/** The desk's own questions, and those that were answered when the list was another one. */
function Questions({ questions, value, change }: PartProps & Pick<StayFormProps, 'questions'>) {
  const t = useT();
  const all = [...new Set([...questions, ...Object.keys(value.answers)])];
  if (all.length === 0) return <p className="hint">{t('quality.none')}</p>;
  return all.map((item) => (
    <SegmentedField
      key={item}
      label={item}
      value={value.answers[item] ?? null}
      onChange={(answer) => change({ answers: { ...value.answers, [item]: answer } })}
      options={CHECK_STATES.map((id) => ({ id, label: t(`checkState.${id}`) }))}
    />
  ));
}
