/** The page's side of the vault worker: starts it, speaks to it, ends it. */
import { proxy, wrap, type Remote } from 'comlink';
import type { Changed, VaultApi } from './api';

export type VaultRemote = Remote<VaultApi>;

export interface VaultConnection {
  readonly vault: VaultRemote;
  onChanged(listener: (changed: Changed) => void): Promise<void>;
  /** Zeroes the keys and ends the worker; after this time it is ended whether it answered or not. */
  end(withinMs?: number): Promise<void>;
}

/** What the worker is to call back: a function, or an object with methods. */
export function proxied<T extends object>(callback: T): T {
  return proxy(callback);
}

const END_WITHIN_MS = 1000;

/** @param storeName name of the vault's database; the worker bears it as its own name */
export function connectVault(storeName: string): VaultConnection {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: storeName });
  const vault = wrap<VaultApi>(worker);
  return {
    vault,
    onChanged: (listener) => vault.onChanged(proxied(listener)),
    end: async (withinMs = END_WITHIN_MS) => {
      const patience = new Promise((resolve) => setTimeout(resolve, withinMs));
      await Promise.race([vault.lock().catch(() => undefined), patience]);
      worker.terminate();
    },
  };
}
