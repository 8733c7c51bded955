import { useState } from 'react';
import type { Party } from '../../../shared/domain/agency';
import { create } from '../../../shared/domain/change';
import { SIGNAL_RULE, SIGNALS } from '../../../shared/domain/data/signals';
import { localDay } from '../../../shared/domain/due';
import { ORIGINS, type Origin } from '../../../shared/domain/kinds';
import { PHASES, type Phase } from '../../../shared/domain/observation';
import { distinctParties, partiesInCase } from '../../../shared/domain/parties';
import type { Grade } from '../../../shared/domain/values';
import { save } from '../../store/commit';
import { useFormat } from '../../store/format';
import { useLanguageStore, useT } from '../../store/language';
import { usePartyWords } from '../../store/party-words';
import { useSession, vault } from '../../store/session';
import { hasDraft, useDraft } from '../../store/use-draft';
import { Button } from '../../ui/button';
import { DayField } from '../../ui/date-fields';
import { SegmentedField, SelectField, TextField } from '../../ui/fields';
import { Columns, Empty, Section } from '../../ui/layout';
import { PartyField } from '../../ui/party-field';
import { HistoryAct } from '../../ui/record-history';
import { ofKind, type CaseData } from './case-data';
import { PhaseEntry, SignalEntry } from './entry-rows';
import { OverTime } from './over-time';

const GRADES: readonly Grade[] = ['seen', 'told', 'suspected'];
const NO_SIGNAL = 'none';

/** What is known and by whom: facts apart from what we make of them, and phases as dated observations. */
export function ObservationsTab({ data }: { readonly data: CaseData }) {
  const t = useT();
  const format = useFormat();
  const language = useLanguageStore((state) => state.language);
  const [isAdding, setAdding] = useState<'signal' | 'phase' | null>(() =>
    hasDraft(`signal ${data.id}`) ? 'signal' : hasDraft(`phase ${data.id}`) ? 'phase' : null,
  );
  const signals = ofKind(data, 'signal').toSorted((a, b) =>
    (b.values.on ?? '').localeCompare(a.values.on ?? ''),
  );
  const phases = ofKind(data, 'phase').toSorted((a, b) =>
    (b.values.since ?? '').localeCompare(a.values.since ?? ''),
  );
  const close = () => setAdding(null);
  return (
    <>
      <Section
        title={t('section.observations')}
        count={signals.length + phases.length}
        acts={
          <>
            <Button writes onPress={() => setAdding('phase')}>
              {t('observation.newPhase')}
            </Button>
            <Button writes onPress={() => setAdding('signal')}>
              {t('observation.newSignal')}
            </Button>
          </>
        }
      >
        <p className="hint form-section">{SIGNAL_RULE.text[language]}</p>
        {isAdding === 'signal' && <SignalForm data={data} onDone={close} />}
        {isAdding === 'phase' && <PhaseForm data={data} onDone={close} />}
        {signals.length + phases.length === 0 && !isAdding && <Empty>{t('observation.none')}</Empty>}
        <ol>
          {phases.map((view) => (
            <PhaseEntry
              key={view.id}
              view={view}
              when={view.values.since ? format.day(view.values.since) : ''}
              acts={<HistoryAct caseId={data.id} recordId={view.id} />}
            />
          ))}
          {signals.map((view) => (
            <SignalEntry
              key={view.id}
              view={view}
              when={view.values.on ? format.day(view.values.on) : ''}
              acts={<HistoryAct caseId={data.id} recordId={view.id} />}
            />
          ))}
        </ol>
      </Section>
      <OverTime data={data} />
    </>
  );
}

