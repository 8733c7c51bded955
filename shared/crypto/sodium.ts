/** libsodium in WebAssembly, once it is there: two to ten times as fast as tweetnacl, with the same bytes (see the tests). */
import type Sodium from 'libsodium-wrappers';

let loaded: typeof Sodium | null = null;

/** To be called once, before much is sealed or opened; without it everything is as right, and slower. */
export async function loadSodium(): Promise<void> {
  if (loaded) return;
  const { default: sodium } = await import('libsodium-wrappers');
  await sodium.ready;
  loaded = sodium;
}

/** Null until it is there. What it returns is a copy of its own memory, and nobody else's. */
export const sodiumIfLoaded = (): typeof Sodium | null => loaded;
