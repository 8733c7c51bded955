import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { agencyKey } from '../../../shared/domain/agency';
import { localDay } from '../../../shared/domain/due';
import type { AnyView } from '../../../shared/domain/kinds';
import { agenciesOf, partiesOfRecord } from '../../../shared/domain/parties';
import type { MessageKey } from '../../../shared/i18n/translate';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { useSession } from '../../store/session';
import { SelectField } from '../../ui/fields';
import { Empty } from '../../ui/layout';
import { AnyEntry } from './any-entry';
import { timelineOf, type CaseData, type TimelineEntry, type TimelineKind } from './case-data';
import css from './cases.module.css';

const FILTERS: readonly TimelineKind[] = [
  'contact',
  'signal',
  'phase',
  'risk',
  'safety-plan',
  'placement',
  'legal-step',
  'goal',
  'agreement',
  'report',
  'missing',
  'handover',
  'document',
];

interface DayGroup {
  readonly day: string;
  readonly entries: readonly TimelineEntry[];
}

function byDay(entries: readonly TimelineEntry[]): readonly DayGroup[] {
  const groups: { day: string; entries: TimelineEntry[] }[] = [];
  for (const entry of entries) {
    const day = entry.at.length > 10 ? localDay(Date.parse(entry.at)) : entry.at;
    const last = groups.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else groups.push({ day, entries: [entry] });
  }
  return groups;
}

const ANY = 'any';

/** Who wrote a record, and everyone it names. */
function peopleOf(view: AnyView): readonly string[] {
  return [view.created.person, ...partiesOfRecord(view).flatMap(({ person }) => person ?? [])];
}

interface WhoProps {
  readonly views: readonly AnyView[];
  readonly agency: string;
  readonly onAgency: (key: string) => void;
  readonly person: string;
  readonly onPerson: (name: string) => void;
}

/** By agency and by person; only where there is something to choose between. */
function WhoFilters({ views, agency, onAgency, person, onPerson }: WhoProps) {
  const t = useT();
  const agencies = agenciesOf(views.flatMap(partiesOfRecord));
  const people = [...new Set(views.flatMap(peopleOf))].sort((a, b) => a.localeCompare(b));
  const any = { id: ANY, label: t('search.any') };
  if (agencies.length < 2 && people.length < 2) return null;
  return (
    <div className={css.toolbar}>
      <SelectField
        label={t('timeline.agency')}
        placeholder={t('search.any')}
        value={agency}
        onChange={onAgency}
        options={[any, ...agencies.map((each) => ({ id: agencyKey(each), label: each.name }))]}
      />
      <SelectField
        label={t('timeline.person')}
        placeholder={t('search.any')}
        value={person}
        onChange={onPerson}
        options={[any, ...people.map((name) => ({ id: name, label: name }))]}
      />
    </div>
  );
}

/** Everything dated in one line, newest first, filtered by kind, agency and person. */
export function TimelineTab({ data }: { readonly data: CaseData }) {
  const t = useT();
  const format = useFormat();
  const us = useSession((state) => state.desk?.agency);
  const [filter, setFilter] = useState<TimelineKind | 'all'>('all');
  const [agency, setAgency] = useState(ANY);
  const [person, setPerson] = useState(ANY);
  const whole = timelineOf(data);
  const all = whole.filter(
    ({ view }) =>
      (agency === ANY || partiesOfRecord(view).some((each) => agencyKey(each.agency) === agency)) &&
      (person === ANY || peopleOf(view).includes(person)),
  );
  const shown = all.filter(({ kind }) => filter === 'all' || kind === filter);
  if (whole.length === 0 || !us) return <Empty>{t('timeline.none')}</Empty>;
  return (
    <>
      <WhoFilters
        views={whole.map(({ view }) => view)}
        agency={agency}
        onAgency={setAgency}
        person={person}
        onPerson={setPerson}
      />
      <ToggleButtonGroup
        className={css.chips ?? ''}
        aria-label={t('timeline.filter')}
        selectedKeys={[filter]}
        disallowEmptySelection
        onSelectionChange={(keys) => setFilter([...keys][0] as TimelineKind | 'all')}
      >
        <Chip id="all" text="timeline.all" count={all.length} />
        {FILTERS.map((kind) => (
          <Chip
            key={kind}
            id={kind}
            text={`timeline.${kind}`}
            count={all.filter((entry) => entry.kind === kind).length}
          />
        ))}
      </ToggleButtonGroup>
      {shown.length === 0 && <Empty>{t('timeline.noneSo')}</Empty>}
      {byDay(shown).map(({ day, entries }) => (
        <section key={day} aria-label={format.longDay(day)}>
          <h2 className={css.dayHead}>{format.longDay(day)}</h2>
          <ol>
            {entries.map(({ view, at }) => (
              <AnyEntry
                key={view.id}
                view={view}
                when={at.length > 10 ? format.time(at) : ''}
                data={data}
                us={us}
              />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

type FilterLabel = Extract<MessageKey, `timeline.${TimelineKind | 'all'}`>;

function Chip({
  id,
  text,
  count,
}: {
  readonly id: string;
  readonly text: FilterLabel;
  readonly count: number;
}) {
  const t = useT();
  if (count === 0) return null;
  return (
    <ToggleButton id={id} className={css.chip ?? ''}>
      {t(text)} <span className={css.small}>{count}</span>
    </ToggleButton>
  );
}
