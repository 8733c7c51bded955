import { useState } from 'react';
import { host } from '../../store/host';
import { useT } from '../../store/language';
import { say } from '../../store/screen';
import { vault } from '../../store/session';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/fields';
import { Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import type { SlotInfo } from '../../vault/api';
import css from './settings.module.css';
import { slotFaultText } from './slot-faults';

interface DeviceProps {
  readonly slot: SlotInfo;
  readonly hasRecovery: boolean;
  readonly onChanged: () => void;
}

/** One's own passphrase opens the vault on this computer only: a stolen copy of the store cannot be guessed at. */
export function DeviceSection({ slot: { isDeviceBound }, hasRecovery, onChanged }: DeviceProps) {
  const t = useT();
  const [passphrase, setPassphrase] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const mayBind = isDeviceBound || hasRecovery;

  async function bind() {
    setBusy(true);
    const secret = (await host().deviceKey?.secret(!isDeviceBound)) ?? null;
    const answer = secret && (await vault().bindDevice(passphrase, secret, !isDeviceBound));
    setBusy(false);
    setFault(!answer ? t('slotFault.no-device-key') : answer.ok ? null : slotFaultText(t, answer.error));
    if (!answer?.ok) return;
    setPassphrase('');
    say(t(isDeviceBound ? 'device.freed' : 'device.bound'));
    onChanged();
  }

  return (
    <Section title={t('device.title')}>
      <form
        className={`form-section form-stack ${css.narrow ?? ''}`}
        aria-label={t('device.title')}
        autoComplete="off"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void bind();
        }}
      >
        <p>{t('device.hint')}</p>
        {isDeviceBound && <StateMark tone="fine">{t('device.isBound')}</StateMark>}
        {!mayBind && <StateMark tone="soon">{t('device.recoveryFirst')}</StateMark>}
        {mayBind && (
          <>
            <TextField
              label={t('settings.passphraseNow')}
              value={passphrase}
              onChange={setPassphrase}
              secret={{ show: t('act.show'), hide: t('act.hide') }}
              error={fault}
            />
            <span>
              <Button type="submit" isDisabled={isBusy || passphrase === ''}>
                {t(isDeviceBound ? 'device.free' : 'device.bind')}
              </Button>
            </span>
          </>
        )}
      </form>
    </Section>
  );
}
