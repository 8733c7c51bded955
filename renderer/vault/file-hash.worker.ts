/** SHA-256 of a file too large for memory, while another thread opens it. It is given no key. */
import { startFastSha256 } from '../../shared/crypto/hash';

addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  void hashOf(data).then((digest) => postMessage(digest));
});

/** @returns null when it cannot be read any more */
async function hashOf(file: Blob): Promise<Uint8Array | null> {
  try {
    const hash = await startFastSha256();
    const reader = file.stream().getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) hash.update(next.value);
    return hash.digest();
  } catch {
    return null;
  }
}
