import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FileFault, NamedBytes } from '../../shared/host/host';

type Failed = { readonly kind: 'failed'; readonly fault: FileFault };
export type ReadOutcome = { readonly kind: 'opened'; readonly file: NamedBytes } | Failed;
export type WriteOutcome = { readonly kind: 'saved' } | Failed;

const FAULTS: Readonly<Record<string, FileFault>> = {
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  EFBIG: 'no-space', // larger than the file system of a stick can hold
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EBUSY: 'read-only', // Windows: the file is open in another program
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  ENODEV: 'not-found',
  ENXIO: 'not-found', // the stick was pulled out
};

/** Which sentence an error of the file system gets on screen. */
export function faultOf(error: unknown): FileFault {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return (typeof code === 'string' ? FAULTS[code] : undefined) ?? 'unknown';
}

/**
 * Reads a whole file. Its size is looked at before a byte of it is read.
 * @param maxBytes the largest size that is read
 */
export async function readWhole(path: string, maxBytes: number): Promise<ReadOutcome> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(path, 'r');
    const { size, ...stat } = await handle.stat().then((s) => ({ size: s.size, isFile: s.isFile() }));
    if (!stat.isFile) return { kind: 'failed', fault: 'unknown' };
    if (size > maxBytes) return { kind: 'failed', fault: 'too-large' };
    const bytes = await readBytes(handle, size);
    return { kind: 'opened', file: { name: basename(path), bytes } };
  } catch (error) {
    return { kind: 'failed', fault: faultOf(error) };
  } finally {
    await handle?.close().catch(() => undefined);
  }
}

/** Reads exactly `size` bytes, or fewer where the file has become shorter meanwhile. */
async function readBytes(handle: FileHandle, size: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(size);
  let filled = 0;
  while (filled < size) {
    const { bytesRead } = await handle.read(bytes, filled, size - filled, filled);
    if (bytesRead === 0) return bytes.slice(0, filled);
    filled += bytesRead;
  }
  return bytes;
}

/**
 * Writes a file so that its place holds either the old contents or the whole new ones, also when the power fails:
 * a temporary file in the same folder is written out to the disk and then takes the name.
 */
export async function writeAtomically(path: string, bytes: Uint8Array): Promise<WriteOutcome> {
  const temporary = join(dirname(path), `.schakel-${randomBytes(9).toString('hex')}.tmp`);
  try {
    await writeOut(temporary, bytes);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return { kind: 'failed', fault: faultOf(error) };
  }
  await syncFolder(dirname(path));
  return { kind: 'saved' };
}

async function writeOut(path: string, bytes: Uint8Array): Promise<void> {
  // For the user alone, and never a file that was there before.
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the new name itself last. Windows opens no folder, and some network drives refuse; the file stands then. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // The contents are on the disk already.
  }
}
