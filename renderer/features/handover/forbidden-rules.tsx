import { forbiddenBetween } from '../../../shared/domain/data/forbidden';
import { FACTS_READ_ON } from '../../../shared/domain/data/sources';
import { useFormat } from '../../store/format';
import { useLanguageStore, useT } from '../../store/language';
import { useSession } from '../../store/session';
import { StateMark } from '../../ui/marks';
import type { PartnerDesk } from '../../vault/api';
import css from './handover.module.css';

interface ForbiddenProps {
  readonly partners: readonly PartnerDesk[];
  readonly groundId: string | null;
}

/** What the law forbids between us and these partners on this ground: named with article, source date and how sure. */
export function ForbiddenRules({ partners, groundId }: ForbiddenProps) {
  const t = useT();
  const format = useFormat();
  const language = useLanguageStore((state) => state.language);
  const us = useSession((state) => state.desk?.agency);
  if (!us) return null;
  return partners.flatMap(({ recordId, agency }) =>
    forbiddenBetween(us.kind, agency.kind, groundId).map(
      ({ id, text, law, article, caution, confidence }) => (
        <div key={`${recordId} ${id}`} role="alert">
          <StateMark tone="stop">{t('handover.forbidden', { agency: agency.name })}</StateMark>
          <p>{text[language]}</p>
          <p className={css.small}>
            {law[language]}, {article}. {t('handover.readOn', { day: format.fullDay(FACTS_READ_ON) })}{' '}
            {t(`confidence.${confidence}`)} {caution?.[language]}
          </p>
        </div>
      ),
    ),
  );
}
