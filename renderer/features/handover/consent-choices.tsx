import {
  consentNeedsWords,
  CONSENTS,
  MINOR_TOLD,
  minorNeedsWords,
} from '../../../shared/domain/handover-entry';
import { useT } from '../../store/language';
import { SelectField, TextField } from '../../ui/fields';
import type { HandoverForm, HandoverProblem } from './handover-form';

interface ConsentProps {
  readonly value: HandoverForm;
  readonly change: (part: Partial<HandoverForm>) => void;
  readonly problem: HandoverProblem | null;
}

/** Consent or why there is none, and whether the minor knows. Both go along to the partner. */
export function ConsentChoices({ value, change, problem }: ConsentProps) {
  const t = useT();
  const errorFor = (...kinds: readonly HandoverProblem[]) =>
    problem && kinds.includes(problem) ? t(problem) : null;
  return (
    <>
      <SelectField
        label={t('handover.consent')}
        placeholder={t('act.choose')}
        value={value.consent}
        onChange={(consent) => change({ consent, consentId: null })}
        options={CONSENTS.map((id) => ({ id, label: t(`consent.${id}`) }))}
        error={errorFor('handover.errorConsent')}
      />
      {value.consent && (
        <TextField
          label={t(consentNeedsWords(value.consent) ? 'handover.consentWhy' : 'handover.consentWho')}
          value={value.consentNote}
          onChange={(consentNote) => change({ consentNote })}
          isRequired={consentNeedsWords(value.consent)}
          error={errorFor('handoverFault.no-consent')}
        />
      )}
      <SelectField
        label={t('handover.minor')}
        placeholder={t('act.choose')}
        value={value.minor}
        onChange={(minor) => change({ minor })}
        options={MINOR_TOLD.map((id) => ({ id, label: t(`minor.${id}`) }))}
        error={errorFor('handover.errorMinor')}
      />
      {value.minor && minorNeedsWords(value.minor) && (
        <TextField
          label={t('handover.minorWhy')}
          value={value.minorNote}
          onChange={(minorNote) => change({ minorNote })}
          isRequired
          error={errorFor('handoverFault.minor-not-informed')}
        />
      )}
    </>
  );
}
