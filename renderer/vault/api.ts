/**
 * What the page may ask of the vault worker: types only, so that importing it brings no key near the page.
 * Every answer is plain data that survives structured cloning.
 */
import type { AgencyRef, DeskKind } from '../../shared/domain/agency';
import type { LeftOut } from '../../shared/domain/believable';
import type { Change } from '../../shared/domain/change';
import type { OnwardLimit } from '../../shared/domain/handover-entry';
import type { Json } from '../../shared/domain/json';
import type { AnyView } from '../../shared/domain/kinds';
import type { CarefulPoint } from '../../shared/domain/point-mentions';
import type { Profile, Stub } from '../../shared/domain/redact';
import type { Result } from '../../shared/domain/result';
import type { ByteFolder } from '../../shared/host/byte-folder';
import type { CommitFault } from './apply-changes';
import type {
  ArrivedReceipt,
  ReceiptFault,
  OpenFault,
  RefuseFault,
  TakeBackFault,
  IncomingCase,
  IncomingRecord,
  ChoosableDocument,
  HandoverFault,
  HandoverPlan,
  HandoverPreview,
  ImportChoice,
  FileProgress,
  SealedFile,
  SenderTrust,
  SequenceState,
} from './exchange-api';
import type { EraseAnswer, EraseInput } from './erase-api';
import type { AuditEntry } from './audit';
import type { AuditFilter, AuditPage } from './audit-search';
import type { BackupAnswer, BackupState } from './backup';
import type { FiguresApi } from './figures';
import type { DocumentFault, NewDocument, Progress } from './documents';
import type { HeaderFault } from './header';
import type { IncomingCorrection, IncomingRecall, NoticeApi } from './notice-api';
import type { HistoryEntry } from './history';
import type { ListApi } from './list-api';
import type { CardAnswer, OwnCard, PartnerDesk } from './partners-api';
import type { RecoveryFault } from './recovery';
import type { ReleaseAnswer, ReleaseFiles } from './release';
import type { Repair } from './repair';
import type { PostbusApi } from './postbus-api';
import type { SearchApi } from './search-api';
import type { Committed, Why } from './session';
import type { Role } from './slot';
import type { SlotEntry } from './slot-list';
import type { WriteFault } from './store';
import type { TeamApi } from './team-api';
import type { JournalState } from './writer';

export type { AuditAct, AuditEntry } from './audit';
export type { AuditFilter, AuditPage } from './audit-search';
export type { CommitFault } from './apply-changes';
export type {
  ArrivedReceipt,
  TakeReceiptFault,
  ReceiptFault,
  OpenFault,
  RefuseFault,
  TakeBackFault,
  IncomingField,
  IncomingRecord,
  ChoosableDocument,
  HandoverFault,
  FieldChoice,
  HandoverPlan,
  HandoverPreview,
  ImportChoice,
  FileProgress,
  SealedFile,
  SenderTrust,
  SequenceState,
} from './exchange-api';
export type { EraseAnswer, EraseInput } from './erase-api';
export type { BackupAnswer, BackupFault, BackupState } from './backup';
export type { DocumentFault, NewDocument } from './documents';
export type { HistoryEntry } from './history';
export type { CaseMatch } from './list-api';
export type { CorrectableRecord, IncomingCorrection, IncomingRecall, NoticePlan } from './notice-api';
export type { Backup } from './meta';
export type { OwnCard, PartnerDesk } from './partners-api';
export type { ReleaseAnswer, ReleaseFiles, ReleaseVerdict } from './release';
export type { Repair } from './repair';
export type { PostbusFile, PostbusLook } from './postbus-api';
export type { CaseRow, FileRow, ReportRow, SearchHit, SearchQuestion } from './search-api';
export type { Committed, Why } from './session';
export type { JournalState } from './writer';
export type { Role } from './slot';
export type { TeamDevice, TeamFault, TeamRequest, TeamState } from './team-api';

export type VaultState = 'absent' | 'locked' | 'unlocked';

export interface NewVault {
  readonly agency: AgencyRef;
  readonly person: string;
  readonly passphrase: string;
}

