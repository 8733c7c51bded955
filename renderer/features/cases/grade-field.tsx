import { GRADES, type Grade } from '../../../shared/domain/values';
import { useT } from '../../store/language';
import { SegmentedField } from '../../ui/fields';

interface GradeFieldProps {
  readonly value: Grade;
  readonly onChange: (grade: Grade) => void;
}

/** How something came to be known. */
export function GradeField({ value, onChange }: GradeFieldProps) {
  const t = useT();
  return (
    <SegmentedField
      label={t('observation.grade')}
      value={value}
      onChange={onChange}
      options={GRADES.map((id) => ({ id, label: t(`grade.${id}`) }))}
    />
  );
}
