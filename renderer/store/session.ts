/** The session: whether the vault is there, locked or open, and the connection to the worker that holds it. */
import { create } from 'zustand';
import type { Changed, DeskInfo, Draft } from '../vault/api';
import { connectVault, type VaultConnection, type VaultRemote } from '../vault/client';
import { emptyClipboard } from './clipboard';
import { takePolicy } from './policy';
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

function countChange({ desk }: Changed): void {
  useSession.setState((state) => ({ changes: state.changes + 1 }));
  if (desk) void readPolicy();
}

async function readPolicy(): Promise<void> {
  if (connection) takePolicy(await connection.vault.deskRecords());
}

/** Starts the worker for a store and looks whether its vault exists. */
export async function connect(storeName: string): Promise<void> {
  await connection?.end();
  connection = connectVault(storeName);
  const state = await connection.vault.state();
  useSession.setState({ storeName, phase: state === 'absent' ? 'absent' : 'locked', desk: null });
  if (state !== 'absent') allowKeeping();
}

/** After `create` or `unlock` answered with a desk. */
export async function enter(desk: DeskInfo): Promise<void> {
  if (!connection) throw new Error('no vault connection');
  await connection.onChanged(countChange);
  const drafts = await connection.vault.drafts();
  await readPolicy();
  allowKeeping();
  useSession.setState({ phase: 'open', desk, drafts, lockReason: null });
}

/** Drafts are sealed within milliseconds; a worker that does not answer must not keep the page on screen. */
const SEAL_WITHIN_MS = 800;

/** Seals drafts, empties the page, zeroes the keys and ends the worker; the page is empty within a second. */
export async function lock(reason: LockReason): Promise<void> {
  if (useSession.getState().phase !== 'open') return;
  emptyClipboard();
  const patience = new Promise((resolve) => setTimeout(resolve, SEAL_WITHIN_MS));
  await Promise.race([Promise.allSettled([...beforeLock].map((save) => save())), patience]);
  const { storeName } = useSession.getState();
  useSession.setState({ phase: 'locked', desk: null, lockReason: reason, drafts: [] });
  clearScreen();
  await connect(storeName);
}
