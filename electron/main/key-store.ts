import { safeStorage } from 'electron';
import type { KeyStore } from './device-key';

/**
 * Electron's `safeStorage`: DPAPI on Windows, Keychain on macOS, the desktop's secret store on Linux. Its asynchronous
 * half; the other is going away (https://www.electronjs.org/docs/latest/api/safe-storage).
 */
export const systemKeyStore: KeyStore = {
  isAvailable: async () => {
    if (!(await safeStorage.isAsyncEncryptionAvailable())) return false;
    // Without a secret store Linux scrambles with a password that stands in Chromium's source.
    return process.platform !== 'linux' || isKept(safeStorage.getSelectedStorageBackend());
  },
  seal: (text) => safeStorage.encryptStringAsync(text),
  open: async (sealed) => {
    const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(Buffer.from(sealed));
    return { text: result, isOld: shouldReEncrypt };
  },
};

function isKept(backend: ReturnType<typeof safeStorage.getSelectedStorageBackend>): boolean {
  return backend !== 'basic_text' && backend !== 'unknown';
}
