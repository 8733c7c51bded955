import { useState } from 'react';
import { DIRECTORY } from '../../../shared/domain/data/directory';
import { DUTCH_WORDS } from '../../../shared/domain/data/dutch-words';
import { set } from '../../../shared/domain/change';
import { localDay } from '../../../shared/domain/due';
import { save } from '../../store/commit';
import { useFormat } from '../../store/format';
import { copyText } from '../../store/clipboard';
import { host } from '../../store/host';
import { useLanguageStore, useT } from '../../store/language';
import { say } from '../../store/screen';
import { useSession, vault } from '../../store/session';
import { hasDraft, useDraft } from '../../store/use-draft';
import { useQuery } from '../../store/use-query';
import { AgencyTag } from '../../ui/agency-tag';
import { Button } from '../../ui/button';
import { Dialog, Spring } from '../../ui/dialog';
import { TextField } from '../../ui/fields';
import { Empty, Page, Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import type { PartnerDesk } from '../../vault/api';
import css from './partners.module.css';

/** Cards are a few hundred characters; a larger file is none. */
const MAX_CARD_BYTES = 64 * 1024;

interface Asked {
  readonly partner: PartnerDesk;
  readonly act: 'verify' | 'revoke';
}

const verifyDraft = ({ recordId }: PartnerDesk) => `verify ${recordId}`;
const revokeDraft = ({ recordId }: PartnerDesk) => `revoke ${recordId}`;

/** The dialog in which something unsaved waits. */
function unfinished(partners: readonly PartnerDesk[]): Asked | null {
  for (const partner of partners) {
    if (hasDraft(verifyDraft(partner))) return { partner, act: 'verify' };
    if (hasDraft(revokeDraft(partner))) return { partner, act: 'revoke' };
  }
  return null;
}

export function PartnersPage() {
  const t = useT();
  const [asked, setAsked] = useState<Asked | 'none' | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const { data: partners } = useQuery('partners', () => vault().partners());
  const shown = asked === 'none' ? null : (asked ?? unfinished(partners ?? []));

  async function addCard() {
    setFault(null);
    const opened = await host().openFile('card');
    if (opened.kind === 'failed') setFault(t(`file.failed.${opened.fault}`));
    if (opened.kind !== 'opened') return;
    const text = new TextDecoder().decode(opened.file.bytes.subarray(0, MAX_CARD_BYTES));
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
        <Button writes variant="primary" onPress={() => void addCard()}>
          {t('partners.addCard')}
        </Button>
      }
    >
      {fault && (
        <p role="alert">
          <StateMark tone="now">{fault}</StateMark>
        </p>
      )}
      <Section title={t('partners.desks')} count={partners?.length ?? 0}>
        {partners?.length === 0 && <Empty>{t('partners.desksNone')}</Empty>}
        <ul>
          {partners?.map((partner) => (
            <PartnerRow
              key={partner.recordId}
              partner={partner}
              onVerify={() => setAsked({ partner, act: 'verify' })}
              onRevoke={() => setAsked({ partner, act: 'revoke' })}
            />
          ))}
        </ul>
      </Section>
      <OwnCardSection onFault={setFault} />
      <DirectorySection />
      {shown?.act === 'verify' && <VerifyDialog partner={shown.partner} onClose={() => setAsked('none')} />}
      {shown?.act === 'revoke' && <RevokeDialog partner={shown.partner} onClose={() => setAsked('none')} />}
    </Page>
  );
}

interface PartnerRowProps {
  readonly partner: PartnerDesk;
  readonly onVerify: () => void;
  readonly onRevoke: () => void;
}

const TONES = { verified: 'fine', unverified: 'soon', revoked: 'stop' } as const;

function PartnerRow({ partner, onVerify, onRevoke }: PartnerRowProps) {
  const t = useT();
  const format = useFormat();
  const { agency, trust, verified, createdOn } = partner;
  return (
    <li className={css.row}>
      <AgencyTag agency={agency} isNamed />
      <span>
        {agency.name}
        <span className={css.small}>{t('partners.createdOn', { day: format.fullDay(createdOn) })}</span>
      </span>
      <span>
        <StateMark tone={TONES[trust]}>{t(`partners.${trust}`)}</StateMark>
        {trust === 'verified' && verified && (
          <span className={css.small}>
            {t('partners.verifiedBy', {
              person: verified.by,
              how: verified.how,
              day: format.fullDay(verified.on),
            })}
          </span>
        )}
      </span>
      <span className={css.acts}>
        {trust === 'unverified' && (
          <Button writes onPress={onVerify} label={`${t('partners.verify')}: ${agency.name}`}>
            {t('partners.verify')}
          </Button>
        )}
        {trust !== 'revoked' && (
          <Button writes variant="quiet" onPress={onRevoke} label={`${t('partners.revoke')}: ${agency.name}`}>
            {t('partners.revoke')}
          </Button>
        )}
      </span>
    </li>
  );
}