/** Who is at the desk, after unlocking. */
export interface DeskInfo {
  readonly deskId: string;
  readonly agency: AgencyRef;
  readonly person: string;
  readonly role: Role;
  readonly createdOn: string;
}

export type CreateFault = { readonly kind: 'exists' | 'weak-passphrase' | 'in-use' | WriteFault };

export type UnlockFault =
  | {
      readonly kind:
        | 'absent'
        | 'in-use'
        | 'damaged-store'
        | 'weak-passphrase'
        | 'not-saved'
        | 'name-taken'
        | RecoveryFault
        | HeaderFault;
    }
  | { readonly kind: 'too-soon'; readonly waitMs: number };

/** The wrong passphrase and how long until the next try. */
export type UnlockAnswer = Result<DeskInfo, UnlockFault & { readonly waitMs?: number }>;

export type SlotActFault = {
  readonly kind:
    | 'not-manager'
    | 'weak-passphrase'
    | 'wrong-passphrase'
    | 'name-taken'
    | 'last-manager'
    | 'own-slot'
    | 'unknown-slot'
    | 'no-device-key'
    | 'header-changed'
    | 'other-computer'
    | 'kdf-too-low'
    | 'kdf-too-high'
    | RecoveryFault
    | WriteFault;
};
export type SlotActAnswer = Promise<Result<null, SlotActFault>>;

/** Someone who can open this vault, or the recovery sheet. */
export interface SlotInfo extends SlotEntry {
  readonly isOwn: boolean;
  readonly isDeviceBound: boolean;
}

/** To be written or printed once; counts only after it was typed back. */
export interface RecoverySheets {
  /** The whole key, in words. */
  readonly words: readonly string[];
  /** The key in three parts, any two of which give it. */
  readonly shares: readonly (readonly string[])[];
}

/** How well what is written is kept outside the database. */
export interface Keeping {
  readonly journal: JournalState;
  /** In bytes. */
  readonly journalSize: number;
  /** What was found and mended at the last unlock. */
  readonly repair: Repair;
  readonly backup: BackupState;
}

export interface RestoreInput {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** A passphrase of the time of the backup, or the recovery sheet. */
  readonly secret:
    | { readonly kind: 'passphrase'; readonly passphrase: string }
    /** A sheet has no name: whoever restores by it says who they are, for the log. */
    | { readonly kind: 'recovery'; readonly words: readonly string[]; readonly person: string };
  /** False when the first computer stays in use: this one then becomes a desk of its own. */
  readonly keepIdentity: boolean;
  /** True only after the user said so by name: what is here is set aside first. */
  readonly mayReplace: boolean;
}

export type RestoreFault =
  | UnlockFault
  | {
      readonly kind:
        'no-person' | 'not-a-backup' | 'damaged-backup' | 'already-here' | 'not-set-aside' | 'not-saved';
    };
export type RestoreAnswer = Result<DeskInfo, RestoreFault>;

export interface CaseFile {
  readonly id: string;
  readonly records: readonly AnyView[];
  /** Records of a newer program, kept but not readable here. */
  readonly newer: number;
  /** Rows that do not open. */
  readonly damaged: number;
}

/** What may stand on paper: chosen by the same rules as a handover. */
export interface PaperView {
  readonly records: readonly AnyView[];
  readonly withheld: readonly Stub[];
  /** What words from outside the case may name, such as a reason on an agenda; secret where no paper may show it. */
  readonly points: readonly CarefulPoint[];
  /** Head of the audit log: printed, so that paper and log can be held against each other. */
  readonly auditHead: { readonly count: number; readonly hash: string };
}

