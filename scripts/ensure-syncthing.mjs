/** Syncthing, with which one test carries files between two folders: installed where that is easy, else skipped aloud. */
import { installFromDebian, isDebianRoot } from './launch/debian.mjs';
import { findProgram } from './launch/desktop.mjs';

/** @returns {boolean} whether it is there */
export function ensureSyncthing() {
  if (findProgram(['syncthing']) !== null) return true;
  if (!isDebianRoot()) return false;
  console.error('No Syncthing for the tests yet: apt-get install syncthing…');
  return installFromDebian('syncthing') === null;
}
