import type { Bytes } from '../../../shared/crypto/bytes';

export type HashKind = 'sha256' | 'sha512';

/** What the other thread does while a large file is sealed or opened. */
export interface BulkApi {
  /** A hash by this name; several go at once. */
  begin(hash: string, kind: HashKind): Promise<void>;
  /** Gives the room back, to be filled again: else much would lie about until it is collected. */
  update(hash: string, bytes: Bytes): Bytes;
  /** What comes afterwards counts anew. */
  digest(hash: string): Bytes;
  /** A file in the origin's private file system. @returns false where the browser gives no room for files */
  create(folder: string, name: string): Promise<boolean>;
  /** Hashed along, and given back likewise. @throws QuotaExceededError when the disk is full */
  write(hash: string, bytes: Bytes): Bytes;
  close(): void;
}
