/** Code names in a sentence: the first few, and how many more. */
import { useT } from './language';

const NAMED = 4;

export function useCodeList(): (codes: readonly string[]) => string {
  const t = useT();
  return (codes) => {
    // One too many is as short as saying that there is one more.
    if (codes.length <= NAMED + 1) return codes.join(', ');
    return t('word.andMore', { codes: codes.slice(0, NAMED).join(', '), n: codes.length - NAMED });
  };
}
