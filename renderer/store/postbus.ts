/** The agreed folder from the page: which one it is, what lies in it for us, and putting a sealed file there. */
import { create } from 'zustand';
import type { FolderFault } from '../../shared/host/byte-folder';
import { MAX_FILE_BYTES, type ChosenFolder, type PickedFile } from '../../shared/host/host';
import type { PostbusFile, SealedFile } from '../vault/api';
import { proxied } from '../vault/client';
import { bytesOf } from './bytes';
import { host } from './host';
import { useSession, vault } from './session';

interface PostbusState {
  /** 'gone': chosen earlier, and not to be reached now. */
  readonly folder: 'none' | 'gone' | 'there';
  readonly label: string | null;
  readonly files: readonly PostbusFile[];
  /** Files that are still being copied. */
  readonly waiting: number;
  /** Counts looks: what the computers of the desk told may be new after each. */
  readonly looks: number;
}

const EMPTY: PostbusState = { folder: 'none', label: null, files: [], waiting: 0, looks: 0 };

export const usePostbus = create<PostbusState>(() => EMPTY);

/** After a look that found something half copied, or the first sight of a file. */
const AGAIN_MS = 1000;

let run = 0;
let current: Promise<void> = Promise.resolve();
let again: ReturnType<typeof setTimeout> | undefined;
let stopWatching: (() => void) | null = null;

/** For as long as the vault is open. Returns the way to stop, which empties what is shown. */
export function watchPostbus(): () => void {
  const { folders } = host();
  if (!folders) return () => undefined;
  run += 1;
  stopWatching = folders.watch('postbus', lookSoon);
  lookSoon();
  // What is written here may be what another computer of the desk lacks.
  const unsubscribe = useSession.subscribe((now, before) => {
    if (now.changes !== before.changes) lookSoon();
  });
  return () => {
    run += 1;
    unsubscribe();
    clearTimeout(again);
    stopWatching?.();
    stopWatching = null;
    usePostbus.setState(EMPTY, true);
  };
}

/** One look at a time; a notice during a look makes one more after it. */
export function lookSoon(): void {
  const mine = run;
  current = current.then(() => (mine === run ? look(mine) : undefined)).catch(() => undefined);
}

async function look(mine: number): Promise<void> {
  clearTimeout(again);
  const { folders } = host();
  const label = (await folders?.remembered('postbus')) ?? null;
  const chosen = label === null ? null : await folders?.chosen('postbus');
  const found = chosen ? await vault().lookInPostbus(proxied(chosen.folder)) : null;
  // Locked meanwhile: what was found must not come back on the next person's screen.
  if (mine !== run) return;
  if (!found) {
    usePostbus.setState({ ...EMPTY, folder: label === null ? 'none' : 'gone', label, looks: looksNow() });
    return;
  }
  usePostbus.setState({
    folder: 'there',
    label,
    files: found.files,
    waiting: found.waiting,
    looks: looksNow(),
  });
  if (found.waiting > 0) again = setTimeout(lookSoon, AGAIN_MS);
}

function looksNow(): number {
  return usePostbus.getState().looks + 1;
}

function watchAnew(): void {
  stopWatching?.();
  stopWatching = host().folders?.watch('postbus', lookSoon) ?? null;
  lookSoon();
}

export async function choosePostbus(): Promise<void> {
  if (await host().folders?.choose('postbus')) watchAnew();
}

/** Asks for leave again where the browser took it back, or looks whether the drive is there. */
export async function reopenPostbus(): Promise<void> {
  await host().folders?.reopen('postbus');
  watchAnew();
}

export async function forgetPostbus(): Promise<void> {
  await host().folders?.forget('postbus');
  watchAnew();
}

function chosenPostbus(): Promise<ChosenFolder | null> {
  return host().folders?.chosen('postbus') ?? Promise.resolve(null);
}

/** Read and written at once. */
const PIECE_BYTES = 4 * 1024 * 1024;

/** Puts a sealed file into the folder in one step: under another name first, so that nobody finds half of it. */
export async function putInPostbus({ name, blob }: SealedFile): Promise<FolderFault | null> {
  const chosen = await chosenPostbus();
  if (!chosen) return 'not-found';
  const { folder } = chosen;
  let fault: FolderFault | null = null;
  for (let at = 0; at < blob.size && !fault; at += PIECE_BYTES)
    fault = await folder.draft(name, await bytesOf(blob.slice(at, at + PIECE_BYTES)), at === 0);
  fault ??= await folder.publish(name);
  if (fault) await folder.dropDraft(name);
  else lookSoon();
  return fault;
}

/** @returns null when it is gone */
export async function readFromPostbus({ name, size }: PostbusFile): Promise<PickedFile | null> {
  const chosen = size > MAX_FILE_BYTES ? null : await chosenPostbus();
  if (!chosen) return null;
  const pieces: Blob[] = [];
  for (let at = 0; at < size; at += PIECE_BYTES) {
    const bytes = await chosen.folder.read(name, at, Math.min(PIECE_BYTES, size - at)).catch(() => null);
    if (!bytes || bytes.length === 0) return null;
    pieces.push(new Blob([bytes]));
  }
  return { name, blob: new Blob(pieces) };
}
