import type { ByteFolder } from '../../shared/host/byte-folder';
import { OWN_FOLDER } from '../../shared/host/channels';
import type { FolderRef, HostBridge } from '../../shared/host/channels';
import type { ChosenFolder, FoldersCapability, Host, NamedBytes, PickedFile } from '../../shared/host/host';

/** The host in the Electron window: what the preload script gave the page, in the form of a `Host`. */
export function createElectronHost(bridge: HostBridge): Host {
  return {
    kind: 'electron',
    openFile: async (kind) => {
      const opened = await bridge.openFile(kind);
      return opened.kind === 'opened' ? { ...opened, file: picked(opened.file) } : opened;
    },
    saveFile: async (kind, suggestedName, content) =>
      bridge.saveFile(
        kind,
        suggestedName,
        content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content,
      ),
    print: () => bridge.printDialog(),
    pdf: { save: (suggestedName) => bridge.printPdf(suggestedName) },
    folders: bridgedFolders(bridge),
    deviceKey: { secret: (make) => bridge.deviceSecret(make) },
    onLockSignal: (listener) => bridge.onLockSignal(listener),
    onFileArrived: (listener) => {
      const stop = bridge.onFileArrived((file) => listener(picked(file)));
      // Only now: a file the program was started with has waited for someone to take it.
      void bridge.ready(true);
      return () => {
        stop();
        // What comes from now on, while the vault is locked, waits for the next listener.
        void bridge.ready(false);
      };
    },
    onMenuCommand: (listener) => bridge.onMenuCommand(listener),
    machinePolicy: () => bridge.machinePolicy(),
    setLanguage: (language) => {
      void bridge.setLanguage(language);
    },
  };
}

function picked({ name, bytes }: NamedBytes): PickedFile {
  return { name, blob: new Blob([bytes]) };
}

function bridgedFolders(bridge: HostBridge): FoldersCapability {
  const chosen = (ref: FolderRef | null): ChosenFolder | null =>
    ref && { label: ref.label, folder: bridgedFolder(bridge, ref.id) };
  return {
    own: bridgedFolder(bridge, OWN_FOLDER),
    choose: async (use) => chosen(await bridge.chooseFolder(use)),
    chosen: async (use) => chosen(await bridge.chosenFolder(use)),
    remembered: (use) => bridge.rememberedFolder(use),
    reopen: async (use) => chosen(await bridge.chosenFolder(use)),
    forget: (use) => bridge.forgetFolder(use),
    watch: (use, listener) => {
      const stop = bridge.onFolderChanged((changed) => {
        if (changed === use) listener();
      });
      void bridge.watchFolder(use, true);
      return () => {
        stop();
        void bridge.watchFolder(use, false);
      };
    },
  };
}

function bridgedFolder(bridge: HostBridge, id: string): ByteFolder {
  return {
    list: () => bridge.folderList(id),
    size: (name) => bridge.folderSize(id, name),
    read: (name, from, length) => bridge.folderRead(id, name, from, length),
    append: (name, bytes) => bridge.folderAppend(id, name, bytes),
    patch: (name, at, bytes) => bridge.folderPatch(id, name, at, bytes),
    truncate: (name, size) => bridge.folderTruncate(id, name, size),
    draft: (name, bytes, isFirst) => bridge.folderDraft(id, name, bytes, isFirst),
    publish: (name) => bridge.folderPublish(id, name),
    drafts: () => bridge.folderDrafts(id),
    dropDraft: (name) => bridge.folderDropDraft(id, name),
    remove: (name) => bridge.folderRemove(id, name),
  };
}
