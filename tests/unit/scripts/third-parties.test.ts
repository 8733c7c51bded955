/** What others made that is in the program: under licences that allow it, each with its text. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { billOfMaterials, thirdParties } from '../../../scripts/launch/third-parties.mjs';

/** Permissive ones; OFL is of the font. A new one is for a person to read first. */
const ALLOWED = [
  'MIT',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  '0BSD',
  'OFL-1.1',
  'Unlicense',
  'MIT-0',
];

const { dependencies } = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../../package.json'), 'utf8'),
) as { dependencies: Record<string, string> };

describe('the packages in the program', () => {
  const all = thirdParties();

  it('are all that it names, with the versions it names', () => {
    for (const [name, version] of Object.entries(dependencies))
      expect(all).toContainEqual(expect.objectContaining({ name, version }));
  });

  it('are each in the bill of materials, with Electron and without the tools', () => {
    const refs = billOfMaterials().components.map((component) => component['bom-ref']);
    expect(all.filter(({ name, version }) => !refs.includes(`${name}@${version}`))).toEqual([]);
    expect(refs.filter((ref) => /^(eslint|vitest|@playwright)/.test(ref))).toEqual([]);
    expect(refs.some((ref) => ref.startsWith('electron@'))).toBe(true);
  });

  it('are under licences that allow it', () => {
    // Of several to choose from, one is enough.
    const choices = (licence: string) => licence.replace(/[()]/g, '').split(' OR ');
    const others = all.filter(({ licence }) => !choices(licence).some((each) => ALLOWED.includes(each)));
    expect(others.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
  });

  it('come with the text of their licence, but for three that only name it', () => {
    const silent = all.filter(({ text }) => text === null);
    expect(silent.map(({ name }) => name)).toEqual(['client-only', 'tiny-case', 'type-fest']);
  });
});
