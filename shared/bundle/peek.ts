/** What the first bytes of a file tell, before the rest of it is read: docs/spec/bundle-v1.md section 4, checks 1 to 4. */
import { wipe, type Bytes } from '../crypto/bytes';
import { parseHeaderLayout } from './format';
import type { Recipient } from './open';
import { findFileKey, versionOf } from './opening';

/** 'cut-off': too little of it is here to tell. */
export type Peek = 'for-us' | 'not-for-us' | 'not-a-bundle' | 'newer-version' | 'cut-off';

/** @param start at least the first `LONGEST_HEADER_BYTES` of the file, or all of it */
export function peekAt(start: Bytes, us: Pick<Recipient, 'box'>): Peek {
  const version = versionOf(start);
  if (version === null) return start.length < 32 ? 'cut-off' : 'not-a-bundle';
  if (version !== '1') return 'newer-version';
  const layout = parseHeaderLayout(start);
  if (!layout) return 'cut-off';
  const fileKey = findFileKey(layout, us);
  if (!fileKey) return 'not-for-us';
  wipe(fileKey);
  return 'for-us';
}
