import { useCodeList } from '../../store/code-list';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { useListName } from '../../store/own-grounds';
import { useSession } from '../../store/session';
import { AgencyPair } from '../../ui/agency-tag';
import { TextField } from '../../ui/fields';
import { Banner } from '../../ui/layout';
import { StateMark, type Tone } from '../../ui/marks';
import type { Incoming, SenderTrust, SequenceState } from '../../vault/api';
import css from './review.module.css';

export const TRUST_TONES: Readonly<Record<SenderTrust, Tone>> = {
  verified: 'fine',
  unverified: 'soon',
  unknown: 'now',
  'key-changed': 'now',
  revoked: 'stop',
};
const SEQUENCE_TONES: Readonly<Record<SequenceState, Tone>> = {
  next: 'fine',
  first: 'fine',
  replayed: 'soon',
  gap: 'soon',
  older: 'soon',
  'chain-broken': 'now',
};

interface HeadProps {
  readonly incoming: Incoming;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** Who sent it, how sure we are of that, which number, when, on what ground. */
export function ReviewHead({ incoming, reason, onReason }: HeadProps) {
  const t = useT();
  const codeList = useCodeList();
  const format = useFormat();
  const us = useSession((state) => state.desk?.agency);
  const { sender, trust, sequence, sequenceState, sealedAt, ground, consent, minor, onward } = incoming;
  const { fromTheFuture, sealedInFuture } = incoming;
  const groundLabel = useListName()(ground.id);
  return (
    <header className={css.head}>
      <h1>
        {t('review.title', {
          codes: codeList(incoming.cases.map(({ code }) => code)),
          agency: sender.agency.name,
        })}
      </h1>
      <div className={css.line}>
        {us && <AgencyPair from={sender.agency} to={[us]} toWord={t('word.to')} />}
        <bdi>{sender.person}</bdi>
        <StateMark tone={TRUST_TONES[trust]}>{t(`review.${trust}`)}</StateMark>
        <StateMark tone={SEQUENCE_TONES[sequenceState]}>
          {t(`review.sequence.${sequenceState}`, { n: sequence })}
        </StateMark>
        <span>{t('review.sealedAt', { moment: format.moment(sealedAt) })}</span>
      </div>
      <p className="hint">
        {t('review.ground', { ground: groundLabel, onward: t(`onward.${onward}`) })} {incoming.purpose.note}{' '}
        {ground.note}
      </p>
      <p className="hint">
        {t('word.head', { what: t('handover.consent') })} {t(`consent.${consent.state}`)} {consent.note}{' '}
        {t('word.head', { what: t('handover.minor') })} {t(`minor.${minor.state}`)} {minor.note}
      </p>
      {sealedInFuture && <StateMark tone="soon">{t('review.sealedInFuture')}</StateMark>}
      {fromTheFuture > 0 && <StateMark tone="soon">{t('review.future', { n: fromTheFuture })}</StateMark>}
      {trust !== 'verified' && (
        <Banner tone={trust === 'unverified' ? 'soon' : 'now'}>
          <StateMark tone={TRUST_TONES[trust]}>{trustHelp(t, trust)}</StateMark>
          {trust === 'unverified' && (
            <TextField label={t('review.untrustedReason')} value={reason} onChange={onReason} />
          )}
        </Banner>
      )}
    </header>
  );
}

function trustHelp(t: ReturnType<typeof useT>, trust: Exclude<SenderTrust, 'verified'>): string {
  if (trust === 'key-changed') return t('review.keyChangedHelp');
  return t(`review.${trust}Help`);
}
