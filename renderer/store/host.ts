/** The host around the page, chosen once at the start. */
import type { Host } from '../../shared/host/host';

let current: Host | null = null;

export function setHost(host: Host): void {
  current = host;
}

/** @throws Error before the start has chosen one */
export function host(): Host {
  if (!current) throw new Error('no host');
  return current;
}
