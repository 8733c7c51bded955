import { STAGES, VICTIM_STATUSES, type Stage, type VictimStatus } from '../../../shared/domain/case';
import { unknownWords } from '../../../shared/domain/list-rows';
import { wordKey } from '../../../shared/domain/list-words';
import { useT } from '../../store/language';
import { SelectField } from '../../ui/fields';
import { Section } from '../../ui/layout';
import css from './lists.module.css';
import type { OpenedList } from './opened-list';

const REFUSE = 'refuse';

interface WordsProps {
  readonly list: OpenedList;
  readonly onChange: (list: OpenedList) => void;
}

/** A desk has its own words for a stage or a status: a person says once what they mean. */
export function ListWordsSection({ list, onChange }: WordsProps) {
  const t = useT();
  const { columns, words, sheet, stage } = list;
  const unknown = unknownWords(sheet.table.rows, columns);
  const stages = STAGES.map((id) => ({ id, label: t(`stage.${id}`) }));
  const statuses = VICTIM_STATUSES.map((id) => ({ id, label: t(`victimStatus.${id}`) }));
  const refuse = { id: REFUSE, label: t('lists.refuse') } as const;
  return (
    <Section title={t('lists.words')}>
      {unknown.length > 0 && <p className="hint">{t('lists.wordsHint')}</p>}
      <div className={css.columns}>
        {unknown.map(({ field, text }) => {
          const key = wordKey(field, text);
          return (
            <SelectField<Stage | VictimStatus | typeof REFUSE>
              key={key}
              label={t('word.of', { what: t(`lists.field.${field}`), of: text })}
              placeholder={t('act.choose')}
              value={(words[key] as Stage | VictimStatus | undefined) ?? REFUSE}
              onChange={(meaning) =>
                onChange({ ...list, words: { ...words, [key]: meaning === REFUSE ? '' : meaning } })
              }
              options={[refuse, ...(field === 'stage' ? stages : statuses)]}
            />
          );
        })}
        <SelectField
          label={t('lists.stage')}
          placeholder={t('act.choose')}
          value={stage}
          onChange={(next) => onChange({ ...list, stage: next })}
          options={stages}
        />
      </div>
    </Section>
  );
}
