import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDeviceSecret, type KeyStore } from '../../../electron/main/device-key';

let root = '';
let file = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'schakel-device-'));
  file = join(root, 'device-key');
});
afterEach(() => rm(root, { recursive: true, force: true }));

interface Faults {
  readonly isThere?: boolean;
  readonly forgets?: boolean;
}

/** A key store that seals with one byte; stands for the operating system's, which no test machine has. */
function keyStore(options: Partial<Record<'key' | 'newKey', number>> & Faults = {}): KeyStore {
  const { key = 0x5a, newKey = key, isThere = true, forgets = false } = options;
  const turn = (bytes: Uint8Array, by: number) => bytes.map((each) => each ^ by);
  return {
    isAvailable: () => Promise.resolve(isThere),
    seal: (text) => Promise.resolve(Uint8Array.of(newKey, ...turn(new TextEncoder().encode(text), newKey))),
    open: (sealed) => {
      const [by = 0] = sealed;
      if (forgets || (by !== key && by !== newKey)) return Promise.reject(new Error('no such key'));
      const text = new TextDecoder().decode(turn(sealed.subarray(1), by));
      return Promise.resolve({ text, isOld: by !== newKey });
    },
  };
}

describe('the secret of this computer', () => {
  it('is not made by asking for it', async () => {
    expect(await createDeviceSecret(file, keyStore())(false)).toBeNull();
    expect(await readdir(root)).toEqual([]);
  });

  it('has 32 bytes, is made once, and is the same after a restart', async () => {
    const secret = await createDeviceSecret(file, keyStore())(true);
    expect(secret).toHaveLength(32);
    const after = createDeviceSecret(file, keyStore());
    expect(await after(false)).toEqual(secret);
    expect(await after(true)).toEqual(secret);
  });

  it('is another one on another computer', async () => {
    const one = await createDeviceSecret(file, keyStore())(true);
    const two = await createDeviceSecret(join(root, 'other'), keyStore())(true);
    expect(one).not.toEqual(two);
  });

  it('is made once also when asked for twice at the same time', async () => {
    const secret = createDeviceSecret(file, keyStore());
    const [one, two] = await Promise.all([secret(true), secret(true)]);
    expect(one).toEqual(two);
  });

  it('lies on the disk sealed, and for the user alone', async () => {
    const secret = await createDeviceSecret(file, keyStore())(true);
    const kept = await readFile(file);
    expect(kept.toString('latin1')).toMatch(/^schakel-device-key\/1\n/);
    const open = Buffer.from(secret ?? []);
    expect(kept.includes(open)).toBe(false);
    expect(kept.includes(open.toString('base64'))).toBe(false);
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o077).toBe(0);
    expect(await readdir(root)).toEqual(['device-key']);
  });

  it('is not made where the system keeps no secrets', async () => {
    expect(await createDeviceSecret(file, keyStore({ isThere: false }))(true)).toBeNull();
    expect(await readdir(root)).toEqual([]);
  });

  it('is not given away where the key store does not give it back', async () => {
    expect(await createDeviceSecret(file, keyStore({ forgets: true }))(true)).toBeNull();
  });

  it('is never replaced where it cannot be opened', async () => {
    const secret = await createDeviceSecret(file, keyStore())(true);
    const kept = await readFile(file);
    expect(await createDeviceSecret(file, keyStore({ key: 1 }))(true)).toBeNull();
    expect(await readFile(file)).toEqual(kept);
    expect(await createDeviceSecret(file, keyStore())(false)).toEqual(secret);
  });

  it('is none, and stays untouched, where the file is of another form', async () => {
    await writeFile(file, 'something else');
    expect(await createDeviceSecret(file, keyStore())(true)).toBeNull();
    expect(await readFile(file, 'utf8')).toBe('something else');
  });

  it('is sealed anew when the key store has a newer key', async () => {
    const secret = await createDeviceSecret(file, keyStore())(true);
    expect(await createDeviceSecret(file, keyStore({ newKey: 9 }))(false)).toEqual(secret);
    expect(await createDeviceSecret(file, keyStore({ key: 9 }))(false)).toEqual(secret);
  });
});
