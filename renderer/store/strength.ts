/** How hard a passphrase is to guess, computed offline by zxcvbn-ts; its dictionaries are loaded when first needed. */
export type Strength = 'weak' | 'fair' | 'strong';

/** zxcvbn's scale runs from 0 to 4; 3 is 'safely unguessable' against a slow hash. */
const STRONG_SCORE = 3;

let checker: Promise<(passphrase: string, userInputs: readonly string[]) => Strength> | null = null;

async function load() {
  const [{ ZxcvbnFactory }, common, dutch] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-nl-be'),
  ]);
  const zxcvbn = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...dutch.dictionary },
    graphs: common.adjacencyGraphs,
  });
  return (passphrase: string, userInputs: readonly string[]): Strength => {
    const { score } = zxcvbn.check(passphrase, [...userInputs]);
    // It keeps its last subject in memory: let that be nothing.
    zxcvbn.check('', []);
    return score >= STRONG_SCORE ? 'strong' : score === STRONG_SCORE - 1 ? 'fair' : 'weak';
  };
}

/** @param userInputs what an attacker knows: names of person and agency */
export async function strengthOf(passphrase: string, userInputs: readonly string[]): Promise<Strength> {
  checker ??= load();
  return (await checker)(passphrase, userInputs);
}

const WORDS_IN_PASSPHRASE = 5;

/** Five words of the list of 4,096: 60 bits. */
export async function suggestPassphrase(): Promise<string> {
  const { DUTCH_WORDS } = await import('../../shared/domain/data/dutch-words');
  const numbers = crypto.getRandomValues(new Uint16Array(WORDS_IN_PASSPHRASE));
  // 65,536 is a multiple of 4,096: every word is equally likely.
  return [...numbers].map((number) => DUTCH_WORDS[number % DUTCH_WORDS.length] ?? '').join(' ');
}
