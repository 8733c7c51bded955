import { useT } from '../store/language';
import { connect, useSession } from '../store/session';
import { Button } from '../ui/button';

/** The browser cannot open what it keeps: most often the disk is full. Nothing is made anew in its place. */
export function NoStore() {
  const t = useT();
  const storeName = useSession((state) => state.storeName);
  return (
    <main className="broken" role="alert">
      <h1>{t('app.noStore')}</h1>
      <p>{t('app.noStoreNext')}</p>
      <Button onPress={() => void connect(storeName)}>{t('act.retry')}</Button>
    </main>
  );
}
