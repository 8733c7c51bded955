import { useState } from 'react';
import { isReach } from '../../../shared/domain/contact-point';
import type { Party } from '../../../shared/domain/agency';
import { create } from '../../../shared/domain/change';
import { localDay } from '../../../shared/domain/due';
import type { RecordView } from '../../../shared/domain/kinds';
import { fullName } from '../../../shared/domain/person';
import type { PlanPerson, PlanPoint } from '../../../shared/domain/safety-plan';
import type { Translate } from '../../../shared/i18n/translate';
import { save } from '../../store/commit';
import { useT } from '../../store/language';
import { usePartyWords } from '../../store/party-words';
import { useScreen } from '../../store/screen';
import { vault } from '../../store/session';
import { useDayProblem, useTextProblem } from '../../store/text-problem';
import { useDraft } from '../../store/use-draft';
import { DayField } from '../../ui/date-fields';
import { PointValue, RuleMark } from '../../ui/contact-point';
import { CheckField, TextField } from '../../ui/fields';
import { Columns } from '../../ui/layout';
import { PartyField } from '../../ui/party-field';
import { ofKind, type CaseData } from './case-data';
import css from './cases.module.css';
import { RecordForm } from './record-form';
import { useCaseParties } from './use-case-parties';

interface PlanFormValue {
  readonly on: string | null;
  readonly madeBy: Party | null;
  readonly dangers: string;
  readonly agreed: string;
  readonly trusted: readonly string[];
  readonly trustedOther: string;
  readonly unsafe: readonly string[];
  readonly unsafeOther: string;
  readonly codeWord: string;
  readonly callPoints: readonly string[];
  readonly callOther: string;
}

const idsOf = (people: readonly PlanPerson[] | null | undefined) =>
  (people ?? []).flatMap(({ personId }) => personId ?? []);
const linesOf = (people: readonly PlanPerson[] | null | undefined) =>
  (people ?? [])
    .filter(({ personId }) => !personId)
    .map(({ text }) => text)
    .join('\n');

/** What they are to the child, without a name: that is what the plan keeps. */
function personWord(t: Translate, { values }: RecordView<'person'>): string {
  const relation = values.relation?.trim();
  if (relation) return relation;
  return t(`role.${values.role ?? 'other'}`);
}

function peopleOf(
  t: Translate,
  data: CaseData,
  ids: readonly string[],
  other: string,
): readonly PlanPerson[] | null {
  const ofCase = ofKind(data, 'person')
    .filter(({ id }) => ids.includes(id))
    .map((person) => ({ text: personWord(t, person), personId: person.id }));
  const typed = other
    .split('\n')
    .map((text) => text.trim())
    .filter(Boolean)
    .map((text) => ({ text }));
  const all = [...ofCase, ...typed];
  return all.length > 0 ? all : null;
}

function pointWord(t: Translate, { label, type }: RecordView<'contact-point'>['values']): string {
  const told = label?.trim();
  if (told) return told;
  return t(`pointType.${type ?? 'other'}`);
}

/** Numbers that may be called: marked safe, or safe at certain times, and no secret. */
function callable(data: CaseData): readonly RecordView<'contact-point'>[] {
  return ofKind(data, 'contact-point').filter(
    ({ values }) =>
      !values.secret &&
      isReach(values.type) &&
      (values.safe?.rule === 'safe' || values.safe?.rule === 'times'),
  );
}

interface PlanFormProps {
  readonly data: CaseData;
  /** The version it goes on from. */
  readonly before: RecordView<'safety-plan'> | null;
  readonly onDone: () => void;
}

