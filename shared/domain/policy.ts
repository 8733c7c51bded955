/** What holds at this desk: what a manager set, or else the defaults. */
import { viewsOfKind } from './case-summary';
import { DEFAULT_IDLE_MINUTES } from './desk';
import type { AnyView } from './kinds';

export interface DeskPolicy {
  /** The record it stands in; null while nothing was ever set. */
  readonly recordId: string | null;
  readonly idleMinutes: number;
  readonly secondPersonToErase: boolean;
}

export const DEFAULT_POLICY: DeskPolicy = {
  recordId: null,
  idleMinutes: DEFAULT_IDLE_MINUTES,
  secondPersonToErase: false,
};

export function policyOf(deskRecords: readonly AnyView[]): DeskPolicy {
  const [latest] = viewsOfKind(deskRecords, 'desk-policy').toSorted((a, b) => b.changed.at - a.changed.at);
  if (!latest) return DEFAULT_POLICY;
  const { idleMinutes, secondPersonToErase } = latest.values;
  return {
    recordId: latest.id,
    idleMinutes: idleMinutes ?? DEFAULT_POLICY.idleMinutes,
    secondPersonToErase: secondPersonToErase ?? false,
  };
}