export interface Incoming {
  readonly kind: 'handover';
  /** Names this opened file until it is accepted or closed. */
  readonly token: string;
  readonly sender: { readonly deskId: string; readonly agency: AgencyRef; readonly person: string };
  readonly trust: SenderTrust;
  readonly fingerprint: PartnerDesk['fingerprint'];
  readonly sequence: number;
  readonly sequenceState: SequenceState;
  readonly sealedAt: string;
  readonly purpose: { readonly id: string; readonly note: string };
  readonly ground: { readonly id: string; readonly note: string };
  readonly consent: HandoverPlan['consent'];
  readonly minor: HandoverPlan['minor'];
  readonly onward: OnwardLimit;
  readonly cases: readonly IncomingCase[];
  readonly desks: readonly { readonly deskId: string; readonly agency: AgencyRef }[];
  readonly records: readonly IncomingRecord[];
  /** Numbers and addresses that its words may name: theirs and ours, the careful rule first. */
  readonly points: readonly CarefulPoint[];
  /** What cannot be true, and is never taken over. */
  readonly leftOut: readonly LeftOut[];
  readonly withheld: readonly Stub[];
  /** Stamps from a clock that is more than a day ahead of ours. */
  readonly fromTheFuture: number;
  /** Sealed by such a clock. */
  readonly sealedInFuture: boolean;
}

export interface AcceptWords {
  /** Named reason when the sender's keys were not compared by voice. */
  readonly untrustedReason: string;
  /** To the sender, in the receipt. */
  readonly note: string;
}

export type AcceptFault = { readonly kind: 'gone' | 'untrusted-sender' | CommitFault['kind'] };

/** Unsaved text of a form, sealed as it is typed. */
export interface Draft {
  readonly name: string;
  readonly savedAt: number;
  readonly body: Json;
}

export type Changed = Pick<Committed, 'caseIds' | 'desk'>;

export interface VaultApi extends FiguresApi, SearchApi, ListApi, NoticeApi, PostbusApi, TeamApi {
  state(): Promise<VaultState>;
  create(input: NewVault): Promise<Result<DeskInfo, CreateFault>>;
  /** Makes the vault of a demo desk and fills it; the store must be one of the demo office. */
  createDemo(desk: DeskKind): Promise<Result<DeskInfo, CreateFault>>;
  /** Deletes a store of the demo office, and no other. */
  destroyDemo(): Promise<boolean>;
  /** The folder for the journal, where the host has a better one than the origin's private file system. */
  useJournalFolder(folder: ByteFolder): Promise<void>;
  /** @param device the secret of this computer's key store, null where there is none */
  unlock(passphrase: string, device: Uint8Array<ArrayBuffer> | null): Promise<UnlockAnswer>;
  /** Opens by the recovery sheet, or by two of its three parts, and gives the person a slot of their own. */
  recover(words: readonly string[], person: string, passphrase: string): Promise<UnlockAnswer>;
  /** Zeroes the keys. The page ends the worker right after. */
  lock(): Promise<void>;
  changePassphrase(current: string, next: string, device: Uint8Array<ArrayBuffer> | null): SlotActAnswer;
  /** The same, with another key pair for one's own slot and another vault key. */
  newVaultKey(current: string, next: string, device: Uint8Array<ArrayBuffer> | null): SlotActAnswer;
  /** Binds one's own slot to this computer, or frees it. @param device null frees it */
  bindDevice(passphrase: string, device: Uint8Array<ArrayBuffer>, isBound: boolean): SlotActAnswer;
  /** The key file of docs/spec/bundle-v1.md section 6, for a manager who types the passphrase again. */
  exportKey(
    passphrase: string,
    device: Uint8Array<ArrayBuffer> | null,
  ): Promise<Result<Uint8Array<ArrayBuffer>, SlotActFault>>;
  /** Whether a file is a version of Schakel by one of these makers. */
  checkRelease(files: ReleaseFiles, progress?: FileProgress): ReleaseAnswer;
  slots(): Promise<readonly SlotInfo[]>;
  addSlot(name: string, role: Role, passphrase: string): SlotActAnswer;
  setRole(slotId: string, role: Role): SlotActAnswer;
  /** Takes a slot away and gives the vault a new key. */
  removeSlot(slotId: string): SlotActAnswer;
  /** A new recovery key. It replaces an earlier one, once `confirmRecovery` has it back from the paper. */
  makeRecovery(): Promise<RecoverySheets>;
  confirmRecovery(words: readonly string[]): SlotActAnswer;
  /** The yearly rehearsal: does the paper still open this vault? */
  checkRecovery(words: readonly string[]): SlotActAnswer;

