/** tests/vectors/vault-v1, read in Node. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { VaultVectors } from './vault-vectors';

const folder = resolve(import.meta.dirname, '../vectors/vault-v1');

export function readVector<N extends keyof VaultVectors>(name: N): VaultVectors[N] {
  return JSON.parse(readFileSync(resolve(folder, name), 'utf8')) as VaultVectors[N];
}

export function readJournalVector(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(resolve(folder, 'journal.bin')));
}