export function FingerprintView({ fingerprint }: { readonly fingerprint: PartnerDesk['fingerprint'] }) {
  return (
    <div className={css.fingerprint}>
      <ol className={css.words}>
        {fingerprint.words.map((word, at) => (
          <li key={`${at} ${word}`}>{DUTCH_WORDS[word]}</li>
        ))}
      </ol>
      <p className="numbers">{fingerprint.digits.join(' ')}</p>
    </div>
  );
}

function OwnCardSection({ onFault }: { readonly onFault: (fault: string | null) => void }) {
  const t = useT();
  const { data } = useQuery('own card', () => vault().ownCard());
  if (!data) return null;
  async function copyPrint({ words, digits }: PartnerDesk['fingerprint']) {
    const text = [...words.map((word) => DUTCH_WORDS[word]), ...digits].join(' ');
    if (await copyText(text)) say(t('partners.copied'));
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
          <Button onPress={() => void saveCard(data.text)}>{t('partners.saveCard')}</Button>
        </>
      }
    >
      <p className="form-section">{t('partners.ownCardHint')}</p>
      <h3 className="form-section">{t('partners.fingerprint')}</h3>
      <FingerprintView fingerprint={data.fingerprint} />
    </Section>
  );
}

function DirectorySection() {
  const t = useT();
  const format = useFormat();
  const language = useLanguageStore((state) => state.language);
  const [first] = DIRECTORY;
  return (
    <Section title={t('partners.directory')} count={DIRECTORY.length}>
      <p className="hint form-section">
        {t('partners.directoryHint', { day: format.fullDay(first.readOn) })}
      </p>
      <ul>
        {DIRECTORY.map(({ id, agency, role, lines, source }) => (
          <li key={id} className={css.directoryRow}>
            <AgencyTag agency={agency} isNamed />
            <div>
              <strong>{agency.name}</strong>
              <p>{role[language]}</p>
            </div>
            <div>
              {lines.map(({ type, value, note }) => (
                <p key={`${type} ${value}`} className="numbers">
                  {value} {note && <span className={css.small}>{note[language]}</span>}
                </p>
              ))}
              <p className={css.small}>{t('partners.source', { source })}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface AskProps {
  readonly partner: PartnerDesk;
  readonly onClose: () => void;
}

/** The fingerprint is read aloud on a line that was known before; only then are the keys theirs. */
function VerifyDialog({ partner, onClose }: AskProps) {
  const t = useT();
  const person = useSession((state) => state.desk?.person ?? '');
  const { value, change, drop } = useDraft(verifyDraft(partner), () => ({ how: '' }));
  const { how } = value;
  const [fault, setFault] = useState<string | null>(null);
  async function verify() {
    const verified = { by: person, how: how.trim(), on: localDay(Date.now()) };
    const change = set('partner-desk', { id: partner.recordId, caseId: null }, { verified });
    const failed = await save(t, [change], t('partners.verifiedSaid', { agency: partner.agency.name }));
    setFault(failed);
    if (failed) return;
    await drop();
    onClose();
  }
  return (
    <Dialog
      title={`${t('partners.verifyTitle')}: ${partner.agency.name}`}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Spring />
          <Button onPress={onClose}>{t('act.cancel')}</Button>
          <Button writes variant="primary" isDisabled={how.trim() === ''} onPress={() => void verify()}>
            {t('partners.verifyDone')}
          </Button>
        </>
      }
    >
      <p>{t('partners.fingerprintHint')}</p>
      <FingerprintView fingerprint={partner.fingerprint} />
      <TextField
        label={t('partners.verifyHow')}
        hint={t('partners.verifyHowHint')}
        value={how}
        onChange={(text) => change({ how: text })}
        error={fault}
        isRequired
      />
    </Dialog>
  );
}

function RevokeDialog({ partner, onClose }: AskProps) {
  const t = useT();
  const { value, change, drop } = useDraft(revokeDraft(partner), () => ({ why: '' }));
  const { why } = value;
  const [fault, setFault] = useState<string | null>(null);
  async function revoke() {
    const revoked = { why: why.trim(), on: localDay(Date.now()) };
    const change = set('partner-desk', { id: partner.recordId, caseId: null }, { revoked });
    const failed = await save(t, [change], t('partners.revokedSaid', { agency: partner.agency.name }));
    setFault(failed);
    if (failed) return;
    await drop();
    onClose();
  }
  return (
    <Dialog
      title={`${t('partners.revokeTitle')}: ${partner.agency.name}`}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Spring />
          <Button onPress={onClose}>{t('act.cancel')}</Button>
          <Button writes variant="primary" isDisabled={why.trim() === ''} onPress={() => void revoke()}>
            {t('partners.revoke')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('partners.revokeWhy')}
        value={why}
        onChange={(text) => change({ why: text })}
        error={fault}
        isRequired
      />
    </Dialog>
  );
}
