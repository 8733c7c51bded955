/**
 * A folder of this computer as a `ByteFolder`: for the journal and for backups. Knows no Electron.
 * Only sealed bytes pass through it.
 */
import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { FOLDER_NAME } from '../../shared/host/byte-folder';
import type { ByteFolder, FolderFault, FolderFile } from '../../shared/host/byte-folder';
import { faultOf, syncFolder } from './file-io';

/** Of a new version that is not in its place yet. */
const DRAFT_SUFFIX = '.next';

/** Windows has no such flag; elsewhere a link that someone put into a shared folder is not followed. */
const NO_FOLLOW = (constants as { readonly O_NOFOLLOW?: number }).O_NOFOLLOW ?? 0;
const TO_READ = constants.O_RDONLY | NO_FOLLOW;
const TO_CHANGE = constants.O_RDWR | NO_FOLLOW;
const TO_MAKE = TO_CHANGE | constants.O_CREAT;

/** A name the page may give. Drafts have no name of their own. */
export function isFolderName(name: string): boolean {
  return FOLDER_NAME.test(name) && !name.endsWith(DRAFT_SUFFIX);
}

function folderFaultOf(error: unknown): FolderFault {
  const fault = faultOf(error);
  return fault === 'no-space' || fault === 'read-only' || fault === 'not-found' ? fault : 'failed';
}

/** The folder is not there, or has no such file. Anything else that keeps us from reading is an error. */
function isAbsent(error: unknown): boolean {
  return faultOf(error) === 'not-found';
}

export class DiskFolder implements ByteFolder {
  readonly #path: string;
  readonly #mayMake: boolean;
  /** Taking a write back leans on nobody else having written meanwhile: one act at a time. */
  #queue: Promise<unknown> = Promise.resolve();

  /** @param mayMake whether the folder is made, for the user alone, when something is first written to it */
  constructor(path: string, mayMake: boolean) {
    this.#path = path;
    this.#mayMake = mayMake;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#queue.then(work, work);
    this.#queue = run.catch(() => undefined);
    return run;
  }

