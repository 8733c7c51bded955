/** The opened file that waits for a decision; in memory of page and worker only, gone at the lock. */
import { create } from 'zustand';
import type { PickedFile } from '../../../shared/host/host';
import type { Translate } from '../../../shared/i18n/translate';
import { vault } from '../../store/session';
import type { Incoming } from '../../vault/api';

interface IncomingState {
  readonly incoming: Incoming | null;
  readonly fault: string | null;
  readonly isOpening: boolean;
}

const EMPTY: IncomingState = { incoming: null, fault: null, isOpening: false };

export const useIncoming = create<IncomingState>(() => EMPTY);

export async function openFile(t: Translate, file: PickedFile): Promise<void> {
  useIncoming.setState({ ...EMPTY, isOpening: true });
  const opened = await vault().openBundle(file.bytes);
  useIncoming.setState(
    opened.ok
      ? { incoming: opened.value, fault: null, isOpening: false }
      : { incoming: null, fault: t(`bundleFault.${opened.error.kind}`), isOpening: false },
  );
}

export function showFault(fault: string | null): void {
  useIncoming.setState({ ...EMPTY, fault });
}

export async function closeIncoming(): Promise<void> {
  const { incoming } = useIncoming.getState();
  useIncoming.setState(EMPTY, true);
  if (incoming) await vault().closeBundle(incoming.token);
}
