import {
  Button as AriaButton,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  Popover,
} from 'react-aria-components';
import { useT } from '../../store/language';
import css from '../../ui/controls.module.css';
import { OptionItem } from '../../ui/fields';
import { Chevron } from '../../ui/marks';
import type { CaseRow } from '../../vault/api';

interface CasePickerProps {
  readonly cases: readonly CaseRow[];
  readonly value: string | null;
  readonly onChange: (caseId: string | null) => void;
  readonly error: string | null;
}

/** The case a contact is about, by its code name; the last one changed stands first. */
export function CasePicker({ cases, value, onChange, error }: CasePickerProps) {
  const t = useT();
  const options = cases.map(({ id, code, stage }) => ({ id, label: code, sub: t(`stage.${stage}`) }));
  return (
    <ComboBox
      className={css.field ?? ''}
      defaultItems={options}
      defaultValue={value}
      menuTrigger="focus"
      isInvalid={error !== null}
      onChange={(key) => onChange(key === null ? null : String(key))}
    >
      <Label className={css.label ?? ''}>{t('contact.case')}</Label>
      <FieldError className={css.error ?? ''}>{error}</FieldError>
      <span className={css.withButton}>
        <Input className={css.input ?? ''} autoComplete="off" />
        <span className={css.inner}>
          <AriaButton className={css.quiet ?? ''} aria-label={t('act.choose')}>
            <Chevron className={css.chevron ?? ''} />
          </AriaButton>
        </span>
      </span>
      <Popover className={css.popover ?? ''}>
        <ListBox<(typeof options)[number]>>{(option) => <OptionItem option={option} />}</ListBox>
      </Popover>
    </ComboBox>
  );
}
