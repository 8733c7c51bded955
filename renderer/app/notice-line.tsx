import { useEffect } from 'react';
import { undo } from '../store/commit';
import { useT } from '../store/language';
import { dropNotice, useScreen } from '../store/screen';
import { Button } from '../ui/button';
import { StateMark } from '../ui/marks';
import css from './shell.module.css';

const SHOWN_MS = 12_000;

/** What just happened, read out by screen readers, with the way back. What it says is visible elsewhere too. */
export function NoticeLine() {
  const t = useT();
  const notice = useScreen((state) => state.notice);
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => {
      dropNotice(notice.id);
    }, SHOWN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [notice]);
  return (
    <div className={css.notice} role="status" aria-label={t('notice.label')}>
      {notice && (
        <>
          <StateMark tone={notice.tone}>{notice.text}</StateMark>
          {notice.undo !== undefined && <UndoButton n={notice.undo} />}
        </>
      )}
    </div>
  );
}

function UndoButton({ n }: { readonly n: number }) {
  const t = useT();
  return <Button onPress={() => void undo(t, n)}>{t('act.undo')}</Button>;
}
