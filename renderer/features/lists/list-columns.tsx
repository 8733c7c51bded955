import {
  isListField,
  LIST_FIELDS,
  NAMING_FIELDS,
  withColumn,
  type ListField,
} from '../../../shared/domain/list-fields';
import { namesAnybody } from '../../../shared/domain/list-rows';
import { useT } from '../../store/language';
import { CheckField, SelectField } from '../../ui/fields';
import { Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import css from './lists.module.css';
import type { OpenedList } from './opened-list';

const NOT_TAKEN = 'not-taken';
const SAMPLES = 3;
const LONGEST_SAMPLE = 24;

interface ColumnsProps {
  readonly list: OpenedList;
  readonly onChange: (list: OpenedList) => void;
  readonly isNamed: boolean;
  readonly onNamed: (isNamed: boolean) => void;
}

/** Each column with what it is taken for; what may be a name stays hidden until asked for. */
export function ListColumnsSection({ list, onChange, isNamed, onNamed }: ColumnsProps) {
  const t = useT();
  const { columns, sheet } = list;
  const { headings, rows } = sheet.table;
  const isHidden = (field: ListField | null) => !isNamed && (field === null || NAMING_FIELDS.has(field));
  const samples = (at: number) =>
    rows
      .map(({ cells }) => (cells[at] ?? '').trim())
      .filter(Boolean)
      .slice(0, SAMPLES)
      .map((text) => (text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE)}…` : text))
      .join(' · ');
  return (
    <Section title={t('lists.columns')}>
      <p className="hint">{t('lists.columnsHint')}</p>
      <CheckField isSelected={isNamed} onChange={onNamed}>
        {t('lists.showContent')}
      </CheckField>
      <div className={css.columns}>
        {headings.map((heading, at) => {
          const field = columns[at] ?? null;
          return (
            <SelectField<ListField | typeof NOT_TAKEN>
              key={heading}
              label={heading}
              placeholder={t('act.choose')}
              hint={isHidden(field) ? t('lists.hidden') : samples(at)}
              value={field ?? NOT_TAKEN}
              onChange={(next) =>
                onChange({ ...list, columns: withColumn(columns, at, isListField(next) ? next : null) })
              }
              options={[
                { id: NOT_TAKEN, label: t('lists.notTaken') },
                ...LIST_FIELDS.map((id) => ({ id, label: t(`lists.field.${id}`) })),
              ]}
            />
          );
        })}
      </div>
      <div role="status">
        {!namesAnybody(columns) && <StateMark tone="now">{t('lists.needName')}</StateMark>}
      </div>
    </Section>
  );
}
