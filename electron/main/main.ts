/** The life of the program: one instance, one window, and it ends when the window is closed. */
import { join } from 'node:path';
import { app, session } from 'electron';
import type { BrowserWindow, WebContents } from 'electron';
import { MAX_FILE_BYTES } from '../../shared/host/host';
import type { LockSignal, MenuCommand } from '../../shared/host/host';
import type { Language } from '../../shared/i18n/translate';
import { createArrivals } from './arrivals';
import { createDeviceSecret } from './device-key';
import { readWhole } from './file-io';
import { bundlePaths } from './file-names';
import { openFile, saveFile, sayUnreadable } from './files';
import { folderHandlers } from './folders';
import { announce, answerCalls } from './ipc';
import type { Handlers } from './ipc';
import { systemKeyStore } from './key-store';
import { readMachinePolicy } from './machine-policy';
import { watchClosing, watchSystem } from './lock-signals';
import { showMenu } from './menu';
import { devServerUrl } from './origins';
import { printWithDialog, toPdf } from './print';
import { declareScheme, servePage } from './protocol';
import { hardenApp, hardenSession } from './security';
import { firstLanguage, SHELL_TEXTS } from './texts';
import { bringForward, openWindow } from './window';

const PRELOAD = join(import.meta.dirname, '../preload/preload.cjs');
const PAGE_ROOT = join(import.meta.dirname, '../renderer');

const devServer = devServerUrl(process.env.ELECTRON_RENDERER_URL, app.isPackaged);
let window: BrowserWindow | null = null;
let language: Language = 'nl';

const machine = readMachinePolicy();

const page = (): WebContents | null => window?.webContents ?? null;
const texts = () => SHELL_TEXTS[language];
const signalLock = (signal: LockSignal) => announce(page(), 'lock:signal', signal);
const sendCommand = (command: MenuCommand) => announce(page(), 'menu:command', command);

const arrivals = createArrivals({
  read: (path) => readWhole(path, MAX_FILE_BYTES),
  announce: (file) => announce(page(), 'files:arrived', file),
  refuse: () => {
    if (window !== null) void sayUnreadable(window, texts());
  },
});

const handlers: Handlers = {
  'files:open': (kind) => openFile(theWindow(), texts(), kind),
  'files:save': (kind, name, bytes) => saveFile(theWindow(), texts(), kind, name, bytes),
  'print:dialog': () => printWithDialog(theWindow().webContents),
  'print:pdf': async (name) => {
    // Printed before the dialog opens: the paper shows what was on the screen when it was asked for.
    const bytes = await toPdf(theWindow().webContents);
    return await saveFile(theWindow(), texts(), 'pdf', name, bytes);
  },
  ...folderHandlers({
    window: theWindow,
    given: machine.folders,
    texts,
    changed: (use) => announce(page(), 'folders:changed', use),
  }),
  'device:secret': createDeviceSecret(join(app.getPath('userData'), 'device-key'), systemKeyStore),
  'shell:policy': () => machine.policy,
  'shell:language': (chosen) => {
    setLanguage(chosen);
    return undefined;
  },
  'shell:ready': (isReady) => {
    if (isReady) arrivals.pageIsReady();
    else arrivals.pageIsGone();
    return undefined;
  },
};

function theWindow(): BrowserWindow {
  if (window === null) throw new Error('the window is closed');
  return window;
}

function setLanguage(chosen: Language): void {
  language = chosen;
  showMenu(chosen, { command: sendCommand, lock: () => signalLock('menu') });
}

function begin(): void {
  hardenSession(session.defaultSession, devServer);
  servePage(session.defaultSession, PAGE_ROOT);
  answerCalls(handlers, page, devServer);
  setLanguage(firstLanguage(app.getPreferredSystemLanguages()));
  watchSystem(signalLock);

  const opened = openWindow(PRELOAD, devServer);
  window = opened;
  watchClosing(opened, signalLock);
  opened.webContents.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) arrivals.pageIsGone();
  });
  opened.on('closed', () => {
    window = null;
    arrivals.pageIsGone();
  });
  bundlePaths(process.argv.slice(1), process.cwd()).forEach(arrivals.add);
}

declareScheme();
hardenApp(devServer);

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv, folder) => {
    if (window !== null) bringForward(window);
    bundlePaths(argv.slice(1), folder).forEach(arrivals.add);
  });
  // macOS gives the file of a double click by this event, perhaps before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    bundlePaths([path], process.cwd()).forEach(arrivals.add);
  });
  // Without a window there is nothing to do, on macOS too: the program then leaves no key in memory.
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(begin);
} else {
  app.quit();
}