/** A new version of the plan; the one before stays as it was. */
export function SafetyPlanForm({ data, before, onDone }: PlanFormProps) {
  const t = useT();
  const words = usePartyWords();
  const problem = useTextProblem();
  const dayProblem = useDayProblem();
  const { us, known } = useCaseParties(data);
  const { value, change, drop } = useDraft<PlanFormValue>(`safety-plan ${data.id}`, () => {
    const { dangers, agreed, trusted, unsafe, codeWord, callPoints, callOther } = before?.values ?? {};
    return {
      on: localDay(Date.now()),
      madeBy: us,
      dangers: dangers ?? '',
      agreed: agreed ?? '',
      trusted: idsOf(trusted),
      trustedOther: linesOf(trusted),
      unsafe: idsOf(unsafe),
      unsafeOther: linesOf(unsafe),
      codeWord: codeWord ?? '',
      callPoints: (callPoints ?? []).map(({ pointId }) => pointId),
      callOther: callOther ?? '',
    };
  });
  const [isChecked, setChecked] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const lines = (text: string) =>
    text
      .split('\n')
      .map((each) => problem(each, { isLine: true }))
      .find(Boolean) ?? null;
  const errors = {
    on: dayProblem(value.on),
    madeBy: value.madeBy ? null : t('fault.noParty'),
    dangers: problem(value.dangers, { isNeeded: true }),
    agreed: problem(value.agreed),
    trustedOther: lines(value.trustedOther),
    unsafeOther: lines(value.unsafeOther),
    codeWord: problem(value.codeWord, { isLine: true }),
    callOther: problem(value.callOther),
  };
  const shown = (field: keyof typeof errors) => (isChecked ? errors[field] : null);

  async function savePlan() {
    setChecked(true);
    if (Object.values(errors).some(Boolean)) return;
    const [id = ''] = await vault().newIds(1);
    const points = callable(data).flatMap(({ id: pointId, values }): PlanPoint[] =>
      value.callPoints.includes(pointId) ? [{ pointId, label: pointWord(t, values) }] : [],
    );
    const values = {
      on: value.on,
      madeBy: value.madeBy,
      dangers: value.dangers,
      agreed: value.agreed.trim() || null,
      trusted: peopleOf(t, data, value.trusted, value.trustedOther),
      unsafe: peopleOf(t, data, value.unsafe, value.unsafeOther),
      codeWord: value.codeWord.trim() || null,
      callPoints: points.length > 0 ? points : null,
      callOther: value.callOther.trim() || null,
    };
    const failed = await save(
      t,
      [create('safety-plan', { id, caseId: data.id }, values)],
      t('plan.safetySaved'),
    );
    setFault(failed);
    if (failed) return;
    await drop();
    onDone();
  }

  const text = (name: 'dangers' | 'agreed' | 'trustedOther' | 'unsafeOther' | 'callOther', rows: number) => (
    <TextField
      label={t(`plan.${name}`)}
      rows={rows}
      value={value[name]}
      onChange={(typed) => change({ [name]: typed })}
      error={shown(name)}
    />
  );
  return (
    <RecordForm
      label={t('plan.safetyTitle')}
      fault={fault}
      onSubmit={() => void savePlan()}
      onCancel={() => {
        void drop();
        onDone();
      }}
    >
      {text('dangers', 3)}
      {text('agreed', 3)}
      <PeopleField
        label={t('plan.trusted')}
        data={data}
        chosen={value.trusted}
        onChange={(trusted) => change({ trusted })}
      />
      {text('trustedOther', 2)}
      <PeopleField
        label={t('plan.unsafe')}
        data={data}
        chosen={value.unsafe}
        onChange={(unsafe) => change({ unsafe })}
      />
      {text('unsafeOther', 2)}
      <TextField
        label={t('plan.codeWord')}
        hint={t('plan.codeWordHint')}
        secret={{ show: t('act.show'), hide: t('act.hide') }}
        value={value.codeWord}
        onChange={(codeWord) => change({ codeWord })}
        error={shown('codeWord')}
      />
      <CallField data={data} chosen={value.callPoints} onChange={(callPoints) => change({ callPoints })} />
      {text('callOther', 2)}
      <PartyField
        label={t('plan.madeBy')}
        words={words}
        known={known}
        value={value.madeBy}
        onChange={(madeBy) => change({ madeBy })}
        error={shown('madeBy')}
      />
      <Columns>
        <DayField
          label={t('field.on')}
          value={value.on}
          onChange={(on) => change({ on })}
          error={shown('on')}
        />
      </Columns>
    </RecordForm>
  );
}

interface PicksProps {
  readonly data: CaseData;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

const toggled = (list: readonly string[], id: string, isOn: boolean) =>
  isOn ? [...list, id] : list.filter((each) => each !== id);

function PeopleField({ label, data, chosen, onChange }: PicksProps & { readonly label: string }) {
  const t = useT();
  const isNamed = useScreen((state) => state.named.has(data.id));
  const people = ofKind(data, 'person').filter(({ values }) => values.role !== 'victim');
  return (
    <fieldset className={`plain-fieldset ${css.fieldStack ?? ''}`}>
      <legend>{label}</legend>
      {people.length === 0 && <p className="hint">{t('plan.noPeople')}</p>}
      <div className={css.criteria}>
        {people.map((person) => (
          <CheckField
            key={person.id}
            isSelected={chosen.includes(person.id)}
            onChange={(isOn) => onChange(toggled(chosen, person.id, isOn))}
          >
            {personWord(t, person)} {isNamed && <bdi>{fullName(person.values)}</bdi>}
          </CheckField>
        ))}
      </div>
    </fieldset>
  );
}

function CallField({ data, chosen, onChange }: PicksProps) {
  const t = useT();
  const points = callable(data);
  return (
    <fieldset className={`plain-fieldset ${css.fieldStack ?? ''}`}>
      <legend>{t('plan.call')}</legend>
      <p className="hint">{points.length > 0 ? t('plan.callHint') : t('plan.callNone')}</p>
      <div className={css.criteria}>
        {points.map(({ id, values }) => (
          <CheckField
            key={id}
            isSelected={chosen.includes(id)}
            onChange={(isOn) => onChange(toggled(chosen, id, isOn))}
          >
            {values.label} <PointValue value={values.value ?? ''} safe={values.safe} />{' '}
            <RuleMark safe={values.safe} />
          </CheckField>
        ))}
      </div>
    </fieldset>
  );
}
