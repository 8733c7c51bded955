import { lazy, Suspense } from 'react';
import { FormContext, I18nProvider } from 'react-aria-components';
import { useLanguageStore } from '../store/language';
import { useSession } from '../store/session';
import { FirstPage } from '../features/unlock/first-page';
import { UnlockPage } from '../features/unlock/unlock-page';
import { ErrorBoundary } from './error-boundary';
import { HelpBefore } from './help';
import { NoStore } from './no-store';

/** Loaded after unlocking: the unlock screen needs none of it. */
const Shell = lazy(() => import('./shell').then((module) => ({ default: module.Shell })));

/** The forms say themselves what is wrong: the browser's own check would stop a second try after any fault. */
const OWN_VALIDATION = { validationBehavior: 'aria' } as const;

export function App() {
  const phase = useSession((state) => state.phase);
  const locale = useLanguageStore((state) => state.locale);
  return (
    <I18nProvider locale={locale}>
      <FormContext value={OWN_VALIDATION}>
        <ErrorBoundary>
          <Phase />
          {phase !== 'open' && <HelpBefore />}
        </ErrorBoundary>
      </FormContext>
    </I18nProvider>
  );
}

function Phase() {
  const phase = useSession((state) => state.phase);
  switch (phase) {
    case 'starting':
      return null;
    case 'no-store':
      return <NoStore />;
    case 'absent':
      return <FirstPage />;
    case 'locked':
      return <UnlockPage />;
    case 'open':
      return (
        <Suspense fallback={null}>
          <Shell />
        </Suspense>
      );
  }
}