  keeping(): Promise<Keeping>;
  /** Writes a journal that lags or disagrees anew from the store; the old one is set aside. */
  rewriteJournal(): Promise<boolean>;
  backup(folder: ByteFolder): Promise<BackupAnswer>;
  restore(input: RestoreInput): Promise<RestoreAnswer>;
  erase(input: EraseInput): Promise<EraseAnswer>;
  onChanged(listener: (changed: Changed) => void): Promise<void>;

  openCase(caseId: string): Promise<CaseFile | null>;
  history(caseId: string | null, recordId: string): Promise<readonly HistoryEntry[]>;
  deskRecords(): Promise<readonly AnyView[]>;
  newIds(count: number): Promise<readonly string[]>;
  commit(changes: readonly Change[], why: Why): Promise<Result<Committed, CommitFault>>;
  undo(n: number): Promise<Result<Committed, CommitFault>>;
  /** Takes what was told over into a case, or another report. @param about the child in words, for its reports */
  joinReport(reportId: string, caseId: string, about: string): Promise<Result<Committed, CommitFault>>;

  /** Takes a file in, sealed in chunks. @param progress bytes so far; answers false to stop */
  addDocument(document: NewDocument, progress: Progress): Promise<Result<Committed, DocumentFault>>;
  /** The whole of a document, in memory. @param why stands in the audit log */
  readDocument(
    caseId: string,
    documentId: string,
    why: 'open-document' | 'export-document',
  ): Promise<Result<Uint8Array<ArrayBuffer>, DocumentFault>>;

  ownCard(): Promise<OwnCard>;
  partners(): Promise<readonly PartnerDesk[]>;
  addCard(text: string): Promise<CardAnswer>;

  /** Documents of these cases that can go along. */
  choosableDocuments(caseIds: readonly string[]): Promise<readonly ChoosableDocument[]>;
  previewHandover(plan: HandoverPlan): Promise<Result<HandoverPreview, HandoverFault>>;
  sealHandover(
    plans: readonly HandoverPlan[],
    progress?: FileProgress,
  ): Promise<Result<readonly SealedFile[], HandoverFault>>;
  openBundle(
    file: Blob,
    progress?: FileProgress,
  ): Promise<Result<Incoming | IncomingCorrection | IncomingRecall | ArrivedReceipt, OpenFault>>;
  acceptBundle(
    token: string,
    choice: ImportChoice,
    words: AcceptWords,
  ): Promise<
    Result<
      Committed & {
        readonly receipt: SealedFile;
        /** Documents whose bytes could not be kept; opening the file again brings them. */
        readonly documentsLeft: number;
      },
      AcceptFault
    >
  >;
  /** Takes nothing over; the receipt tells the sender why. */
  refuseBundle(token: string, reason: string): Promise<Result<SealedFile, RefuseFault>>;
  /** Takes an accepted bundle back as a whole, also days later. `left`: what was worked on since, and stays. */
  takeBackImport(
    caseId: string,
    entryId: string,
  ): Promise<Result<Committed & { readonly left: number }, TakeBackFault>>;
  /** The receipt of a bundle taken in earlier, once more. */
  receiptAgain(caseId: string, entryId: string): Promise<Result<SealedFile, ReceiptFault>>;
  closeBundle(token: string): Promise<void>;

  paper(caseId: string, profile: Profile): Promise<PaperView | null>;
  /** The number that the next printed copy about these cases gets: in each of them a new one. */
  nextCopy(caseIds: readonly string[]): Promise<number>;
  note(entry: Why & { readonly caseId?: string }): Promise<WriteFault | null>;
  /** Newest first. @param from counted in what the filter lets through */
  auditPage(filter: AuditFilter, from: number, count: number): Promise<AuditPage>;
  auditLog(): Promise<{ readonly entries: readonly AuditEntry[]; readonly brokenAt: number | null }>;

  saveDraft(draft: Draft): Promise<WriteFault | null>;
  drafts(): Promise<readonly Draft[]>;
  dropDraft(name: string): Promise<void>;
}
