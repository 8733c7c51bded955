/**
 * Tells when something in a folder changed. The system's own notices are quick and not to be trusted: network drives and
 * some sticks send none. So the list of names, sizes and times is looked at besides, now and then. Knows no Electron.
 */
import { watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import type { FolderFile } from '../../shared/host/byte-folder';

/** Between two looks of our own. */
const LOOK_MS = 5000;
/** A copy changes its file many times: one notice for all of it. */
const SETTLE_MS = 300;

/** @param list answers nothing, or fails, where the folder is gone; that is a change too */
export function watchFolder(
  path: string,
  list: () => Promise<readonly FolderFile[]>,
  changed: () => void,
  lookMs = LOOK_MS,
): () => void {
  let before: string | null = null;
  let isLooking = false;
  let settling: NodeJS.Timeout | undefined;

  const tell = () => {
    clearTimeout(settling);
    settling = setTimeout(changed, SETTLE_MS);
  };
  const look = async () => {
    // A dead network drive may keep a look for minutes.
    if (isLooking) return;
    isLooking = true;
    const now = await list().then(pictureOf, () => 'gone');
    isLooking = false;
    if (before !== null && now !== before) tell();
    before = now;
  };

  const watcher = systemWatch(path, tell);
  const timer = setInterval(() => void look(), lookMs);
  void look();
  return () => {
    watcher?.close();
    clearInterval(timer);
    clearTimeout(settling);
  };
}

function pictureOf(files: readonly FolderFile[]): string {
  return files
    .map(({ name, size, modifiedAt }) => `${name}/${size}/${modifiedAt}`)
    .sort()
    .join('/');
}

/** @returns null where the system gives no notices: our own looks are left */
function systemWatch(path: string, changed: () => void): FSWatcher | null {
  try {
    const watcher = watch(path, { persistent: false }, changed);
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return null;
  }
}
