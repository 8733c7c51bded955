import { useState } from 'react';
import type { Party } from '../../../shared/domain/agency';
import { MANDATE_BASES } from '../../../shared/domain/conference';
import { create, set } from '../../../shared/domain/change';
import { DIRECTORY } from '../../../shared/domain/data/directory';
import { localDay } from '../../../shared/domain/due';
import type { RecordView } from '../../../shared/domain/kinds';
import { distinctParties, partiesOfDesk, partyKey } from '../../../shared/domain/parties';
import { useCases } from '../../store/cases';
import { useNow } from '../../store/clock';
import { save } from '../../store/commit';
import { CONFERENCE_GROUND, CONFERENCE_GROUND_ID, conferenceArticle } from '../../store/conference-article';
import { useFormat } from '../../store/format';
import { useLanguageStore, useT } from '../../store/language';
import { useEnding } from '../../store/own-grounds';
import { usePartyWords } from '../../store/party-words';
import { useSession, vault } from '../../store/session';
import { useDraft } from '../../store/use-draft';
import { useQuery } from '../../store/use-query';
import { AgencyTag } from '../../ui/agency-tag';
import { Button } from '../../ui/button';
import { CasePicker } from '../../ui/case-picker';
import { MomentField } from '../../ui/date-fields';
import { SelectField, TextField } from '../../ui/fields';
import { Columns, Form, Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import { PartyField } from '../../ui/party-field';
import {
  NEW_CONFERENCE,
  problemOf,
  startOf,
  valuesOf,
  withParty,
  type ConferenceValue,
} from './conference-values';
import css from './conferences.module.css';

interface FormProps {
  readonly conference: RecordView<'conference'> | null;
  readonly previous: RecordView<'conference'> | null;
  readonly onDone: (id: string | null) => void;
}

interface PartProps {
  readonly value: ConferenceValue;
  readonly change: (part: Partial<ConferenceValue>) => void;
}

export function ConferenceForm({ conference, previous, onDone }: FormProps) {
  const t = useT();
  const { value, change, drop } = useDraft<ConferenceValue>(
    conference ? `conference ${conference.id}` : NEW_CONFERENCE,
    () => startOf(conference, previous),
  );
  const [isChecked, setChecked] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const problem = isChecked ? problemOf(value) : null;

  async function saveConference() {
    setChecked(true);
    if (problemOf(value)) return;
    const [id = ''] = conference ? [conference.id] : await vault().newIds(1);
    const ids = { id, caseId: null };
    const change_ = conference
      ? set('conference', ids, valuesOf(value))
      : create('conference', ids, { ...valuesOf(value), state: 'planned' });
    const failed = await save(t, [change_], t('conference.saved'));
    setFault(failed);
    if (failed) return;
    await drop();
    onDone(id);
  }

  return (
    <Form
      label={t('conference.new')}
      onSubmit={() => void saveConference()}
      foot={
        <>
          <Button writes type="submit" variant="primary">
            {t('act.save')}
          </Button>
          <Button
            onPress={() => {
              void drop();
              onDone(null);
            }}
          >
            {t('act.cancel')}
          </Button>
          {fault && (
            <span role="alert">
              <StateMark tone="now">{fault}</StateMark>
            </span>
          )}
        </>
      }
    >
      <Columns>
        <TextField
          label={t('conference.title')}
          hint={t('conference.titleHint')}
          value={value.title}
          onChange={(title) => change({ title })}
          error={problem === 'conference.errorTitle' ? t(problem) : null}
          isFirst
        />
        <MomentField
          label={t('conference.at')}
          value={value.at}
          onChange={(at) => change({ at })}
          error={problem === 'conference.errorAt' ? t(problem) : null}
        />
        <TextField
          label={t('conference.place')}
          value={value.place}
          onChange={(place) => change({ place })}
        />
      </Columns>
      <MandateFields value={value} change={change} problem={problem} />
      <ParticipantFields value={value} change={change} />
      <AgendaFields value={value} change={change} />
    </Form>
  );
}

function MandateFields({
  value,
  change,
  problem,
}: PartProps & { readonly problem: ReturnType<typeof problemOf> }) {
  const t = useT();
  const language = useLanguageStore((state) => state.language);
  const format = useFormat();
  const now = useNow();
  const ending = useEnding(CONFERENCE_GROUND_ID, localDay(value.at ? Date.parse(value.at) : now));
  return (
    <Section title={t('conference.mandate')}>
      <div className="form-stack form-section">
        <p className="hint">
          {t('conference.mandateHint', { article: conferenceArticle(value.at) })}{' '}
          {CONFERENCE_GROUND?.caution?.[language]}
        </p>
        {ending && (
          <StateMark tone="soon">
            {t('ownGround.endedHere', {
              day: format.fullDay(ending.values.validUntil ?? ''),
              why: ending.values.why ?? '',
            })}
          </StateMark>
        )}
        <Columns>
          <SelectField
            label={t('conference.basis')}
            placeholder={t('act.choose')}
            value={value.basis}
            options={MANDATE_BASES.map((id) => ({ id, label: t(`mandate.${id}`) }))}
            onChange={(basis) => change({ basis })}
            error={problem === 'conference.errorBasis' ? t(problem) : null}
          />
          <TextField
            label={t('conference.reference')}
            hint={t('conference.referenceHint')}
            value={value.reference}
            onChange={(reference) => change({ reference })}
            error={problem === 'conference.errorReference' ? t(problem) : null}
          />
        </Columns>
        <Columns>
          {(['who', 'purpose', 'modalities'] as const).map((name) => (
            <TextField
              key={name}
              label={t(`conference.${name}`)}
              rows={2}
              value={value[name]}
              onChange={(text) => change({ [name]: text })}
            />
          ))}
        </Columns>
      </div>
    </Section>
  );
}

function ParticipantFields({ value: { participants }, change }: PartProps) {
  const t = useT();
  const words = usePartyWords();
  const desk = useSession((state) => state.desk);
  const { data: deskRecords } = useQuery('desk-records', () => vault().deskRecords());
  const [adding, setAdding] = useState<Party | null>(null);
  const [round, setRound] = useState(0);
  const { data: cases } = useCases();
  if (!deskRecords || !desk || !cases) return null;
  const known = distinctParties([
    { agency: desk.agency, person: desk.person },
    ...partiesOfDesk(deskRecords),
    // Whom we have something open with, in any case.
    ...cases.flatMap(({ openAgreements, openAnswers }) => [
      ...openAgreements.map(({ owner }) => owner),
      ...openAnswers.flatMap(({ from, to }) => [from, ...to]),
    ]),
    ...DIRECTORY.map(({ agency }) => ({ agency })),
  ]);
  return (
    <Section title={t('conference.participants')} count={participants.length}>
      <ul>
        {participants.map(({ party }, at) => (
          <li key={partyKey(party)} className={css.line}>
            <AgencyTag agency={party.agency} isNamed />
            <span>{[party.person, party.agency.name].filter(Boolean).join(', ')}</span>
            <span />
            <Button
              variant="quiet"
              label={t('word.of', { what: t('act.remove'), of: party.person ?? party.agency.name })}
              onPress={() => change({ participants: participants.filter((_, n) => n !== at) })}
            >
              {t('act.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <div className={css.add}>
        <PartyField
          key={round}
          label={t('conference.addParticipant')}
          words={words}
          known={known}
          value={adding}
          onChange={setAdding}
        />
        <Button
          isDisabled={!adding}
          onPress={() => {
            if (adding) change({ participants: withParty(participants, adding) });
            setAdding(null);
            setRound(round + 1);
          }}
        >
          {t('act.add')}
        </Button>
      </div>
    </Section>
  );
}

function AgendaFields({ value: { agenda }, change }: PartProps) {
  const t = useT();
  const [adding, setAdding] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const { data: cases } = useCases();
  if (!cases) return null;
  const open = cases.filter(
    ({ id, stage }) => stage !== 'closed' && !agenda.some((item) => item.caseId === id),
  );
  return (
    <Section title={t('conference.agenda')} count={agenda.length}>
      <ol>
        {agenda.map(({ caseId, why }, at) => (
          <li key={caseId} className={css.agendaRow}>
            <strong>{cases.find(({ id }) => id === caseId)?.code ?? t('conference.goneCase')}</strong>
            <TextField
              label={t('conference.why')}
              value={why}
              onChange={(text) =>
                change({ agenda: agenda.map((item, n) => (n === at ? { ...item, why: text } : item)) })
              }
            />
            <Button
              variant="quiet"
              label={t('word.of', {
                what: t('act.remove'),
                of: cases.find(({ id }) => id === caseId)?.code ?? '',
              })}
              onPress={() => change({ agenda: agenda.filter((_, n) => n !== at) })}
            >
              {t('act.remove')}
            </Button>
          </li>
        ))}
      </ol>
      <div className={css.add}>
        <CasePicker
          key={round}
          label={t('conference.addCase')}
          cases={open}
          value={adding}
          error={null}
          isFirst={false}
          onChange={setAdding}
        />
        <Button
          isDisabled={!adding || agenda.some((item) => item.caseId === adding)}
          onPress={() => {
            if (adding) change({ agenda: [...agenda, { caseId: adding, why: '' }] });
            setAdding(null);
            setRound(round + 1);
          }}
        >
          {t('conference.addToAgenda')}
        </Button>
      </div>
    </Section>
  );
}
