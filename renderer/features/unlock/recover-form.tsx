import { useState } from 'react';
import { useT } from '../../store/language';
import { enter, vault } from '../../store/session';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/fields';
import {
  NewPassphraseFields,
  NO_PASSPHRASE,
  passphraseProblems,
  type PassphraseProblems,
} from '../../ui/new-passphrase';
import { NO_WORDS, RecoveryWordsFields, typedWords } from '../../ui/recovery-words';
import { faultText } from './fault-text';
import css from './unlock.module.css';

/** With the recovery sheet: whoever has it gets a key of their own at once, and is in by that one. */
export function RecoverForm({ onBack }: { readonly onBack: () => void }) {
  const t = useT();
  const [typed, setTyped] = useState(NO_WORDS);
  const [name, setName] = useState('');
  const [next, setNext] = useState(NO_PASSPHRASE);
  const [problems, setProblems] = useState<PassphraseProblems>({});
  const [isChecked, setChecked] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const person = name.trim();

  async function recover() {
    if (isBusy) return;
    setChecked(true);
    const found = await passphraseProblems(next, [person]);
    setProblems(found);
    if (person === '' || Object.keys(found).length > 0) return;
    setBusy(true);
    const answer = await vault().recover(typedWords(typed), person, next.passphrase);
    setBusy(false);
    if (answer.ok) {
      await enter(answer.value);
      return;
    }
    const { kind, waitMs } = answer.error;
    const wait = waitMs ? ` ${t('unlock.wait', { seconds: Math.ceil(waitMs / 1000) })}` : '';
    setFault(`${kind === 'wrong-passphrase' ? t('recovery.replaced') : faultText(t, kind)}${wait}`);
  }

  return (
    <form
      className={css.unlock}
      aria-label={t('recovery.use')}
      autoComplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void recover();
      }}
    >
      <div>
        <h1 className={css.title}>{t('recovery.use')}</h1>
        <p>{t('recovery.useHint')}</p>
      </div>
      <RecoveryWordsFields value={typed} onChange={setTyped} error={fault} />
      <TextField
        label={t('first.person')}
        hint={t('recovery.nameHint')}
        value={name}
        onChange={setName}
        error={isChecked && person === '' ? t('first.errorPerson') : null}
      />
      <NewPassphraseFields
        value={next}
        onChange={setNext}
        problems={problems}
        known={[person]}
        labels={{ first: 'settings.passphraseNew', again: 'settings.passphraseRepeat' }}
        size="large"
      />
      <div className={css.foot}>
        <Button variant="primary" size="large" type="submit" isDisabled={isBusy}>
          {isBusy ? t('unlock.busy') : t('recovery.useAct')}
        </Button>
        <Button size="large" onPress={onBack}>
          {t('act.back')}
        </Button>
      </div>
    </form>
  );
}
