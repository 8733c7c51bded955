import type { Bytes } from '../../shared/crypto/bytes';
import { DOCUMENT_CHUNK_BYTES } from '../../shared/domain/document';

export const MB = 1024 * 1024;

/** Bytes of a document. */
export function piece(): Bytes {
  return new Uint8Array(DOCUMENT_CHUNK_BYTES).map((_, i) => (i * 31) & 255);
}
