/** The other core while a large file is sealed or opened: hashes what goes by, and writes what is sealed to the disk. */
import { expose, transfer } from 'comlink';
import { startFastSha256, startFastSha512, type RunningHash } from '../../../shared/crypto/hash';
import type { BulkApi } from './api';

const hashes = new Map<string, RunningHash>();
let file: FileSystemSyncAccessHandle | null = null;
let at = 0;

const api: BulkApi = {
  begin: async (hash, kind) =>
    void hashes.set(hash, await (kind === 'sha256' ? startFastSha256() : startFastSha512())),
  update(hash, bytes) {
    hashes.get(hash)?.update(bytes);
    return transfer(bytes, [bytes.buffer]);
  },
  digest: (hash) => hashes.get(hash)?.digest() ?? new Uint8Array(0),
  async create(folder, name) {
    try {
      const root = await navigator.storage.getDirectory();
      const into = await root.getDirectoryHandle(folder, { create: true });
      file = await (await into.getFileHandle(name, { create: true })).createSyncAccessHandle();
      return true;
    } catch {
      return false;
    }
  },
  write(hash, bytes) {
    hashes.get(hash)?.update(bytes);
    const written = file?.write(bytes, { at }) ?? 0;
    if (written !== bytes.length) throw new DOMException('no room', 'QuotaExceededError');
    at += written;
    return transfer(bytes, [bytes.buffer]);
  },
  close() {
    file?.flush();
    file?.close();
    file = null;
  },
};

expose(api);
