/** Alt and a letter jump to a field: hands stay on the keys while the phone is at the ear. */
import type { KeyboardEvent, ReactNode } from 'react';
import { useT } from '../../store/language';

const JUMPS = ['case', 'when', 'to', 'channel', 'outcome', 'answerBy', 'summary', 'shared', 'step'] as const;
type JumpTo = (typeof JUMPS)[number];

export function Jump({ to, children }: { readonly to: JumpTo; readonly children: ReactNode }) {
  const t = useT();
  return <div data-jump={t(`jump.${to}`).toLowerCase()}>{children}</div>;
}

/** Which letter leads where, in one line under the form. */
export function JumpHint() {
  const t = useT();
  const places = JUMPS.map((to) => `${t(`jump.${to}`)} ${t(`contact.${to}`).toLowerCase()}`);
  return <p className="hint">{t('jump.hint', { places: places.join(', ') })}</p>;
}

const FIELDS = 'input:checked, input[type=text], textarea, [role=spinbutton], [role=combobox], button';

/** @returns whether the key was one of the letters */
export function jumpByKey(event: KeyboardEvent<HTMLElement>): boolean {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase();
  if (!event.altKey || event.ctrlKey || event.metaKey || !letter) return false;
  // By the letter on the key: an azerty keyboard has its A where others have Q.
  const typed = /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() : letter;
  const place = event.currentTarget.querySelector(`[data-jump="${typed}"]`);
  const field = place?.querySelector<HTMLElement>(FIELDS);
  if (!field) return false;
  field.focus();
  if (field instanceof HTMLInputElement && field.type === 'text') field.select();
  return true;
}
