import { useEffect, useState } from 'react';
import type { Party } from '../../../shared/domain/agency';
import { CHANNELS, DIRECTIONS, OUTCOMES } from '../../../shared/domain/contact-entry';
import { forbiddenBetween } from '../../../shared/domain/data/forbidden';
import { LEGAL_GROUNDS } from '../../../shared/domain/data/legal-grounds';
import { distinctParties, partiesInCase, partiesOfDesk } from '../../../shared/domain/parties';
import { commitFaultText } from '../../store/commit';
import { useFormat } from '../../store/format';
import { useLanguageStore, useT } from '../../store/language';
import { usePartyWords } from '../../store/party-words';
import { say, useScreen } from '../../store/screen';
import { useSession, vault } from '../../store/session';
import { useDraft, type DraftForm } from '../../store/use-draft';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import controls from '../../ui/controls.module.css';
import { DayField, MomentField } from '../../ui/date-fields';
import { Dialog, Spring } from '../../ui/dialog';
import { SegmentedField, SelectField, TextField } from '../../ui/fields';
import { Columns } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import { PartyField } from '../../ui/party-field';
import type { CaseRow } from '../../vault/api';
import { CasePicker } from './case-picker';
import { awaitsAnswer, changesOf, emptyForm, problemOf, sharedItems, type ContactForm } from './contact-form';

const DRAFT = 'contact';

interface PanelProps {
  /** The case on screen, or the last one opened; null when there is none. */
  readonly caseId: string | null;
  readonly onClose: () => void;
}

/** Opens over anything; what was typed is sealed while typing and survives closing, locking and crashing. */
export function ContactPanel({ caseId, onClose }: PanelProps) {
  const desk = useQuery('desk', () => vault().deskRecords());
  const cases = useQuery('cases', () => vault().cases(''));
  const file = useQuery(`case ${caseId ?? ''}`, () =>
    caseId ? vault().openCase(caseId) : Promise.resolve(null),
  );
  if (!desk.data || !cases.data || file.data === undefined) return null;
  const inCase = partiesInCase(file.data?.records ?? []);
  const known = distinctParties([...inCase, ...partiesOfDesk(desk.data)]);
  return <PanelForm caseId={caseId} known={known} cases={cases.data} onClose={onClose} />;
}

interface FormProps extends PanelProps {
  readonly known: readonly Party[];
  readonly cases: readonly CaseRow[];
}

function PanelForm({ caseId, known, cases, onClose }: FormProps) {
  const t = useT();
  const format = useFormat();
  const us = useUs();
  const isBeside = useScreen(({ route }) => route.page === 'case');
  const others = known.filter(({ agency }) => agency.name !== us.agency.name);
  const form = useDraft<ContactForm>(DRAFT, () =>
    emptyForm(caseId, others.find(({ person }) => person) ?? null, Date.now()),
  );
  const { value } = form;
  const [fault, setFault] = useState<string | null>(null);
  const [showsProblem, setShowsProblem] = useState(false);
  const problem = showsProblem ? problemOf(value) : null;
  const chosen = cases.find(({ id }) => id === value.caseId);

  async function saveContact() {
    setShowsProblem(true);
    if (problemOf(value)) return;
    const ids = await vault().newIds(4 + value.to.length);
    const [entry = '', step = '', ...people] = ids;
    const changes = changesOf(value, { us, ids: [entry, step, ...people], known, now: Date.now() });
    const committed = await vault().commit(changes, { act: 'commit', detail: { kinds: ['contact-entry'] } });
    if (!committed.ok) {
      setFault(commitFaultText(t, committed.error));
      return;
    }
    await form.drop();
    say(t('contact.saved', { code: chosen?.code ?? '' }), { undo: committed.value.n });
    onClose();
  }

  return (
    <Dialog
      title={t('contact.title')}
      isOpen
      onClose={onClose}
      width={840}
      isBeside={isBeside}
      head={<Timer form={form} />}
      foot={
        <>
          <DraftLine form={form} onClose={onClose} />
          <Spring />
          <Button onPress={onClose} keys="Esc">
            {t('contact.keepDraft')}
          </Button>
          <Button variant="primary" onPress={() => void saveContact()} keys="Ctrl ↵">
            {t('act.save')}
          </Button>
        </>
      }
    >
      <div
        role="presentation"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) {
            event.preventDefault();
            void saveContact();
          }
        }}
      >
        <Fields form={form} known={others} cases={cases} problem={problem} />
        {form.isRestored && form.savedAt !== null && (
          <StateMark tone="fresh">
            {t('contact.restored', { moment: format.moment(new Date(form.savedAt).toISOString()) })}
          </StateMark>
        )}
        {fault && (
          <p role="alert">
            <StateMark tone="now">{fault}</StateMark>
          </p>
        )}
      </div>
    </Dialog>
  );
}

function useUs(): Party {
  const desk = useSession((state) => state.desk);
  if (!desk) throw new Error('no desk');
  return { agency: desk.agency, person: desk.person };
}

interface FieldsProps {
  readonly form: DraftForm<ContactForm>;
  readonly known: readonly Party[];
  readonly cases: readonly CaseRow[];
  readonly problem: ReturnType<typeof problemOf>;
}

