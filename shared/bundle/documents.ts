/** Documents in a bundle: their records say how long they are and what they hash to, their bytes stand behind the records. */
import { encodeBase64, encodeHex, type Bytes } from '../crypto/bytes';
import { hashSha256 } from '../crypto/hash';
import { documentChunks } from '../domain/document';
import type { RecordDoc } from '../domain/record';
import type { BundleContent, DocumentPart } from './format';

/** The one value of a field; undefined when there is none, or when several stand. */
function only(record: RecordDoc, field: string): unknown {
  const versions = record.fields[field] ?? [];
  return versions.length === 1 ? versions[0]?.value : undefined;
}

/** What is said of the bytes of a document is said once, and can be true. Other records say nothing of bytes. */
export function saysItsBytes(record: RecordDoc): boolean {
  if (record.kind !== 'document') return true;
  const size = only(record, 'size');
  return (
    typeof size === 'number' &&
    only(record, 'chunks') === documentChunks(size) &&
    typeof only(record, 'sha256') === 'string'
  );
}

/**
 * The bytes of each document, as views of `body`; null when a part is not what its record says, stands in another order, or has no
 * record. A record may come without its bytes: then an earlier file brought them.
 */
export function readDocuments(
  parts: readonly DocumentPart[],
  body: Bytes,
  { records }: BundleContent,
): ReadonlyMap<string, Bytes> | null {
  const documents = new Map<string, Bytes>();
  let at = 0;
  let before = '';
  for (const { documentId, length, sha256 } of parts) {
    const bytes = body.subarray(at, at + length);
    const record = records.find(({ id, kind }) => id === documentId && kind === 'document');
    const hash = hashSha256(bytes);
    const isRight =
      documentId > before &&
      bytes.length === length &&
      record !== undefined &&
      only(record, 'size') === length &&
      only(record, 'sha256') === encodeHex(hash) &&
      sha256 === encodeBase64(hash);
    if (!isRight) return null;
    documents.set(documentId, bytes);
    at += length;
    before = documentId;
  }
  return at === body.length ? documents : null;
}
