import { useCases } from '../../store/cases';
import { useFormat } from '../../store/format';
import { host } from '../../store/host';
import { useT } from '../../store/language';
import { openCase } from '../../store/screen';
import { Busy } from '../../ui/busy';
import { Button } from '../../ui/button';
import { Empty, Page, Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import { CorrectionPage } from './correction-page';
import { FolderSection } from './folder-section';
import { openFile, showFault, stopOpening, useIncoming } from './incoming';
import { RecallPage } from './recall-page';
import { ReceiptPage } from './receipt-page';
import { ReviewPage } from './review-page';

/** Handovers that arrive: opened, verified, reviewed; nothing is kept before a person accepts. */
export function PostbusPage() {
  const incoming = useIncoming((state) => state.incoming);
  const receipt = useIncoming((state) => state.receipt);
  const notice = useIncoming((state) => state.notice);
  if (receipt) return <ReceiptPage receipt={receipt} />;
  if (notice?.kind === 'correction') return <CorrectionPage correction={notice} />;
  if (notice) return <RecallPage recall={notice} />;
  return incoming ? <ReviewPage incoming={incoming} /> : <OpenPage />;
}

function OpenPage() {
  const t = useT();
  const format = useFormat();
  const { fault, opening } = useIncoming();

  async function choose() {
    const opened = await host().openFile('bundle');
    if (opened.kind === 'opened') await openFile(t, opened.file);
    if (opened.kind === 'failed') showFault(t(`file.failed.${opened.fault}`));
  }

  return (
    <Page
      title={t('page.postbus')}
      acts={
        <Button variant="primary" onPress={() => void choose()} isDisabled={opening !== null}>
          {opening ? t('postbus.opening') : t('postbus.open')}
        </Button>
      }
    >
      <p>{t('postbus.hint')}</p>
      {opening && (
        <Busy
          label={t('postbus.opening')}
          text={t('postbus.opened', { done: format.bytes(opening.done), size: format.bytes(opening.of) })}
          {...opening}
          onStop={stopOpening}
        />
      )}
      <p role="alert" className="form-section">
        {fault && <StateMark tone="now">{fault}</StateMark>}
      </p>
      <FolderSection />
      <Recent />
    </Page>
  );
}

const RECENT_CASES = 12;

/** Cases that were last changed, for finding back what came in. */
function Recent() {
  const t = useT();
  const format = useFormat();
  const { data } = useCases();
  return (
    <Section title={t('rail.recent')}>
      {data?.length === 0 && <Empty>{t('postbus.none')}</Empty>}
      <ul>
        {data?.slice(0, RECENT_CASES).map(({ id, code, changedAt, changedBy }) => (
          <li key={id}>
            <Button variant="quiet" onPress={() => openCase(id, 'handovers')}>
              {code}
            </Button>{' '}
            <span className="hint">
              {format.moment(new Date(changedAt).toISOString())}, {changedBy}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
