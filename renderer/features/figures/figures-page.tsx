import { useState } from 'react';
import { localDay } from '../../../shared/domain/due';
import type { Period } from '../../../shared/domain/figures';
import { suppress } from '../../../shared/domain/suppress';
import { useNow } from '../../store/clock';
import { csvBytes } from '../../store/csv';
import { useFigureWords, waitText } from '../../store/figure-words';
import { useFormat } from '../../store/format';
import { host } from '../../store/host';
import { useT } from '../../store/language';
import { go, say } from '../../store/screen';
import { vault } from '../../store/session';
import { useFigures } from '../../store/use-figures';
import { Button } from '../../ui/button';
import { DayField } from '../../ui/date-fields';
import { CheckField, SegmentedField } from '../../ui/fields';
import { FiguresState } from '../../ui/figures-state';
import { FigureTables } from '../../ui/figure-tables';
import { Empty, Page, Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import css from './figures.module.css';
import { figureRows, htcdsTable, type Rows } from './leaving-tables';
import { PERIODS, periodOf, type PeriodChoice } from './periods';

/** What the desk noted in a period, counted. What leaves shows no small number. */
export function FiguresPage({ start }: { readonly start?: Period }) {
  const t = useT();
  const format = useFormat();
  const wordsOf = useFigureWords();
  const today = localDay(useNow());
  const [choice, setChoice] = useState<PeriodChoice>(start ? 'other' : 'year');
  const [own, setOwn] = useState<Period>(start ?? periodOf('year', today));
  const [asLeaving, setAsLeaving] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const period = choice === 'other' ? own : periodOf(choice, today);
  const isTurned = period.from > period.to;
  const counting = useFigures(isTurned ? null : period);
  const { figures } = counting;

  async function saveTable(file: string, rows: Rows) {
    const saved = await host().saveFile('csv', `${file}-${period.from}-${period.to}.csv`, csvBytes(rows));
    setFault(saved.kind === 'failed' ? t(`file.failed.${saved.fault}`) : null);
    if (saved.kind !== 'saved') return;
    await vault().note({ act: 'export-figures', detail: { from: period.from, to: period.to } });
    say(t('figures.saved'));
  }

  const shown = figures && asLeaving ? suppress(figures) : figures;
  const isNothing = figures?.tables.every(({ whole }) => whole === 0);
  return (
    <Page
      title={t('page.figures')}
      acts={
        <>
          <Button
            isDisabled={!figures}
            onPress={() => figures && void saveTable(t('figures.file'), figureRows(t, figures, wordsOf))}
          >
            {t('figures.save')}
          </Button>
          <Button
            isDisabled={!figures}
            onPress={() => figures && void saveTable('htcds', htcdsTable(figures))}
          >
            {t('figures.saveHtcds')}
          </Button>
          <Button isDisabled={!figures} onPress={() => go({ page: 'figures-paper', ...period })}>
            {t('act.print')}
          </Button>
        </>
      }
    >
      <div className={css.choices}>
        <SegmentedField
          label={t('figures.period')}
          value={choice}
          options={PERIODS.map((id) => ({ id, label: t(`period.${id}`) }))}
          onChange={setChoice}
        />
        {choice === 'other' && (
          <>
            <DayField
              label={t('figures.from')}
              value={own.from}
              onChange={(from) => setOwn({ ...own, from: from ?? own.from })}
            />
            <DayField
              label={t('figures.to')}
              value={own.to}
              onChange={(to) => setOwn({ ...own, to: to ?? own.to })}
              error={isTurned ? t('figures.turned') : null}
            />
          </>
        )}
        <CheckField isSelected={asLeaving} onChange={setAsLeaving}>
          {t('figures.asLeaving')}
        </CheckField>
      </div>
      <p className="hint">
        {t('figures.hint', { from: format.fullDay(period.from), to: format.fullDay(period.to) })}{' '}
        {t('figures.hiddenWhy')}
      </p>
      {fault && (
        <p role="alert">
          <StateMark tone="now">{fault}</StateMark>
        </p>
      )}
      {!isTurned && <FiguresState {...counting} />}
      {isNothing && <Empty>{t('figures.none')}</Empty>}
      {shown && !isNothing && (
        <>
          <FigureTables tables={wordsOf(shown.tables)} />
          <Section title={t('figures.waits')} count={shown.waits.length}>
            {shown.waits.length === 0 && <Empty>{t('figures.noWaits')}</Empty>}
            <ul>
              {shown.waits.map((wait) => (
                <li key={wait.kind}>
                  {t('word.head', { what: t(`agency.${wait.kind}`) })} {waitText(t, wait)}
                </li>
              ))}
            </ul>
          </Section>
        </>
      )}
    </Page>
  );
}
