/** The part of `api.ts` on the Postbus folder: what was found in it, without anything being taken over. */
import type { BundleFault } from '../../shared/bundle/errors';
import type { AgencyRef } from '../../shared/domain/agency';
import type { ByteFolder } from '../../shared/host/byte-folder';
import type { SenderTrust, SequenceState } from './exchange-api';

export type PostbusContent =
  | {
      readonly kind: 'handover';
      readonly from: AgencyRef;
      readonly person: string;
      readonly trust: SenderTrust;
      readonly sequence: number;
      readonly sequenceState: SequenceState;
      readonly sealedAt: string;
      /** Code names of its cases. */
      readonly codes: readonly string[];
    }
  | {
      readonly kind: 'receipt';
      readonly from: AgencyRef;
      readonly person: string;
      readonly trust: SenderTrust;
      readonly sealedAt: string;
      /** It stands at its handover already. */
      readonly isNoted: boolean;
    }
  /** About a handover that came before. */
  | {
      readonly kind: 'correction' | 'recall';
      readonly from: AgencyRef;
      readonly person: string;
      readonly trust: SenderTrust;
      readonly sealedAt: string;
      readonly isAnswered: boolean;
    }
  /** For us, and so large that it is opened only when someone asks for it. */
  | { readonly kind: 'large' }
  | { readonly kind: 'fault'; readonly fault: BundleFault };

/** A file that is sealed to us; copies of it under other names are the same file. */
export interface PostbusFile {
  /** The first of its names in the folder. */
  readonly name: string;
  readonly copies: number;
  /** In bytes. */
  readonly size: number;
  /** Waits for someone: not dealt with before. */
  readonly isNew: boolean;
  readonly content: PostbusContent;
}

export interface PostbusLook {
  readonly files: readonly PostbusFile[];
  /** Still being copied, or not looked at yet: look again soon. */
  readonly waiting: number;
}

export interface PostbusApi {
  /** Tries what is new in the folder with our key. Null when the folder is gone. Takes nothing over. */
  lookInPostbus(folder: ByteFolder): Promise<PostbusLook | null>;
}
