import { ORIGINS, type Origin } from '../../../shared/domain/kinds';
import { useT } from '../../store/language';
import { SelectField } from '../../ui/fields';

interface OriginFieldProps {
  readonly value: Origin;
  readonly onChange: (origin: Origin) => void;
}

/** From whom it came: what police, a doctor or a confidence told does not go along by itself later. */
export function OriginField({ value, onChange }: OriginFieldProps) {
  const t = useT();
  return (
    <SelectField
      label={t('observation.origin')}
      placeholder={t('act.choose')}
      value={value}
      onChange={onChange}
      options={ORIGINS.map((id) => ({ id, label: t(`origin.${id}`) }))}
    />
  );
}

/** The origin in words, where it says more than that it is our own. */
export function useOriginText(): (view: { readonly origin: Origin | null }) => string | null {
  const t = useT();
  return ({ origin }) => (origin && origin !== 'own' ? t(`origin.${origin}`) : null);
}
