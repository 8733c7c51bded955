/** What a package of the program is made of, as far as it can be told without an Electron binary. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import config from '../../../scripts/package/config.mjs';
import { setFuses, wrongFuses } from '../../../scripts/package/fuses.mjs';
import { FILE_EXTENSIONS } from '../../../shared/host/host';

const folder = mkdtempSync(join(tmpdir(), 'schakel-package-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** As Electron's binaries have it: https://github.com/electron/electron/blob/main/docs/tutorial/fuses.md */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** @param fuses a character each: 1, 0, or r for one that was removed */
function binary(fuses: string): string {
  const path = join(folder, `electron-${fuses}`);
  const wire = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, fuses.length]), Buffer.from(fuses)]);
  writeFileSync(path, Buffer.concat([Buffer.alloc(1000, 7), wire, Buffer.alloc(1000, 9)]));
  return path;
}

describe('the fuses of a package', () => {
  it('are set and read back, whatever they were, and nothing else of the binary changes', async () => {
    for (const before of ['10110001', '01001110', '101100011']) {
      const path = binary(before);
      const length = readFileSync(path).length;
      expect(await wrongFuses(path)).not.toEqual([]);
      await setFuses(path);
      expect(await wrongFuses(path)).toEqual([]);
      const bytes = readFileSync(path);
      expect(bytes).toHaveLength(length);
      expect(bytes.subarray(0, 1000).every((byte) => byte === 7)).toBe(true);
      expect(bytes.subarray(-1000).every((byte) => byte === 9)).toBe(true);
    }
  });

  it('are told where they do not stand as they should', async () => {
    const path = binary('10110001');
    await setFuses(path);
    const bytes = readFileSync(path);
    bytes[bytes.indexOf(SENTINEL) + SENTINEL.length + 2] = '1'.charCodeAt(0);
    writeFileSync(path, bytes);
    expect(await wrongFuses(path)).toEqual(['RunAsNode']);
  });

  it('must all be there: an Electron that lacks one is not packed', async () => {
    await expect(setFuses(binary('1011'))).rejects.toThrow(/not long enough/);
    await expect(setFuses(join(folder, 'none'))).rejects.toThrow();
  });
});

describe('a package', () => {
  it('holds what was built and no modules, publishes nothing, and opens handovers', () => {
    expect(config.files).toEqual(['out/**', 'package.json', '!node_modules']);
    expect(config).toMatchObject({ asar: true, publish: null });
    expect(config.fileAssociations).toEqual([expect.objectContaining({ ext: FILE_EXTENSIONS.bundle })]);
  });

  it('leaves the store of a desk where it is when it is removed', () => {
    expect(config.nsis).toMatchObject({ deleteAppDataOnUninstall: false, perMachine: true });
  });
});
