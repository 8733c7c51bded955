import { useState } from 'react';
import { create, set } from '../../../shared/domain/change';
import { localDay } from '../../../shared/domain/due';
import { AXES, type Axis } from '../../../shared/domain/goal';
import type { RecordView } from '../../../shared/domain/kinds';
import { save } from '../../store/commit';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { vault } from '../../store/session';
import { useTextProblem } from '../../store/text-problem';
import { useDraft, useFormOpen } from '../../store/use-draft';
import { AgencyTag } from '../../ui/agency-tag';
import { Button } from '../../ui/button';
import { CaseText } from '../../ui/case-text';
import { DayField } from '../../ui/date-fields';
import { SelectField, TextField } from '../../ui/fields';
import { Columns, Empty, Section } from '../../ui/layout';
import { HistoryAct } from '../../ui/record-history';
import { ofKind, type CaseData } from './case-data';
import css from './cases.module.css';
import { AgreementState } from './entry-rows';
import { GoalEntry } from './goal-entry';
import { RecordForm } from './record-form';

type Goal = RecordView<'goal'>;

/** Where the agencies want to come to, along the axes of the action plan; who does what stands under each. */
export function Goals({ data }: { readonly data: CaseData }) {
  const t = useT();
  const [isAdding, setAdding] = useFormOpen(`goal ${data.id}`);
  const goals = ofKind(data, 'goal');
  return (
    <Section
      title={t('goal.title')}
      count={goals.length}
      acts={
        <Button writes onPress={() => setAdding(!isAdding)}>
          {t('goal.new')}
        </Button>
      }
    >
      {isAdding && <GoalForm data={data} onDone={() => setAdding(false)} />}
      {goals.length === 0 && !isAdding && <Empty>{t('goal.none')}</Empty>}
      {AXES.map((axis) => {
        const along = goals.filter(({ values }) => values.axis === axis);
        if (along.length === 0) return null;
        return (
          <section key={axis} aria-label={t(`axis.${axis}`)}>
            <h3 className={css.dayHead}>{t(`axis.${axis}`)}</h3>
            <ol>
              {along.map((goal) => (
                <GoalRow key={goal.id} goal={goal} data={data} />
              ))}
            </ol>
          </section>
        );
      })}
    </Section>
  );
}

function GoalRow({ goal, data }: { readonly goal: Goal; readonly data: CaseData }) {
  const t = useT();
  const format = useFormat();
  const { reachBy, goalState } = goal.values;
  const agreements = ofKind(data, 'agreement').filter(({ values }) => values.goalId === goal.id);
  async function close(state: 'open' | 'reached' | 'dropped') {
    const closedOn = state === 'open' ? null : localDay(Date.now());
    await save(
      t,
      [set('goal', { id: goal.id, caseId: data.id }, { goalState: state, closedOn })],
      t('goal.closed', { state: t(`goalState.${state}`) }),
    );
  }
  return (
    <GoalEntry
      view={goal}
      when={reachBy ? format.day(reachBy) : ''}
      acts={
        <>
          {agreements.length === 0 ? (
            <p className={css.small}>{t('goal.noAgreements')}</p>
          ) : (
            <ul>
              {agreements.map((view) => (
                <li key={view.id} className={css.acts}>
                  {view.values.owner && <AgencyTag agency={view.values.owner.agency} />}
                  <span>
                    <CaseText>{view.values.what}</CaseText>
                  </span>{' '}
                  <AgreementState view={view} />
                </li>
              ))}
            </ul>
          )}
          <div className={css.acts}>
            {goalState === 'open' ? (
              <>
                <Button writes variant="quiet" onPress={() => void close('reached')}>
                  {t('goal.reached')}
                </Button>
                <Button writes variant="quiet" onPress={() => void close('dropped')}>
                  {t('goal.dropped')}
                </Button>
              </>
            ) : (
              <Button writes variant="quiet" onPress={() => void close('open')}>
                {t('goal.reopen')}
              </Button>
            )}
            <Button
              writes
              variant="quiet"
              onPress={() =>
                void save(t, [{ op: 'delete', id: goal.id, caseId: data.id }], t('goal.removed'))
              }
            >
              {t('act.remove')}
            </Button>
            <HistoryAct caseId={data.id} recordId={goal.id} />
          </div>
        </>
      }
    />
  );
}

interface GoalFormValue {
  readonly axis: Axis;
  readonly aim: string;
  readonly reachBy: string | null;
  readonly detail: string;
}

function GoalForm({ data, onDone }: { readonly data: CaseData; readonly onDone: () => void }) {
  const t = useT();
  const problem = useTextProblem();
  const { value, change, drop } = useDraft<GoalFormValue>(`goal ${data.id}`, () => ({
    axis: 'care',
    aim: '',
    reachBy: null,
    detail: '',
  }));
  const [isChecked, setChecked] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const errors = {
    aim: problem(value.aim, { isNeeded: true, isLine: true }),
    detail: problem(value.detail),
  };

  async function saveGoal() {
    setChecked(true);
    if (errors.aim ?? errors.detail) return;
    const [id = ''] = await vault().newIds(1);
    const { axis, aim, reachBy, detail } = value;
    const values = { axis, aim, reachBy, detail: detail.trim() || null, goalState: 'open' as const };
    const failed = await save(t, [create('goal', { id, caseId: data.id }, values)], t('goal.saved'));
    setFault(failed);
    if (failed) return;
    await drop();
    onDone();
  }

  return (
    <RecordForm
      label={t('kind.goal')}
      fault={fault}
      onSubmit={() => void saveGoal()}
      onCancel={() => {
        void drop();
        onDone();
      }}
    >
      <TextField
        label={t('goal.aim')}
        value={value.aim}
        onChange={(aim) => change({ aim })}
        error={isChecked ? errors.aim : null}
      />
      <Columns>
        <SelectField
          label={t('goal.axis')}
          placeholder={t('act.choose')}
          value={value.axis}
          onChange={(axis) => change({ axis })}
          options={AXES.map((id) => ({ id, label: t(`axis.${id}`) }))}
        />
        <DayField label={t('goal.by')} value={value.reachBy} onChange={(reachBy) => change({ reachBy })} />
      </Columns>
      <TextField
        label={t('goal.detail')}
        rows={2}
        value={value.detail}
        onChange={(detail) => change({ detail })}
        error={isChecked ? errors.detail : null}
      />
    </RecordForm>
  );
}
