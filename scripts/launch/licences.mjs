/** What others made that is in the program: every package that is not for development only, with its licence. */
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
