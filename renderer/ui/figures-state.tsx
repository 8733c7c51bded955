import type { useFigures } from '../store/use-figures';
import { useT } from '../store/language';

/** What stands where the figures will be, and what they lack. */
export function FiguresState({ figures, failed, done }: ReturnType<typeof useFigures>) {
  const t = useT();
  if (failed) return <p role="alert">{t('fault.loading')}</p>;
  if (!figures) return <p role="status">{done ? t('figures.counting', done) : t('word.loading')}</p>;
  return figures.unread > 0 ? <p role="alert">{t('figures.unread', { n: figures.unread })}</p> : null;
}
