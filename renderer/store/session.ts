/** The session: whether the vault is there, locked or open, and the connection to the worker that holds it. */
import { create } from 'zustand';
import type { Changed, DeskInfo, Draft, Repair } from '../vault/api';
import { connectVault, proxied, type VaultConnection, type VaultRemote } from '../vault/client';
import { emptyClipboard } from './clipboard';
import { host } from './host';
import { takePolicy } from './policy';
import { PLACE_DRAFT, placeNow, restorePlace } from './place';
import { allowKeeping } from './preferences';
import { clearScreen } from './screen';
import { countWrites } from './single';

export const REAL_STORE = 'schakel';

export type LockReason =
  'idle' | 'asked' | 'screen-lock' | 'suspend' | 'user-switch' | 'window-close' | 'menu';

interface SessionState {
  /** 'no-store': the browser cannot open what it keeps, as on a full disk. */
  readonly phase: 'starting' | 'no-store' | 'absent' | 'locked' | 'open';
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
  const connected = connectVault(storeName);
  connection = { ...connected, vault: countWrites(connected.vault) };
  // The demo office keeps no journal. Before the state is asked: a vault may be left in its journal alone.
  const own = host().folders?.own;
  if (own && storeName === REAL_STORE) await connection.vault.useJournalFolder(proxied(own));
  const state = await connection.vault.state().catch(() => 'no-store' as const);
  const phase = state === 'absent' || state === 'no-store' ? state : 'locked';
  useSession.setState({ storeName, phase, desk: null });
  if (phase === 'locked') allowKeeping();
}

/** What was rebuilt, restored or contradicts itself is said on Today: one begins there, not where one was. */
function isToBeTold({ kind }: Repair): boolean {
  return kind !== 'none' && kind !== 'journal-rewritten';
}

/** After `create`, `unlock` or `restore` answered with a desk. */
export async function enter(desk: DeskInfo, how: 'unlocked' | 'restored' = 'unlocked'): Promise<void> {
  if (!connection) throw new Error('no vault connection');
  const { vault: opened } = connection;
  await connection.onChanged(countChange);
  const found = await opened.drafts();
  await readPolicy();
  const place = found.find(({ name }) => name === PLACE_DRAFT);
  allowKeeping();
  const { repair } = await opened.keeping();
  if (how === 'unlocked' && !isToBeTold(repair)) restorePlace(place, desk.person);
  const drafts = found.filter(({ name }) => name !== PLACE_DRAFT);
  useSession.setState({ phase: 'open', desk, drafts, lockReason: null });
  if (place) void opened.dropDraft(PLACE_DRAFT);
}

/** How long sealing and zeroing may take together; then the worker is ended as it is. */
const LOCK_WITHIN_MS = 1000;
const SEAL_WITHIN_MS = 700;

/** Empties the page, seals what stood unsaved in it, zeroes the keys and ends the worker; all within a second. */
export async function lock(reason: LockReason): Promise<void> {
  const { phase, desk, storeName } = useSession.getState();
  if (phase !== 'open' || !connection || !desk) return;
  const began = performance.now();
  emptyClipboard();
  // Each form hands over its text here and now; the page is emptied before anything more can be typed into it.
  const place = connection.vault.saveDraft(placeNow(desk.person));
  const sealing = Promise.allSettled([...[...beforeLock].map((save) => save()), place]);
  useSession.setState({ phase: 'starting', desk: null, lockReason: reason, drafts: [] });
  clearScreen();
  await Promise.race([sealing, new Promise((resolve) => setTimeout(resolve, SEAL_WITHIN_MS))]);
  await connection.end(LOCK_WITHIN_MS - (performance.now() - began));
  await connect(storeName);
}
