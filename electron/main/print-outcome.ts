import type { PrintOutcome } from '../../shared/host/host';

/**
 * Electron tells a cancelled print job from a failed one by a text only
 * (https://www.electronjs.org/docs/latest/api/web-contents#contentsprintoptions-callback); its spelling has changed.
 */
export function printOutcome(success: boolean, failureReason: string): PrintOutcome {
  if (success) return { kind: 'done' };
  return { kind: /cancell?ed/i.test(failureReason) ? 'cancelled' : 'failed' };
}