function Fields({ form: { value, change }, known, cases, problem }: FieldsProps) {
  const t = useT();
  const words = usePartyWords();
  const us = useUs();
  const language = useLanguageStore((state) => state.language);
  const options = <T extends string>(ids: readonly T[], label: (id: T) => string) =>
    ids.map((id) => ({ id, label: label(id) }));
  return (
    <div className={controls.panel}>
      <CasePicker
        cases={cases}
        value={value.caseId}
        onChange={(next) => change({ caseId: next })}
        error={problem === 'contact.errorCase' ? t(problem) : null}
      />
      <Columns>
        <MomentField label={t('contact.when')} value={value.at} onChange={(at) => at && change({ at })} />
        <SegmentedField
          label={t('contact.direction')}
          value={value.direction}
          onChange={(direction) => change({ direction })}
          options={options(DIRECTIONS, (id) => t(`direction.${id}`))}
        />
      </Columns>
      {value.to.map((party, at) => (
        <PartyField
          // Rows are only added at the end.
          key={at}
          label={at === 0 ? t('contact.to') : t('contact.with')}
          words={words}
          known={known}
          value={party}
          onChange={(next) => change({ to: value.to.map((each, i) => (i === at ? next : each)) })}
          error={at === 0 && problem === 'contact.errorTo' ? t(problem) : null}
        />
      ))}
      <span className={controls.indent}>
        <Button variant="quiet" onPress={() => change({ to: [...value.to, null] })}>
          {t('contact.alsoTo')}
        </Button>
      </span>
      <SegmentedField
        label={t('contact.channel')}
        value={value.channel}
        onChange={(channel) => change({ channel })}
        options={options(CHANNELS, (id) => t(`channel.${id}`))}
      />
      <SegmentedField
        label={t('contact.outcome')}
        value={value.outcome}
        onChange={(outcome) => change({ outcome })}
        options={options(OUTCOMES, (id) => t(`outcome.${id}`))}
      />
      {awaitsAnswer(value) && (
        <MomentField
          label={t('contact.answerBy')}
          value={value.answerBy}
          onChange={(answerBy) => change({ answerBy })}
        />
      )}
      <TextField
        label={t('contact.summary')}
        rows={4}
        value={value.summary}
        onChange={(summary) => change({ summary })}
      />
      <Columns>
        <TextField
          label={t('contact.shared')}
          hint={t('contact.sharedHint')}
          rows={2}
          value={value.shared}
          onChange={(shared) => change({ shared })}
        />
        {sharedItems(value).length > 0 && (
          <SelectField
            label={t('contact.ground')}
            placeholder={t('act.choose')}
            value={value.groundId}
            onChange={(groundId) => change({ groundId })}
            options={LEGAL_GROUNDS.map(({ id, label }) => ({ id, label: label[language] }))}
            error={problem === 'contact.errorGround' ? t(problem) : null}
          />
        )}
      </Columns>
      <Forbidden form={value} />
      <TextField label={t('contact.step')} value={value.step} onChange={(step) => change({ step })} />
      {value.step.trim() && (
        <>
          <PartyField
            label={t('contact.stepOwner')}
            words={words}
            known={distinctParties([us, ...value.to.filter((party) => party !== null), ...known])}
            value={value.stepOwner ?? us}
            onChange={(stepOwner) => change({ stepOwner })}
          />
          <DayField
            label={t('contact.stepDue')}
            value={value.stepDue}
            onChange={(stepDue) => change({ stepDue })}
          />
        </>
      )}
      <p className="hint">{t('contact.hint')}</p>
    </div>
  );
}

/** What stands in the way of sharing with these partners on this ground; the person on the phone decides. */
function Forbidden({ form }: { readonly form: ContactForm }) {
  const us = useUs();
  const language = useLanguageStore((state) => state.language);
  if (sharedItems(form).length === 0) return null;
  const rules = form.to.flatMap((party) =>
    party ? forbiddenBetween(us.agency.kind, party.agency.kind, form.groundId) : [],
  );
  return rules.map(({ id, text, law, article, caution }) => (
    <div key={id} className={controls.indent} role="alert">
      <StateMark tone="stop">{text[language]}</StateMark>
      <p className="hint">
        {law[language]}, {article}. {caution?.[language]}
      </p>
    </div>
  ));
}

function DraftLine({
  form,
  onClose,
}: {
  readonly form: DraftForm<ContactForm>;
  readonly onClose: () => void;
}) {
  const t = useT();
  const format = useFormat();
  if (form.savedAt === null) return null;
  return (
    <>
      <StateMark tone="fine">
        {t('contact.draftSaved', { time: format.time(new Date(form.savedAt).toISOString()) })}
      </StateMark>
      <Button
        variant="quiet"
        onPress={() => {
          void form.drop();
          onClose();
        }}
      >
        {t('contact.discard')}
      </Button>
    </>
  );
}

/** Runs while the call runs; stopping it fills in the minutes. */
function Timer({ form: { value, change } }: { readonly form: DraftForm<ContactForm> }) {
  const t = useT();
  const [now, setNow] = useState(() => Date.now());
  const { timerFrom } = value;
  useEffect(() => {
    if (timerFrom === null) return;
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, [timerFrom]);
  const seconds = timerFrom === null ? 0 : Math.max(0, Math.floor((now - timerFrom) / 1000));
  const clock = `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <>
      <Spring />
      {timerFrom === null ? (
        <Button onPress={() => change({ timerFrom: Date.now() })}>
          {t('contact.timerStart')}
          {value.minutes !== null && ` (${t('contacts.minutes', { n: value.minutes })})`}
        </Button>
      ) : (
        <>
          <StateMark tone="fine">{t('contact.running', { time: clock })}</StateMark>
          <Button onPress={() => change({ timerFrom: null, minutes: Math.max(1, Math.round(seconds / 60)) })}>
            {t('contact.timerStop')}
          </Button>
        </>
      )}
    </>
  );
}
