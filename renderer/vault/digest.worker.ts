/** Hashes what is given to it, and overwrites it. It is given no key. */
import { expose } from 'comlink';
import { wipe, type Bytes } from '../../shared/crypto/bytes';
import { browserDigest } from '../../shared/crypto/hash';

const digesting = {
  async digest(name: 'SHA-256' | 'SHA-512', data: Bytes): Promise<Bytes> {
    const digest = await browserDigest(name, data);
    wipe(data);
    return digest;
  },
};

export type Digesting = typeof digesting;
expose(digesting);
