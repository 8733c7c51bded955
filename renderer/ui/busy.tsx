import { useT } from '../store/language';
import { Button } from './button';
import css from './busy.module.css';

/** Work on less ends before it could be read. In bytes. */
const SHOWN_BYTES = 1024 * 1024;

interface BusyProps {
  /** What is being done. */
  readonly label: string;
  /** How far it is, in words. */
  readonly text: string;
  /** In bytes. */
  readonly done: number;
  readonly of: number;
  /** Null while it cannot be stopped. */
  readonly onStop: (() => void) | null;
}

/** Long work: how far it is, and the way to stop it. */
export function Busy({ label, text, done, of, onStop }: BusyProps) {
  const t = useT();
  if (of < SHOWN_BYTES) return null;
  return (
    <div className={css.busy}>
      <progress className={css.progress} value={done} max={of} aria-label={label} />
      <p role="status">
        {text} {onStop && <Button onPress={onStop}>{t('documents.stop')}</Button>}
      </p>
    </div>
  );
}
