import type { AgencyRef } from '../../../shared/domain/agency';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { useSession } from '../../store/session';
import { AgencyPair } from '../../ui/agency-tag';
import { StateMark } from '../../ui/marks';
import type { SenderTrust } from '../../vault/api';
import css from './review.module.css';
import { TRUST_TONES } from './review-head';

interface NoticeHeadProps {
  readonly title: string;
  readonly notice: {
    readonly sender: { readonly agency: AgencyRef; readonly person: string };
    readonly trust: SenderTrust;
    readonly sealedAt: string;
    readonly note: string;
  };
  /** What it is about, or that nothing of that is here. */
  readonly about: string;
}

/** Who asks, how sure we are of that, about what, and why. */
export function NoticeHead({ title, notice, about }: NoticeHeadProps) {
  const t = useT();
  const format = useFormat();
  const us = useSession((state) => state.desk?.agency);
  const { sender, trust, sealedAt, note } = notice;
  return (
    <header className={css.head}>
      <h1>{title}</h1>
      <div className={css.line}>
        {us && <AgencyPair from={sender.agency} to={[us]} toWord={t('word.to')} />}
        <bdi>{sender.person}</bdi>
        <StateMark tone={TRUST_TONES[trust]}>{t(`review.${trust}`)}</StateMark>
        <span>{t('review.sealedAt', { moment: format.moment(sealedAt) })}</span>
      </div>
      <p>{about}</p>
      <blockquote>
        <bdi>{note}</bdi>
      </blockquote>
    </header>
  );
}
