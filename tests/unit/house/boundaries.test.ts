/** The arrow table is enforced: forbidden imports are planted in a copy of the tree and must be refused. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PROJECT = resolve(import.meta.dirname, '../../..');
const ROOMS = ['shared', 'renderer', 'electron'];

/** A file that must not import another, and the import that is planted at its end. */
const PLANTED: readonly (readonly [title: string, file: string, line: string])[] = [
  ['the domain importing a key', 'shared/domain/agency.ts', "import '../crypto/kdf';"],
  ['crypto knowing a case', 'shared/crypto/hash.ts', "import '../domain/case';"],
  ['the main process reading the domain', 'electron/main/menu.ts', "import '../../shared/domain/case';"],
  [
    'a screen reaching into the vault',
    'renderer/features/today/today-page.tsx',
    "import '../../vault/session';",
  ],
  ['one feature importing another', 'renderer/features/today/drafts.tsx', "import '../print/print-page';"],
  ['a building block knowing a feature', 'renderer/ui/button.tsx', "import '../features/today/today-page';"],
  ['the vault drawing screens', 'renderer/vault/row.ts', "import 'react';"],
  ['the product importing a test', 'shared/domain/due.ts', "import '../../tests/support/builders';"],
];

describe('the boundary check', () => {
  let copy = '';

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'schakel-arrows-'));
    for (const room of [...ROOMS, 'tests/support'])
      cpSync(join(PROJECT, room), join(copy, room), { recursive: true });
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
      cpSync(join(PROJECT, file), join(copy, file));
    symlinkSync(join(PROJECT, 'node_modules'), join(copy, 'node_modules'));
  });
  afterAll(() => {
    rmSync(copy, { recursive: true, force: true });
  });

  function cruise(): { readonly status: number | null; readonly output: string } {
    const args = ['--config', '.dependency-cruiser.cjs', ...ROOMS];
    const { status, stdout } = spawnSync(join(PROJECT, 'node_modules/.bin/depcruise'), args, {
      cwd: copy,
      encoding: 'utf8',
    });
    return { status, output: stdout };
  }

  it(
    'accepts the tree as it is, and refuses each forbidden import by the name of its file',
    { timeout: 60_000 },
    () => {
      expect(cruise()).toMatchObject({ status: 0 });
      // All at once: each cruise reads the whole tree.
      for (const [, file, line] of PLANTED) {
        const path = join(copy, file);
        cpSync(join(PROJECT, file), path);
        writeFileSync(path, `${line}\n`, { flag: 'a' });
      }
      const { status, output } = cruise();
      expect(status).not.toBe(0);
      for (const [title, file] of PLANTED) expect(output, title).toContain(file);
    },
  );
});
