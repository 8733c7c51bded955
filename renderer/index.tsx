import '@fontsource-variable/inter/wght.css';
import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { selectHost } from './host/select-host';
import { setHost } from './store/host';
import { useMachine } from './store/machine';
import { loadPreferences, usePreferences } from './store/preferences';
import { connect, REAL_STORE } from './store/session';
import { holdRepeats } from './store/single';
import { keepOpenLists } from './ui/open-lists';

async function start(root: HTMLElement): Promise<void> {
  const host = selectHost();
  setHost(host);
  useMachine.setState(await host.machinePolicy());
  await loadPreferences();
  host.setLanguage(usePreferences.getState().language);
  holdRepeats(document);
  keepOpenLists();
  await connect(REAL_STORE);
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('no root element');
void start(root);
