import { useState, type ReactNode } from 'react';
import { useT } from '../../store/language';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/fields';
import { Section } from '../../ui/layout';
import css from './settings.module.css';

interface PassphraseActProps {
  readonly title: string;
  /** Of the field: two on one screen must not bear the same. */
  readonly label: string;
  readonly act: string;
  /** What it means, and what stands in the way. */
  readonly children: ReactNode;
  /** Absent while it cannot be done at all. */
  readonly onAct: ((passphrase: string) => Promise<string | null>) | null;
}

/** An act for which someone types their passphrase again. `onAct` returns what went wrong, or null. */
export function PassphraseAct({ title, label, act, children, onAct }: PassphraseActProps) {
  const t = useT();
  const [passphrase, setPassphrase] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function submit() {
    if (!onAct || isBusy) return;
    setBusy(true);
    const failed = await onAct(passphrase);
    setBusy(false);
    setFault(failed);
    if (failed === null) setPassphrase('');
  }

  return (
    <Section title={title}>
      <form
        className={`form-section form-stack ${css.narrow ?? ''}`}
        aria-label={title}
        autoComplete="off"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {children}
        {onAct && (
          <>
            <TextField
              label={label}
              value={passphrase}
              onChange={setPassphrase}
              secret={{ show: t('act.show'), hide: t('act.hide') }}
              error={fault}
            />
            <span>
              <Button type="submit" isDisabled={isBusy || passphrase === ''}>
                {act}
              </Button>
            </span>
          </>
        )}
      </form>
    </Section>
  );
}
