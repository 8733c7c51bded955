/** The keys of new cases, sealed under the vault's key for wrapping. */
import { encodeBase64, wipe, type Bytes } from '../../shared/crypto/bytes';
import type { VaultKeys } from './keys';
import { rowKey, sealRow } from './row';

/** @returns the rows; the keys are zeroed */
export function sealCaseKeys(
  keys: Pick<VaultKeys, 'index' | 'caseKeyWrap'>,
  newKeys: ReadonlyMap<string, Bytes>,
): ReadonlyMap<string, Bytes> {
  const rows = new Map<string, Bytes>();
  for (const [caseId, caseKey] of newKeys) {
    const label = `case-key/${caseId}`;
    rows.set(rowKey(keys.index, label), sealRow(keys.caseKeyWrap, label, encodeBase64(caseKey)));
    wipe(caseKey);
  }
  return rows;
}
