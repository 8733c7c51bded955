/**
 * Which addresses belong to the program. Node's `URL` gives the origin of `app:` addresses as "null",
 * so scheme and host are compared themselves.
 */

export const SCHEME = 'app';
export const PAGE_HOST = 'schakel';
export const PAGE_URL = `${SCHEME}://${PAGE_HOST}/`;

/**
 * The address of the development server, where there is one to be trusted: never in a packaged program, and only
 * on this machine.
 * @param value of `ELECTRON_RENDERER_URL`, set by `electron-vite dev`
 */
export function devServerUrl(value: string | undefined, isPackaged: boolean): string | null {
  if (isPackaged || value === undefined) return null;
  const url = parseUrl(value);
  const local = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1' || url?.hostname === '[::1]';
  return url?.protocol === 'http:' && local ? url.href : null;
}

/** Whether `address` is of the page's own origin: `app://schakel`, or the development server's. */
export function isPageAddress(address: string, devServer: string | null): boolean {
  const url = parseUrl(address);
  if (url === null) return false;
  if (url.protocol === `${SCHEME}:`) {
    return url.host === PAGE_HOST && url.username === '' && url.password === '';
  }
  return devServer !== null && url.origin === new URL(devServer).origin;
}

export function parseUrl(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
