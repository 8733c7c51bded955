/** The opened file that waits for a decision; in memory of page and worker only, gone at the lock. */
import { create } from 'zustand';
import type { PickedFile } from '../../../shared/host/host';
import type { Translate } from '../../../shared/i18n/translate';
import { openBundle } from '../../store/long-work';
import { lookSoon } from '../../store/postbus';
import { vault } from '../../store/session';
import { openCase, say } from '../../store/screen';
import type { Incoming, IncomingCorrection, IncomingRecall, SealedFile } from '../../vault/api';
import type { AgencyRef } from '../../../shared/domain/agency';

interface IncomingState {
  readonly incoming: Incoming | null;
  /** A correction or recall that waits for an answer. */
  readonly notice: IncomingCorrection | IncomingRecall | null;
  readonly fault: string | null;
  /** How far the file that is being opened is, in bytes; null when none is. */
  readonly opening: { readonly done: number; readonly of: number } | null;
  /** It lay in the agreed folder: the receipt goes there too. */
  readonly isFromFolder: boolean;
  /** After a decision: the receipt, to be brought back to the sender. */
  readonly receipt: WaitingReceipt | null;
}

export interface WaitingReceipt {
  readonly file: SealedFile;
  readonly agency: AgencyRef;
  readonly state: 'accepted' | 'refused' | 'destroyed';
  /** Where to go on; null after a refusal. */
  readonly caseId: string | null;
  /** The commit, to undo it at once. */
  readonly undo: number | null;
  /** The certificates of what was destroyed. */
  readonly erasureIds?: readonly string[];
}

const EMPTY: IncomingState = {
  incoming: null,
  notice: null,
  fault: null,
  opening: null,
  isFromFolder: false,
  receipt: null,
};

/** The file that is being opened; another one, or a stop, and it is not wanted any more. */
let current = { isWanted: false };

export const useIncoming = create<IncomingState>(() => EMPTY);

export async function openFile(t: Translate, file: PickedFile, isFromFolder = false): Promise<void> {
  const mine = { isWanted: true };
  current.isWanted = false;
  current = mine;
  useIncoming.setState({ ...EMPTY, opening: { done: 0, of: file.blob.size } });
  const progress = (done: number, of: number) => {
    if (mine.isWanted) useIncoming.setState({ opening: { done, of } });
    return mine.isWanted;
  };
  const opened = await openBundle(file.blob, progress);
  if (!opened.ok) {
    if (opened.error.kind === 'stopped') return;
    showFault(t(`bundleFault.${opened.error.kind}`));
    return;
  }
  if (opened.value.kind === 'handover') {
    useIncoming.setState({ ...EMPTY, incoming: opened.value, isFromFolder });
    return;
  }
  if (opened.value.kind !== 'receipt') {
    useIncoming.setState({ ...EMPTY, notice: opened.value, isFromFolder });
    return;
  }
  const { agency, state, caseId, taken, left } = opened.value;
  useIncoming.setState(EMPTY);
  lookSoon();
  say(t('word.of', { what: agency.name, of: t(`receipt.${state}`, { taken, left }) }));
  openCase(caseId, 'handovers');
}

/** Nothing of it was kept. */
export function stopOpening(): void {
  current.isWanted = false;
  useIncoming.setState(EMPTY);
}

export function showFault(fault: string | null): void {
  useIncoming.setState({ ...EMPTY, fault });
}

/** The decision is made; what is left is the way back to the sender. */
export function showReceipt(receipt: WaitingReceipt | null): void {
  const { isFromFolder } = useIncoming.getState();
  useIncoming.setState({ ...EMPTY, receipt, isFromFolder });
  lookSoon();
}

export async function closeIncoming(): Promise<void> {
  const { incoming, notice } = useIncoming.getState();
  useIncoming.setState(EMPTY);
  const waiting = incoming ?? notice;
  if (waiting) await vault().closeBundle(waiting.token);
}
