import { viewsOfKind } from '../../../shared/domain/case-summary';
import type { RecordView } from '../../../shared/domain/kinds';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { go } from '../../store/screen';
import { vault } from '../../store/session';
import { useFormOpen } from '../../store/use-draft';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { Empty, Page, Section } from '../../ui/layout';
import { StateMark, type Tone } from '../../ui/marks';
import { ConferenceForm } from './conference-form';
import { NEW_CONFERENCE } from './conference-values';
import css from './conferences.module.css';

type Conference = RecordView<'conference'>;

const TONES: Readonly<Record<string, Tone>> = { planned: 'open', held: 'fine', dropped: 'stop' };

/** Conferences to come, and those that were held. */
export function ConferencesPage() {
  const t = useT();
  const [isMaking, setMaking] = useFormOpen(NEW_CONFERENCE);
  const { data: records } = useQuery('desk-records', () => vault().deskRecords());
  if (!records) return <p role="status">{t('word.loading')}</p>;
  const all = viewsOfKind(records, 'conference');
  const byMoment = (a: Conference, b: Conference) => (a.values.at ?? '').localeCompare(b.values.at ?? '');
  const planned = all.filter(({ values }) => values.state === 'planned').sort(byMoment);
  const past = all.filter(({ values }) => values.state !== 'planned').sort((a, b) => byMoment(b, a));
  return (
    <Page
      title={t('page.conferences')}
      acts={
        <Button writes variant="primary" onPress={() => setMaking(!isMaking)}>
          {t('conference.new')}
        </Button>
      }
    >
      {isMaking && (
        <ConferenceForm
          conference={null}
          previous={past[0] ?? null}
          onDone={(id) => {
            setMaking(false);
            if (id) go({ page: 'conference', conferenceId: id });
          }}
        />
      )}
      <Section title={t('conference.planned')} count={planned.length}>
        {planned.length === 0 ? <Empty>{t('conference.nonePlanned')}</Empty> : <List conferences={planned} />}
      </Section>
      {past.length > 0 && (
        <Section title={t('conference.past')} count={past.length}>
          <List conferences={past} />
        </Section>
      )}
    </Page>
  );
}

function List({ conferences }: { readonly conferences: readonly Conference[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <ul>
      {conferences.map(({ id, values: { title, at, place, state, agenda, participants } }) => (
        <li key={id} className={css.line}>
          <span>{at && format.moment(at)}</span>
          <Button variant="quiet" onPress={() => go({ page: 'conference', conferenceId: id })}>
            {title ?? ''}
          </Button>
          <span className={css.small}>
            {[
              place,
              t('conference.cases', { n: agenda?.length ?? 0 }),
              t('conference.people', { n: participants?.length ?? 0 }),
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
          {state && <StateMark tone={TONES[state] ?? 'open'}>{t(`conferenceState.${state}`)}</StateMark>}
        </li>
      ))}
    </ul>
  );
}
