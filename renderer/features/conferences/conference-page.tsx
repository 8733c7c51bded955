import { useState } from 'react';
import { viewsOfKind } from '../../../shared/domain/case-summary';
import type { Participant } from '../../../shared/domain/conference';
import { set } from '../../../shared/domain/change';
import type { RecordView } from '../../../shared/domain/kinds';
import { partyKey } from '../../../shared/domain/parties';
import { useCases } from '../../store/cases';
import { save } from '../../store/commit';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { go } from '../../store/screen';
import { vault } from '../../store/session';
import { useFormOpen } from '../../store/use-draft';
import { useQuery } from '../../store/use-query';
import { AgencyTag } from '../../ui/agency-tag';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/fields';
import { Empty, Facts, Page, Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import { AgendaCase } from './agenda-case';
import { ConferenceForm } from './conference-form';
import css from './conferences.module.css';
import { Projection } from './projection';

type Conference = RecordView<'conference'>;

export function ConferencePage({ conferenceId }: { readonly conferenceId: string }) {
  const t = useT();
  const { data: records } = useQuery('desk-records', () => vault().deskRecords());
  const [isEditing, setEditing] = useFormOpen(`conference ${conferenceId}`);
  const [isProjected, setProjected] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  if (!records) return <p role="status">{t('word.loading')}</p>;
  const conference = viewsOfKind(records, 'conference').find(({ id }) => id === conferenceId);
  if (!conference)
    return (
      <Empty act={<Button onPress={() => go({ page: 'conferences' })}>{t('page.conferences')}</Button>}>
        {t('conference.gone')}
      </Empty>
    );
  const { title, state } = conference.values;

  async function become(next: 'planned' | 'held' | 'dropped') {
    if (!conference) return;
    const ids = { id: conference.id, caseId: null };
    const said = t(`conferenceState.${next}`);
    setFault(
      await save(t, [set('conference', ids, { state: next })], t('conference.became', { state: said })),
    );
  }

  if (isProjected) return <Projection conference={conference} onClose={() => setProjected(false)} />;
  const paper = (what: 'agenda' | 'minutes') => () => go({ page: 'conference-paper', conferenceId, what });
  return (
    <Page
      title={title ?? ''}
      acts={
        <>
          <Button onPress={() => setEditing(!isEditing)} writes>
            {t('act.edit')}
          </Button>
          <Button onPress={paper('agenda')}>{t('conference.printAgenda')}</Button>
          <Button onPress={paper('minutes')}>{t('conference.printMinutes')}</Button>
          <Button onPress={() => go({ page: 'agreement-list', caseId: null, conferenceId })}>
            {t('conference.actionSheet')}
          </Button>
          <Button onPress={() => setProjected(true)}>{t('conference.project')}</Button>
          {state === 'planned' ? (
            <>
              <Button writes onPress={() => void become('dropped')}>
                {t('conference.drop')}
              </Button>
              <Button writes variant="primary" onPress={() => void become('held')}>
                {t('conference.hold')}
              </Button>
            </>
          ) : (
            <Button writes onPress={() => void become('planned')}>
              {t('conference.reopen')}
            </Button>
          )}
        </>
      }
    >
      {fault && (
        <p role="alert">
          <StateMark tone="now">{fault}</StateMark>
        </p>
      )}
      {isEditing ? (
        <ConferenceForm conference={conference} previous={null} onDone={() => setEditing(false)} />
      ) : (
        <>
          <Head conference={conference} />
          <Presence conference={conference} />
          <Table conference={conference} />
        </>
      )}
    </Page>
  );
}

function Head({ conference: { values } }: { readonly conference: Conference }) {
  const t = useT();
  const format = useFormat();
  const { at, place, mandate, state } = values;
  const basis = mandate && [t(`mandate.${mandate.basis}`), mandate.reference].join(', ');
  return (
    <div className="form-section">
      <Facts
        facts={[
          {
            label: t('conference.at'),
            value: [at && `${format.longDay(at)}, ${format.time(at)}`, place].filter(Boolean).join(', '),
          },
          { label: t('conference.state'), value: state && t(`conferenceState.${state}`) },
          { label: t('conference.mandate'), value: basis },
          ...(mandate?.purpose ? [{ label: t('conference.purpose'), value: mandate.purpose }] : []),
          ...(mandate?.modalities ? [{ label: t('conference.modalities'), value: mandate.modalities }] : []),
        ]}
      />
    </div>
  );
}

/** Who is at the table, and who said to be bound by secrecy: ticked by a person, at the table. */
function Presence({ conference }: { readonly conference: Conference }) {
  const t = useT();
  const { participants = [] } = conference.values;
  const people = participants ?? [];
  const [fault, setFault] = useState<string | null>(null);

  async function change(at: number, part: Partial<Participant>) {
    const next = people.map((each, n) => (n === at ? { ...each, ...part } : each));
    const ids = { id: conference.id, caseId: null };
    setFault(await save(t, [set('conference', ids, { participants: next })], t('conference.presenceSaved')));
  }

  return (
    <Section title={t('conference.participants')} count={people.length}>
      {people.length === 0 && <Empty>{t('conference.noParticipants')}</Empty>}
      {fault && (
        <p role="alert">
          <StateMark tone="now">{fault}</StateMark>
        </p>
      )}
      <ul>
        {people.map(({ party, isPresent, isBound }, at) => (
          <li key={partyKey(party)} className={css.line}>
            <AgencyTag agency={party.agency} isNamed />
            <span>{[party.person, party.agency.name].filter(Boolean).join(', ')}</span>
            <span className={css.present}>
              <CheckField isSelected={isPresent} onChange={(isOn) => void change(at, { isPresent: isOn })}>
                {t('conference.present')}
              </CheckField>
              <CheckField isSelected={isBound} onChange={(isOn) => void change(at, { isBound: isOn })}>
                {t('conference.bound')}
              </CheckField>
            </span>
            {isPresent && !isBound ? <StateMark tone="soon">{t('conference.notBound')}</StateMark> : <span />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The agenda on the left, one case at a time on the right. */
function Table({ conference }: { readonly conference: Conference }) {
  const t = useT();
  const { data: cases } = useCases();
  const agenda = conference.values.agenda ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const current = agenda.find(({ caseId }) => caseId === chosen) ?? agenda[0];
  if (!current) return <Empty>{t('conference.noCases')}</Empty>;
  const codeOf = (caseId: string) => cases?.find(({ id }) => id === caseId)?.code ?? t('conference.goneCase');
  return (
    <div className={css.table}>
      <nav className={css.agenda} aria-label={t('conference.agenda')}>
        <ol>
          {agenda.map(({ caseId }) => (
            <li key={caseId}>
              <button
                type="button"
                className={css.entry}
                onClick={() => setChosen(caseId)}
                {...(caseId === current.caseId && { 'aria-current': 'step' as const })}
              >
                {codeOf(caseId)}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <AgendaCase key={current.caseId} conference={conference} item={current} code={codeOf(current.caseId)} />
    </div>
  );
}
