import { useState } from 'react';
import type { RecordView } from '../../../shared/domain/kinds';
import { isMissing, missingPattern } from '../../../shared/domain/missing-episode';
import { save } from '../../store/commit';
import { useFormat } from '../../store/format';
import { useLanguageStore, useT } from '../../store/language';
import { useLasting } from '../../store/lasting';
import { go } from '../../store/screen';
import { hasDraft, useFormOpen } from '../../store/use-draft';
import { Button } from '../../ui/button';
import { Empty, Facts, Section } from '../../ui/layout';
import { HistoryAct } from '../../ui/record-history';
import { ofKind, type CaseData } from './case-data';
import css from './cases.module.css';
import { MissingEntry } from './missing-entry';
import { MissingForm } from './missing-form';

type Episode = RecordView<'missing-episode'>;

export function MissingTab({ data }: { readonly data: CaseData }) {
  const t = useT();
  const [isAdding, setAdding] = useFormOpen(`missing ${data.id}`);
  const episodes = ofKind(data, 'missing-episode').toSorted((a, b) =>
    (b.values.since ?? '').localeCompare(a.values.since ?? ''),
  );
  return (
    <>
      <Section
        title={t('tab.missing')}
        count={episodes.length}
        acts={<Button onPress={() => setAdding(!isAdding)}>{t('missing.new')}</Button>}
      >
        {isAdding && <MissingForm data={data} episode={null} onDone={() => setAdding(false)} />}
        {episodes.length === 0 && !isAdding && <Empty>{t('missing.none')}</Empty>}
        <ol>
          {episodes.map((episode) => (
            <EpisodeRow key={episode.id} episode={episode} data={data} />
          ))}
        </ol>
      </Section>
      {episodes.length > 1 && <Pattern episodes={episodes} />}
    </>
  );
}

function EpisodeRow({ episode, data }: { readonly episode: Episode; readonly data: CaseData }) {
  const t = useT();
  const format = useFormat();
  const { id, values } = episode;
  const [mode, setMode] = useState<'read' | 'edit' | 'found'>(() =>
    hasDraft(`missing ${data.id} ${id}`) ? 'edit' : 'read',
  );
  if (mode !== 'read')
    return (
      <li>
        <MissingForm data={data} episode={episode} isBack={mode === 'found'} onDone={() => setMode('read')} />
      </li>
    );
  async function remove() {
    await save(t, [{ op: 'delete', id, caseId: data.id }], t('missing.removed'));
  }
  return (
    <MissingEntry
      view={episode}
      when={values.since ? format.day(values.since) : ''}
      acts={
        <div className={css.acts}>
          {isMissing(values) && (
            <>
              <Button onPress={() => setMode('found')}>{t('missing.markFound')}</Button>
              <Button keys="F7" onPress={() => go({ page: 'missing-sheet', caseId: data.id, episodeId: id })}>
                {t('missing.printSheet')}
              </Button>
            </>
          )}
          <Button variant="quiet" onPress={() => setMode('edit')}>
            {t('act.edit')}
          </Button>
          <Button variant="quiet" onPress={() => void remove()}>
            {t('act.remove')}
          </Button>
          <HistoryAct caseId={data.id} recordId={id} />
        </div>
      }
    />
  );
}

/** 7 January 2024 was a Sunday. */
const A_SUNDAY = 7;

/** What the episodes have in common, counted; the conclusion is left to people. */
function Pattern({ episodes }: { readonly episodes: readonly Episode[] }) {
  const t = useT();
  const lasting = useLasting();
  const locale = useLanguageStore((state) => state.locale);
  const pattern = missingPattern(episodes.map(({ values }) => values));
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long' });
  const weekdays = pattern.weekdays.flatMap((n, at) =>
    n > 0 ? [`${weekday.format(new Date(2024, 0, A_SUNDAY + at, 12))} ${n} ×`] : [],
  );
  const list = (counted: readonly { readonly text: string; readonly n: number }[]) =>
    counted.map(({ text, n }) => (n > 1 ? `${text} (${n} ×)` : text)).join('; ') || t('word.unknown');
  const { shortestMs, longestMs, daysBetween } = pattern;
  return (
    <Section title={t('pattern.title')}>
      <div className="form-section">
        <p className="hint">{t('pattern.hint')}</p>
        <Facts
          facts={[
            { label: t('pattern.count'), value: pattern.count },
            {
              label: t('pattern.length'),
              value:
                shortestMs !== null && longestMs !== null
                  ? `${lasting(shortestMs)} – ${lasting(longestMs)}`
                  : t('word.unknown'),
            },
            { label: t('pattern.between'), value: daysBetween.join(', ') },
            { label: t('pattern.weekdays'), value: weekdays.join(', ') },
            { label: t('pattern.foundWhere'), value: list(pattern.foundWhere) },
            { label: t('pattern.foundWith'), value: list(pattern.foundWith) },
          ]}
        />
      </div>
    </Section>
  );
}
