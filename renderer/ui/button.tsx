import { createContext, useContext, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import css from './controls.module.css';

/** Whether whoever is at the desk may only read; the reason stands on the screen once. */
export const ReadOnlyContext = createContext(false);

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly variant?: 'primary' | 'secondary' | 'quiet';
  readonly size?: 'large';
  /** Shown inside the button; the shortcut itself is bound where the act lives. */
  readonly keys?: string;
  readonly type?: 'submit';
  readonly isDisabled?: boolean;
  readonly label?: string;
  readonly slot?: 'close';
  /** An act that changes something: not for someone who may only read. */
  readonly writes?: boolean;
  /** For a button that opens what stands below it. */
  readonly isExpanded?: boolean;
}

export function Button({
  children,
  onPress,
  variant,
  size,
  keys,
  type,
  isDisabled,
  label,
  slot,
  writes,
  isExpanded,
}: ButtonProps) {
  const isReader = useContext(ReadOnlyContext);
  const names = [
    css.button,
    variant === 'primary' && css.primary,
    variant === 'quiet' && css.quiet,
    size && css.large,
  ];
  return (
    <AriaButton
      className={names.filter(Boolean).join(' ')}
      type={type ?? 'button'}
      {...(onPress && { onPress })}
      isDisabled={isDisabled === true || (writes === true && isReader)}
      {...(label && { 'aria-label': label })}
      {...(slot && { slot })}
      {...(isExpanded !== undefined && { 'aria-expanded': isExpanded })}
    >
      {children}
      {keys && <Keys>{keys}</Keys>}
    </AriaButton>
  );
}

/** A key name beside an act; the shortcut is announced by `aria-keyshortcuts` elsewhere, so hidden from the name. */
export function Keys({ children }: { readonly children: string }) {
  return (
    <kbd className={css.key} aria-hidden="true">
      {children}
    </kbd>
  );
}
