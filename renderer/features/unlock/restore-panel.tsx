import { useState } from 'react';
import type { PickedFile } from '../../../shared/host/host';
import { bytesOf } from '../../store/bytes';
import { host } from '../../store/host';
import { useT } from '../../store/language';
import { enter, vault } from '../../store/session';
import { Button } from '../../ui/button';
import { SegmentedField, TextField } from '../../ui/fields';
import { StateMark } from '../../ui/marks';
import { NO_WORDS, RecoveryWordsFields, typedWords } from '../../ui/recovery-words';
import type { RestoreFault } from '../../vault/api';
import { faultText } from './fault-text';
import css from './unlock.module.css';

type Identity = 'same' | 'new';
type Secret = 'passphrase' | 'recovery';

/** A backup brought back. What is here already is replaced only after its name was typed, and set aside even then. */
export function RestorePanel({ onBack }: { readonly onBack?: () => void }) {
  const t = useT();
  const [file, setFile] = useState<PickedFile | null>(null);
  const [secret, setSecret] = useState<Secret>('passphrase');
  const [passphrase, setPassphrase] = useState('');
  const [typed, setTyped] = useState(NO_WORDS);
  const [name, setName] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [identity, setIdentity] = useState<Identity>('same');
  const [isThere, setThere] = useState(false);
  const [confirmed, setConfirmed] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const person = name.trim();
  const mayReplace = isThere && confirmed.trim().toLowerCase() === t('restore.replaceWord').toLowerCase();

  async function choose() {
    const outcome = await host().openFile('backup');
    if (outcome.kind === 'opened') setFile(outcome.file);
    setFault(outcome.kind === 'failed' ? t(`file.failed.${outcome.fault}`) : null);
  }

  async function restore() {
    if (isBusy) return;
    if (!file) {
      setFault(t('restore.errorFile'));
      return;
    }
    if (isThere && !mayReplace) {
      setFault(t('restore.errorReplace'));
      return;
    }
    setChecked(true);
    if (secret === 'recovery' && person === '') return;
    setBusy(true);
    const answer = await vault().restore({
      bytes: await bytesOf(file.blob),
      secret:
        secret === 'passphrase'
          ? { kind: 'passphrase', passphrase }
          : { kind: 'recovery', words: typedWords(typed), person },
      keepIdentity: identity === 'same',
      mayReplace,
    });
    setBusy(false);
    if (answer.ok) await enter(answer.value, 'restored');
    else refuse(answer.error.kind);
  }

  function refuse(kind: RestoreFault['kind']) {
    if (kind === 'already-here') setThere(true);
    setFault(
      kind === 'wrong-passphrase' && secret === 'recovery' ? t('recovery.replaced') : faultText(t, kind),
    );
  }

  return (
    <form
      className={css.panel}
      aria-label={t('restore.title')}
      autoComplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void restore();
      }}
    >
      <div className={css.foot}>
        <Button onPress={() => void choose()}>{t('restore.choose')}</Button>
        <span role="status">{file?.name ?? t('restore.noFile')}</span>
      </div>
      <SegmentedField
        label={t('restore.by')}
        value={secret}
        onChange={setSecret}
        options={[
          { id: 'passphrase', label: t('first.passphrase') },
          { id: 'recovery', label: t('recovery.sheet') },
        ]}
      />
      {secret === 'passphrase' ? (
        <TextField
          label={t('first.passphrase')}
          hint={t('restore.passphraseHint')}
          value={passphrase}
          onChange={setPassphrase}
          secret={{ show: t('act.show'), hide: t('act.hide') }}
          size="large"
        />
      ) : (
        <>
          <RecoveryWordsFields value={typed} onChange={setTyped} error={null} />
          <TextField
            label={t('first.person')}
            hint={t('restore.personHint')}
            value={name}
            onChange={setName}
            error={isChecked && person === '' ? t('first.errorPerson') : null}
          />
        </>
      )}
      <SegmentedField
        label={t('restore.identity')}
        hint={t(`restore.identity.${identity}.hint`)}
        value={identity}
        onChange={setIdentity}
        options={[
          { id: 'same', label: t('restore.identity.same') },
          { id: 'new', label: t('restore.identity.new') },
        ]}
      />
      {isThere && (
        <TextField
          label={t('restore.replace', { word: t('restore.replaceWord') })}
          hint={t('restore.replaceHint')}
          value={confirmed}
          onChange={setConfirmed}
        />
      )}
      {fault && (
        <p role="alert">
          <StateMark tone="now">{fault}</StateMark>
        </p>
      )}
      <div className={css.foot}>
        {onBack && <Button onPress={onBack}>{t('act.back')}</Button>}
        <span className={css.spring} />
        <Button variant="primary" size="large" type="submit" isDisabled={isBusy}>
          {isBusy ? t('restore.busy') : t('restore.act')}
        </Button>
      </div>
    </form>
  );
}
