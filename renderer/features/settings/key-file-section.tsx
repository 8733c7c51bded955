import { deviceSecret } from '../../store/device';
import { host } from '../../store/host';
import { useT } from '../../store/language';
import { say } from '../../store/screen';
import { vault } from '../../store/session';
import { PassphraseAct } from './passphrase-act';
import { slotFaultText } from './slot-faults';

/** The way out: what was handed to this desk stays readable without the program, by whoever has the file. */
export function KeyFileSection() {
  const t = useT();

  async function saveKey(passphrase: string): Promise<string | null> {
    const made = await vault().exportKey(passphrase, await deviceSecret());
    if (!made.ok) return slotFaultText(t, made.error);
    const saved = await host().saveFile('key', 'schakel.schakel-key', made.value);
    if (saved.kind === 'failed') return t(`file.failed.${saved.fault}`);
    if (saved.kind === 'saved') say(t('keyFile.saved'));
    return null;
  }

  return (
    <PassphraseAct
      title={t('keyFile.title')}
      label={t('keyFile.passphrase')}
      act={t('keyFile.save')}
      onAct={saveKey}
    >
      <p>{t('keyFile.hint')}</p>
    </PassphraseAct>
  );
}