  #try(work: () => Promise<void>): Promise<FolderFault | null> {
    return this.#inTurn(() =>
      work().then(
        () => null,
        (error: unknown) => folderFaultOf(error),
      ),
    );
  }

  /** @throws Error on a name that `isFolderName` refuses: the way in has let it through */
  #at(name: string, suffix = ''): string {
    if (!isFolderName(name)) throw new Error('not a name for a file of this folder');
    return join(this.#path, name + suffix);
  }

  async #make(): Promise<void> {
    if (this.#mayMake) await mkdir(this.#path, { recursive: true, mode: 0o700 });
  }

  /** Plain files, links not among them. */
  async #fileNames(): Promise<readonly string[]> {
    const entries = await orWhenAbsent(readdir(this.#path, { withFileTypes: true }), []);
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  }

  list(): Promise<readonly FolderFile[]> {
    return this.#inTurn(async () => {
      const names = (await this.#fileNames()).filter(isFolderName);
      return Promise.all(names.map(async (name) => ({ name, ...(await stateOf(this.#at(name))) })));
    });
  }

  size(name: string): Promise<number> {
    return this.#inTurn(() => sizeOf(this.#at(name)));
  }

  read(name: string, from: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    return this.#inTurn(async () => {
      const handle = await orWhenAbsent(open(this.#at(name), TO_READ), null);
      if (handle === null) return new Uint8Array(0);
      return await closing(handle, async () => {
        // Its size first: no more room is taken than there is to read.
        const { size } = await handle.stat();
        return await readRange(handle, from, Math.max(0, Math.min(length, size - from)));
      });
    });
  }

  append(name: string, bytes: Uint8Array): Promise<FolderFault | null> {
    return this.#try(async () => {
      await this.#make();
      const isNew = (await sizeOf(this.#at(name))) === 0;
      await closing(await open(this.#at(name), TO_MAKE, 0o600), (handle) => addTo(handle, bytes, true));
      if (isNew) await syncFolder(this.#path);
    });
  }

  patch(name: string, at: number, bytes: Uint8Array): Promise<FolderFault | null> {
    return this.#try(() =>
      open(this.#at(name), TO_CHANGE).then((handle) => closing(handle, () => writeOver(handle, at, bytes))),
    );
  }

  truncate(name: string, size: number): Promise<FolderFault | null> {
    return this.#try(async () => {
      await closing(await open(this.#at(name), TO_CHANGE), async (handle) => {
        // Never longer: that would fill it with zeroes.
        if (size < (await handle.stat()).size) await handle.truncate(size);
        await handle.sync();
      });
    });
  }

  draft(name: string, bytes: Uint8Array, isFirst: boolean): Promise<FolderFault | null> {
    return this.#try(async () => {
      await this.#make();
      const flags = isFirst ? TO_MAKE | constants.O_TRUNC : TO_CHANGE;
      await closing(await open(this.#at(name, DRAFT_SUFFIX), flags, 0o600), (handle) =>
        addTo(handle, bytes, false),
      );
    });
  }

  publish(name: string): Promise<FolderFault | null> {
    return this.#try(async () => {
      const draft = this.#at(name, DRAFT_SUFFIX);
      await closing(await open(draft, TO_CHANGE), (handle) => handle.sync());
      await rename(draft, this.#at(name));
      await syncFolder(this.#path);
    });
  }

  drafts(): Promise<readonly string[]> {
    return this.#inTurn(async () =>
      (await this.#fileNames())
        .filter((name) => name.endsWith(DRAFT_SUFFIX))
        .map((name) => name.slice(0, -DRAFT_SUFFIX.length))
        .filter(isFolderName),
    );
  }

  dropDraft(name: string): Promise<FolderFault | null> {
    return this.#try(() => rm(this.#at(name, DRAFT_SUFFIX), { force: true }));
  }

  remove(name: string): Promise<FolderFault | null> {
    return this.#try(async () => {
      await rm(this.#at(name, DRAFT_SUFFIX), { force: true });
      await rm(this.#at(name), { force: true });
      await syncFolder(this.#path);
    });
  }
}

async function orWhenAbsent<T, E>(work: Promise<T>, otherwise: E): Promise<T | E> {
  try {
    return await work;
  } catch (error) {
    // Not "no file" for one that cannot be read now: a journal would be written anew over it.
    if (isAbsent(error)) return otherwise;
    throw error;
  }
}

async function stateOf(path: string): Promise<Omit<FolderFile, 'name'>> {
  const stat = await orWhenAbsent(lstat(path), null);
  return stat?.isFile() === true ? { size: stat.size, modifiedAt: stat.mtimeMs } : { size: 0, modifiedAt: 0 };
}

async function sizeOf(path: string): Promise<number> {
  return (await stateOf(path)).size;
}

async function closing<T>(handle: FileHandle, work: (handle: FileHandle) => Promise<T>): Promise<T> {
  try {
    return await work(handle);
  } finally {
    await handle.close();
  }
}

async function readRange(handle: FileHandle, from: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(bytes, filled, length - filled, from + filled);
    if (bytesRead === 0) return bytes.slice(0, filled);
    filled += bytesRead;
  }
  return bytes;
}

async function writeAt(handle: FileHandle, at: number, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, at + written);
    written += bytesWritten;
  }
}

/** In the place of bytes that are there. */
async function writeOver(handle: FileHandle, at: number, bytes: Uint8Array): Promise<void> {
  if (at + bytes.length > (await handle.stat()).size) throw new Error('beyond the end of the file');
  await writeAt(handle, at, bytes);
  await handle.sync();
}

/** Writes all of it at the end, or takes it back. */
async function addTo(handle: FileHandle, bytes: Uint8Array, mustSync: boolean): Promise<void> {
  const at = (await handle.stat()).size;
  try {
    await writeAt(handle, at, bytes);
    if (mustSync) await handle.sync();
  } catch (error) {
    // If this fails too, the vault finds a torn end at the next start and mends it.
    await handle.truncate(at).catch(() => undefined);
    throw error;
  }
}
