/** The vault's keys by their use: docs/spec/vault-v1.md section 4. */
import { randomBytes, wipe, type Bytes } from '../../shared/crypto/bytes';
import { deriveKey } from '../../shared/crypto/hash';
import { KEY_BYTES } from '../../shared/crypto/secretbox';

export interface VaultKeys {
  readonly index: Bytes;
  readonly desk: Bytes;
  readonly caseKeyWrap: Bytes;
  readonly audit: Bytes;
  readonly drafts: Bytes;
  readonly search: Bytes;
  readonly journal: Bytes;
}

/** Keys of one folder of records: where its rows lie and what seals them. */
export interface FolderKeys {
  readonly index: Bytes;
  readonly rows: Bytes;
}

export function newKey(): Bytes {
  return randomBytes(KEY_BYTES);
}

export function deriveVaultKeys(vaultKey: Bytes): VaultKeys {
  return {
    index: deriveKey(vaultKey, 'schakel/vault/1 index'),
    desk: deriveKey(vaultKey, 'schakel/vault/1 desk'),
    caseKeyWrap: deriveKey(vaultKey, 'schakel/vault/1 case-key'),
    audit: deriveKey(vaultKey, 'schakel/vault/1 audit'),
    drafts: deriveKey(vaultKey, 'schakel/vault/1 drafts'),
    search: deriveKey(vaultKey, 'schakel/vault/1 search'),
    journal: deriveKey(vaultKey, 'schakel/vault/1 journal'),
  };
}

export function deriveCaseKeys(caseKey: Bytes): FolderKeys {
  return {
    index: deriveKey(caseKey, 'schakel/vault/1 case-index'),
    rows: deriveKey(caseKey, 'schakel/vault/1 case-rows'),
  };
}

export function wipeKeys(keys: VaultKeys | FolderKeys): void {
  wipe(...(Object.values(keys) as Bytes[]));
}
