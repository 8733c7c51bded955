/** The part of `api.ts` on the exchange with partners: why something is stopped, receipts, and fields to choose. */
import type { BundleFault } from '../../shared/bundle/errors';
import type { AgencyRef } from '../../shared/domain/agency';
import type { ReceiptState } from '../../shared/domain/handover-entry';
import type { SafeContact } from '../../shared/domain/contact-point';
import type { Json } from '../../shared/domain/json';
import type { AnyView } from '../../shared/domain/kinds';
import type { Stamp } from '../../shared/domain/record';
import type { CommitFault } from './apply-changes';

/** A partner's receipt for a bundle of ours; by now it stands in the ledger. */
export interface ArrivedReceipt {
  readonly kind: 'receipt';
  readonly caseId: string;
  readonly agency: AgencyRef;
  readonly state: ReceiptState;
  readonly note: string;
  readonly taken: number;
  readonly left: number;
}

/** Why a partner's receipt was not noted. */
export type TakeReceiptFault = { readonly kind: 'receipt-unknown' | 'untrusted-sender' | 'not-saved' };
/** Why no receipt of ours could be made. */
export type ReceiptFault = { readonly kind: 'no-receipt' | 'revoked' };
export type OpenFault = { readonly kind: BundleFault | 'from-ourselves' } | TakeReceiptFault;
export type RefuseFault = { readonly kind: 'gone' | 'untrusted-sender' | 'no-reason' | 'not-saved' };
export type TakeBackFault = { readonly kind: CommitFault['kind'] };

export interface IncomingCase {
  readonly caseId: string;
  readonly code: string;
  readonly isNew: boolean;
  /** This desk erased it earlier: accepting brings it back. */
  readonly wasErased: boolean;
  /** True when it holds only what changed since an earlier file that we did not take over, or not whole. */
  readonly lacksBase: boolean;
}

export type FieldChange = 'new' | 'changed' | 'conflict' | 'older';

export interface IncomingField {
  readonly field: string;
  readonly change: FieldChange;
  readonly theirs: Json;
  readonly theirStamp: Stamp;
  readonly ours: Json | undefined;
  readonly ourStamp: Stamp | null;
  /** In a conflict about safety: the value that holds until someone chooses. */
  readonly holds: 'theirs' | 'ours' | null;
  /** Set when another desk than the sender is said to have written it: only the sender vouches for that. */
  readonly through: { readonly author: AgencyRef | null } | null;
  /** Stamped by a clock that is more than a day ahead of ours. */
  readonly isFuture: boolean;
}

export interface IncomingRecord {
  readonly id: string;
  readonly kind: string;
  readonly caseId: string;
  readonly isNew: boolean;
  /** Made with a newer program: kept whole when accepted, readable after the update. */
  readonly isNewer: boolean;
  readonly view: AnyView | null;
  /** Of a contact point: the rule that will hold, and whether either desk calls it secret. */
  readonly care: { readonly safe: SafeContact | null; readonly secret: boolean } | null;
  readonly fields: readonly IncomingField[];
}

export type HandoverFault =
  | {
      readonly kind:
        | 'unknown-case'
        | 'unknown-partner'
        | 'revoked'
        | 'unverified'
        | 'no-purpose'
        | 'no-ground'
        | 'no-consent'
        | 'minor-not-informed'
        | 'nothing-to-send'
        | 'nothing-new'
        | 'unreadable'
        | CommitFault['kind'];
    }
  /** Ids of rules in `shared/domain/data/forbidden.ts`. */
  | { readonly kind: 'forbidden'; readonly rules: readonly string[] };
