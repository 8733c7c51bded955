import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { localDay } from '../../../shared/domain/due';
import type { MessageKey } from '../../../shared/i18n/translate';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { useSession } from '../../store/session';
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

/** Everything dated in one line, newest first, filtered by kind. */
export function TimelineTab({ data }: { readonly data: CaseData }) {
  const t = useT();
  const format = useFormat();
  const us = useSession((state) => state.desk?.agency);
  const [filter, setFilter] = useState<TimelineKind | 'all'>('all');
  const all = timelineOf(data);
  const shown = all.filter(({ kind }) => filter === 'all' || kind === filter);
  if (all.length === 0 || !us) return <Empty>{t('timeline.none')}</Empty>;
  return (
    <>
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
