/** Keys that work anywhere. The table is also what the key overview shows. */
import { useEffect } from 'react';
import { go, goBack, say, showNames, showOverlay, useScreen, type Route } from '../store/screen';
import { useLanguageStore } from '../store/language';
import { lock, useSession } from '../store/session';
import { openMissingSheet } from './missing-banner';
import { RAIL_PAGES } from './rail';

function currentCase(route: Route): string | null {
  return 'caseId' in route ? route.caseId : null;
}

const ACTS: Readonly<Record<string, () => void>> = {
  F1: () => showOverlay({ kind: 'help' }),
  F2: () => showOverlay({ kind: 'contact', caseId: currentCase(useScreen.getState().route) }),
  F4: () => go({ page: 'new-case' }),
  F6: () => {
    const { route, named } = useScreen.getState();
    const caseId = route.page === 'report' ? route.reportId : currentCase(route);
    if (caseId) showNames(caseId, !named.has(caseId));
  },
  F7: () =>
    void openMissingSheet(() => {
      const { t } = useLanguageStore.getState();
      if (t) say(t('sheet.none'));
    }),
  F9: () => void lock('asked'),
  'Ctrl+k': () => showOverlay({ kind: 'palette' }),
  'Ctrl+p': () => {
    const { route } = useScreen.getState();
    const caseId = currentCase(route);
    if (route.page === 'print' || route.page === 'missing-sheet')
      document.dispatchEvent(new CustomEvent('schakel-print'));
    else if (caseId) go({ page: 'print', caseId });
  },
  'Alt+ArrowLeft': goBack,
  ...Object.fromEntries(RAIL_PAGES.map((page, at) => [`Alt+${at + 1}`, () => go({ page })])),
};

function nameOf(event: KeyboardEvent): string {
  const { key, code, ctrlKey, metaKey, altKey } = event;
  // On a Belgian keyboard Alt+1 types no digit: the place of the key counts.
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  const base = altKey && digit ? digit : key.length === 1 ? key.toLowerCase() : key;
  return [(ctrlKey || metaKey) && 'Ctrl', altKey && 'Alt', base].filter(Boolean).join('+');
}

/** Over an open dialog only the panic lock works: the rest would act behind its back. */
const ALWAYS = ['F9'];

/** Of no use to someone who may only read; the screen says so. */
const WRITING = ['F2', 'F4'];

export function useShortcuts(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const name = nameOf(event);
      const act = ACTS[name];
      if (!act || (useScreen.getState().overlay && !ALWAYS.includes(name))) return;
      event.preventDefault();
      if (WRITING.includes(name) && useSession.getState().desk?.role === 'reader') return;
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, []);
}
