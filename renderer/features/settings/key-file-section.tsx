import { useState } from 'react';
import { deviceSecret } from '../../store/device';
import { host } from '../../store/host';
import { useT } from '../../store/language';
import { say } from '../../store/screen';
import { vault } from '../../store/session';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/fields';
import { Section } from '../../ui/layout';
import css from './settings.module.css';
import { slotFaultText } from './slot-faults';

/** The way out: what was handed to this desk stays readable without the program, by whoever has the file. */
export function KeyFileSection() {
  const t = useT();
  const [passphrase, setPassphrase] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function saveKey() {
    setBusy(true);
    const made = await vault().exportKey(passphrase, await deviceSecret());
    setBusy(false);
    setFault(made.ok ? null : slotFaultText(t, made.error));
    if (!made.ok) return;
    setPassphrase('');
    const saved = await host().saveFile('key', 'schakel.schakel-key', made.value);
    if (saved.kind === 'failed') setFault(t(`file.failed.${saved.fault}`));
    if (saved.kind === 'saved') say(t('keyFile.saved'));
  }

  return (
    <Section title={t('keyFile.title')}>
      <form
        className={`form-section form-stack ${css.narrow ?? ''}`}
        aria-label={t('keyFile.title')}
        autoComplete="off"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void saveKey();
        }}
      >
        <p>{t('keyFile.hint')}</p>
        <TextField
          label={t('keyFile.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          secret={{ show: t('act.show'), hide: t('act.hide') }}
          error={fault}
        />
        <span>
          <Button type="submit" isDisabled={isBusy || passphrase === ''}>
            {t('keyFile.save')}
          </Button>
        </span>
      </form>
    </Section>
  );
}
