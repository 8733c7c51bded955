import { useT } from '../../store/language';
import { SelectField } from '../../ui/fields';
import { Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import { ENCODINGS, SEPARATORS, type Encoding, type ReadChoice, type Separator } from '../../sheets/table';
import css from './lists.module.css';
import { GUESS, type OpenedList } from './opened-list';

const SEPARATOR_IDS = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' } as const;

interface FileProps {
  readonly list: OpenedList;
  readonly onRead: (choice: ReadChoice) => void;
}

/** How the file is read: guessed, and to be changed. */
export function FileSection({ list: { file, sheet }, onRead }: FileProps) {
  const t = useT();
  const { table } = sheet;
  const hidden = table.hiddenColumns.map((at) => table.headings[at] ?? '').join(', ');
  return (
    <Section title={t('lists.file')}>
      <p>
        <bdi>{file.name}</bdi>, {t('lists.rows', { n: table.rows.length })}
      </p>
      {hidden && <StateMark tone="soon">{t('lists.hiddenColumns', { columns: hidden })}</StateMark>}
      {table.hiddenRows > 0 && (
        <p>
          <StateMark tone="soon">{t('lists.hiddenRows', { n: table.hiddenRows })}</StateMark>
        </p>
      )}
      <div className={css.columns}>
        {sheet.format === 'xlsx' ? (
          sheet.sheets.length > 1 && (
            <SelectField
              label={t('lists.sheet')}
              placeholder={t('act.choose')}
              value={String(sheet.sheet)}
              onChange={(at) => onRead({ ...GUESS, sheet: Number(at) })}
              options={sheet.sheets.map((label, at) => ({ id: String(at), label }))}
            />
          )
        ) : (
          <TextChoices
            encoding={sheet.encoding}
            separator={sheet.separator}
            onChange={(choice) => onRead({ sheet: null, ...choice })}
          />
        )}
      </div>
    </Section>
  );
}

interface TextProps {
  readonly encoding: Encoding;
  readonly separator: Separator;
  readonly onChange: (choice: Omit<ReadChoice, 'sheet'>) => void;
}

function TextChoices({ encoding, separator, onChange }: TextProps) {
  const t = useT();
  return (
    <>
      <SelectField
        label={t('lists.encoding')}
        placeholder={t('act.choose')}
        value={encoding}
        onChange={(next) => onChange({ encoding: next, separator })}
        options={ENCODINGS.map((id) => ({ id, label: id }))}
      />
      <SelectField
        label={t('lists.separator')}
        placeholder={t('act.choose')}
        value={SEPARATOR_IDS[separator]}
        onChange={(id) =>
          onChange({ encoding, separator: SEPARATORS.find((each) => SEPARATOR_IDS[each] === id) ?? null })
        }
        options={SEPARATORS.map((each) => ({
          id: SEPARATOR_IDS[each],
          label: t(`lists.separator.${SEPARATOR_IDS[each]}`),
        }))}
      />
    </>
  );
}
