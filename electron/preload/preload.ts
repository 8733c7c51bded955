/**
 * Runs in the sandbox, in a world apart from the page's, and gives the page one function an act. No channel name
 * and no part of `ipcRenderer` passes to it. Types only are imported: a sandboxed preload is one file.
 */
import { contextBridge, ipcRenderer } from 'electron';
import type {
  AnnouncementChannel,
  Announcements,
  HostBridge,
  InvocationChannel,
  Invocations,
} from '../../shared/host/channels';

function invoke<C extends InvocationChannel>(channel: C) {
  return (...args: Invocations[C]['args']): Promise<Invocations[C]['answer']> =>
    ipcRenderer.invoke(channel, ...args) as Promise<Invocations[C]['answer']>;
}

function listen<C extends AnnouncementChannel>(channel: C) {
  return (listener: (payload: Announcements[C]) => void): (() => void) => {
    // The event itself stays here: its `sender` would be a way to every channel.
    const pass = (_event: unknown, payload: Announcements[C]) => listener(payload);
    ipcRenderer.on(channel, pass);
    return () => {
      ipcRenderer.removeListener(channel, pass);
    };
  };
}

const bridge: HostBridge = {
  openFile: invoke('files:open'),
  saveFile: invoke('files:save'),
  printDialog: invoke('print:dialog'),
  printPdf: invoke('print:pdf'),
  chooseFolder: invoke('folders:choose'),
  chosenFolder: invoke('folders:chosen'),
  rememberedFolder: invoke('folders:remembered'),
  forgetFolder: invoke('folders:forget'),
  watchFolder: invoke('folders:watch'),
  folderList: invoke('folder:list'),
  folderSize: invoke('folder:size'),
  folderRead: invoke('folder:read'),
  folderAppend: invoke('folder:append'),
  folderPatch: invoke('folder:patch'),
  folderTruncate: invoke('folder:truncate'),
  folderDraft: invoke('folder:draft'),
  folderPublish: invoke('folder:publish'),
  folderDrafts: invoke('folder:drafts'),
  folderDropDraft: invoke('folder:drop-draft'),
  folderRemove: invoke('folder:remove'),
  deviceSecret: invoke('device:secret'),
  machinePolicy: invoke('shell:policy'),
  setLanguage: invoke('shell:language'),
  ready: invoke('shell:ready'),
  onLockSignal: listen('lock:signal'),
  onFileArrived: listen('files:arrived'),
  onMenuCommand: listen('menu:command'),
  onFolderChanged: listen('folders:changed'),
};

contextBridge.exposeInMainWorld('schakel', bridge);
