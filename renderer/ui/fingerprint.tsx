/** A fingerprint to read aloud: ten words, and the same in figures for who speaks another language. */
import { DUTCH_WORDS } from '../../shared/domain/data/dutch-words';
import css from './fingerprint.module.css';

interface Fingerprint {
  readonly words: readonly number[];
  readonly digits: readonly string[];
}

export function fingerprintText({ words, digits }: Fingerprint): string {
  return [...words.map((word) => DUTCH_WORDS[word]), ...digits].join(' ');
}

export function FingerprintView({ fingerprint }: { readonly fingerprint: Fingerprint }) {
  return (
    <div className={css.fingerprint}>
      <ol className={css.words}>
        {fingerprint.words.map((word, at) => (
          <li key={`${at} ${word}`}>{DUTCH_WORDS[word]}</li>
        ))}
      </ol>
      <p className="numbers">{fingerprint.digits.join(' ')}</p>
    </div>
  );
}
