/** Documents in a bundle: their records say how long they are and what they hash to, their bytes stand behind the records. */
import { encodeBase64, encodeHex, type Bytes } from '../crypto/bytes';
import type { RunningHash } from '../crypto/hash';
import { BYTE_FIELDS, documentChunks } from '../domain/document';
import type { RecordDoc } from '../domain/record';
import type { AnyManifest, BundleContent, DocumentPart } from './format';

/** The one value of a field; undefined when there is none, or when several stand. */
function only(record: RecordDoc, field: string): unknown {
  const versions = record.fields[field] ?? [];
  return versions.length === 1 ? versions[0]?.value : undefined;
}

/**
 * What a handover says of the bytes of a document is said once, and can be true; a correction says nothing of them. Other records say
 * nothing of bytes.
 */
export function saysItsBytes(record: RecordDoc, { kind }: Pick<AnyManifest, 'kind'>): boolean {
  if (record.kind !== 'document') return true;
  if (kind === 'correction') return !BYTE_FIELDS.some((field) => Object.hasOwn(record.fields, field));
  const size = only(record, 'size');
  return (
    typeof size === 'number' &&
    only(record, 'chunks') === documentChunks(size) &&
    typeof only(record, 'sha256') === 'string'
  );
}

/** Hashes of what stands behind the records, document after document, as it goes by. */
export class DocumentHashes {
  readonly #hash: RunningHash;
  readonly #digests: Bytes[] = [];
  #lengths: readonly number[] = [];
  #left = 0;

  constructor(hash: RunningHash) {
    this.#hash = hash;
  }

  expect(lengths: readonly number[]): void {
    this.#lengths = lengths;
    this.#left = lengths[0] ?? 0;
  }

  /** What is more than was expected is not counted: the sum of the lengths tells. */
  update(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length && this.#digests.length < this.#lengths.length;) {
      const taken = bytes.subarray(from, from + this.#left);
      this.#hash.update(taken);
      from += taken.length;
      this.#left -= taken.length;
      this.#close();
    }
  }

  #close(): void {
    while (this.#left === 0 && this.#digests.length < this.#lengths.length) {
      this.#digests.push(this.#hash.digest());
      this.#left = this.#lengths[this.#digests.length] ?? 0;
    }
  }

  /** SHA-256 of each, in order; empty ones included. */
  digests(): readonly Bytes[] {
    this.#close();
    return this.#digests;
  }
}

/**
 * Whether the bytes that came are those of which the records speak; false when a part is not what its record says, stands in another
 * order, or has no record. A record may come without its bytes: then an earlier file brought them.
 */
export function areDocumentsOf(
  parts: readonly DocumentPart[],
  digests: readonly Bytes[],
  { records }: BundleContent,
): boolean {
  let before = '';
  return parts.every(({ documentId, length, sha256 }, at) => {
    const hash = digests[at];
    const record = records.find(({ id, kind }) => id === documentId && kind === 'document');
    const isNext = documentId > before;
    before = documentId;
    return (
      isNext &&
      hash !== undefined &&
      record !== undefined &&
      only(record, 'size') === length &&
      only(record, 'sha256') === encodeHex(hash) &&
      sha256 === encodeBase64(hash)
    );
  });
}

/** A document that came along. */
export interface ArrivedDocument {
  /** In bytes. */
  readonly length: number;
  /** In hex, as its record has it. */
  readonly sha256: string;
  /** Opened again each time. Throws when the file is not what it was any more. */
  readonly pieces: () => AsyncIterable<Bytes>;
}

/** By the id of their record. @param digests SHA-256 of each; @param from where the first begins inside the file */
export function arrivedDocuments(
  parts: readonly DocumentPart[],
  digests: readonly Bytes[],
  from: number,
  read: (from: number, length: number) => AsyncIterable<Bytes>,
): ReadonlyMap<string, ArrivedDocument> {
  let next = from;
  return new Map(
    parts.map(({ documentId, length }, i) => {
      const at = next;
      next += length;
      const sha256 = encodeHex(digests[i] ?? new Uint8Array(0));
      return [documentId, { length, sha256, pieces: () => read(at, length) }];
    }),
  );
}
