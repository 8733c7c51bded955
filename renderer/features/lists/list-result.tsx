import { useState } from 'react';
import { localDay } from '../../../shared/domain/due';
import { host } from '../../store/host';
import { useT } from '../../store/language';
import { go, say } from '../../store/screen';
import { Button } from '../../ui/button';
import { Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import { CheckCounts, RefusedRows } from './list-check';
import { useListTexts } from './list-words';
import type { TakenList } from './take-list';
import { useTakeBack } from './use-take-back';

/** What came and what was refused, to keep; and the way back. */
export function ListResult({ taken }: { readonly taken: TakenList }) {
  const t = useT();
  const texts = useListTexts();
  const takeBack = useTakeBack();
  const [isBack, setBack] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  async function saveReport() {
    const saved = await host().saveFile('csv', `lijst-${localDay(Date.now())}.csv`, texts.report(taken));
    setFault(saved.kind === 'failed' ? t(`file.failed.${saved.fault}`) : null);
    if (saved.kind === 'saved') say(t('lists.reportSaved'));
  }

  return (
    <Section title={t('lists.done', { n: taken.cases.length })}>
      <p>{t('lists.doneHint')}</p>
      <CheckCounts checked={taken.checked} accepted={taken.cases.length} />
      <p className="form-section">
        <Button variant="primary" onPress={() => void saveReport()}>
          {t('lists.report')}
        </Button>{' '}
        <Button onPress={() => go({ page: 'cases' })}>{t('lists.toCases')}</Button>{' '}
        {!isBack && (
          <Button writes onPress={() => void takeBack(taken.recordId).then(setBack)}>
            {t('lists.takeBack')}
          </Button>
        )}
      </p>
      <div role="alert">{fault && <StateMark tone="now">{fault}</StateMark>}</div>
      <RefusedRows refused={taken.checked.refused} headings={taken.headings} />
    </Section>
  );
}
