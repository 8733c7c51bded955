import type { HostBridge } from '../../shared/host/channels';
import type { Host } from '../../shared/host/host';

/** The host in the Electron window: what the preload script gave the page, in the form of a `Host`. */
export function createElectronHost(bridge: HostBridge): Host {
  return {
    kind: 'electron',
    openFile: (kind) => bridge.openFile(kind),
    saveFile: (kind, suggestedName, bytes) => bridge.saveFile(kind, suggestedName, bytes),
    print: () => bridge.printDialog(),
    pdf: { save: (suggestedName) => bridge.printPdf(suggestedName) },
    folders: null,
    deviceKey: null,
    onLockSignal: (listener) => bridge.onLockSignal(listener),
    onFileArrived: (listener) => {
      const stop = bridge.onFileArrived(listener);
      // Only now: a file the program was started with has waited for someone to take it.
      void bridge.ready();
      return stop;
    },
    onMenuCommand: (listener) => bridge.onMenuCommand(listener),
    setLanguage: (language) => {
      void bridge.setLanguage(language);
    },
  };
}
