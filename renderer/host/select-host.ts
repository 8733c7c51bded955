import type { HostBridge } from '../../shared/host/channels';
import type { Host } from '../../shared/host/host';
import { createBrowserHost } from './browser-host';
import { createElectronHost } from './electron-host';

declare global {
  interface Window {
    /** Put there by `electron/preload`; absent in a plain Chromium window. */
    readonly schakel?: HostBridge;
  }
}

/** The host the page runs in. The only place that looks which one it is. */
export function selectHost(): Host {
  return window.schakel === undefined ? createBrowserHost() : createElectronHost(window.schakel);
}
