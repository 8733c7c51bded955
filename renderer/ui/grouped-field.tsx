/** One of a long list in groups, found by typing a part of it. */
import {
  Button as AriaButton,
  Collection,
  ComboBox,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxSection,
  Popover,
} from 'react-aria-components';
import { useT } from '../store/language';
import css from './controls.module.css';
import { OptionItem, type Option } from './fields';
import { Chevron } from './marks';

export interface OptionGroup {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option<string>[];
}

interface GroupedFieldProps {
  readonly label: string;
  readonly groups: readonly OptionGroup[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

export function GroupedField({ label, groups, value, onChange }: GroupedFieldProps) {
  const t = useT();
  const chosen = groups.flatMap(({ options }) => options).find(({ id }) => id === value);
  return (
    <ComboBox
      className={css.field ?? ''}
      defaultItems={groups}
      value={chosen?.id ?? null}
      defaultInputValue={chosen?.label ?? ''}
      menuTrigger="focus"
      onChange={(key) => onChange(key === null ? null : String(key))}
    >
      <Label className={css.label ?? ''}>{label}</Label>
      <span className={css.withButton}>
        <Input className={css.input ?? ''} autoComplete="off" spellCheck="false" />
        <span className={css.inner}>
          <AriaButton className={css.quiet ?? ''} aria-label={t('act.choose')}>
            <Chevron className={css.chevron ?? ''} />
          </AriaButton>
        </span>
      </span>
      <Popover className={css.popover ?? ''}>
        <ListBox<OptionGroup>>
          {(group) => (
            <ListBoxSection>
              <Header className={css.groupHead ?? ''}>{group.label}</Header>
              <Collection items={group.options}>{(option) => <OptionItem option={option} />}</Collection>
            </ListBoxSection>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
