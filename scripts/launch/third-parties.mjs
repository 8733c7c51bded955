/** What others made that is in the program: every package that is not for development only, with its licence. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '../..');

/**
 * @typedef {object} ThirdParty
 * @property {string} name
 * @property {string} version
 * @property {string} licence SPDX, as its package.json says
 * @property {string | null} text of its licence file; null when it has none
 */

/** @param {string} folder */
function licenceText(folder) {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  return file ? readFileSync(join(folder, file), 'utf8').trim() : null;
}

/** By the lock file. Optional ones are for Node alone, and are bundled nowhere. @returns {readonly ThirdParty[]} */
export function thirdParties() {
  const { packages } = JSON.parse(readFileSync(join(PROJECT, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path, { dev, optional }]) => path !== '' && !dev && !optional)
    .map(([path, { version, license }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license ?? 'unknown',
      text: licenceText(join(PROJECT, path)),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/**
 * CycloneDX, of those packages and Electron. Npm writes it of everything, and it is narrowed here: its `--omit dev` also leaves
 * out what the program and a tool both need, such as the cryptography.
 * @returns {{ metadata: { component: { name: string } }, components: { 'bom-ref': string, name: string, version: string }[] }}
 */
export function billOfMaterials() {
  const { status, stdout, stderr } = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], {
    cwd: PROJECT,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(stderr);
  const whole = JSON.parse(stdout);
  const { name, version, devDependencies } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
  const kept = new Set(thirdParties().map((each) => `${each.name}@${each.version}`));
  // It is shipped with the program, though it is a tool for whoever builds it.
  kept.add(`electron@${devDependencies.electron}`);
  /** @param {{ 'bom-ref': string }} component */
  const isKept = (component) => kept.has(component['bom-ref']);
  const root = whole.metadata.component['bom-ref'];
  return {
    ...whole,
    metadata: { ...whole.metadata, component: { ...whole.metadata.component, name, version } },
    components: whole.components.filter(isKept),
    dependencies: whole.dependencies
      .filter((/** @type {{ ref: string }} */ { ref }) => ref === root || kept.has(ref))
      .map((/** @type {{ ref: string, dependsOn: string[] }} */ { ref, dependsOn }) => ({
        ref,
        dependsOn: dependsOn.filter((each) => kept.has(each)),
      })),
  };
}
