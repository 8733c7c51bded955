/** One value of one field, as histories, conflicts, reviews and previews show it: with the rule of what it names. */
import { isReach, type ContactPointType, type SafeContact } from '../../shared/domain/contact-point';
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
  readonly point?:
    | {
        readonly type?: ContactPointType | null;
        readonly safe?: SafeContact | null;
        readonly secret?: boolean | null;
      }
    | undefined;
}

export function FieldValue({ kind, field, value, point }: FieldValueProps) {
  const t = useT();
  const text = useFieldText();
  // Of a placement: opened on its own row only.
  if (field === 'address' && value !== null) return <Hatched>{t('safety.hidden')}</Hatched>;
  // Who it is stands in the record of that person.
  if (kind === 'relation' && (field === 'from' || field === 'to')) return t('relation.aPerson');
  if (kind !== 'contact-point' || field !== 'value' || typeof value !== 'string')
    return <CaseText>{text.value(field, value)}</CaseText>;
  if (point?.secret) return <Hatched>{t('safety.hidden')}</Hatched>;
  if (!isReach(point?.type)) return <bdi>{value}</bdi>;
  return (
    <>
      <PointValue value={value} safe={point?.safe} /> <RuleMark safe={point?.safe} />
    </>
  );
}
