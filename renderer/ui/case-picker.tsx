import { useDeferredValue, useState } from 'react';
import {
  Button as AriaButton,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  Popover,
} from 'react-aria-components';
import type { Stage } from '../../shared/domain/case';
import { useCases } from '../store/cases';
import { useT } from '../store/language';
import css from './controls.module.css';
import { OptionItem } from './fields';
import { Chevron } from './marks';

interface Choosable {
  readonly id: string;
  readonly code: string;
  readonly stage: Stage;
}

interface CasePickerProps {
  readonly label: string;
  readonly cases: readonly Choosable[];
  readonly value: string | null;
  readonly onChange: (caseId: string | null) => void;
  readonly error: string | null;
  /** Typing begins here. */
  readonly isFirst: boolean;
}

const SHOWN = 30;

/**
 * The case a contact is about, by its code name, or found by a name or a number in it, which is then not shown.
 * The last one changed stands first.
 */
export function CasePicker({ label, cases, value, onChange, error, isFirst }: CasePickerProps) {
  const t = useT();
  const codeOf = (id: string | null) => cases.find((each) => each.id === id)?.code ?? '';
  const [input, setInput] = useState(() => codeOf(value));
  const asked = input === codeOf(value) ? '' : input;
  const question = useDeferredValue(asked);
  const { data } = useCases(question);
  // Nothing stands in the list until this question is answered: a quick Enter would choose another child's case.
  const found = asked === '' ? cases : asked === question ? data : undefined;
  const options = (found ?? [])
    .slice(0, SHOWN)
    .map(({ id, code, stage }) => ({ id, label: code, sub: t(`stage.${stage}`) }));
  return (
    <ComboBox
      className={css.field ?? ''}
      items={options}
      value={value}
      inputValue={input}
      onInputChange={setInput}
      menuTrigger="input"
      allowsEmptyCollection
      isInvalid={error !== null}
      onChange={(key) => {
        const caseId = key === null ? null : String(key);
        setInput(codeOf(caseId));
        onChange(caseId);
      }}
      // The one field to begin with, when there is no case yet.
      // eslint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={isFirst}
    >
      <Label className={css.label ?? ''}>{label}</Label>
      <FieldError className={css.error ?? ''}>{error}</FieldError>
      <span className={css.withButton}>
        <Input className={css.input ?? ''} autoComplete="off" spellCheck="false" />
        <span className={css.inner}>
          <AriaButton className={css.quiet ?? ''} aria-label={t('act.choose')}>
            <Chevron className={css.chevron ?? ''} />
          </AriaButton>
        </span>
      </span>
      <Popover className={css.popover ?? ''}>
        <ListBox<(typeof options)[number]>
          renderEmptyState={() => t(found ? 'palette.empty' : 'word.loading')}
        >
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
