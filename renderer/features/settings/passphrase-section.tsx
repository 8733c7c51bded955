import { useState } from 'react';
import { deviceSecret } from '../../store/device';
import { useT } from '../../store/language';
import { say } from '../../store/screen';
import { useSession, vault } from '../../store/session';
import { Button } from '../../ui/button';
import { CheckField, TextField } from '../../ui/fields';
import { Section } from '../../ui/layout';
import {
  NewPassphraseFields,
  NO_PASSPHRASE,
  passphraseProblems,
  type PassphraseProblems,
} from '../../ui/new-passphrase';
import css from './settings.module.css';
import { slotFaultText } from './slot-faults';

export function PassphraseSection() {
  const t = useT();
  const desk = useSession((state) => state.desk);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState(NO_PASSPHRASE);
  const [problems, setProblems] = useState<PassphraseProblems>({});
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isRenewed, setRenewed] = useState(false);
  const known = desk ? [desk.person, desk.agency.name] : [];

  async function change() {
    const found = await passphraseProblems(next, known);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    const change = [current, next.passphrase, await deviceSecret()] as const;
    const changed = await (isRenewed ? vault().newVaultKey(...change) : vault().changePassphrase(...change));
    setBusy(false);
    setFault(changed.ok ? null : slotFaultText(t, changed.error));
    if (!changed.ok) return;
    setCurrent('');
    setNext(NO_PASSPHRASE);
    setRenewed(false);
    say(t(isRenewed ? 'keys.renewed' : 'settings.passphraseChanged'));
  }

  return (
    <Section title={t('settings.passphrase')}>
      <form
        className={`form-section form-stack ${css.narrow ?? ''}`}
        aria-label={t('settings.passphrase')}
        autoComplete="off"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void change();
        }}
      >
        <TextField
          label={t('settings.passphraseNow')}
          value={current}
          onChange={setCurrent}
          secret={{ show: t('act.show'), hide: t('act.hide') }}
          error={fault}
        />
        <NewPassphraseFields
          value={next}
          onChange={setNext}
          problems={problems}
          known={known}
          labels={{ first: 'settings.passphraseNew', again: 'settings.passphraseRepeat' }}
        />
        {desk?.role === 'manager' && (
          <>
            <CheckField isSelected={isRenewed} onChange={setRenewed}>
              {t('keys.renew')}
            </CheckField>
            {isRenewed && <p className={`hint ${css.prose ?? ''}`}>{t('keys.renewHint')}</p>}
          </>
        )}
        <span>
          <Button type="submit" isDisabled={isBusy || current === '' || next.passphrase === ''}>
            {isBusy ? t('settings.passphraseBusy') : t('settings.passphraseChange')}
          </Button>
        </span>
      </form>
    </Section>
  );
}
