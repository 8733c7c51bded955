import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { PAGE_URL } from './origins';
import { encodeWindowState, MIN_SIZE, parseWindowState, placeWindow } from './window-state';
import type { Rectangle, WindowState } from './window-state';

/** The page's own ground colours (`renderer/ui/tokens.css`), so that nothing flashes before it is drawn. */
const GROUND = { light: '#ffffff', dark: '#171b1f' } as const;

/** Turns content protection off for this run, to show the program in a training or a meeting. */
const CAPTURE_SWITCH = 'allow-screen-capture';

/** Opens the window and loads the page into it. */
export function openWindow(preload: string, devServer: string | null): BrowserWindow {
  const { maximised, ...bounds } = placeWindow(readState(), workAreas());
  // Written out here, where whoever audits it, a person or a program, looks for it.
  const window = new BrowserWindow({
    ...bounds,
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: 'Schakel',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      disableBlinkFeatures: 'Auxclick',
      devTools: devServer !== null,
    },
  });
  // Does nothing on Linux, which has no means for it.
  window.setContentProtection(!app.commandLine.hasSwitch(CAPTURE_SWITCH));
  // The title shows in the task bar, over shoulders and in screenshots: it never says what the page is about.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', () => rememberState(window));
  window.once('ready-to-show', () => {
    if (maximised) window.maximize();
    window.show();
  });
  watchCrashes(window);
  void window.loadURL(devServer ?? PAGE_URL);
  return window;
}

/** Brings the window before the others, when the program is started a second time. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Begins the page anew after its process ended; not twice in a row, since it would go on for ever. */
function watchCrashes(window: BrowserWindow): void {
  const CALM_MS = 30_000;
  let lastMs = -Infinity;
  window.webContents.on('render-process-gone', (_event, details) => {
    const nowMs = performance.now();
    if (details.reason === 'clean-exit' || nowMs - lastMs < CALM_MS) return;
    lastMs = nowMs;
    window.webContents.reload();
  });
}

function workAreas(): readonly Rectangle[] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  return [primary, ...others].map((display) => display.workArea);
}

function statePath(): string {
  return join(app.getPath('userData'), 'window.json');
}

function readState(): WindowState | null {
  try {
    return parseWindowState(readFileSync(statePath(), 'utf8'));
  } catch {
    return null; // the first start
  }
}

function rememberState(window: BrowserWindow): void {
  const { x, y, width, height } = window.getNormalBounds();
  const text = encodeWindowState({ x, y, width, height, maximised: window.isMaximized() });
  try {
    const temporary = `${statePath()}.tmp`;
    writeFileSync(temporary, text);
    renameSync(temporary, statePath());
  } catch {
    // The window opens in its first place next time; nothing of value is lost.
  }
}
