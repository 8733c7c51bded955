import { lazy, Suspense, useEffect, useState } from 'react';
import { topicOf, type Topic } from '../features/help/topics';
import { showOverlay, useScreen } from '../store/screen';

/** The guide and all lists: asked for seldom, so loaded then. */
const HelpPanel = lazy(() =>
  import('../features/help/help-panel').then((module) => ({ default: module.HelpPanel })),
);

export function Help({ onClose }: { readonly onClose: () => void }) {
  const [start] = useState(() => topicOf(useScreen.getState().route));
  return (
    <Suspense fallback={null}>
      <HelpPanel start={start} onClose={onClose} onKeys={() => showOverlay({ kind: 'keys' })} />
    </Suspense>
  );
}

const BEFORE: Topic = { id: 'beginnen' };

/** F1 on the screens before the vault is open. */
export function HelpBefore() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F1') return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, []);
  if (!isOpen) return null;
  return (
    <Suspense fallback={null}>
      <HelpPanel start={BEFORE} onClose={() => setOpen(false)} />
    </Suspense>
  );
}
