import { useT } from '../../store/language';
import { say } from '../../store/screen';
import { vault } from '../../store/session';

/** Takes a whole list back, and says what stayed because someone worked on it. */
export function useTakeBack(): (recordId: string) => Promise<boolean> {
  const t = useT();
  return async (recordId) => {
    const back = await vault().takeBackList(recordId);
    if (!back.ok) say(t('lists.notTakenBack'), { tone: 'now' });
    else say(back.value.left > 0 ? t('lists.tookBackLeft', { n: back.value.left }) : t('lists.tookBack'));
    return back.ok;
  };
}
