/** A new passphrase, typed twice, with its strength and five words to take over: at create, for a colleague, after forgetting. */
import { useEffect, useState } from 'react';
import type { MessageKey } from '../../shared/i18n/translate';
import { useT } from '../store/language';
import { fewestCharacters, useMachine } from '../store/machine';
import { strengthOf, suggestPassphrase, type Strength } from '../store/strength';
import { Button } from './button';
import { TextField } from './fields';
import { StateMark } from './marks';
import css from './new-passphrase.module.css';

export interface NewPassphrase {
  readonly passphrase: string;
  readonly repeat: string;
}
export const NO_PASSPHRASE: NewPassphrase = { passphrase: '', repeat: '' };

type Problem = Extract<MessageKey, `first.error${string}`>;
export type PassphraseProblems = Readonly<Partial<Record<keyof NewPassphrase, Problem>>>;

/** @param known what an attacker knows: names of person and agency */
export async function passphraseProblems(
  { passphrase, repeat }: NewPassphrase,
  known: readonly string[],
): Promise<PassphraseProblems> {
  const strength = await strengthOf(passphrase, known);
  return {
    ...(passphrase.length < fewestCharacters()
      ? ({
          passphrase: useMachine.getState().passphraseLength ? 'first.errorShortHere' : 'first.errorShort',
        } as const)
      : strength === 'weak' && { passphrase: 'first.errorWeak' as const }),
    ...(passphrase !== repeat && { repeat: 'first.errorRepeat' as const }),
  };
}

/** Null while nothing is typed or the answer for what is typed is not there yet. */
function useStrength(passphrase: string, known: readonly string[]): Strength | null {
  const [judged, setJudged] = useState<{ readonly passphrase: string; readonly strength: Strength } | null>(
    null,
  );
  const knownText = known.join('\n');
  useEffect(() => {
    let isCurrent = true;
    if (passphrase !== '')
      void strengthOf(passphrase, knownText.split('\n')).then((strength) => {
        if (isCurrent) setJudged({ passphrase, strength });
      });
    return () => {
      isCurrent = false;
    };
  }, [passphrase, knownText]);
  return judged?.passphrase === passphrase ? judged.strength : null;
}

function Meter({ strength }: { readonly strength: Strength }) {
  const t = useT();
  const tone = strength === 'strong' ? 'fine' : strength === 'fair' ? 'soon' : 'now';
  return (
    <div className={css.meter}>
      <span className={css.track} aria-hidden="true">
        <span className={css.fill} data-strength={strength} />
      </span>
      <span role="status">
        <StateMark tone={tone}>{t(`first.${strength}`)}</StateMark>
      </span>
    </div>
  );
}

interface NewPassphraseProps {
  readonly value: NewPassphrase;
  readonly onChange: (value: NewPassphrase) => void;
  readonly problems: PassphraseProblems;
  readonly known: readonly string[];
  readonly size?: 'large';
  readonly labels?: { readonly first: MessageKey; readonly again: MessageKey };
}

export function NewPassphraseFields({ value, onChange, problems, known, size, labels }: NewPassphraseProps) {
  const t = useT() as (key: MessageKey) => string;
  const strength = useStrength(value.passphrase, known);
  const common = { secret: { show: t('act.show'), hide: t('act.hide') }, ...(size && { size }) };
  const problem = (key: Problem | undefined) => (key ? t(key) : null);
  return (
    <>
      <TextField
        label={t(labels?.first ?? 'first.passphrase')}
        value={value.passphrase}
        onChange={(passphrase) => onChange({ ...value, passphrase })}
        error={problem(problems.passphrase)}
        hint={t('first.passphraseHint')}
        {...common}
      />
      <div className={css.foot}>
        <Suggestion onUse={(passphrase) => onChange({ ...value, passphrase })} />
        {strength && <Meter strength={strength} />}
      </div>
      <TextField
        label={t(labels?.again ?? 'first.repeat')}
        value={value.repeat}
        onChange={(repeat) => onChange({ ...value, repeat })}
        error={problem(problems.repeat)}
        {...common}
      />
    </>
  );
}

/** Five words, shown in clear: they are of no use to anyone before the slot exists, and must be written down. */
function Suggestion({ onUse }: { readonly onUse: (passphrase: string) => void }) {
  const t = useT();
  const [words, setWords] = useState<string | null>(null);
  async function suggest() {
    const suggested = await suggestPassphrase();
    setWords(suggested);
    onUse(suggested);
  }
  return (
    <>
      <Button onPress={() => void suggest()}>{words ? t('first.otherWords') : t('first.words')}</Button>
      {words && (
        <output>
          <strong>{words}</strong>
        </output>
      )}
    </>
  );
}
