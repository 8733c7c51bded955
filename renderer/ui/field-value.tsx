/** One value of one field, as histories, conflicts, reviews and previews show it: with the rule of what it names. */
import type { SafeContact } from '../../shared/domain/contact-point';
import type { Json } from '../../shared/domain/json';
import { useFieldText } from '../store/field-text';
import { useT } from '../store/language';
import { CaseText } from './case-text';
import { PointValue, RuleMark } from './contact-point';
import { Hatched } from './marks';

interface FieldValueProps {
  readonly kind: string;
  readonly field: string;
  readonly value: Json;
  /** Of the contact point whose field it is. */
  readonly point?: { readonly safe?: SafeContact | null; readonly secret?: boolean | null } | undefined;
}

export function FieldValue({ kind, field, value, point }: FieldValueProps) {
  const t = useT();
  const text = useFieldText();
  // Of a placement: opened on its own row only.
  if (field === 'address' && value !== null) return <Hatched>{t('safety.hidden')}</Hatched>;
  if (kind !== 'contact-point' || field !== 'value' || typeof value !== 'string')
    return <CaseText>{text.value(field, value)}</CaseText>;
  if (point?.secret) return <Hatched>{t('safety.hidden')}</Hatched>;
  return (
    <>
      <PointValue value={value} safe={point?.safe} /> <RuleMark safe={point?.safe} />
    </>
  );
}
