import type { ReactNode } from 'react';
import type { Period } from '../../../shared/domain/figures';
import { suppress, type ShownFigures } from '../../../shared/domain/suppress';
import { useFigureWords, waitText } from '../../store/figure-words';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { go } from '../../store/screen';
import { useDraft } from '../../store/use-draft';
import { useFigures } from '../../store/use-figures';
import { FiguresState } from '../../ui/figures-state';
import { FigureTables } from '../../ui/figure-tables';
import { PaperSheet } from './paper-sheet';
import { PrintFrame, type Printed } from './print-frame';

/** Figures on paper: as they may leave, never otherwise. */
export function FiguresPaperPage({ period }: { readonly period: Period }) {
  const t = useT();
  const counting = useFigures(period);
  const { figures } = counting;
  const { value, change, drop } = useDraft('figures-paper', () => ({ recipient: '' }));
  if (!figures) return <FiguresState {...counting} />;
  return (
    <PrintFrame
      title={t('figures.title')}
      sheet={null}
      code={`${t('figures.file')}-${period.from}-${period.to}`}
      recipient={value.recipient}
      onRecipient={(recipient) => change({ recipient })}
      onPrinted={drop}
      recipientHint={t('print.forHint')}
      detail={{ document: 'figures' }}
      choices={null}
      onBack={() => go({ page: 'figures', ...period })}
      paper={(printed) => (
        <FiguresPaper {...printed} period={period} shown={suppress(figures)}>
          <FiguresState {...counting} />
        </FiguresPaper>
      )}
    />
  );
}

interface FiguresPaperProps extends Printed {
  readonly period: Period;
  readonly shown: ShownFigures;
  /** What the figures lack. */
  readonly children: ReactNode;
}

function FiguresPaper({ period, shown, children, ...printed }: FiguresPaperProps) {
  const t = useT();
  const format = useFormat();
  const wordsOf = useFigureWords();
  return (
    <PaperSheet
      name={t('figures.title')}
      title={t('figures.fromTo', { from: format.fullDay(period.from), to: format.fullDay(period.to) })}
      printed={printed}
      isOpen
    >
      <p className="small">{t('figures.hiddenWhy')}</p>
      {children}
      <FigureTables isPaper tables={wordsOf(shown.tables)} />
      {shown.waits.length > 0 && (
        <section>
          <h2>{t('figures.waits')}</h2>
          <ul>
            {shown.waits.map((wait) => (
              <li key={wait.kind}>
                {t('word.head', { what: t(`agency.${wait.kind}`) })} {waitText(t, wait)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </PaperSheet>
  );
}
