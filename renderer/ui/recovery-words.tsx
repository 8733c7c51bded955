/** The words of a recovery sheet typed back: the whole sheet, or two of its three parts. */
import { useT } from '../store/language';
import { SegmentedField, TextField } from './fields';

export interface TypedRecovery {
  readonly form: 'whole' | 'parts';
  readonly words: readonly [string, string];
}
export const NO_WORDS: TypedRecovery = { form: 'whole', words: ['', ''] };

/** As the vault wants them: one text, or two. */
export function typedWords({ form, words: [one, other] }: TypedRecovery): readonly string[] {
  return form === 'whole' ? [one] : [one, other];
}

interface RecoveryWordsProps {
  readonly value: TypedRecovery;
  readonly onChange: (value: TypedRecovery) => void;
  readonly error: string | null;
}

export function RecoveryWordsFields({ value, onChange, error }: RecoveryWordsProps) {
  const t = useT();
  const { form, words } = value;
  const [one, other] = words;
  return (
    <>
      <SegmentedField
        label={t('recovery.which')}
        value={form}
        onChange={(next) => onChange({ ...value, form: next })}
        options={[
          { id: 'whole', label: t('recovery.whole') },
          { id: 'parts', label: t('recovery.twoParts') },
        ]}
      />
      <TextField
        label={form === 'whole' ? t('recovery.words') : t('recovery.firstPart')}
        hint={t('recovery.wordsHint')}
        rows={3}
        value={one}
        onChange={(text) => onChange({ ...value, words: [text, other] })}
        error={error}
      />
      {form === 'parts' && (
        <TextField
          label={t('recovery.secondPart')}
          rows={3}
          value={other}
          onChange={(text) => onChange({ ...value, words: [one, text] })}
        />
      )}
    </>
  );
}
