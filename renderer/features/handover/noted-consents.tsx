import { viewsOfKind } from '../../../shared/domain/case-summary';
import { consentOfState, isAbout } from '../../../shared/domain/consent';
import { localDay } from '../../../shared/domain/due';
import { useNow } from '../../store/clock';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { vault } from '../../store/session';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { StateMark } from '../../ui/marks';
import type { PartnerDesk } from '../../vault/api';
import type { HandoverForm } from './handover-form';
import css from './handover.module.css';

interface NotedProps {
  readonly caseId: string;
  /** Chosen recipients. */
  readonly partners: readonly PartnerDesk[];
  readonly value: HandoverForm;
  readonly change: (part: Partial<HandoverForm>) => void;
}

/** What was noted of consent to this sharing; a person chooses to rest on it, and a refusal is said aloud. */
export function NotedConsents({ caseId, partners, value, change }: NotedProps) {
  const t = useT();
  const format = useFormat();
  const today = localDay(useNow());
  const { data: file } = useQuery(`case ${caseId}`, () => vault().openCase(caseId));
  const about = viewsOfKind(file?.records ?? [], 'consent').filter(({ values }) =>
    partners.some(({ agency }) => isAbout(values, agency, value.purposeId, today)),
  );
  if (about.length === 0) return null;
  return (
    <fieldset className="plain-fieldset">
      <legend>{t('handover.noted')}</legend>
      {about.map(({ id, values }) => {
        const { by, who, form, state, on, why } = values;
        const concerned = partners.filter(({ agency }) => isAbout(values, agency, value.purposeId, today));
        if (!by || !form || !state || !on) return null;
        const text = [
          t(`consentGiver.${by}`),
          who,
          t(`consentForm.${form}`),
          t(`consentState.${state}`),
          format.fullDay(on),
        ]
          .filter(Boolean)
          .join(', ');
        const isAgainst = state === 'refused' || state === 'withdrawn';
        return (
          <div key={id} className={css.recipient}>
            <span>{[text, why].filter(Boolean).join('. ')}</span>
            {isAgainst && (
              <StateMark tone="now">
                {t('handover.notedAgainst', {
                  agency: concerned.map(({ agency }) => agency.name).join(', '),
                })}
              </StateMark>
            )}
            {value.consentId === id ? (
              <StateMark tone="fine">{t('handover.notedUsed')}</StateMark>
            ) : concerned.length < partners.length ? (
              <span className="hint">
                {t('handover.notedOnly', {
                  agency: concerned.map(({ agency }) => agency.name).join(', '),
                })}
              </span>
            ) : (
              <Button
                variant="quiet"
                label={t('word.of', { what: t('handover.notedUse'), of: text })}
                onPress={() =>
                  change({ consentId: id, consent: consentOfState(state, form), consentNote: text })
                }
              >
                {t('handover.notedUse')}
              </Button>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
