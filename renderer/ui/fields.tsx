/** Form fields: label above, error between label and field, what was typed stays. */
import { useState, type ReactNode } from 'react';
import {
  CheckboxButton,
  CheckboxField,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  RadioButton,
  RadioField,
  RadioGroup,
  Select,
  SelectValue,
  Button as AriaButton,
  Text,
  TextArea,
  TextField as AriaTextField,
} from 'react-aria-components';
import { useTextProblem } from '../store/text-problem';
import { Button } from './button';
import css from './controls.module.css';
import { Chevron, CheckMark } from './marks';

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
}

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly isRequired?: boolean;
  /** Where typing begins; only where a screen has one obvious first field. */
  readonly isFirst?: boolean;
  readonly size?: 'large';
  /** Hides the text, with a button of these words to show it. */
  readonly secret?: { readonly show: string; readonly hide: string };
  readonly after?: ReactNode;
}

/** What Chromium must not remember, correct or send anywhere. */
const FORGETFUL = { autoComplete: 'off', autoCorrect: 'off', spellCheck: 'false' } as const;

export function TextField(props: TextFieldProps) {
  const { label, hint, value, onChange, rows, isRequired, isFirst, size, secret, after } = props;
  const [isShown, setShown] = useState(false);
  const problem = useTextProblem();
  // What no record can hold is said while it is typed or pasted; it stays in the field.
  const error = props.error ?? (secret ? null : problem(value, { isLine: !rows }));
  const common = { className: css.input ?? '' };
  return (
    <AriaTextField
      className={[css.field, size && css.tall].filter(Boolean).join(' ')}
      value={value}
      onChange={onChange}
      isInvalid={Boolean(error)}
      type={secret && !isShown ? 'password' : 'text'}
      {...FORGETFUL}
      {...(isRequired && { isRequired })}
      {...(isFirst && { autoFocus: true })}
    >
      <span className={css.row}>
        <Label className={css.label ?? ''}>{label}</Label>
        <span className={css.spring} />
        {after}
      </span>
      <FieldError className={css.error ?? ''}>{error}</FieldError>
      <span className={css.withButton}>
        {rows ? <TextArea {...common} rows={rows} /> : <Input {...common} />}
        {secret && (
          <span className={css.inner}>
            <Button variant="quiet" onPress={() => setShown(!isShown)}>
              {isShown ? secret.hide : secret.show}
            </Button>
          </span>
        )}
      </span>
      {hint && (
        <Text slot="description" className={css.hint ?? ''}>
          {hint}
        </Text>
      )}
    </AriaTextField>
  );
}

export interface Option<T extends string> {
  readonly id: T;
  readonly label: string;
  readonly sub?: string;
  readonly before?: ReactNode;
}

interface ChoiceProps<T extends string> extends FieldProps {
  readonly options: readonly Option<T>[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  /** The label is read out, not shown: another text beside it says the same. */
  readonly hideLabel?: boolean;
}

/** Up to five or six choices, all in sight. */
export function SegmentedField<T extends string>({
  label,
  hint,
  error,
  options,
  value,
  onChange,
  hideLabel,
}: ChoiceProps<T>) {
  return (
    <RadioGroup
      className={css.field ?? ''}
      value={value}
      onChange={(next) => onChange(next as T)}
      orientation="horizontal"
      isInvalid={Boolean(error)}
      {...(hideLabel && { 'aria-label': label })}
    >
      {!hideLabel && <Label className={css.label ?? ''}>{label}</Label>}
      <FieldError className={css.error ?? ''}>{error}</FieldError>
      <span>
        <span className={css.segments}>
          {options.map(({ id, label: text }) => (
            <RadioField key={id} value={id} className={css.segmentField ?? ''}>
              <RadioButton className={css.segment ?? ''}>{text}</RadioButton>
            </RadioField>
          ))}
        </span>
      </span>
      {hint && (
        <Text slot="description" className={css.hint ?? ''}>
          {hint}
        </Text>
      )}
    </RadioGroup>
  );
}

interface SelectProps<T extends string> extends ChoiceProps<T> {
  readonly placeholder: string;
}

export function SelectField<T extends string>({
  label,
  hint,
  error,
  options,
  value,
  onChange,
  hideLabel,
  placeholder,
}: SelectProps<T>) {
  return (
    <Select
      className={css.field ?? ''}
      value={value}
      onChange={(next) => onChange(next as T)}
      placeholder={placeholder}
      isInvalid={Boolean(error)}
      {...(hideLabel && { 'aria-label': label })}
    >
      {!hideLabel && <Label className={css.label ?? ''}>{label}</Label>}
      <FieldError className={css.error ?? ''}>{error}</FieldError>
      <AriaButton className={`${css.button ?? ''} ${css.select ?? ''}`}>
        <SelectValue className={css.row ?? ''} />
        <Chevron className={css.chevron ?? ''} />
      </AriaButton>
      {hint && (
        <Text slot="description" className={css.hint ?? ''}>
          {hint}
        </Text>
      )}
      <Popover className={css.popover ?? ''}>
        <ListBox items={options}>{(option) => <OptionItem option={option} />}</ListBox>
      </Popover>
    </Select>
  );
}

export function OptionItem<T extends string>({ option }: { readonly option: Option<T> }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className={css.option ?? ''}>
      {option.before}
      <span>{option.label}</span>
      {option.sub && <span className={css.sub}>{option.sub}</span>}
    </ListBoxItem>
  );
}

interface CheckProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
}

export function CheckField({ children, isSelected, onChange, isDisabled }: CheckProps) {
  return (
    <CheckboxField
      isSelected={isSelected}
      onChange={onChange}
      {...(isDisabled !== undefined && { isDisabled })}
    >
      <CheckboxButton className={css.check ?? ''}>
        <span className={css.box} aria-hidden="true">
          {isSelected && <CheckMark />}
        </span>
        <span>{children}</span>
      </CheckboxButton>
    </CheckboxField>
  );
}
