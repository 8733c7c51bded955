import { host } from '../../store/host';
import { useT } from '../../store/language';
import { say } from '../../store/screen';
import { vault } from '../../store/session';
import { StateMark } from '../../ui/marks';
import type { SlotInfo } from '../../vault/api';
import { PassphraseAct } from './passphrase-act';
import { slotFaultText } from './slot-faults';

interface DeviceProps {
  readonly slot: SlotInfo;
  readonly hasRecovery: boolean;
  readonly onChanged: () => void;
}

/** One's own passphrase opens the vault on this computer only: a stolen copy of the store cannot be guessed at. */
export function DeviceSection({ slot: { isDeviceBound }, hasRecovery, onChanged }: DeviceProps) {
  const t = useT();
  const mayBind = isDeviceBound || hasRecovery;

  async function bind(passphrase: string): Promise<string | null> {
    const secret = (await host().deviceKey?.secret(!isDeviceBound)) ?? null;
    const answer = secret && (await vault().bindDevice(passphrase, secret, !isDeviceBound));
    if (!answer) return t('slotFault.no-device-key');
    if (!answer.ok) return slotFaultText(t, answer.error);
    say(t(isDeviceBound ? 'device.freed' : 'device.bound'));
    onChanged();
    return null;
  }

  return (
    <PassphraseAct
      title={t('device.title')}
      label={t('settings.passphraseNow')}
      act={t(isDeviceBound ? 'device.free' : 'device.bind')}
      onAct={mayBind ? bind : null}
    >
      <p>{t('device.hint')}</p>
      {isDeviceBound && <StateMark tone="fine">{t('device.isBound')}</StateMark>}
      {!mayBind && <StateMark tone="soon">{t('device.recoveryFirst')}</StateMark>}
    </PassphraseAct>
  );
}
