import { powerMonitor } from 'electron';
import type { BrowserWindow } from 'electron';
import type { LockSignal } from '../../shared/host/host';

/**
 * How long a window that is being closed still runs, out of sight, in milliseconds: for the page to seal the draft
 * it holds.
 */
const CLOSING_GRACE_MS = 600;

/**
 * Passes on that the system wants the screen to be safe. Once, after the app is ready. Linux tells of sleep only
 * (https://www.electronjs.org/docs/latest/api/power-monitor).
 */
export function watchSystem(signal: (signal: LockSignal) => void): void {
  powerMonitor.on('lock-screen', () => signal('screen-lock'));
  powerMonitor.on('suspend', () => signal('suspend'));
  // macOS: another user has taken over the screen.
  powerMonitor.on('user-did-resign-active', () => signal('user-switch'));
}

/** Signals before the window goes, and gives the page a moment. */
export function watchClosing(window: BrowserWindow, signal: (signal: LockSignal) => void): void {
  let closing = false;
  window.on('close', (event) => {
    if (closing) return;
    closing = true;
    event.preventDefault();
    signal('window-close');
    window.hide();
    // Not `close`: a page that hangs, or asks to stay, does not keep its keys by that.
    setTimeout(() => window.destroy(), CLOSING_GRACE_MS);
  });
  // Windows ends the session without closing the window first.
  if (process.platform === 'win32') window.on('session-end', () => signal('window-close'));
}
