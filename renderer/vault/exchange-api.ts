/** The part of `api.ts` on the exchange with partners: why something is stopped, receipts, and fields to choose. */
import type { BundleFault } from '../../shared/bundle/errors';
import type { AgencyRef } from '../../shared/domain/agency';
import type { Consent, MinorTold, OnwardLimit, ReceiptState } from '../../shared/domain/handover-entry';
import type { SafeContact } from '../../shared/domain/contact-point';
import type { Json } from '../../shared/domain/json';
import type { AnyView } from '../../shared/domain/kinds';
import type { Stamp } from '../../shared/domain/record';
import type { Profile, Stub } from '../../shared/domain/redact';
import type { CommitFault } from './apply-changes';
import type { PartnerTrust } from './partners-api';

export type SequenceState = 'next' | 'first' | 'replayed' | 'gap' | 'older' | 'chain-broken';

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
export type OpenFault = { readonly kind: BundleFault | 'from-ourselves' | 'stopped' } | TakeReceiptFault;
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
  /** Ours; null for one that is new here, or of which ours cannot be read. */
  readonly known: AnyView | null;
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
        | 'too-large'
        | 'damaged-document'
        | 'elsewhere'
        | 'stopped'
        | CommitFault['kind'];
    }
  /** Ids of rules in `shared/domain/data/forbidden.ts`. */
  | { readonly kind: 'forbidden'; readonly rules: readonly string[] };

/** One handover to one partner desk; several partners are several of these in one act. */
export interface HandoverPlan {
  /** One or more; they go in one file, on the same purpose, ground and consent. */
  readonly caseIds: readonly string[];
  /** Only what changed since the partner said that it took over all of an earlier file. */
  readonly onlyChanges: boolean;
  readonly partnerRecordId: string;
  readonly profile: Profile;
  readonly purposeId: string;
  readonly purposeNote: string;
  readonly groundId: string;
  readonly groundNote: string;
  readonly consent: { readonly state: Consent; readonly note: string };
  /** The noted consent it rests on; null when there is none. It stays here. */
  readonly consentId: string | null;
  readonly minor: { readonly state: MinorTold; readonly note: string };
  readonly onward: OnwardLimit;
  /** Whether stubs go along, or withheld things leave no trace at all. */
  readonly showWithheld: boolean;
  /** Named reason when the partner's keys were not compared by voice. */
  readonly unverifiedReason: string;
}

/** The decoded contents that will be sealed: what the partner will open. */
export interface HandoverPreview {
  readonly records: readonly AnyView[];
  readonly withheld: readonly Stub[];
  /** Stubs as the sender sees them, even when they do not go along. */
  readonly staysHere: readonly Stub[];
  readonly sequence: number;
  readonly cases: readonly PreviewedCase[];
}

/** A document that can be chosen for a handover: all of it is here. */
export interface ChoosableDocument {
  readonly id: string;
  readonly title: string | null;
  readonly fileName: string;
  /** In bytes. */
  readonly size: number;
}

export interface PreviewedCase {
  readonly caseId: string;
  readonly code: string;
  /** The latest file of it that the partner took over whole; null when there is none. */
  readonly acknowledged: { readonly sequence: number; readonly at: string } | null;
  /** Records that do not go along because the partner has them just so. */
  readonly unchanged: number;
}

export type SenderTrust = PartnerTrust | 'unknown' | 'key-changed';

/** Called with the bytes done of all there are. @returns false to stop; nothing is kept then */
export type FileProgress = (done: number, of: number) => boolean | Promise<boolean>;

/** A large one lies in the browser's own storage until the next unlock, not in memory. */
export interface SealedFile {
  readonly name: string;
  readonly blob: Blob;
}

/** `theirs` takes the field over; `ours` keeps our value, having seen theirs; `later` leaves it as it is. */
export type FieldChoice = 'theirs' | 'ours' | 'later';
/** Record id → field → choice. What is not named is `theirs`. */
export type ImportChoice = Readonly<Record<string, Readonly<Record<string, FieldChoice>>>>;
