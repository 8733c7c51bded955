/** Counts the hashes of the documents in a file too large for memory, beside the thread that opens it. It overwrites their bytes, and is given no key. */
import { expose, transfer } from 'comlink';
import { DocumentHashes } from '../../shared/bundle/documents';
import { wipe, type Bytes } from '../../shared/crypto/bytes';
import { startFastSha256 } from '../../shared/crypto/hash';

const documents = startFastSha256().then((hash) => new DocumentHashes(hash));

const counting = {
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
