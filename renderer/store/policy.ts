/** The desk's policy as it was last read. Minutes and a yes or no: nothing in it needs to go at the lock. */
import { create } from 'zustand';
import type { AnyView } from '../../shared/domain/kinds';
import { DEFAULT_POLICY, policyOf, type DeskPolicy } from '../../shared/domain/policy';

export const usePolicy = create<DeskPolicy>(() => DEFAULT_POLICY);

export function takePolicy(deskRecords: readonly AnyView[]): void {
  usePolicy.setState(policyOf(deskRecords));
}
