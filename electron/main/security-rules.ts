import { isPageAddress, PAGE_URL, parseUrl } from './origins';

/**
 * Whether the page's session may send this request. The program has no business on a network: only its own files,
 * pictures it made itself (`blob:`), and what development needs.
 */
export function mayRequest(address: string, devServer: string | null): boolean {
  const url = parseUrl(address);
  if (url === null) return false;
  if (url.protocol === 'blob:') return isPageAddress(address.slice('blob:'.length), devServer);
  if (isPageAddress(address, devServer)) return true;
  if (devServer === null) return false;
  return url.protocol === 'devtools:' || (url.protocol === 'ws:' && url.host === new URL(devServer).host);
}

/**
 * Whether the window may go to this address by itself. Only to the page's start, so that it can begin anew after
 * an error; everything else, a link or a dropped file, stays where it is.
 */
export function mayNavigate(address: string, isMainFrame: boolean, devServer: string | null): boolean {
  if (!isMainFrame) return false;
  if (address === PAGE_URL || address.startsWith(`${PAGE_URL}#`)) return true;
  return devServer !== null && isPageAddress(address, devServer);
}

/**
 * Whether the page is given a permission of Chromium's. All are denied but one: `persistent-storage` asks
 * Chromium not to drop the store when the disk runs full.
 */
export function mayHave(permission: string, address: string, devServer: string | null): boolean {
  return permission === 'persistent-storage' && isPageAddress(address, devServer);
}

/** Chromium's switches that keep it from calling home. The session's request filter does not see such calls. */
export const QUIET_SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
];

/** Refuses every name; with a development server only its own name is looked up. */
export const RESOLVE_NOTHING = 'MAP * ~NOTFOUND';
