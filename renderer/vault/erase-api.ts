/** The part of `api.ts` on destroying a case. */
import type { Result } from '../../shared/domain/result';

export interface EraseInput {
  readonly caseId: string;
  /** As typed by the user: the case's code name. */
  readonly typedCode: string;
  readonly reason: string;
  /** A second person who agreed, where the desk wants one. */
  readonly second: string;
}

/** What the certificate says. */
export interface Erasure {
  readonly id: string;
  readonly erasedAt: string;
  readonly by: string;
  readonly second: string;
  readonly reason: string;
  readonly records: number;
  readonly auditHead: { readonly count: number; readonly hash: string };
}

export type EraseFault = {
  readonly kind: 'not-manager' | 'unknown-case' | 'code-differs' | 'no-reason' | 'no-second' | 'not-saved';
};
export type EraseAnswer = Result<Erasure, EraseFault>;
