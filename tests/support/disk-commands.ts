/** What a test in the browser asks of this machine: a folder on its disk, by the program's own hand, and Syncthing. */
import { DiskFolder } from '../../electron/main/folder-io';
import type { FolderFault, FolderFile } from '../../shared/host/byte-folder';
import { startSyncthing, type Synced } from './syncthing';

let synced: Synced | null = null;

/** @returns the two folders, or null where Syncthing is not installed */
async function syncBegin(): Promise<readonly [string, string] | null> {
  synced = await startSyncthing();
  return synced?.folders ?? null;
}

async function syncEnd(): Promise<void> {
  await synced?.stop();
  synced = null;
}

/** Only the folders that are being kept alike. Bytes go as base64. */
function diskFolder(path: string): DiskFolder {
  if (!synced?.folders.includes(path)) throw new Error('not a folder of this test');
  return new DiskFolder(path, false);
}

function diskList(_: unknown, path: string): Promise<readonly FolderFile[]> {
  return diskFolder(path).list();
}

async function diskRead(
  _: unknown,
  path: string,
  name: string,
  from: number,
  length: number,
): Promise<string> {
  return Buffer.from(await diskFolder(path).read(name, from, length)).toString('base64');
}

function diskDraft(_: unknown, path: string, name: string, base64: string): Promise<FolderFault | null> {
  return diskFolder(path).draft(name, new Uint8Array(Buffer.from(base64, 'base64')), true);
}

function diskPublish(_: unknown, path: string, name: string): Promise<FolderFault | null> {
  return diskFolder(path).publish(name);
}

function diskRemove(_: unknown, path: string, name: string): Promise<FolderFault | null> {
  return diskFolder(path).remove(name);
}

export const diskCommands = { syncBegin, syncEnd, diskList, diskRead, diskDraft, diskPublish, diskRemove };
