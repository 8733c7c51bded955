import { useState } from 'react';
import { sameAgency, type Party } from '../../../shared/domain/agency';
import type { AgendaItem } from '../../../shared/domain/conference';
import { decisionsOf, followUpOf, minutesOfConference } from '../../../shared/domain/conference-records';
import { create, type Change } from '../../../shared/domain/change';
import { nextWorkingDay } from '../../../shared/domain/due';
import type { RecordView } from '../../../shared/domain/kinds';
import { carefulPoints } from '../../../shared/domain/point-mentions';
import { distinctParties, partiesInCase } from '../../../shared/domain/parties';
import { useNow } from '../../store/clock';
import { save } from '../../store/commit';
import { CONFERENCE_GROUND_ID } from '../../store/conference-article';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { usePartyWords } from '../../store/party-words';
import { openCase } from '../../store/screen';
import { useSession, vault } from '../../store/session';
import { useDraft } from '../../store/use-draft';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { CaseText, PointsContext } from '../../ui/case-text';
import { DayField } from '../../ui/date-fields';
import { TextField } from '../../ui/fields';
import { Columns, Empty, Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import { PartyField } from '../../ui/party-field';
import css from './conferences.module.css';
import { DecisionLines } from './decision-lines';

interface CaseProps {
  readonly conference: RecordView<'conference'>;
  readonly item: AgendaItem;
  readonly code: string;
}

/** One case at the table: what was agreed before, what is said now, what is decided. */
export function AgendaCase({ conference, item, code }: CaseProps) {
  const t = useT();
  const { data: file } = useQuery(`case ${item.caseId}`, () => vault().openCase(item.caseId));
  if (file === undefined) return <p role="status">{t('word.loading')}</p>;
  if (file === null) return <Empty>{t('conference.goneCase')}</Empty>;
  const minutes = minutesOfConference(file.records, conference.id);
  const earlier = followUpOf(file.records, conference.id);
  const decisions = decisionsOf(file.records, conference.id);
  const known = distinctParties([
    ...(conference.values.participants ?? []).map(({ party }) => party),
    ...partiesInCase(file.records),
  ]);
  return (
    <PointsContext value={carefulPoints(file.records)}>
      <div>
        <Section
          title={code}
          acts={<Button onPress={() => openCase(item.caseId)}>{t('conference.openCase')}</Button>}
        >
          {item.why && (
            <p className="form-section">
              <CaseText>{t('conference.whyIs', { why: item.why })}</CaseText>
            </p>
          )}
        </Section>
        {earlier.length > 0 && (
          <Section title={t('conference.followUp')} count={earlier.length}>
            <DecisionLines decisions={earlier} />
          </Section>
        )}
        <Section title={t('conference.minutes')}>
          {minutes ? (
            <p className={`${css.minutes ?? ''} form-section`}>
              <CaseText>{minutes.values.summary}</CaseText>
            </p>
          ) : (
            <MinutesForm conference={conference} caseId={item.caseId} />
          )}
          {minutes && <p className="hint">{t('conference.minutesHint')}</p>}
        </Section>
        <Section title={t('conference.decisions')} count={decisions.length}>
          <DecisionLines decisions={decisions} />
          <DecisionForm conferenceId={conference.id} caseId={item.caseId} known={known} />
        </Section>
      </div>
    </PointsContext>
  );
}

interface MinutesProps {
  readonly conference: RecordView<'conference'>;
  readonly caseId: string;
}

/** Kept as a contact with who was present, so that it counts in who-knows-what; later only added to. */
function MinutesForm({ conference, caseId }: MinutesProps) {
  const t = useT();
  const desk = useSession((state) => state.desk);
  const { value, change, drop } = useDraft(`minutes ${conference.id} ${caseId}`, () => ({ text: '' }));
  const [fault, setFault] = useState<string | null>(null);
  const us = desk?.agency;
  const present = (conference.values.participants ?? []).filter(({ isPresent }) => isPresent);
  const others = present.flatMap(({ party }) => (us && sameAgency(party.agency, us) ? [] : [party]));

  async function saveMinutes() {
    if (!desk || !value.text.trim()) return;
    if (others.length === 0) {
      setFault(t('conference.nobodyPresent'));
      return;
    }
    const [id = ''] = await vault().newIds(1);
    const entry: Change = create(
      'contact-entry',
      { id, caseId },
      {
        at: conference.values.at ?? new Date().toISOString(),
        direction: 'out',
        from: { agency: desk.agency, person: desk.person },
        to: others,
        channel: 'meeting',
        outcome: 'reached',
        summary: value.text,
        groundId: CONFERENCE_GROUND_ID,
        conference: conference.id,
      },
    );
    const failed = await save(t, [entry], t('conference.minutesSaved'));
    setFault(failed);
    if (!failed) await drop();
  }

  return (
    <form
      className="form-stack form-section"
      aria-label={t('conference.minutes')}
      onSubmit={(event) => {
        event.preventDefault();
        void saveMinutes();
      }}
    >
      <TextField
        label={t('conference.said')}
        hint={t('conference.saidHint')}
        rows={5}
        value={value.text}
        onChange={(text) => change({ text })}
        error={fault}
      />
      <span>
        <Button writes type="submit" isDisabled={!value.text.trim()}>
          {t('conference.saveMinutes')}
        </Button>
      </span>
    </form>
  );
}

interface DecisionProps {
  readonly conferenceId: string;
  readonly caseId: string;
  readonly known: readonly Party[];
}

interface DecisionValue {
  readonly what: string;
  readonly owner: Party | null;
  readonly due: string | null;
}

function DecisionForm({ conferenceId, caseId, known }: DecisionProps) {
  const t = useT();
  const words = usePartyWords();
  const format = useFormat();
  const nextDay = nextWorkingDay(useNow());
  const { value, change, drop } = useDraft<DecisionValue>(`decision ${conferenceId} ${caseId}`, () => ({
    what: '',
    owner: null,
    due: null,
  }));
  const [isChecked, setChecked] = useState(false);
  const [round, setRound] = useState(0);
  const [fault, setFault] = useState<string | null>(null);
  const { what, owner, due } = value;

  async function add() {
    setChecked(true);
    if (!what.trim() || !owner) return;
    const [id = ''] = await vault().newIds(1);
    const values = { what, owner, due: due ?? nextDay, state: 'open', conference: conferenceId } as const;
    const failed = await save(t, [create('agreement', { id, caseId }, values)], t('agreement.saved'));
    setFault(failed);
    if (failed) return;
    await drop();
    change({ what: '', owner: null, due: null });
    await drop();
    setChecked(false);
    setRound(round + 1);
  }

  return (
    <form
      key={round}
      className="form-stack form-section"
      aria-label={t('conference.addDecision')}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        label={t('conference.decision')}
        value={what}
        onChange={(text) => change({ what: text })}
        error={isChecked && !what.trim() ? t('agreement.errorWhat') : null}
      />
      <Columns>
        <PartyField
          label={t('contact.stepOwner')}
          words={words}
          known={known}
          value={owner}
          onChange={(next) => change({ owner: next })}
          error={isChecked && !owner ? t('agreement.errorOwner') : null}
        />
        <DayField label={t('contact.stepDue')} value={due} onChange={(next) => change({ due: next })} />
      </Columns>
      <span>
        <Button writes type="submit">
          {t('conference.addDecision')}
        </Button>{' '}
        {due === null && (
          <span className="hint">{t('conference.dueDefault', { day: format.day(nextDay) })}</span>
        )}
      </span>
      {fault && (
        <p role="alert">
          <StateMark tone="now">{fault}</StateMark>
        </p>
      )}
    </form>
  );
}
