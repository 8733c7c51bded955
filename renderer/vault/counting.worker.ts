/**
 * Counts the hashes of a file too large for memory, and of the documents in it, beside the thread that opens it. It is given
 * the sealed bytes, and those of documents, which it overwrites; no key.
 */
import { expose, transfer } from 'comlink';
import { DocumentHashes } from '../../shared/bundle/documents';
import { wipe, type Bytes } from '../../shared/crypto/bytes';
import { startFastSha256 } from '../../shared/crypto/hash';

const file = startFastSha256();
const documents = startFastSha256().then((hash) => new DocumentHashes(hash));

const counting = {
  async file(sealed: Bytes): Promise<void> {
    (await file).update(sealed);
  },
  async fileDigest(): Promise<Bytes> {
    return (await file).digest();
  },
  async expect(lengths: readonly number[]): Promise<void> {
    (await documents).expect(lengths);
  },
  /** @returns the same room, empty, for the next bytes */
  async documents(bytes: Bytes): Promise<ArrayBuffer> {
    (await documents).update(bytes);
    wipe(bytes);
    return transfer(bytes.buffer, [bytes.buffer]);
  },
  async documentDigests(): Promise<readonly Bytes[]> {
    return (await documents).digests();
  },
};

export type Counting = typeof counting;
expose(counting);
