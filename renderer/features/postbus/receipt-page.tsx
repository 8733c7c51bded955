import { useState } from 'react';
import { host } from '../../store/host';
import { useT } from '../../store/language';
import { go, openCase } from '../../store/screen';
import { Button } from '../../ui/button';
import { Page } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import { PutInPostbus } from '../../ui/put-in-postbus';
import { showReceipt, useIncoming, type WaitingReceipt } from './incoming';

const HERE = {
  accepted: 'receipt.acceptedHere',
  refused: 'receipt.refusedHere',
  destroyed: 'receipt.destroyedHere',
} as const;

/** The end of a review: the sender learns what became of the file. */
export function ReceiptPage({ receipt }: { readonly receipt: WaitingReceipt }) {
  const t = useT();
  const [said, setSaid] = useState<{ readonly tone: 'fine' | 'now'; readonly text: string } | null>(null);
  const { agency, file, state, caseId, erasureIds = [] } = receipt;
  const [erasureId, ...more] = erasureIds;
  // The partner looks into the folder the file came from.
  const isFromFolder = useIncoming((state) => state.isFromFolder);
  async function saveFile() {
    const saved = await host().saveFile('bundle', file.name, file.blob);
    if (saved.kind === 'saved') setSaid({ tone: 'fine', text: t('receipt.saved') });
    if (saved.kind === 'failed') setSaid({ tone: 'now', text: t(`file.failed.${saved.fault}`) });
  }
  function done() {
    showReceipt(null);
    if (caseId) openCase(caseId, 'timeline');
  }
  return (
    <Page title={t('receipt.title')}>
      <p>{t(HERE[state], { agency: agency.name })}</p>
      <p className="form-section">{t('receipt.hint', { agency: agency.name })}</p>
      <p className="form-section">
        {isFromFolder && <PutInPostbus file={file} agency={agency.name} variant="primary" />}{' '}
        <Button {...(!isFromFolder && { variant: 'primary' })} onPress={() => void saveFile()}>
          {t('receipt.save', { agency: agency.name })}
        </Button>{' '}
        {erasureId && (
          <Button
            onPress={() => {
              showReceipt(null);
              // Several stand in the list there.
              go({ page: 'settings', section: 'keeping', ...(more.length === 0 && { erasureId }) });
            }}
          >
            {t(more.length > 0 ? 'recall.certificates' : 'recall.certificate')}
          </Button>
        )}{' '}
        <Button onPress={done}>{t(caseId ? 'receipt.toCase' : 'receipt.toPostbus')}</Button>
      </p>
      <p role="status">{said && <StateMark tone={said.tone}>{said.text}</StateMark>}</p>
    </Page>
  );
}
