/**
 * A secret of this computer and this user: 32 random bytes, sealed by the operating system's key store. A vault bound to
 * them cannot be guessed at from a stolen copy of its files.
 */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { faultOf, writeAtomically } from './file-io';

/** What the operating system's key store does for us; Electron's `safeStorage` in the program. */
export interface KeyStore {
  /** False also where it would only scramble with a key that everybody knows. */
  readonly isAvailable: () => Promise<boolean>;
  readonly seal: (text: string) => Promise<Uint8Array>;
  /** `isOld`: what was sealed should be sealed anew, under a newer key. */
  readonly open: (sealed: Uint8Array) => Promise<{ readonly text: string; readonly isOld: boolean }>;
}

export type DeviceSecret = (make: boolean) => Promise<Uint8Array<ArrayBuffer> | null>;

const SECRET_BYTES = 32;
const FILE_START = Buffer.from('schakel-device-key/1\n');

/**
 * @param file where the sealed secret is kept
 * @returns gives the secret, or null where there is none or the key store gives nothing back
 */
export function createDeviceSecret(file: string, store: KeyStore): DeviceSecret {
  let turn: Promise<unknown> = Promise.resolve();
  return (make) => {
    // One at a time: two that make one would each give away another.
    const secret = turn.then(() => secretOf(file, store, make)).catch(() => null);
    turn = secret;
    return secret;
  };
}

async function secretOf(
  file: string,
  store: KeyStore,
  make: boolean,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!(await store.isAvailable())) return null;
  const kept = await readKept(file);
  if (kept === 'none') return make ? await makeSecret(file, store) : null;
  // One that cannot be opened is never replaced: the key store may only be shut for now, and slots lean on it.
  if (kept === 'damaged') return null;
  const { text, isOld } = await store.open(kept);
  const secret = parseSecret(text);
  if (secret !== null && isOld) await keep(file, store, text);
  return secret;
}

async function readKept(file: string): Promise<Uint8Array | 'none' | 'damaged'> {
  try {
    const bytes = await readFile(file);
    const begins = bytes.subarray(0, FILE_START.length).equals(FILE_START);
    return begins ? bytes.subarray(FILE_START.length) : 'damaged';
  } catch (error) {
    return faultOf(error) === 'not-found' ? 'none' : 'damaged';
  }
}

function parseSecret(text: string): Uint8Array<ArrayBuffer> | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === SECRET_BYTES ? new Uint8Array(bytes) : null;
}

async function makeSecret(file: string, store: KeyStore): Promise<Uint8Array<ArrayBuffer> | null> {
  const text = randomBytes(SECRET_BYTES).toString('base64');
  if (!(await keep(file, store, text))) return null;
  // Given away only when the key store gives it back: a slot bound to it opens by nothing else.
  const kept = await readKept(file);
  if (typeof kept === 'string' || (await store.open(kept)).text !== text) return null;
  return parseSecret(text);
}

async function keep(file: string, store: KeyStore, text: string): Promise<boolean> {
  const sealed = await store.seal(text);
  const outcome = await writeAtomically(file, Buffer.concat([FILE_START, sealed]));
  return outcome.kind === 'saved';
}
