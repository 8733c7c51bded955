/** A document on its way, with the record that says of its bytes what must be said. */
import type { GoingDocument } from '../../shared/bundle/seal';
import { encodeHex, type Bytes } from '../../shared/crypto/bytes';
import { hashSha256 } from '../../shared/crypto/hash';
import { DOCUMENT_CHUNK_BYTES, documentChunks } from '../../shared/domain/document';
import type { RecordDoc } from '../../shared/domain/record';
import { buildRecord, newId, type TestDesk } from './builders';

/** @param piece bytes handed out at a time */
export function documentOf(
  desk: TestDesk,
  fileName: string,
  bytes: Bytes,
  piece = DOCUMENT_CHUNK_BYTES,
): { readonly record: RecordDoc; readonly going: GoingDocument } {
  const id = newId();
  const sha256 = hashSha256(bytes);
  const said = {
    fileName,
    size: bytes.length,
    chunks: documentChunks(bytes.length),
    sha256: encodeHex(sha256),
  };
  function* pieces() {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.slice(at, at + piece);
  }
  return {
    record: buildRecord(desk, 'document', said, { id }),
    going: { documentId: id, length: bytes.length, sha256, pieces },
  };
}
