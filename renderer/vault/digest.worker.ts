/** Hashes what is given to it, and overwrites it. It is given no key. */
import { expose, transfer } from 'comlink';
import { wipe, type Bytes } from '../../shared/crypto/bytes';
import { browserDigest } from '../../shared/crypto/hash';

interface Digested {
  readonly digest: Bytes;
  readonly room: ArrayBuffer;
}

const digesting = {
  /** @returns with the digest the room that the data stood in, empty */
  async digest(name: 'SHA-256' | 'SHA-512', data: Bytes): Promise<Digested> {
    const digest = await browserDigest(name, data);
    wipe(data);
    return transfer({ digest, room: data.buffer }, [data.buffer]);
  },
};

export type Digesting = typeof digesting;
expose(digesting);
