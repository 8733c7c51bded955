import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { go } from '../../store/screen';
import { useSession, vault } from '../../store/session';
import { useDraft } from '../../store/use-draft';
import { useQuery } from '../../store/use-query';
import { FingerprintView } from '../../ui/fingerprint';
import { QrCode } from '../../ui/qr-code';
import type { OwnCard } from '../../vault/api';
import { PrintFrame, type Printed } from './print-frame';

/** Our contact card on paper: the whole of it in a code, and the words to read aloud. Nothing on it is secret. */
export function CardPaperPage() {
  const t = useT();
  const { value, change, drop } = useDraft('card-paper', () => ({ recipient: '' }));
  const { data: card } = useQuery('own card', () => vault().ownCard());
  if (!card) return <p role="status">{t('word.loading')}</p>;
  return (
    <PrintFrame
      title={t('cardPaper.title')}
      sheet={null}
      code={t('partners.cardFile')}
      recipient={value.recipient}
      onRecipient={(recipient) => change({ recipient })}
      onPrinted={drop}
      recipientHint={t('cardPaper.forHint')}
      detail={{ document: 'card' }}
      choices={null}
      onBack={() => go({ page: 'partners' })}
      paper={(printed) => <CardPaper {...printed} card={card} />}
    />
  );
}

function CardPaper({ card, recipient, footer }: Printed & { readonly card: OwnCard }) {
  const t = useT();
  const format = useFormat();
  const desk = useSession((state) => state.desk);
  if (!desk) return null;
  return (
    <article className="paper" aria-label={t('cardPaper.document')}>
      <div className="top">
        <div>
          <p>{t('cardPaper.document')}</p>
          <h1>{desk.agency.name}</h1>
        </div>
        <dl>
          <dt>{t('print.for')}</dt>
          <dd>{recipient || '…'}</dd>
          <dt>{t('cardPaper.createdOn')}</dt>
          <dd>{format.fullDay(desk.createdOn)}</dd>
        </dl>
      </div>
      <section>
        <h2>{t('cardPaper.step1')}</h2>
        <p>{t('cardPaper.step1Text')}</p>
        <QrCode text={card.text} label={t('partners.qrLabel')} />
      </section>
      <section>
        <h2>{t('cardPaper.step2')}</h2>
        <p>{t('cardPaper.step2Text')}</p>
        <FingerprintView fingerprint={card.fingerprint} />
      </section>
      <p className="foot">{footer}.</p>
    </article>
  );
}
