import { useState } from 'react';
import { bytesOf } from '../../store/bytes';
import { host } from '../../store/host';
import { useT } from '../../store/language';
import { say } from '../../store/screen';
import { vault } from '../../store/session';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { Empty, Page, Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import { CardDialog, unfinished, type Asked } from './card-dialogs';
import { DeskRow } from './desk-row';
import { DirectorySection } from './directory-section';
import { OwnAgencies } from './own-agencies';
import { OwnCardSection } from './own-card';
import { People } from './people';
import { readPicture } from './read-picture';

/** Cards are a few hundred characters; a larger file is none. */
const MAX_CARD_BYTES = 64 * 1024;

export function PartnersPage() {
  const t = useT();
  const [asked, setAsked] = useState<Asked | 'none' | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const { data: partners = [] } = useQuery('partners', () => vault().partners());
  const shown = asked === 'none' ? null : (asked ?? unfinished(partners));

  async function addCard(from: 'file' | 'picture') {
    setFault(null);
    const opened = await host().openFile(from === 'file' ? 'card' : 'any');
    if (opened.kind === 'failed') setFault(t(`file.failed.${opened.fault}`));
    if (opened.kind !== 'opened') return;
    const bytes = await bytesOf(opened.file.blob);
    const text =
      from === 'file'
        ? new TextDecoder().decode(bytes.subarray(0, MAX_CARD_BYTES))
        : await readPicture(bytes);
    if (text === null) {
      setFault(t('partners.noCode'));
      return;
    }
    const added = await vault().addCard(text);
    if (!added.ok) {
      setFault(t(`cardFault.${added.error.kind}`));
      return;
    }
    const { partner, isNew } = added.value;
    say(t(isNew ? 'partners.added' : 'partners.known', { agency: partner.agency.name }));
    if (partner.trust === 'unverified') setAsked({ partner, act: 'verify' });
  }

  return (
    <Page
      title={t('page.partners')}
      acts={
        <>
          <Button writes onPress={() => void addCard('picture')}>
            {t('partners.addPicture')}
          </Button>
          <Button writes variant="primary" onPress={() => void addCard('file')}>
            {t('partners.addCard')}
          </Button>
        </>
      }
    >
      {fault && (
        <p role="alert">
          <StateMark tone="now">{fault}</StateMark>
        </p>
      )}
      <Section title={t('partners.desks')} count={partners.length}>
        {partners.length === 0 && <Empty>{t('partners.desksNone')}</Empty>}
        <ul>
          {partners.map((partner) => (
            <DeskRow
              key={partner.recordId}
              partner={partner}
              newer={partners.find(({ recordId }) => recordId === partner.replacedBy)}
              onAct={(act) => setAsked({ partner, act })}
            />
          ))}
        </ul>
      </Section>
      <People />
      <OwnAgencies />
      <OwnCardSection onFault={setFault} />
      <DirectorySection />
      {shown && <CardDialog asked={shown} partners={partners} onClose={() => setAsked('none')} />}
    </Page>
  );
}
