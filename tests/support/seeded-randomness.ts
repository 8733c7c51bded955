/** The same "random" bytes at every run, for making test vectors. Never for anything else. */
import nacl from 'tweetnacl';
import { concatBytes, encodeUtf8 } from '../../shared/crypto/bytes';
import { hashSha256 } from '../../shared/crypto/hash';

/** SHA-256 of seed and counter, block after block. */
export async function withSeededRandomness<T>(seed: string, work: () => Promise<T>): Promise<T> {
  let block = 0;
  const fill = (bytes: Uint8Array) => {
    for (let at = 0; at < bytes.length; at += 32) {
      const next = hashSha256(concatBytes(encodeUtf8(`${seed} ${block++}`)));
      bytes.set(next.subarray(0, Math.min(32, bytes.length - at)), at);
    }
    return bytes;
  };
  const system = crypto.getRandomValues.bind(crypto);
  // Shares draw from WebCrypto directly.
  crypto.getRandomValues = ((array: Uint8Array) => fill(array)) as typeof crypto.getRandomValues;
  nacl.setPRNG((bytes) => void fill(bytes));
  try {
    return await work();
  } finally {
    crypto.getRandomValues = system;
    nacl.setPRNG((bytes) => void system(bytes as Uint8Array<ArrayBuffer>));
  }
}