interface FormProps {
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

function SignalForm({ data, onDone }: FormProps) {
  const t = useT();
  const us = useUs();
  const words = usePartyWords();
  const language = useLanguageStore((state) => state.language);
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

  async function saveSignal() {
    setChecked(true);
    if (!value.fact.trim() || !value.by || !value.on) return;
    const [id = ''] = await vault().newIds(1);
    const { signalId, fact, interpretation, on, grade, by, origin } = value;
    const values = {
      signalId: signalId === NO_SIGNAL ? null : signalId,
      fact,
      interpretation: interpretation || null,
      on,
      grade,
      by,
    };
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
    <form
      className="form-stack form-section"
      aria-label={t('observation.newSignal')}
      onSubmit={(event) => {
        event.preventDefault();
        void saveSignal();
      }}
    >
      <TextField
        label={t('observation.fact')}
        rows={3}
        value={value.fact}
        onChange={(fact) => change({ fact })}
        error={fault ?? (isChecked && !value.fact.trim() ? t('observation.errorFact') : null)}
        isFirst
      />
      <SelectField
        label={t('observation.signal')}
        placeholder={t('observation.noSignal')}
        value={value.signalId}
        onChange={(signalId) => change({ signalId })}
        options={[
          { id: NO_SIGNAL, label: t('observation.noSignal') },
          ...SIGNALS.map(({ id, label }) => ({ id, label: label[language] })),
        ]}
      />
      <Columns>
        <SegmentedField
          label={t('observation.grade')}
          value={value.grade}
          onChange={(grade) => change({ grade })}
          options={GRADES.map((id) => ({ id, label: t(`grade.${id}`) }))}
        />
        <DayField label={t('observation.on')} value={value.on} onChange={(on) => change({ on })} />
      </Columns>
      <PartyField
        label={t('observation.by')}
        words={words}
        known={distinctParties([...(us ? [us] : []), ...partiesInCase(data.records)])}
        value={value.by}
        onChange={(by) => change({ by })}
        error={isChecked && !value.by ? t('observation.errorBy') : null}
      />
      <SelectField
        label={t('observation.origin')}
        placeholder={t('act.choose')}
        value={value.origin}
        onChange={(origin) => change({ origin })}
        options={ORIGINS.map((id) => ({ id, label: t(`origin.${id}`) }))}
      />
      <TextField
        label={t('observation.interpretation')}
        rows={2}
        value={value.interpretation}
        onChange={(interpretation) => change({ interpretation })}
      />
      <span>
        <Button writes type="submit" variant="primary">
          {t('act.save')}
        </Button>
      </span>
    </form>
  );
}

interface PhaseFormValue {
  readonly phase: Phase;
  readonly since: string | null;
  readonly grade: Grade;
  readonly observation: string;
}

function PhaseForm({ data, onDone }: FormProps) {
  const t = useT();
  const { value, change, drop } = useDraft<PhaseFormValue>(`phase ${data.id}`, () => ({
    phase: 'recruit',
    since: localDay(Date.now()),
    grade: 'told',
    observation: '',
  }));
  const [fault, setFault] = useState<string | null>(null);

  async function savePhase() {
    if (!value.since) return;
    const [id = ''] = await vault().newIds(1);
    const { phase, since, grade, observation } = value;
    const values = { phase, since, grade, observation: observation || null };
    const failed = await save(t, [create('phase', { id, caseId: data.id }, values)], t('observation.saved'));
    setFault(failed);
    if (failed) return;
    await drop();
    onDone();
  }

  return (
    <form
      className="form-stack form-section"
      aria-label={t('observation.newPhase')}
      onSubmit={(event) => {
        event.preventDefault();
        void savePhase();
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
        />
        <SegmentedField
          label={t('observation.grade')}
          value={value.grade}
          onChange={(grade) => change({ grade })}
          options={GRADES.map((id) => ({ id, label: t(`grade.${id}`) }))}
        />
      </Columns>
      <TextField
        label={t('observation.seen')}
        rows={2}
        value={value.observation}
        onChange={(observation) => change({ observation })}
        error={fault}
      />
      <span>
        <Button writes type="submit" variant="primary">
          {t('act.save')}
        </Button>
      </span>
    </form>
  );
}
