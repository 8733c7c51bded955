import { copyText } from '../../store/clipboard';
import { host } from '../../store/host';
import { useT } from '../../store/language';
import { go, say } from '../../store/screen';
import { vault } from '../../store/session';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { FingerprintView, fingerprintText } from '../../ui/fingerprint';
import { Section } from '../../ui/layout';
import { QrCode } from '../../ui/qr-code';
import type { PartnerDesk } from '../../vault/api';
import css from './partners.module.css';

/** What partners need of us: as a file, on the screen to be photographed, on paper. */
export function OwnCardSection({ onFault }: { readonly onFault: (fault: string | null) => void }) {
  const t = useT();
  const { data } = useQuery('own card', () => vault().ownCard());
  if (!data) return null;
  async function copyPrint(fingerprint: PartnerDesk['fingerprint']) {
    if (await copyText(fingerprintText(fingerprint))) say(t('partners.copied'));
    else onFault(t('partners.copyFailed'));
  }
  async function saveCard(text: string) {
    const bytes = new TextEncoder().encode(text);
    const saved = await host().saveFile('card', `${t('partners.cardFile')}.schakel-card`, bytes);
    onFault(saved.kind === 'failed' ? t(`file.failed.${saved.fault}`) : null);
    if (saved.kind !== 'saved') return;
    await vault().note({ act: 'export-card' });
    say(t('partners.cardSaved'));
  }
  return (
    <Section
      title={t('partners.ownCard')}
      acts={
        <>
          <Button variant="quiet" onPress={() => void copyPrint(data.fingerprint)}>
            {t('partners.copyPrint')}
          </Button>
          <Button onPress={() => go({ page: 'card-paper' })}>{t('partners.printCard')}</Button>
          <Button onPress={() => void saveCard(data.text)}>{t('partners.saveCard')}</Button>
        </>
      }
    >
      <div className={css.ownCard}>
        <div>
          <p className="form-section">{t('partners.ownCardHint')}</p>
          <h3 className="form-section">{t('partners.fingerprint')}</h3>
          <FingerprintView fingerprint={data.fingerprint} />
          <p className="hint">{t('partners.qrHint')}</p>
        </div>
        <QrCode text={data.text} label={t('partners.qrLabel')} />
      </div>
    </Section>
  );
}
