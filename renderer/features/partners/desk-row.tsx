import { compareState } from '../../../shared/domain/compare-again';
import { localDay } from '../../../shared/domain/due';
import { useNow } from '../../store/clock';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { AgencyTag } from '../../ui/agency-tag';
import { Button } from '../../ui/button';
import { StateMark } from '../../ui/marks';
import { HistoryAct } from '../../ui/record-history';
import type { PartnerDesk } from '../../vault/api';
import type { CardAct } from './card-dialogs';
import css from './partners.module.css';

interface RowProps {
  readonly partner: PartnerDesk;
  /** The card that took its place, as far as it is still here. */
  readonly newer: PartnerDesk | undefined;
  readonly onAct: (act: CardAct) => void;
}

const TONES = { verified: 'fine', unverified: 'soon', revoked: 'stop' } as const;

/** A partner desk's card: whose, how far its keys are trusted, by whom, how and until when. */
export function DeskRow({ partner, newer, onAct }: RowProps) {
  const t = useT();
  const format = useFormat();
  const { recordId, agency, trust, createdOn, alarm } = partner;
  const acts: readonly CardAct[] = [
    ...(alarm && !alarm.checked ? (['ask'] as const) : []),
    ...(trust === 'revoked' ? [] : (['verify', 'revoke'] as const)),
  ];
  return (
    <li className={css.row}>
      <AgencyTag agency={agency} isNamed />
      <span>
        {agency.name}
        <span className={css.small}>{t('partners.createdOn', { day: format.fullDay(createdOn) })}</span>
      </span>
      <span>
        <StateMark tone={TONES[trust]}>
          {newer && trust === 'revoked'
            ? t('partners.replaced', { day: format.fullDay(newer.createdOn) })
            : t(`partners.${trust}`)}
        </StateMark>
        <Comparison partner={partner} />
      </span>
      <span className={css.acts}>
        {acts.map((act) => {
          const word = act === 'verify' && trust === 'verified' ? t('partners.again') : t(`partners.${act}`);
          return (
            <Button
              key={act}
              writes
              {...(act !== 'ask' && trust !== 'unverified' && { variant: 'quiet' as const })}
              onPress={() => onAct(act)}
              label={t('word.of', { what: word, of: agency.name })}
            >
              {word}
            </Button>
          );
        })}
        <HistoryAct caseId={null} recordId={recordId} />
      </span>
    </li>
  );
}

/** Who compared or took it away, and what stands against it. */
function Comparison({ partner }: { readonly partner: PartnerDesk }) {
  const t = useT();
  const format = useFormat();
  const today = localDay(useNow());
  const { trust, verified, revoked, compareBy, alarm } = partner;
  const isVerified = trust === 'verified' && verified;
  return (
    <>
      {isVerified && (
        <span className={css.small}>
          {t('partners.verifiedBy', {
            person: verified.by,
            how: verified.how,
            day: format.fullDay(verified.on),
          })}
        </span>
      )}
      {isVerified &&
        compareBy &&
        (compareState(compareBy, today) === 'later' ? (
          <span className={css.small}>{t('partners.compareBy', { day: format.fullDay(compareBy) })}</span>
        ) : (
          <StateMark tone="soon">
            {t(compareBy < today ? 'partners.compareOver' : 'partners.compareBy', {
              day: format.fullDay(compareBy),
            })}
          </StateMark>
        ))}
      {revoked && <span className={css.small}>{[format.fullDay(revoked.on), revoked.why].join(', ')}</span>}
      {alarm && !alarm.checked && (
        <StateMark tone="now">{t('partners.alarm', { moment: format.fullMoment(alarm.at) })}</StateMark>
      )}
      {alarm?.checked && (
        <span className={css.small}>
          {t('partners.alarmChecked', {
            moment: format.fullMoment(alarm.at),
            person: alarm.checked.by,
            how: alarm.checked.how,
            day: format.fullDay(alarm.checked.on),
          })}
        </span>
      )}
    </>
  );
}
