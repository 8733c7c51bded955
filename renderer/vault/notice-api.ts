/** The part of `api.ts` on corrections and recalls: small files about a handover that went before. */
import type { AgencyRef } from '../../shared/domain/agency';
import type { LeftOut } from '../../shared/domain/believable';
import type { AnyView } from '../../shared/domain/kinds';
import type { CarefulPoint } from '../../shared/domain/point-mentions';
import type { Result } from '../../shared/domain/result';
import type { CommitFault } from './apply-changes';
import type { EraseFault, EraseInput } from './erase-api';
import type { ImportChoice, IncomingRecord, SealedFile, SenderTrust } from './exchange-api';
import type { Committed } from './session';

/** A record of an earlier handover, and which of its fields may be corrected. */
export interface CorrectableRecord {
  readonly view: AnyView;
  readonly fields: readonly string[];
}

export type NoticePlan =
  | {
      readonly what: 'correction';
      readonly recordId: string;
      readonly fields: readonly string[];
      readonly note: string;
    }
  | { readonly what: 'recall'; readonly note: string };

export type NoticeFault = {
  readonly kind: 'no-handover' | 'revoked' | 'no-note' | 'nothing-chosen' | 'not-saved';
};

interface IncomingNotice {
  /** Names this opened file until it is answered or closed. */
  readonly token: string;
  readonly sender: { readonly deskId: string; readonly agency: AgencyRef; readonly person: string };
  readonly trust: SenderTrust;
  readonly sealedAt: string;
  /** What was wrong, or why it should go. */
  readonly note: string;
}

export interface IncomingCorrection extends IncomingNotice {
  readonly kind: 'correction';
  /** The handover it is about, as our ledger has it; null when nothing of that was taken over here. */
  readonly earlier: Earlier | null;
  /** Only records that we have. */
  readonly records: readonly IncomingRecord[];
  readonly leftOut: readonly LeftOut[];
  readonly points: readonly CarefulPoint[];
}

export interface IncomingRecall extends IncomingNotice {
  readonly kind: 'recall';
  /** The cases in which that file was taken over; empty when nothing of it is here. */
  readonly cases: readonly (Earlier & { readonly code: string; readonly ownRecords: number })[];
}

export interface Earlier {
  readonly caseId: string;
  readonly sequence: number;
  readonly at: string;
}

export type AnswerFault = {
  readonly kind: 'gone' | 'untrusted-sender' | 'nothing-here' | 'still-here' | CommitFault['kind'];
};

export interface NoticeApi {
  correctable(caseId: string, entryId: string): Promise<readonly CorrectableRecord[]>;
  sealNotice(caseId: string, entryId: string, plan: NoticePlan): Promise<Result<SealedFile, NoticeFault>>;
  acceptCorrection(
    token: string,
    choice: ImportChoice,
    note: string,
  ): Promise<Result<Committed & { readonly receipt: SealedFile }, AnswerFault>>;
  /** Destroys each case of a recall, or confirms that nothing is here, and makes the receipt. */
  destroyRecalled(
    token: string,
    erasures: readonly EraseInput[],
  ): Promise<
    Result<{ readonly receipt: SealedFile; readonly erasureIds: readonly string[] }, AnswerFault | EraseFault>
  >;
}
