import { useState } from 'react';
import type { Party } from '../../../shared/domain/agency';
import type { AgreementState as State } from '../../../shared/domain/agreement';
import { create, set } from '../../../shared/domain/change';
import { byDue, localDay } from '../../../shared/domain/due';
import type { RecordView } from '../../../shared/domain/kinds';
import { distinctParties, partiesInCase } from '../../../shared/domain/parties';
import { save } from '../../store/commit';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { usePartyWords } from '../../store/party-words';
import { go } from '../../store/screen';
import { useSession, vault } from '../../store/session';
import { useDraft, useFormOpen } from '../../store/use-draft';
import { Button } from '../../ui/button';
import { DayField } from '../../ui/date-fields';
import { SelectField, TextField } from '../../ui/fields';
import { Columns, Empty, Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import { PartyField } from '../../ui/party-field';
import { HistoryAct } from '../../ui/record-history';
import { ofKind, type CaseData } from './case-data';
import css from './cases.module.css';
import { AgreementEntry } from './entry-rows';
import { Goals } from './goals';
import { SeriesDialog } from './series-dialog';

type Agreement = RecordView<'agreement'>;

export function AgreementsTab({ data }: { readonly data: CaseData }) {
  const t = useT();
  const us = useSession((state) => state.desk);
  const [isAdding, setAdding] = useFormOpen(`agreement ${data.id}`);
  const [isSeries, setSeries] = useFormOpen(`series ${data.id}`);
  const withDue = ofKind(data, 'agreement').map((view) => ({ view, due: view.values.due ?? null }));
  const open = withDue.filter(({ view }) => view.values.state === 'open').sort(byDue);
  const closed = withDue.filter(({ view }) => view.values.state !== 'open').sort((a, b) => byDue(b, a));
  return (
    <>
      <Goals data={data} />
      <Section
        title={t('agreement.open')}
        count={open.length}
        acts={
          <>
            <Button onPress={() => go({ page: 'agreement-list', caseId: data.id })}>
              {t('agreementList.open')}
            </Button>
            <Button writes onPress={() => setSeries(true)}>
              {t('series.open')}
            </Button>
            <Button writes onPress={() => setAdding(!isAdding)}>
              {t('agreement.new')}
            </Button>
          </>
        }
      >
        {isSeries && us && (
          <SeriesDialog
            data={data}
            us={{ agency: us.agency, person: us.person }}
            onClose={() => setSeries(false)}
          />
        )}
        {isAdding && <AgreementForm data={data} onDone={() => setAdding(false)} />}
        {open.length === 0 && !isAdding && <Empty>{t('agreement.none')}</Empty>}
        <AgreementList agreements={open.map(({ view }) => view)} caseId={data.id} />
      </Section>
      {closed.length > 0 && (
        <Section title={t('agreement.closedList')} count={closed.length}>
          <AgreementList agreements={closed.map(({ view }) => view)} caseId={data.id} />
        </Section>
      )}
    </>
  );
}

function AgreementList({
  agreements,
  caseId,
}: {
  readonly agreements: readonly Agreement[];
  readonly caseId: string;
}) {
  const format = useFormat();
  return (
    <ol>
      {agreements.map((view) => (
        <AgreementEntry
          key={view.id}
          view={view}
          when={format.day(view.values.due ?? new Date(view.created.at).toISOString())}
          acts={<AgreementActs view={view} caseId={caseId} />}
        />
      ))}
    </ol>
  );
}

interface ClosingValue {
  readonly asked: 'not-done' | 'impossible' | null;
  readonly why: string;
}

/** Not done is told apart from impossible; both ask why. */
function AgreementActs({ view, caseId }: { readonly view: Agreement; readonly caseId: string }) {
  const t = useT();
  const { value, change, drop } = useDraft<ClosingValue>(`closing ${caseId} ${view.id}`, () => ({
    asked: null,
    why: '',
  }));
  const { asked, why } = value;
  const [fault, setFault] = useState<string | null>(null);
  async function close(state: State) {
    const values =
      state === 'open'
        ? { state, closedOn: null }
        : { state, closedOn: localDay(Date.now()), why: why.trim() || null };
    const said = t('agreement.closed', { state: t(`agreementState.${state}`) });
    const failed = await save(t, [set('agreement', { id: view.id, caseId }, values)], said);
    setFault(failed);
    if (!failed) await drop();
  }
  if (view.values.state !== 'open')
    return (
      <div className={css.acts}>
        <Button writes variant="quiet" onPress={() => void close('open')}>
          {t('agreement.reopen')}
        </Button>
        <HistoryAct caseId={caseId} recordId={view.id} />
      </div>
    );
  return (
    <div className={css.acts}>
      <Button writes variant="quiet" onPress={() => void close('done')}>
        {t('agreement.done')}
      </Button>
      <Button writes variant="quiet" onPress={() => change({ asked: 'not-done' })}>
        {t('agreement.notDone')}
      </Button>
      <Button writes variant="quiet" onPress={() => change({ asked: 'impossible' })}>
        {t('agreement.impossible')}
      </Button>
      <HistoryAct caseId={caseId} recordId={view.id} />
      {fault && <StateMark tone="now">{fault}</StateMark>}
      {asked && (
        <form
          className={css.acts}
          onSubmit={(event) => {
            event.preventDefault();
            void close(asked);
          }}
        >
          <TextField
            label={t('agreement.why')}
            value={why}
            onChange={(text) => change({ why: text })}
            isFirst
          />
          <Button type="submit">
            {asked === 'impossible' ? t('agreement.impossible') : t('agreement.notDone')}
          </Button>
        </form>
      )}
    </div>
  );
}

const NO_GOAL = 'none';

interface AgreementFormValue {
  readonly what: string;
  readonly owner: Party | null;
  readonly due: string | null;
  readonly goalId: string | null;
}

function AgreementForm({ data, onDone }: { readonly data: CaseData; readonly onDone: () => void }) {
  const t = useT();
  const words = usePartyWords();
  const desk = useSession((state) => state.desk);
  const us: Party | null = desk && { agency: desk.agency, person: desk.person };
  const { value, change, drop } = useDraft<AgreementFormValue>(`agreement ${data.id}`, () => ({
    what: '',
    owner: us,
    due: null,
    goalId: null,
  }));
  const goals = ofKind(data, 'goal').filter(({ values: { goalState } }) => goalState === 'open');
  const [fault, setFault] = useState<string | null>(null);
  const [isChecked, setChecked] = useState(false);

  async function saveAgreement() {
    setChecked(true);
    if (!value.what.trim() || !value.owner) return;
    const [id = ''] = await vault().newIds(1);
    const { what, owner, due } = value;
    const goalId = value.goalId === NO_GOAL ? null : value.goalId;
    const failed = await save(
      t,
      [
        create(
          'agreement',
          { id, caseId: data.id },
          { what, owner, due, state: 'open', ...(goalId && { goalId }) },
        ),
      ],
      t('agreement.saved'),
    );
    setFault(failed);
    if (failed) return;
    await drop();
    onDone();
  }

  return (
    <form
      className="form-stack form-section"
      onSubmit={(event) => {
        event.preventDefault();
        void saveAgreement();
      }}
    >
      <TextField
        label={t('agreement.what')}
        value={value.what}
        onChange={(what) => change({ what })}
        error={fault ?? (isChecked && !value.what.trim() ? t('agreement.errorWhat') : null)}
        isFirst
      />
      <PartyField
        label={t('contact.stepOwner')}
        words={words}
        known={distinctParties([...(us ? [us] : []), ...partiesInCase(data.records)])}
        value={value.owner}
        onChange={(owner) => change({ owner })}
        error={isChecked && !value.owner ? t('agreement.errorOwner') : null}
      />
      <Columns>
        <DayField label={t('contact.stepDue')} value={value.due} onChange={(due) => change({ due })} />
        {goals.length > 0 && (
          <SelectField
            label={t('goal.forGoal')}
            placeholder={t('goal.noGoal')}
            value={value.goalId}
            onChange={(goalId) => change({ goalId })}
            options={[
              { id: NO_GOAL, label: t('goal.noGoal') },
              ...goals.map(({ id, values }) => ({ id, label: values.aim ?? '' })),
            ]}
          />
        )}
      </Columns>
      <span>
        <Button writes type="submit" variant="primary">
          {t('act.save')}
        </Button>
      </span>
    </form>
  );
}
