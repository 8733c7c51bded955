/** Which number or address of someone in the case it went along, with the warning before it is used. */
import { isReach } from '../../../shared/domain/contact-point';
import { carefulPoints, ruleOf, splitMentions } from '../../../shared/domain/point-mentions';
import { viewsOfKind } from '../../../shared/domain/case-summary';
import { useT } from '../../store/language';
import { UseWarning, useRuleWords } from '../../ui/contact-point';
import controls from '../../ui/controls.module.css';
import { SelectField } from '../../ui/fields';
import { StateMark } from '../../ui/marks';
import type { CaseFile } from '../../vault/api';

const NONE = 'none';

interface ChoiceProps {
  readonly file: CaseFile | null | undefined;
  readonly value: string | null;
  readonly onChange: (pointId: string | null) => void;
}

export function PointChoice({ file, value, onChange }: ChoiceProps) {
  const t = useT();
  const rule = useRuleWords();
  const points = viewsOfKind(file?.records ?? [], 'contact-point').filter(({ values }) =>
    isReach(values.type),
  );
  if (points.length === 0) return null;
  const chosen = points.find(({ id }) => id === value);
  const hidden = t('safety.hidden');
  return (
    <>
      <SelectField
        label={t('field.pointId')}
        placeholder={t('safety.viaNone')}
        value={value ?? NONE}
        onChange={(id) => onChange(id === NONE ? null : id)}
        options={[
          { id: NONE, label: t('safety.viaNone') },
          ...points.map(({ id, values }) => ({
            id,
            // The rule is part of the name: nobody chooses a number here without having heard it.
            label: [values.secret ? hidden : values.value, values.label, rule(values.safe)]
              .filter(Boolean)
              .join(', '),
          })),
        ]}
      />
      {chosen && (
        <div className={controls.indent} role="alert">
          <UseWarning
            value={chosen.values.secret ? hidden : (chosen.values.value ?? '')}
            safe={chosen.values.safe}
          />
        </div>
      )}
    </>
  );
}

/** A word at the field when what is typed names a number that may never be used, or something secret. */
export function TypedWarning({
  file,
  text,
}: {
  readonly file: CaseFile | null | undefined;
  readonly text: string;
}) {
  const t = useT();
  const named = splitMentions(text, carefulPoints(file?.records ?? [])).flatMap((part) =>
    typeof part === 'string' ? [] : [part.point],
  );
  const isSecret = named.some(({ secret }) => secret);
  const isNever = named.some((point) => !point.secret && ruleOf(point) === 'never');
  if (!isSecret && !isNever) return null;
  return (
    <div className={controls.indent} role="alert">
      {isNever && <StateMark tone="stop">{t('safety.typedNever')}</StateMark>}
      {isSecret && <StateMark tone="stop">{t('safety.typedSecret')}</StateMark>}
    </div>
  );
}
