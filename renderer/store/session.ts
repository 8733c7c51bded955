/** The session: whether the vault is there, locked or open, and the connection to the worker that holds it. */
import { create } from 'zustand';
import type { DeskInfo, Draft } from '../vault/api';
import { connectVault, lend, type VaultConnection, type VaultRemote } from '../vault/client';
import { host } from './host';
import { allowKeeping } from './preferences';
import { clearScreen } from './screen';

export const REAL_STORE = 'schakel';

export type LockReason =
  'idle' | 'asked' | 'screen-lock' | 'suspend' | 'user-switch' | 'window-close' | 'menu';

interface SessionState {
  readonly phase: 'starting' | 'absent' | 'locked' | 'open';
  readonly storeName: string;
  readonly desk: DeskInfo | null;
  readonly lockReason: LockReason | null;
  /** Counts announced changes; queries run again when it moves. */
  readonly changes: number;
  /** Drafts that were found at unlock. */
  readonly drafts: readonly Draft[];
}

export const useSession = create<SessionState>(() => ({
  phase: 'starting',
  storeName: REAL_STORE,
  desk: null,
  lockReason: null,
  changes: 0,
  drafts: [],
}));

let connection: VaultConnection | null = null;
const beforeLock = new Set<() => Promise<unknown>>();

/** The open vault. @throws Error when locked: no screen is left that could ask */
export function vault(): VaultRemote {
  if (!connection) throw new Error('no vault connection');
  return connection.vault;
}

/** Forms register here to seal what stands unsaved in them when the lock comes. Returns the way out. */
export function onBeforeLock(save: () => Promise<unknown>): () => void {
  beforeLock.add(save);
  return () => void beforeLock.delete(save);
}

function countChange(): void {
  useSession.setState((state) => ({ changes: state.changes + 1 }));
}

/** Starts the worker for a store and looks whether its vault exists. */
export async function connect(storeName: string): Promise<void> {
  await connection?.end();
  connection = connectVault(storeName);
  // The demo office keeps no journal. Before the state is asked: a vault may be left in its journal alone.
  const own = host().folders?.own;
  if (own && storeName === REAL_STORE) await connection.vault.useJournalFolder(lend(own));
  const state = await connection.vault.state();
  useSession.setState({ storeName, phase: state === 'absent' ? 'absent' : 'locked', desk: null });
  if (state !== 'absent') allowKeeping();
}

/** After `create` or `unlock` answered with a desk. */
export async function enter(desk: DeskInfo): Promise<void> {
  if (!connection) throw new Error('no vault connection');
  await connection.onChanged(countChange);
  const drafts = await connection.vault.drafts();
  allowKeeping();
  useSession.setState({ phase: 'open', desk, drafts, lockReason: null });
}

/** Seals drafts, empties the page, zeroes the keys and ends the worker; all within a second. */
export async function lock(reason: LockReason): Promise<void> {
  if (useSession.getState().phase !== 'open') return;
  await Promise.allSettled([...beforeLock].map((save) => save()));
  const { storeName } = useSession.getState();
  useSession.setState({ phase: 'locked', desk: null, lockReason: reason, drafts: [] });
  clearScreen();
  await connect(storeName);
}
