/** The frame of a form of the case file: what went wrong stands above its acts, cancelling throws the draft away. */
import type { ReactNode } from 'react';
import { useT } from '../../store/language';
import { Button } from '../../ui/button';
import { StateMark } from '../../ui/marks';
import css from './cases.module.css';

interface RecordFormProps {
  readonly label: string;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly fault: string | null;
  readonly children: ReactNode;
}

export function RecordForm({ label, onSubmit, onCancel, fault, children }: RecordFormProps) {
  const t = useT();
  return (
    <form
      className="form-stack form-section"
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      {fault && (
        <p role="alert">
          <StateMark tone="now">{fault}</StateMark>
        </p>
      )}
      <div className={css.acts}>
        <Button writes type="submit" variant="primary">
          {t('act.save')}
        </Button>
        <Button onPress={onCancel}>{t('act.cancel')}</Button>
      </div>
    </form>
  );
}
