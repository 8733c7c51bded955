import { useEffect, useRef } from 'react';
import { host } from '../store/host';
import { useT } from '../store/language';
import { useScreen } from '../store/screen';
import { lock, useSession } from '../store/session';
import { watchIdle } from '../store/idle';
import { watchPostbus } from '../store/postbus';
import { ContactPanel } from '../features/contacts/contact-panel';
import { openFile } from '../features/postbus/incoming';
import { useDailyBackup } from '../features/settings/reminders';
import { fetchAhead } from '../ui/ahead';
import { ReadOnlyContext } from '../ui/button';
import { StateMark } from '../ui/marks';
import { FileDrop } from './file-drop';
import { Help } from './help';
import { MissingBanner } from './missing-banner';
import { KeysDialog } from './keys-dialog';
import { NoticeLine } from './notice-line';
import { Palette } from './palette';
import { Rail } from './rail';
import { Routes } from './routes';
import css from './shell.module.css';
import { useShortcuts } from './shortcuts';
import { ErrorBoundary } from './error-boundary';
import { go, showOverlay } from '../store/screen';

/** The frame of an open vault: rail, work, and what lies over it. */
export function Shell() {
  useShortcuts();
  useLocks();
  useDailyBackup();
  useArrivals();
  useEffect(watchPostbus, []);
  useEffect(fetchAhead, []);
  const t = useT();
  const isReader = useSession((state) => state.desk?.role === 'reader');
  const route = useScreen((state) => state.route);
  const main = useRef<HTMLElement>(null);
  const page = route.page === 'case' ? `case ${route.caseId}` : route.page;
  useEffect(() => {
    // A new page begins at its top, for eyes and screen readers alike.
    main.current?.focus({ preventScroll: true });
    main.current?.scrollTo(0, 0);
  }, [page]);
  return (
    <ReadOnlyContext value={isReader}>
      <div className={css.frame}>
        <Rail />
        <main className={css.main} ref={main} tabIndex={-1}>
          <MissingBanner />
          <NoticeLine />
          {isReader && (
            <p className="reader-note screen-only">
              <StateMark tone="open">{t('fault.read-only-slot')}</StateMark>
            </p>
          )}
          <ErrorBoundary key={page}>
            <Routes route={route} />
          </ErrorBoundary>
        </main>
        <Overlays />
        <FileDrop />
      </div>
    </ReadOnlyContext>
  );
}

function Overlays() {
  const overlay = useScreen((state) => state.overlay);
  const recent = useScreen((state) => state.recent);
  const close = () => showOverlay(null);
  switch (overlay?.kind) {
    case 'contact':
      return (
        <ContactPanel
          caseId={overlay.caseId ?? recent[0] ?? null}
          {...(overlay.start && { start: overlay.start })}
          onClose={close}
        />
      );
    case 'palette':
      return <Palette onClose={close} />;
    case 'help':
      return <Help onClose={close} />;
    case 'keys':
      return <KeysDialog onClose={close} />;
    case undefined:
      return null;
  }
}

/** Locks when nothing happens, when the system asks, and when the window closes. */
function useLocks(): void {
  useEffect(() => {
    const stopIdle = watchIdle();
    const stopSignals = host().onLockSignal((signal) => void lock(signal));
    return () => {
      stopIdle();
      stopSignals();
    };
  }, []);
}

/** Files opened from outside, and the menu of the host. */
function useArrivals(): void {
  const t = useT();
  const phase = useSession((state) => state.phase);
  useEffect(() => {
    const stopFiles = host().onFileArrived((file) => {
      go({ page: 'postbus' });
      void openFile(t, file);
    });
    const stopMenu = host().onMenuCommand((command) => {
      if (command === 'open-bundle') go({ page: 'postbus' });
      if (command === 'help') showOverlay({ kind: 'help' });
      if (command === 'about') go({ page: 'settings' });
    });
    return () => {
      stopFiles();
      stopMenu();
    };
  }, [t, phase]);
}
