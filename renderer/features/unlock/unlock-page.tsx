import { useEffect, useState } from 'react';
import { DEMO_PASSPHRASE } from '../../../shared/domain/demo/desks';
import type { Translate } from '../../../shared/i18n/translate';
import { useT } from '../../store/language';
import { deviceSecret } from '../../store/device';
import { connect, enter, REAL_STORE, useSession, vault } from '../../store/session';
import { usePolicy } from '../../store/policy';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/fields';
import { faultText } from './fault-text';
import { UnlockFrame } from './frame';
import { RecoverForm } from './recover-form';
import { RestorePanel } from './restore-panel';
import css from './unlock.module.css';
import type { UnlockFault } from '../../vault/api';

/** Counts down to the next try. @returns seconds left, 0 when it may be tried */
function useCountdown(until: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (until === 0) return;
    const timer = setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= until) clearInterval(timer);
    }, 250);
    return () => {
      clearInterval(timer);
    };
  }, [until]);
  return Math.max(0, Math.ceil((until - now) / 1000));
}

function leadText(t: Translate, reason: ReturnType<typeof useSession.getState>['lockReason']): string {
  if (reason === 'idle') return t('unlock.idle', { n: usePolicy.getState().idleMinutes });
  return reason === null ? t('unlock.lead') : t('unlock.locked');
}

/** By one's passphrase; or by what there is when it was forgotten. */
export function UnlockPage() {
  const [way, setWay] = useState<'passphrase' | 'recovery' | 'restore'>('passphrase');
  const back = () => setWay('passphrase');
  return (
    <UnlockFrame>
      {way === 'passphrase' && <PassphraseForm onOther={setWay} />}
      {way === 'recovery' && <RecoverForm onBack={back} />}
      {way === 'restore' && <RestorePage onBack={back} />}
    </UnlockFrame>
  );
}

function RestorePage({ onBack }: { readonly onBack: () => void }) {
  const t = useT();
  return (
    <div className={css.wide}>
      <h1 className={css.title}>{t('restore.title')}</h1>
      <RestorePanel onBack={onBack} />
    </div>
  );
}

function PassphraseForm({ onOther }: { readonly onOther: (way: 'recovery' | 'restore') => void }) {
  const t = useT();
  const { lockReason, storeName } = useSession();
  const [passphrase, setPassphrase] = useState('');
  const [fault, setFault] = useState<UnlockFault['kind'] | null>(null);
  const [until, setUntil] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const seconds = useCountdown(until);
  const isDemo = storeName !== REAL_STORE;

  async function unlock() {
    if (isBusy || seconds > 0) return;
    setBusy(true);
    const answer = await vault().unlock(passphrase, await deviceSecret());
    setBusy(false);
    if (answer.ok) {
      setPassphrase('');
      await enter(answer.value);
      return;
    }
    setFault(answer.error.kind);
    setUntil(answer.error.waitMs ? Date.now() + answer.error.waitMs : 0);
  }

  return (
    <form
      className={css.unlock}
      aria-label={t('unlock.title')}
      autoComplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void unlock();
      }}
    >
      <div>
        <h1 className={css.title}>{t('unlock.title')}</h1>
        <p>{leadText(t, lockReason)}</p>
        {isDemo && (
          <p>
            {t('first.demoPassphrase', { passphrase: '' })} <strong>{DEMO_PASSPHRASE}</strong>
          </p>
        )}
      </div>
      <TextField
        label={t('first.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        error={fault && faultText(t, fault)}
        secret={{ show: t('act.show'), hide: t('act.hide') }}
        size="large"
        isFirst
      />
      <p role="status">
        {fault === 'wrong-passphrase' && `${t('unlock.capsLock')} `}
        {seconds > 0 && t('unlock.wait', { seconds })}
      </p>
      <div className={css.foot}>
        <Button variant="primary" size="large" type="submit" keys="↵" isDisabled={isBusy || seconds > 0}>
          {isBusy ? t('unlock.busy') : t('unlock.act')}
        </Button>
        {isDemo && (
          <Button size="large" onPress={() => void connect(REAL_STORE)}>
            {t('unlock.toReal')}
          </Button>
        )}
      </div>
      <hr className={css.rule} />
      <p>{t('unlock.lost')}</p>
      {!isDemo && (
        <div className={css.foot}>
          <Button onPress={() => onOther('recovery')}>{t('recovery.forgotten')}</Button>
          <Button onPress={() => onOther('restore')}>{t('restore.title')}</Button>
        </div>
      )}
    </form>
  );
}
